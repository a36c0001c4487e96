package peristyle.model.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/** The one row that says where the estate came from. */
final class OriginTable {

    private OriginTable() {}

    static Optional<Origin> load(Connection connection) throws SQLException {
        return Sql.first(
                connection,
                "select estate, seed, source, version from origin",
                row -> new Origin(row.getString(1), row.getObject(2, Long.class), row.getString(3), row.getString(4)));
    }

    static int replace(Connection connection, Origin origin) throws SQLException {
        return Sql.run(
                connection,
                "merge into origin (only, estate, seed, source, version) key (only) values (1, ?, ?, ?, ?)",
                origin.estate(),
                origin.seed(),
                origin.source(),
                origin.version());
    }
}
