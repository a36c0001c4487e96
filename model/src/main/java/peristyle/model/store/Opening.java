package peristyle.model.store;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import org.flywaydb.core.api.FlywayException;
import org.h2.api.ErrorCode;
import peristyle.model.problem.Problem;
import peristyle.model.problem.ProblemException;

/**
 * Makes sure that there is a store of the right schema, and touches no file that is none of ours, is broken or was written by
 * a later version: each is first opened such that nothing can change.
 */
final class Opening {

    private static final int ATTEMPTS = 20;

    private final StoreFiles files;
    private final Schema schema;

    Opening(StoreFiles files, Schema schema) {
        this.files = files;
        this.schema = schema;
    }

    void prepare() {
        try {
            UnfinishedRestore.settle(files);
            if (Files.notExists(files.database())) {
                create();
                return;
            }
            if (!Files.isWritable(files.database())) {
                throw files.unwritable(
                        new AccessDeniedException(files.database().toString()));
            }
            int version = requireWhole();
            markOpen();
            if (version < schema.version()) {
                migrate(version);
            }
        } catch (SQLException e) {
            throw StoreFailure.opening(files.database(), e);
        } catch (IOException e) {
            throw files.unwritable(e);
        } catch (FlywayException e) {
            throw e.getCause() instanceof SQLException sql
                    ? StoreFailure.writing(files.database(), sql)
                    : StoreFailure.corrupt(files.database(), e.getMessage(), e);
        }
    }

    /** The same of a store whose bytes are known to be those that this version closed: nothing needs to be looked at. */
    void prepareUntouched() throws IOException {
        markOpen();
    }

    /** Version of the schema of the store, which is not touched, and holds all that was acknowledged. */
    private int requireWhole() {
        Path file = files.database();
        StoreFiles.requireDatabase(file);
        try (Looking looking = Looking.into(file)) {
            int version = known(file, looking);
            if (version > schema.version()) {
                throw new ProblemException(Problem.of("store.newer", file.toString(), version, schema.version()));
            }
            Optional<Problem> lost = AnchorCheck.run(files, looking.connection());
            if (lost.isPresent()) {
                throw new ProblemException(lost.get());
            }
            return version;
        } catch (SQLException e) {
            throw StoreFailure.reading(file, e);
        }
    }

    /** Before the file changes its length, and on the disk: after a power cut too it is known that it had been opened. */
    private void markOpen() throws IOException {
        Optional<Anchor.Told> told = files.anchor().read();
        if (told.isPresent() && !told.get().content().open()) {
            files.anchor().write(told.get().with(Anchor.Content.OPEN), true);
        }
    }

    /** Version of the schema in this file, which is not touched. Not zero: a file without is refused as foreign. */
    static int versionOf(Path file) {
        StoreFiles.requireDatabase(file);
        try (Looking looking = Looking.into(file)) {
            return known(file, looking);
        } catch (SQLException e) {
            throw StoreFailure.reading(file, e);
        }
    }

    private static int known(Path file, Looking looking) throws SQLException {
        int version = Schema.versionIn(looking.connection());
        if (version == 0) {
            throw new ProblemException(Problem.of("store.foreign", file.toString()));
        }
        return version;
    }

    /** How a connection is opened. */
    @FunctionalInterface
    interface Opener {
        Connection open() throws SQLException;
    }

    /**
     * Opens, and tries again for two seconds where the file is held: the operating system may still be closing it for a
     * process that was just killed.
     */
    static Connection patiently(Opener opener, Path file) throws SQLException {
        for (int attempt = 1; ; attempt++) {
            try {
                return opener.open();
            } catch (SQLException e) {
                if (e.getErrorCode() != ErrorCode.DATABASE_ALREADY_OPEN_1) {
                    throw e;
                }
                if (attempt == ATTEMPTS) {
                    throw new ProblemException(Problem.of("store.in-use-unknown", file.toString()), e);
                }
                pause();
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /** A store comes to be elsewhere, and in place at once: what a kill leaves behind is never taken for a store. */
    private void create() throws IOException, SQLException {
        Files.deleteIfExists(files.unfinished());
        bringUp(files.unfinished(), schema);
        moveIn();
    }

    /** The same for a migration, after a backup of what was there. */
    private void migrate(int from) throws IOException, SQLException {
        Files.deleteIfExists(files.unfinished());
        Files.copy(files.database(), files.unfinished());
        Database database = Database.of(files.unfinished());
        try (Connection admin = database.admin()) {
            new Backup(files.beforeMigration(from)).take(admin);
        }
        try (Connection admin = database.admin()) {
            shutDown(admin);
        }
        bringUp(files.unfinished(), schema);
        moveIn();
    }

    /** Brings a file that is nobody's store yet up to this schema, and closes it. */
    static void bringUp(Path file, Schema schema) throws SQLException {
        Database database = Database.of(file);
        schema.migrate(database);
        try (Connection admin = database.creator()) {
            grant(admin);
            shutDown(admin);
        }
    }

    private void moveIn() throws IOException {
        Files.move(files.unfinished(), files.database(), StandardCopyOption.ATOMIC_MOVE);
    }

    private static void grant(Connection admin) throws SQLException {
        Sql.run(admin, "create user if not exists " + Database.CONSOLE + " password '" + Database.PASSWORD + "'");
        for (String table : Sql.list(
                admin,
                "select table_name from information_schema.tables where table_schema = 'PUBLIC'"
                        + " and table_name <> 'flyway_schema_history'",
                row -> row.getString(1))) {
            Sql.run(admin, "grant select, insert, update, delete on " + table + " to " + Database.CONSOLE);
        }
    }

    /** Writes everything and closes the file, whatever other connections there are. */
    static void shutDown(Connection admin) throws SQLException {
        try (Statement statement = admin.createStatement()) {
            statement.execute("shutdown");
        }
    }
}
