package peristyle.model.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import peristyle.model.estate.EstateChange;
import peristyle.model.estate.EstateObject;
import peristyle.model.estate.ObjectId;
import peristyle.model.operation.FreshEvents;
import peristyle.model.operation.Incident;
import peristyle.model.operation.Journal;
import peristyle.model.operation.PastEvents;
import peristyle.model.operation.Task;

/** Tasks, the changes that they made, the audit chain and incidents, together in one transaction. */
final class StoredJournal implements Journal {

    private final Writer writer;
    private final Readers readers;
    private final Shapes shapes;
    private final Anchoring anchor;
    private final BackupRotation backups;
    private final IncidentTable incidents = new IncidentTable();
    private final EventTable events = new EventTable();

    /**
     * @param anchor tells what was acknowledged
     * @param backups taken after checkpoints, where nobody waits
     */
    StoredJournal(Writer writer, Readers readers, Shapes shapes, Anchoring anchor, BackupRotation backups) {
        this.anchor = anchor;
        this.backups = backups;
        this.writer = writer;
        this.readers = readers;
        this.shapes = shapes;
    }

    @Override
    public void commit(List<Task> tasks, EstateChange change, Instant at, List<Incident> went) {
        List<Task> kept = List.copyOf(tasks);
        durably(connection -> {
            requireNoGap(kept, lastNumber(connection));
            ValueWriter values = new ValueWriter(shapes);
            EstateTable.apply(connection, change, values);
            incidents.write(connection, went, at, values);
            if (!kept.isEmpty()) {
                List<TaskTable.Stored> stored = kept.stream()
                        .map(task -> TaskTable.Stored.of(task, values))
                        .toList();
                byte[] changed = digest(change, values);
                TaskTable.insert(connection, stored);
                AuditEntry.insert(
                        connection,
                        stored.stream()
                                .map(task -> AuditEntry.of(task, changed))
                                .toList());
            }
            return kept.size();
        });
        if (!kept.isEmpty()) {
            anchor.kept(readers.read(AuditEntry::newest));
        }
    }

    /** What a piece that failed has left of incidents in the rows is not known. */
    private void durably(Writer.Work<Integer> work) {
        boolean done = false;
        try {
            writer.durably(work);
            done = true;
        } finally {
            if (!done) {
                incidents.doubt();
            }
        }
    }

    @Override
    public List<Incident> incidents() {
        List<Incident> kept = readers.read(IncidentTable::read);
        incidents.known(kept);
        return kept;
    }

    private static void requireNoGap(List<Task> tasks, long last) {
        long expected = last;
        for (Task task : tasks) {
            expected++;
            if (task.number() != expected) {
                throw new IllegalArgumentException("task " + task.number() + " where " + expected + " comes next");
            }
        }
    }

    private static byte[] digest(EstateChange change, ValueWriter values) {
        List<byte[]> parts = new ArrayList<>();
        for (ObjectId id : change.removed()) {
            parts.add(values.loose(List.of(id)));
        }
        for (EstateObject object : change.put()) {
            parts.add(values.body(object));
        }
        return AuditEntry.digest(parts.toArray(byte[][]::new));
    }

    @Override
    public List<Task> newest(int most) {
        return readers.read(connection -> TaskTable.newest(connection, most));
    }

    @Override
    public long lastNumber() {
        return readers.read(StoredJournal::lastNumber);
    }

    private static long lastNumber(Connection connection) throws SQLException {
        return Sql.number(connection, "select max(number) from task");
    }

    @Override
    public void checkpoint(Instant at, byte[] devices, List<Incident> went, FreshEvents fresh) {
        durably(connection -> {
            ValueWriter values = new ValueWriter(shapes);
            incidents.write(connection, went, at, values);
            events.write(connection, fresh, values);
            return DeviceStateTable.replace(connection, new DeviceState(at, devices));
        });
        anchor.kept(at);
        backups.takeIfDue();
    }

    @Override
    public PastEvents events() {
        return readers.read(events::past);
    }

    /** Incidents and events are another's: those of the estate that was there before are forgotten with it. */
    void forgetHappenings(Connection connection) throws SQLException {
        events.forget(connection);
        incidents.doubt();
        Sql.run(connection, "delete from incident");
    }

    /** What {@link #checkpoint} kept last. */
    Optional<DeviceState> deviceState() {
        return readers.read(DeviceStateTable::load);
    }
}
