package peristyle.model.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A folder where the system keeps passing things. It is gone with all that lies in it once it is closed, or with the process
 * where that is asked to end before.
 */
final class PassingFolder implements AutoCloseable {

    private final Path path;
    private final Thread atExit = new Thread(this::remove, "remove-passing-folder");

    private PassingFolder(Path path) {
        this.path = path;
        Runtime.getRuntime().addShutdownHook(atExit);
    }

    static PassingFolder create() throws IOException {
        return new PassingFolder(Files.createTempDirectory(place(), "peristyle-store"));
    }

    /** Where such folders are made. */
    static Path place() {
        return Path.of(System.getProperty("java.io.tmpdir", ""));
    }

    Path path() {
        return path;
    }

    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(atExit);
        } catch (IllegalStateException _) {
            return; // the process ends: it is being removed
        }
        remove();
    }

    private void remove() {
        try (Stream<Path> files = Files.list(path)) {
            List<Path> all = files.toList();
            for (Path file : all) {
                Files.deleteIfExists(file);
            }
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new StoreFiles(path).unwritable(e);
        }
    }
}
