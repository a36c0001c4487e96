package peristyle.model.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import peristyle.model.estate.Estate;
import peristyle.model.estate.EstateChange;
import peristyle.model.estate.EstateObject;
import peristyle.model.estate.ObjectId;
import peristyle.model.estate.ObjectKind;
import peristyle.model.estate.Roster;

/** The estate as rows, one an object. Gives places exactly as {@link Roster} does. */
final class EstateTable {

    private static final ObjectKind[] KINDS = ObjectKind.values();
    private static final int BATCH = 1000;

    private EstateTable() {}

    static long slot(ObjectKind kind, int place) {
        return (long) kind.ordinal() << 32 | place;
    }

    static ObjectKind kind(long slot) {
        return KINDS[(int) (slot >>> 32)];
    }

    /** The whole estate, holes included. */
    static Estate load(Connection connection, Shapes shapes) throws SQLException {
        Map<ObjectKind, List<@Nullable EstateObject>> places = new EnumMap<>(ObjectKind.class);
        for (long[] roster : Sql.list(
                connection, "select kind, places from roster", row -> new long[] {row.getLong(1), row.getLong(2)})) {
            places.put(
                    KINDS[(int) roster[0]],
                    new ArrayList<>(Collections.<@Nullable EstateObject>nCopies((int) roster[1], null)));
        }
        ValueReader reader = new ValueReader(shapes);
        scan(connection, (slot, body) -> {
            List<@Nullable EstateObject> roster = places.get(kind(slot));
            if (roster == null || (int) slot >= roster.size()) {
                throw new MalformedBodyException("an object at place " + (int) slot + " that was never given");
            }
            roster.set((int) slot, reader.body(body));
        });
        return Estate.ofPlaces(places);
    }

    /** Takes one object as it is kept. */
    @FunctionalInterface
    interface Stored {
        void take(long slot, byte[] body);
    }

    /** All objects in the order of their places, row by row: H2 would otherwise gather them on the disk first. */
    static void scan(Connection connection, Stored sink) throws SQLException {
        Sql.run(connection, "set lazy_query_execution 1");
        try (PreparedStatement statement =
                        connection.prepareStatement("select slot, body from estate_object order by slot");
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                sink.take(rows.getLong(1), rows.getBytes(2));
            }
        } finally {
            Sql.run(connection, "set lazy_query_execution 0");
        }
    }

    /** About how much an estate takes until H2 has put it in order, bytes: three times its rows of about 400. */
    static long estimatedBytes(Estate estate) {
        long objects = 0;
        for (ObjectKind kind : KINDS) {
            objects += estate.roster(kind).size();
        }
        return objects * 1200;
    }

    /** Puts this estate in place of whatever there was. */
    static void replace(Connection connection, Estate estate, ValueWriter values) throws SQLException {
        Sql.run(connection, "delete from estate_object");
        Sql.run(connection, "delete from roster");
        try (PreparedStatement insert =
                connection.prepareStatement("insert into estate_object (slot, kind, id, body) values (?, ?, ?, ?)")) {
            int waiting = 0;
            for (ObjectKind kind : KINDS) {
                Roster<EstateObject> roster = estate.roster(kind);
                for (EstateObject object : roster) {
                    Sql.fill(
                            insert,
                            slot(kind, roster.placeOf(object.id())),
                            kind.ordinal(),
                            object.id().value(),
                            values.body(object));
                    insert.addBatch();
                    if (++waiting % BATCH == 0) {
                        insert.executeBatch();
                    }
                }
                Sql.run(connection, "insert into roster (kind, places) values (?, ?)", kind.ordinal(), roster.places());
            }
            insert.executeBatch();
        }
    }

    /** Carries out a change, what is removed first, as {@link Estate#with} does. */
    static void apply(Connection connection, EstateChange change, ValueWriter values) throws SQLException {
        try (PreparedStatement delete =
                connection.prepareStatement("delete from estate_object where kind = ? and id = ?")) {
            for (ObjectId id : change.removed()) {
                Sql.fill(delete, id.kind().ordinal(), id.value());
                delete.addBatch();
            }
            delete.executeBatch();
        }
        Map<ObjectKind, Integer> places = new EnumMap<>(ObjectKind.class);
        try (PreparedStatement update =
                        connection.prepareStatement("update estate_object set body = ? where kind = ? and id = ?");
                PreparedStatement insert = connection.prepareStatement(
                        "insert into estate_object (slot, kind, id, body) values (?, ?, ?, ?)")) {
            for (EstateObject object : change.put()) {
                ObjectKind kind = object.id().kind();
                byte[] body = values.body(object);
                Sql.fill(update, body, kind.ordinal(), object.id().value());
                if (update.executeUpdate() == 0) {
                    int place = places.containsKey(kind) ? places.get(kind) : places(connection, kind);
                    Sql.fill(
                            insert,
                            slot(kind, place),
                            kind.ordinal(),
                            object.id().value(),
                            body);
                    insert.executeUpdate();
                    places.put(kind, place + 1);
                }
            }
        }
        for (Map.Entry<ObjectKind, Integer> grown : places.entrySet()) {
            Sql.run(
                    connection,
                    "merge into roster using (values (cast(? as smallint), cast(? as integer))) as given (kind, places)"
                            + " on roster.kind = given.kind"
                            + " when matched then update set places = given.places"
                            + " when not matched then insert (kind, places) values (given.kind, given.places)",
                    grown.getKey().ordinal(),
                    grown.getValue());
        }
    }

    private static int places(Connection connection, ObjectKind kind) throws SQLException {
        return (int) Sql.number(connection, "select places from roster where kind = ?", kind.ordinal());
    }
}
