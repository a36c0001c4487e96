package peristyle.model.emulator;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
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

    /** Share of a datastore's limit below which it is no longer near to be throttled. */
    private static final double CALM_DEMAND = .90;
    /** Share of the threshold of CP-4 below which a host has memory enough. */
    private static final double CALM_MEMORY = .98;

    private final Spells throttled = new Spells();
    private final Spells pressed = new Spells();

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
        boolean calm = demand < limit * CALM_DEMAND;
        switch (throttled.watch(id.value(), at.getEpochSecond(), demand > limit, calm)) {
            case BEGUN -> events.add(new DeviceEvent.ThrottlingStarted(at, id, demand, limit));
            case ENDED -> events.add(new DeviceEvent.ThrottlingEnded(at, id, Duration.ofSeconds(throttled.lasted())));
            case NONE -> {}
        }
    }

    private void watch(Instant at, HostId id, float share, List<DeviceEvent> events) {
        boolean calm = share <= HostLoad.PRESSED * CALM_MEMORY;
        switch (pressed.watch(id.value(), at.getEpochSecond(), share > HostLoad.PRESSED, calm)) {
            case BEGUN -> events.add(new DeviceEvent.MemoryPressureStarted(at, id, share));
            case ENDED -> events.add(new DeviceEvent.MemoryPressureEnded(at, id, Duration.ofSeconds(pressed.lasted())));
            case NONE -> {}
        }
    }

    void save(DataOutput out) throws IOException {
        throttled.save(out);
        pressed.save(out);
    }

    void restore(DataInput in) throws IOException {
        throttled.restore(in);
        pressed.restore(in);
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
