package peristyle.model.emulator;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import peristyle.model.emulator.hypervisor.HostLoad;
import peristyle.model.emulator.san.DatastoreLoad;
import peristyle.model.estate.Datastore;
import peristyle.model.estate.DatastoreId;
import peristyle.model.estate.Estate;
import peristyle.model.estate.Host;
import peristyle.model.estate.HostId;
import peristyle.model.hardware.DeviceEvent;

/** Tells when datastores begin and cease to be throttled (ST-1), hosts to lack memory (CP-4). */
final class Alarms {

    /** A little better than the limit, so that what hovers about it is not told every tick. */
    private static final double CALM = .98;

    private final TreeMap<String, Long> throttledSince = new TreeMap<>();
    private final TreeMap<String, Long> pressedSince = new TreeMap<>();

    void watch(Estate estate, long second, DatastoreLoad datastores, HostLoad hosts, List<DeviceEvent> events) {
        Instant at = Instant.ofEpochSecond(second);
        for (int place = 0; place < estate.datastores().places(); place++) {
            Datastore datastore = estate.datastores().at(place);
            if (datastore != null) {
                watch(at, datastore.id(), datastores.demand(place), datastores.limit(place), events);
            }
        }
        for (int place = 0; place < estate.hosts().places(); place++) {
            Host host = estate.hosts().at(place);
            if (host != null) {
                watch(at, host.id(), hosts.memoryShare(place), events);
            }
        }
    }

    private void watch(Instant at, DatastoreId id, double demand, double limit, List<DeviceEvent> events) {
        if (demand > limit) {
            if (throttledSince.putIfAbsent(id.value(), at.getEpochSecond()) == null) {
                events.add(new DeviceEvent.ThrottlingStarted(at, id, demand, limit));
            }
        } else if (demand <= limit * CALM) {
            Long since = throttledSince.isEmpty() ? null : throttledSince.remove(id.value());
            if (since != null) {
                events.add(new DeviceEvent.ThrottlingEnded(at, id, Duration.ofSeconds(at.getEpochSecond() - since)));
            }
        }
    }

    private void watch(Instant at, HostId id, float share, List<DeviceEvent> events) {
        if (share > HostLoad.PRESSED) {
            if (pressedSince.putIfAbsent(id.value(), at.getEpochSecond()) == null) {
                events.add(new DeviceEvent.MemoryPressureStarted(at, id, share));
            }
        } else if (share <= HostLoad.PRESSED * CALM) {
            Long since = pressedSince.isEmpty() ? null : pressedSince.remove(id.value());
            if (since != null) {
                events.add(
                        new DeviceEvent.MemoryPressureEnded(at, id, Duration.ofSeconds(at.getEpochSecond() - since)));
            }
        }
    }

    void save(DataOutput out) throws IOException {
        save(out, throttledSince);
        save(out, pressedSince);
    }

    void restore(DataInput in) throws IOException {
        restore(in, throttledSince);
        restore(in, pressedSince);
    }

    static void save(DataOutput out, Map<String, Long> seconds) throws IOException {
        out.writeInt(seconds.size());
        for (Map.Entry<String, Long> each : seconds.entrySet()) {
            out.writeUTF(each.getKey());
            out.writeLong(each.getValue());
        }
    }

    static void restore(DataInput in, Map<String, Long> seconds) throws IOException {
        seconds.clear();
        for (int left = in.readInt(); left > 0; left--) {
            seconds.put(in.readUTF(), in.readLong());
        }
    }
}
