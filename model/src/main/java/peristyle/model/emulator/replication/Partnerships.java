package peristyle.model.emulator.replication;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import peristyle.model.emulator.clock.DeviceClock;
import peristyle.model.emulator.network.NetworkState;
import peristyle.model.emulator.san.SanState;
import peristyle.model.hardware.DeviceEvent;
import peristyle.model.hardware.storage.MirrorState;
import peristyle.model.hardware.storage.MirrorStatus;
import peristyle.model.hardware.storage.MirrorStop;
import peristyle.model.hardware.storage.VolumeState;

/**
 * Decides what copies may do while parts of storage or network are gone. Relationships of one consistency group stop
 * together, or the images of their volumes would be of different moments.
 */
final class Partnerships {

    private final List<Copy> mirrors = new ArrayList<>();
    private final int[] groupOf;
    private final boolean[] healthy;
    private final boolean[] connected;

    Partnerships(Copy[] copies) {
        Map<String, Integer> groups = new LinkedHashMap<>();
        List<Integer> of = new ArrayList<>();
        for (Copy copy : copies) {
            if (copy.relationship != null) {
                mirrors.add(copy);
                of.add(groups.computeIfAbsent(copy.relationship.group, key -> groups.size()));
            }
        }
        groupOf = of.stream().mapToInt(Integer::intValue).toArray();
        healthy = new boolean[groups.size()];
        connected = new boolean[groups.size()];
    }

    /** Moves each relationship as the beginning of a tick demands. */
    void judge(long second, NetworkState network, SanState san, List<DeviceEvent> events) {
        for (int group = 0; group < healthy.length; group++) {
            healthy[group] = true;
            connected[group] = true;
        }
        for (int each = 0; each < groupOf.length; each++) {
            Copy copy = mirrors.get(each);
            connected[groupOf[each]] &=
                    network.reached(copy.pair) && san.clusterUp(copy.sourceLun) && san.clusterUp(copy.targetLun);
            healthy[groupOf[each]] &= san.serves(copy.sourceLun)
                    && san.serves(copy.targetLun)
                    && (copy.continuous || (san.hasSpace(copy.sourceLun) && san.hasSpace(copy.targetLun)));
        }
        for (int each = 0; each < groupOf.length; each++) {
            judge(mirrors.get(each), groupOf[each], second, san, events);
        }
    }

    private void judge(Copy copy, int group, long second, SanState san, List<DeviceEvent> events) {
        Relationship relationship = copy.relationship;
        if (relationship == null || copy.phase == Copy.Phase.BROKEN) {
            return;
        }
        if (san.volume(copy.targetLun) == VolumeState.LOST && copy.points.kept() > 0) {
            copy.loseImage(second);
            relationship.move(MirrorEvent.IMAGE_LOST, second, events);
        }
        MirrorState before = relationship.state;
        boolean changed = copy.pending + copy.remaining > 0;
        relationship.judge(second, connected[group], healthy[group], changed, events);
        boolean resumed = relationship.state == MirrorState.INCONSISTENT_COPYING && before.consistent();
        if (resumed) {
            copy.resume(second);
        }
    }

    /** Whether a copy may carry anything during this tick. */
    boolean mayCarry(Copy copy, NetworkState network, SanState san) {
        if (copy.phase == Copy.Phase.BROKEN) {
            return false;
        }
        if (copy.relationship != null) {
            return copy.relationship.state.copying();
        }
        if (san.volume(copy.targetLun) == VolumeState.LOST && copy.points.kept() > 0) {
            copy.loseImage(copy.begun);
        }
        return network.reached(copy.pair) && san.serves(copy.sourceLun) && san.serves(copy.targetLun);
    }

    /** A relationship without change volumes has sent what it could; with error 1920 its whole group stops. */
    void flowed(Copy copy, boolean fellBehind, long from, long to, List<DeviceEvent> events) {
        Relationship relationship = copy.relationship;
        if (relationship != null && relationship.tooFarBehind(fellBehind && !copy.synchronous, to - from)) {
            for (Copy other : mirrors) {
                if (other.relationship != null && other.relationship.group.equals(relationship.group)) {
                    other.relationship.stop(MirrorStop.LINK_BEHIND, to, events);
                }
            }
        }
    }

    /** The background copy of a relationship is complete. */
    void copied(Copy copy, List<DeviceEvent> events) {
        if (copy.relationship != null) {
            copy.relationship.move(MirrorEvent.COPIED, copy.lastEnded, events);
        }
    }

    /** Each relationship as the storage tells it at this second. */
    List<MirrorStatus> statuses(long second) {
        List<MirrorStatus> all = new ArrayList<>(mirrors.size());
        for (Copy copy : mirrors) {
            Relationship relationship = copy.relationship;
            if (relationship != null && copy.phase != Copy.Phase.BROKEN) {
                all.add(status(copy, relationship, second));
            }
        }
        return all;
    }

    private static MirrorStatus status(Copy copy, Relationship relationship, long second) {
        boolean frozen = relationship.state.consistent() && !relationship.state.copying() && copy.points.kept() > 0;
        boolean background = copy.phase == Copy.Phase.FIRST && copy.carrying > 0;
        return new MirrorStatus(
                relationship.id,
                relationship.state,
                relationship.sinceInstant(),
                background ? 1 - copy.remaining / copy.carrying : 1,
                frozen ? Instant.ofEpochSecond(copy.points.newest()) : null,
                copy.continuous ? Duration.ZERO : Duration.ofSeconds(copy.interval),
                (long) copy.atRisk(),
                relationship.restarts,
                relationship.stop,
                copy.moved / DeviceClock.TICK,
                background ? copy.carrying(second) : null);
    }

    void saveStops(DataOutput out) throws IOException {
        out.writeInt(mirrors.size());
        for (Copy copy : mirrors) {
            Relationship relationship = copy.relationship;
            out.writeUTF(copy.key);
            out.writeUTF(relationship == null ? MirrorStop.NONE.name() : relationship.stop.name());
            out.writeDouble(copy.moved);
        }
    }

    void restoreStops(@Nullable DataInput in) throws IOException {
        Map<String, Copy> known = new HashMap<>();
        mirrors.forEach(copy -> known.put(copy.key, copy));
        for (int left = in == null ? 0 : in.readInt(); in != null && left > 0; left--) {
            Copy copy = known.get(in.readUTF());
            MirrorStop stop = stop(in.readUTF());
            double moved = in.readDouble();
            if (copy != null && copy.relationship != null) {
                copy.relationship.stop = stop;
                copy.moved = moved;
            }
        }
    }

    private static MirrorStop stop(String name) throws IOException {
        try {
            return MirrorStop.valueOf(name);
        } catch (IllegalArgumentException unknown) {
            throw new IOException("no such reason", unknown);
        }
    }
}
