package peristyle.model.store;

import java.io.ByteArrayOutputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Where the devices stood last, in parts that H2 takes as one value each. */
final class DeviceStateTable {

    /** What H2 takes in one value, bytes. */
    private static final int PART = 1 << 20;

    private DeviceStateTable() {}

    /** Puts this state in place of what was kept before. */
    static int replace(Connection connection, DeviceState state) throws SQLException {
        byte[] devices = state.devices();
        Instant at = state.at();
        Sql.run(connection, "delete from device_state");
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into device_state (part, at_second, at_nano, bytes) values (?, ?, ?, ?)")) {
            int parts = Math.max(1, (devices.length + PART - 1) / PART);
            for (int part = 0; part < parts; part++) {
                int from = part * PART;
                byte[] bytes = Arrays.copyOfRange(devices, from, Math.min(devices.length, from + PART));
                Sql.fill(insert, part, at.getEpochSecond(), at.getNano(), bytes);
                insert.executeUpdate();
            }
            return parts;
        }
    }

    /** The moment of what was kept last. */
    static Optional<Instant> moment(Connection connection) throws SQLException {
        return Sql.first(
                connection,
                "select at_second, at_nano from device_state where part = 0",
                row -> Instant.ofEpochSecond(row.getLong(1), row.getInt(2)));
    }

    /** What was kept last. */
    static Optional<DeviceState> load(Connection connection) throws SQLException {
        ByteArrayOutputStream devices = new ByteArrayOutputStream();
        List<Instant> moments =
                Sql.list(connection, "select at_second, at_nano, bytes from device_state order by part", row -> {
                    devices.writeBytes(row.getBytes(3));
                    return Instant.ofEpochSecond(row.getLong(1), row.getInt(2));
                });
        return moments.isEmpty()
                ? Optional.empty()
                : Optional.of(new DeviceState(moments.getFirst(), devices.toByteArray()));
    }
}
