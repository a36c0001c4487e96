package peristyle.model.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.flywaydb.core.api.FlywayException;
import peristyle.model.problem.Problem;
import peristyle.model.problem.ProblemException;

/** A copy of an earlier store, brought up to date, so that what only reads can read it and the store stays as it is. */
final class MigratedCopy implements AutoCloseable {

    private static final String COPY = "earlier.mv.db";

    private final PassingFolder folder;

    private MigratedCopy(PassingFolder folder) {
        this.folder = folder;
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
            Opening.bringUp(copy.file(), schema);
            made = true;
            return copy;
        } catch (IOException e) {
            throw failed(store, copy.folder.path(), e);
        } catch (FlywayException | SQLException e) {
            throw StoreFailure.diskFull(e)
                    ? failed(store, copy.folder.path(), new IOException(e.getMessage(), e))
                    : StoreFailure.corrupt(store, e.getMessage(), e);
        } finally {
            if (!made) {
                copy.close();
            }
        }
    }

    private static PassingFolder emptyFolder(Path store) {
        try {
            return PassingFolder.create();
        } catch (IOException e) {
            throw failed(store, PassingFolder.place(), e);
        }
    }

    private static ProblemException failed(Path store, Path folder, IOException cause) {
        return new ProblemException(
                Problem.of("store.copy-failed", store.toString(), folder.toString(), StoreFiles.said(cause)), cause);
    }

    /** The copy, of the version of the schema that was asked for. */
    Path file() {
        return folder.path().resolve(COPY);
    }

    @Override
    public void close() {
        folder.close();
    }
}
