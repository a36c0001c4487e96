package peristyle.app.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import peristyle.model.exchange.sheet.WholeFolder;
import peristyle.model.problem.Problem;
import peristyle.model.problem.ProblemException;
import picocli.CommandLine.Option;

/** Whether files that are there may be replaced: not without being told so. */
final class ReplaceOption {

    private static final int NAMED = 5;
    private static final Set<Path> NO_FILES = Set.of(Path.of("-"));

    @Option(names = "--replace", descriptionKey = "replace")
    private boolean replace;

    /**
     * Before anything is computed for long: the places of several files of one folder.
     *
     * @throws ProblemException {@code cli.exists}, or {@code export.*} where files can never take these places
     */
    void require(Path folder, List<String> names) {
        WholeFolder.requirePlaces(folder, names);
        require(names.stream().map(folder::resolve).toList());
    }

    /**
     * Before anything is written.
     *
     * @throws ProblemException {@code cli.exists} where one of these is there and may not be replaced
     */
    void require(List<Path> files) {
        if (replace) {
            return;
        }
        List<String> there = files.stream()
                .filter(file -> !NO_FILES.contains(file) && Files.isRegularFile(file))
                .map(Path::toString)
                .toList();
        if (!there.isEmpty()) {
            String named = String.join(", ", there.subList(0, Math.min(NAMED, there.size())));
            throw new ProblemException(
                    Problem.of("cli.exists", there.size(), named, there.size() > NAMED ? ", …" : ""));
        }
    }
}
