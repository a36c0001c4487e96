package peristyle.views.shell;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import peristyle.views.console.Settings;

/** Where choosers of files and folders begin: where one was chosen last, else among the operator's documents. */
final class ChosenFolder {

    static final String SETTING = "folder";

    private final Settings settings;
    private final Path home;

    /** @param home the operator's own folder */
    ChosenFolder(Settings settings, Path home) {
        this.settings = settings;
        this.home = home;
    }

    /** That folder, as it is there now. */
    Optional<File> start() {
        return Optional.ofNullable(settings.get(SETTING))
                .flatMap(ChosenFolder::folder)
                .or(() -> there(home.resolve("Documents")))
                .or(() -> there(home))
                .map(Path::toFile);
    }

    private static Optional<Path> folder(String remembered) {
        try {
            return there(Path.of(remembered));
        } catch (InvalidPathException otherSystem) { // settings may come from a machine that writes paths otherwise
            return Optional.empty();
        }
    }

    private static Optional<Path> there(Path folder) {
        return Optional.of(folder).filter(Files::isDirectory);
    }

    /** Begins here the next time. */
    void remember(@Nullable Path folder) {
        if (folder != null) {
            settings.put(SETTING, folder.toAbsolutePath().toString());
        }
    }
}
