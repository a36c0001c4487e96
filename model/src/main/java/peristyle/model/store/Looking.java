package peristyle.model.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * A look into a store such that no byte of it can change.
 *
 * @param connection that looks
 */
record Looking(Connection connection) implements AutoCloseable {

    static Looking into(Path file) throws SQLException {
        return new Looking(Opening.patiently(Database.of(file)::reader, file));
    }

    /** Closes the file: it would stay open, for looking only, since a store asks for that to outlive its connections. */
    @Override
    public void close() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("shutdown immediately");
        }
    }
}
