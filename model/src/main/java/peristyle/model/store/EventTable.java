package peristyle.model.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import peristyle.model.hardware.DeviceEvent;
import peristyle.model.operation.FreshEvents;
import peristyle.model.operation.PastEvents;

/** What happened on the devices lately, a row each: only what is new is written, and only the newest are kept. */
final class EventTable {

    private static final String MERGE =
            "merge into device_event (number, at_second, at_nano, body) key (number) values (?, ?, ?, ?)";

    private static final String NEWEST = "select max(number) from device_event";

    /** Number of the newest row when this store was opened; null as long as nothing was written. */
    private volatile @Nullable Long before;

    /** The rows are gone: what comes next is the first. */
    void forget(Connection connection) throws SQLException {
        Sql.run(connection, "delete from device_event");
        Sql.run(connection, "delete from device_event_since");
        before = null;
    }

    /** Adds these; what was written by a piece of which nobody knew that it was kept is written once more. */
    void write(Connection connection, FreshEvents fresh, ValueWriter values) throws SQLException {
        long newest = Sql.number(connection, NEWEST);
        Long known = before;
        long base = known == null ? newest : known;
        before = base;
        Instant since = since(connection).orElse(null);
        boolean gap = !fresh.whole() || base + fresh.first() > newest + 1;
        Instant next = since == null ? fresh.since() : gap ? later(since, fresh.since()) : since;
        if (!fresh.oldestFirst().isEmpty()) {
            merge(connection, base + fresh.first(), fresh.oldestFirst(), values);
            Instant trimmed = trim(connection, base + fresh.last() - PastEvents.MOST);
            next = trimmed == null ? next : later(next, trimmed);
        }
        if (!next.equals(since)) {
            Sql.run(
                    connection,
                    "merge into device_event_since (only, at_second, at_nano) key (only) values (1, ?, ?)",
                    next.getEpochSecond(),
                    next.getNano());
        }
    }

    private static Instant later(Instant one, Instant other) {
        return other.isAfter(one) ? other : one;
    }

    private static void merge(Connection connection, long first, List<DeviceEvent> events, ValueWriter values)
            throws SQLException {
        try (PreparedStatement merge = connection.prepareStatement(MERGE)) {
            long number = first;
            for (DeviceEvent event : events) {
                byte[] body = values.loose(List.of(EventForm.kind(event), EventForm.components(event)));
                Instant at = event.at();
                Sql.fill(merge, number++, at.getEpochSecond(), at.getNano(), body);
                merge.addBatch();
            }
            merge.executeBatch();
        }
    }

    /** Forgets the rows up to this number, and answers of which moment the newest of them is; null where there is none. */
    private static @Nullable Instant trim(Connection connection, long number) throws SQLException {
        Instant newest = Sql.first(
                        connection,
                        "select at_second, at_nano from device_event where number <= ? order by number desc limit 1",
                        row -> Instant.ofEpochSecond(row.getLong(1), row.getInt(2)),
                        number)
                .orElse(null);
        if (newest != null) {
            Sql.run(connection, "delete from device_event where number <= ?", number);
        }
        return newest;
    }

    private static Optional<Instant> since(Connection connection) throws SQLException {
        return Sql.first(
                connection,
                "select at_second, at_nano from device_event_since",
                row -> Instant.ofEpochSecond(row.getLong(1), row.getInt(2)));
    }

    /** What there was before anything was written through this. */
    PastEvents past(Connection connection) throws SQLException {
        Long known = before;
        return read(connection, known == null ? Long.MAX_VALUE : known);
    }

    /** All there is. */
    static PastEvents read(Connection connection) throws SQLException {
        return read(connection, Long.MAX_VALUE);
    }

    private static PastEvents read(Connection connection, long last) throws SQLException {
        List<DeviceEvent> events = new ArrayList<>();
        for (byte[] body : Sql.list(
                connection,
                "select body from device_event where number <= ? order by number desc",
                row -> row.getBytes(1),
                last)) {
            events.add(event(body));
        }
        return new PastEvents(since(connection).orElse(null), events);
    }

    private static DeviceEvent event(byte[] body) {
        List<Object> parts = LooseValues.list(body);
        if (parts.size() == 2
                && parts.getFirst() instanceof String kind
                && parts.getLast() instanceof List<?> components) {
            return EventForm.event(kind, components);
        }
        throw new MalformedBodyException("it is no event");
    }
}
