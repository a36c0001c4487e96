package peristyle.model.emulator.replication;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import peristyle.model.estate.ReplicaId;
import peristyle.model.hardware.DeviceEvent;

/** A replica's recovery point objective, and since when its copy misses it. */
final class Objective {

    final ReplicaId replica;
    /** Place of its VM, -1 where there is none. */
    final int vm;

    private final long allowed;
    /** Second since which the age is beyond the objective, null where it is not. */
    @Nullable
    Long exceededSince;

    Objective(ReplicaId replica, int vm, Duration objective) {
        this.replica = replica;
        this.vm = vm;
        this.allowed = objective.toSeconds();
    }

    /** Tells if the newest recovery point has grown too old up to this second. */
    void watch(Copy copy, long upTo, List<DeviceEvent> events) {
        if (exceededSince == null && allowed > 0 && copy.points.kept() > 0) {
            // A first copy may take so long that its point is too old from the beginning.
            long since = Math.max(copy.points.newest() + allowed + 1, copy.lastEnded);
            if (since <= upTo) {
                exceededSince = since;
                events.add(new DeviceEvent.RpoExceeded(
                        Instant.ofEpochSecond(since), replica, Duration.ofSeconds(since - copy.points.newest())));
            }
        }
    }

    /** A new recovery point counts from this second: tells if it is young enough. */
    void renewed(Copy copy, long second, List<DeviceEvent> events) {
        Long since = exceededSince;
        if (since != null && second - copy.points.newest() <= allowed) {
            exceededSince = null;
            events.add(new DeviceEvent.RpoRestored(
                    Instant.ofEpochSecond(second), replica, Duration.ofSeconds(second - since)));
        }
    }
}
