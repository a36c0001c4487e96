package peristyle.model.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import peristyle.model.operation.Effect;
import peristyle.model.operation.Incident;

/**
 * Incidents as rows. Only what has changed since it was written last is written: of a zone that is lost, with ten thousands of
 * VMs, a few pages.
 */
final class IncidentTable {

    /** Effects of one row. */
    static final int PAGE = 256;

    private static final String MERGE = "merge into incident (number, part, body) key (number, part) values (?, ?, ?)";

    /** What the rows say, by number; used by the thread that writes only, but for the beginning. */
    private Map<Long, Incident> written = Map.of();

    /** Of which moment that is. */
    private Instant writtenAt = Instant.MIN;

    /** Whether the rows may say something else. */
    private volatile boolean doubt = true;

    /** What the rows say is not known any more: next time all of it is written. */
    void doubt() {
        doubt = true;
    }

    /** Puts these in place of what there was, unless that is of a later moment. */
    @SuppressWarnings("ReferenceEquality") // an incident is replaced whenever anything about it changes
    void write(Connection connection, List<Incident> incidents, Instant at, ValueWriter values) throws SQLException {
        boolean anew = doubt;
        if (!anew && at.isBefore(writtenAt)) {
            return;
        }
        doubt = true;
        if (anew) {
            Sql.run(connection, "delete from incident");
        }
        Map<Long, Incident> known = anew ? Map.of() : written;
        Map<Long, Incident> next = new HashMap<>();
        try (PreparedStatement merge = connection.prepareStatement(MERGE)) {
            for (Incident incident : incidents) {
                next.put(incident.number(), incident);
                Incident before = known.get(incident.number());
                if (before != incident) {
                    merge(merge, incident, before, values);
                }
            }
            merge.executeBatch();
        }
        Set<Long> gone = new HashSet<>(known.keySet());
        gone.removeAll(next.keySet());
        for (long number : gone) {
            Sql.run(connection, "delete from incident where number = ?", number);
        }
        written = next;
        writtenAt = at;
        doubt = false;
    }

    private static void merge(PreparedStatement merge, Incident incident, @Nullable Incident before, ValueWriter values)
            throws SQLException {
        add(merge, incident.number(), 0, IncidentForm.head(incident, values));
        List<Effect> effects = incident.effects();
        for (int from = 0; from < effects.size(); from += PAGE) {
            int to = Math.min(from + PAGE, effects.size());
            if (before == null || !same(before.effects(), effects, from, to)) {
                add(merge, incident.number(), 1 + from / PAGE, IncidentForm.page(effects.subList(from, to), values));
            }
        }
    }

    @SuppressWarnings("ReferenceEquality") // an effect is replaced whenever anything about it changes
    private static boolean same(List<Effect> before, List<Effect> now, int from, int to) {
        boolean same = before.size() >= to;
        for (int at = from; same && at < to; at++) {
            same = before.get(at) == now.get(at);
        }
        return same;
    }

    private static void add(PreparedStatement merge, long number, int part, byte[] body) throws SQLException {
        Sql.fill(merge, number, part, body);
        merge.addBatch();
    }

    /** Newest first. */
    static List<Incident> read(Connection connection) throws SQLException {
        record Row(long number, int part, byte[] body) {}
        Map<Long, byte[]> heads = new HashMap<>();
        Map<Long, List<Effect>> effects = new HashMap<>();
        for (Row row : Sql.list(
                connection,
                "select number, part, body from incident order by number, part",
                each -> new Row(each.getLong(1), each.getInt(2), each.getBytes(3)))) {
            if (row.part == 0) {
                heads.put(row.number, row.body);
            } else {
                effects.computeIfAbsent(row.number, number -> new ArrayList<>()).addAll(IncidentForm.effects(row.body));
            }
        }
        List<Incident> incidents = new ArrayList<>();
        heads.forEach((number, head) ->
                incidents.add(IncidentForm.read(number, head, effects.getOrDefault(number, List.of()))));
        incidents.sort(Comparator.comparingLong(Incident::number).reversed());
        return incidents;
    }

    /** These are what the rows say. Before anything is written. */
    void known(List<Incident> incidents) {
        Map<Long, Incident> all = new HashMap<>();
        incidents.forEach(each -> all.put(each.number(), each));
        written = all;
        doubt = false;
    }
}
