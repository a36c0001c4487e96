package peristyle.model.emulator.replication;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import peristyle.model.estate.ReplicaId;
import peristyle.model.hardware.DeviceEvent;
import peristyle.model.telemetry.Transfer;

/**
 * Turns what copies do into events of their replicas. The cycles of a mirror are not told one by one: there is one every
 * few minutes for each VM on the LUN, and its newest is in the replica's status.
 */
final class Chronicle implements Copy.Listener {

    private final List<DeviceEvent> events = new ArrayList<>();

    @Override
    public void begun(Copy copy, long second, boolean first) {
        if (first || !copy.mirror) {
            for (Objective objective : copy.objectives) {
                events.add(new DeviceEvent.TransferStarted(Instant.ofEpochSecond(second), objective.replica, first));
            }
        }
    }

    @Override
    public void completing(Copy copy, long second) {
        for (int each = 0; each < copy.objectives.size(); each++) {
            copy.objectives.get(each).watch(copy, second - 1, events);
        }
    }

    @Override
    public void completed(Copy copy, long second, boolean first) {
        for (int each = 0; each < copy.objectives.size(); each++) {
            Objective objective = copy.objectives.get(each);
            if (first || !copy.mirror) {
                events.add(new DeviceEvent.TransferCompleted(
                        Instant.ofEpochSecond(second), objective.replica, transfer(copy)));
            }
            objective.renewed(copy, second, events);
        }
    }

    static Transfer transfer(Copy copy) {
        return new Transfer(
                Instant.ofEpochSecond(copy.lastBegun), Duration.ofSeconds(copy.lastEnded - copy.lastBegun), (long)
                        copy.lastBytes);
    }

    List<DeviceEvent> events() {
        return events;
    }

    void addAll(Chronicle earlier) {
        events.addAll(earlier.events);
    }

    /** Hands over what happened and forgets it. */
    void tell(List<DeviceEvent> into) {
        into.addAll(events);
        events.clear();
    }

    /** Between ticks only starts of first copies wait to be told. */
    void save(DataOutput out) throws IOException {
        out.writeInt(events.size());
        for (DeviceEvent event : events) {
            out.writeLong(event.at().getEpochSecond());
            out.writeUTF(event.subject().value());
        }
    }

    /** A replica may have gone in the tick in which it came: its beginning is told all the same. */
    void restore(DataInput in) throws IOException {
        events.clear();
        for (int left = in.readInt(); left > 0; left--) {
            Instant at = Instant.ofEpochSecond(in.readLong());
            events.add(new DeviceEvent.TransferStarted(at, new ReplicaId(in.readUTF()), true));
        }
    }
}
