package peristyle.model.exchange.sheet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import peristyle.model.problem.Problem;
import peristyle.model.problem.ProblemException;

/** Several files of a folder that are written together or not at all. */
public final class WholeFolder {

    private WholeFolder() {}

    /**
     * A file of the folder.
     *
     * @param name without any folder
     * @param content what goes into it
     */
    public record Part(String name, WholeFile.Content content) {}

    /**
     * Writes these files into a folder, which is created where it does not exist. They are written beside, and take their
     * places only when the last is on the disk; where one cannot, those before it are put back. Other files of the folder
     * stay as they are.
     *
     * @return the files, in their order
     * @throws ProblemException {@code export.*} where they cannot be written
     */
    public static List<Path> write(Path folder, List<Part> parts) {
        Path absolute = folder.toAbsolutePath().normalize();
        if (Files.exists(absolute) && !Files.isDirectory(absolute)) {
            throw new ProblemException(Problem.of("export.not-a-folder", absolute.toString()));
        }
        try (FolderSwap swap = FolderSwap.begin(absolute)) {
            for (Part part : parts) {
                WholeFile.write(swap.fresh(part.name()), part.content());
            }
            return swap.putInPlace(parts.stream().map(Part::name).toList());
        } catch (IOException e) {
            throw ExportProblems.of(absolute, e);
        }
    }
}
