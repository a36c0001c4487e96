package peristyle.model.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.flywaydb.core.api.FlywayException;
import peristyle.model.problem.Problem;
import peristyle.model.problem.ProblemException;

/**
 * A copy of an earlier store, brought up to date where the system keeps passing things, so that what only reads can read it
 * and the store stays as it is. It is gone once it is closed, or with the process where that is asked to end before.
 */
final class MigratedCopy implements AutoCloseable {

    private static final String COPY = "earlier.mv.db";

    private final Path folder;
    private final Thread atExit = new Thread(this::remove, "remove-copy-of-store");

    private MigratedCopy(Path folder) {
        this.folder = folder;
        Runtime.getRuntime().addShutdownHook(atExit);
    }

    /**
     * Makes one of a store that is held, so that nobody writes to it meanwhile.
     *
     * @throws ProblemException {@code store.copy-failed} where there is no room for it, {@code store.corrupt} where the store
     *     cannot be brought up to date
     */
    static MigratedCopy of(Path store, Schema schema) {
        MigratedCopy copy = new MigratedCopy(emptyFolder(store));
        boolean made = false;
        try {
            Files.copy(store, copy.file());
            Database database = Database.of(copy.file());
            schema.migrate(database);
            try (Connection admin = database.creator()) {
                Opening.shutDown(admin);
            }
            made = true;
            return copy;
        } catch (IOException e) {
            throw failed(store, copy.folder, e);
        } catch (FlywayException | SQLException e) {
            throw StoreFailure.diskFull(e)
                    ? failed(store, copy.folder, new IOException(e.getMessage(), e))
                    : StoreFailure.corrupt(store, e.getMessage(), e);
        } finally {
            if (!made) {
                copy.close();
            }
        }
    }

    private static Path emptyFolder(Path store) {
        Path passing = Path.of(System.getProperty("java.io.tmpdir", ""));
        try {
            return Files.createTempDirectory(passing, "peristyle-store");
        } catch (IOException e) {
            throw failed(store, passing, e);
        }
    }

    private static ProblemException failed(Path store, Path folder, IOException cause) {
        return new ProblemException(
                Problem.of("store.copy-failed", store.toString(), folder.toString(), StoreFiles.said(cause)), cause);
    }

    /** The copy, of the version of the schema that was asked for. */
    Path file() {
        return folder.resolve(COPY);
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
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.deleteIfExists(file);
            }
            Files.deleteIfExists(folder);
        } catch (IOException e) {
            throw failed(file(), folder, e);
        }
    }
}
