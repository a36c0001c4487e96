package peristyle.model.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.ConcurrentLinkedDeque;

/** Connections for reading: one for each thread that reads at the same time, kept for the next. */
final class Readers implements AutoCloseable {

    private final Path file;
    private final Database database;
    private final ConcurrentLinkedDeque<Connection> idle = new ConcurrentLinkedDeque<>();

    Readers(Path file) {
        this.file = file;
        this.database = Database.of(file);
    }

    /** Reads what is committed. */
    <T> T read(Writer.Work<T> work) {
        try {
            Connection connection = idle.pollFirst();
            if (connection == null) {
                connection = database.console();
            }
            try {
                return work.in(connection);
            } finally {
                idle.addFirst(connection);
            }
        } catch (SQLException e) {
            throw StoreFailure.writing(file, e);
        } catch (MalformedBodyException e) {
            throw StoreFailure.corrupt(file, e.getMessage(), e);
        }
    }

    @Override
    public void close() throws SQLException {
        for (Connection connection = idle.pollFirst(); connection != null; connection = idle.pollFirst()) {
            connection.close();
        }
    }
}
