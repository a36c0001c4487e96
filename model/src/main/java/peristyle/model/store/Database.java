package peristyle.model.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import org.h2.Driver;
import org.h2.api.ErrorCode;

/**
 * Opens connections to one H2 file. Its name and the settings are all that enters a URL; a name with a semicolon was refused
 * before ({@link StoreFiles#in}).
 *
 * @param name of the file, without its suffix
 */
record Database(String name) {

    /** May do what needs an administrator: migrations, CHECKPOINT SYNC, BACKUP TO, SHUTDOWN. */
    static final String ADMIN = "PERISTYLE";
    /** May read and write rows, and nothing else: as an administrator, SQL could run Java and read files. */
    static final String CONSOLE = "CONSOLE";
    /** Keeps nobody out who can read the file; it is the right of each user that counts. */
    static final String PASSWORD = "peristyle";

    private static final String LASTING =
            ";DB_CLOSE_ON_EXIT=FALSE;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000;TRACE_LEVEL_FILE=0";

    static Database of(Path file) {
        return new Database(StoreFiles.databaseName(file));
    }

    /** Opens the file for writing, which must exist. */
    Connection admin() throws SQLException {
        return connect(LASTING + ";FORBID_CREATION=TRUE", ADMIN);
    }

    /** Makes the file, or opens it where it exists. */
    Connection creator() throws SQLException {
        return connect(LASTING, ADMIN);
    }

    /** Another connection to the file that {@link #admin} opened. */
    Connection console() throws SQLException {
        return connect(";FORBID_CREATION=TRUE", CONSOLE);
    }

    /** Opens the file such that no byte of it can change; closed with the connection. */
    Connection reader() throws SQLException {
        return connect(";DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0;ACCESS_MODE_DATA=r;FORBID_CREATION=TRUE", ADMIN);
    }

    private Connection connect(String settings, String user) throws SQLException {
        Properties login = new Properties();
        login.setProperty("user", user);
        login.setProperty("password", PASSWORD);
        Connection connection = Driver.load().connect("jdbc:h2:async:" + name + settings, login);
        if (connection == null) {
            throw new SQLException("H2 does not know its own URL", "08001", ErrorCode.URL_FORMAT_ERROR_2);
        }
        return connection;
    }
}
