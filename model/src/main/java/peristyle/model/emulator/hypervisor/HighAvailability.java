package peristyle.model.emulator.hypervisor;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import peristyle.model.catalog.Catalog;
import peristyle.model.emulator.fault.HostConditions;
import peristyle.model.estate.DatastoreId;
import peristyle.model.estate.Estate;
import peristyle.model.estate.ZoneId;
import peristyle.model.hardware.DeviceEvent;

/** What pools do about hosts that fall silent: notice, conclude, restart (section 8 and CP-7 of the rules). */
public final class HighAvailability {

    private final HostWatch watch = new HostWatch();
    private final Restarts restarts = new Restarts();
    private @Nullable Room room;

    /** Whether there is nothing to do as long as nothing breaks. */
    public boolean calm() {
        return watch.calm() && restarts.calm();
    }

    /** Who is silent. */
    public HostWatch watch() {
        return watch;
    }

    /** Hosts to this second, exclusive: what fails, what returns. */
    public void watch(Estate estate, HostConditions now, long to, List<DeviceEvent> events) {
        int before = events.size();
        watch.live(estate, now, to, events);
        for (DeviceEvent event : events.subList(before, events.size())) {
            if (event instanceof DeviceEvent.HostFailed failed) {
                restarts.failed(estate, failed);
            }
        }
    }

    /**
     * Starts to this second, exclusive.
     *
     * @param estate in which the failed hosts' VMs are off
     * @param used MiB in use of a datastore
     * @param keys whether a zone reaches the key managers
     */
    public void restart(
            Estate estate,
            Catalog catalog,
            ToDoubleFunction<DatastoreId> used,
            Predicate<ZoneId> keys,
            long to,
            List<DeviceEvent> events) {
        if (!restarts.calm()) {
            restarts.live(estate, () -> room(estate, catalog, used, keys), to, events);
        } else {
            room = null;
        }
    }

    /** Counted anew only where the estate or who is heard has changed: VMs that find no room are tried in every tick. */
    private Room room(Estate estate, Catalog catalog, ToDoubleFunction<DatastoreId> used, Predicate<ZoneId> keys) {
        Room known = room;
        if (known == null || !known.of(estate, watch.version())) {
            known = new Room(estate, catalog, watch);
            room = known;
        }
        known.now(used, keys);
        return known;
    }

    /** Writes hosts in trouble and VMs that wait. */
    public void save(DataOutput out) throws IOException {
        watch.save(out);
        restarts.save(out);
    }

    /** Goes on where {@link #save} stopped. */
    public void restore(DataInput in) throws IOException {
        watch.restore(in);
        restarts.restore(in);
        room = null;
    }
}
