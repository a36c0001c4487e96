package peristyle.model.emulator.hypervisor;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import peristyle.model.catalog.Catalog;
import peristyle.model.emulator.fault.HostConditions;
import peristyle.model.estate.DatastoreId;
import peristyle.model.estate.Estate;
import peristyle.model.estate.VmId;
import peristyle.model.estate.ZoneId;
import peristyle.model.hardware.DeviceEvent;
import peristyle.model.telemetry.hypervisor.LeftOff;
import peristyle.model.telemetry.hypervisor.StartStatus;

/** What pools do about hosts that fall silent: notice, conclude, restart (section 8 and CP-7 of the rules). */
public final class HighAvailability {

    private final HostWatch watch = new HostWatch();
    private final Restarts restarts = new Restarts();
    private final Starts starts = new Starts();
    private final Losses losses = new Losses();
    private @Nullable Room room;

    /** Whether there is nothing to do as long as nothing breaks. */
    public boolean calm() {
        return watch.calm() && restarts.calm() && starts.calm();
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
        losses.heard(events.subList(before, events.size()));
    }

    /**
     * Starts from one second to another, exclusive.
     *
     * @param estate in which the failed hosts' VMs are off
     * @param used MiB in use of a datastore
     * @param keys whether a zone reaches the key managers
     * @param since when starts were asked for that are taken up now
     */
    public void restart(
            Estate estate,
            Catalog catalog,
            ToDoubleFunction<DatastoreId> used,
            Predicate<ZoneId> keys,
            AskedSince since,
            long from,
            long to,
            List<DeviceEvent> events) {
        int before = events.size();
        if (!restarts.calm()) {
            restarts.live(estate, () -> room(estate, catalog, used, keys), to, events);
        }
        if (!starts.calm()) {
            starts.live(estate, () -> room(estate, catalog, used, keys), since, from, to, events);
        }
        if (calm()) {
            room = null;
        }
        losses.heard(events.subList(before, events.size()));
    }

    /** The estate has become another: who is to be started there, and who runs again. */
    public void follow(Estate estate) {
        starts.follow(estate);
        losses.follow(estate);
    }

    /** How far each start has come at this second that was asked for. */
    public Map<VmId, StartStatus> starts(long second) {
        return starts.statuses(second);
    }

    /** VMs that failed hosts took with them. */
    public Map<VmId, LeftOff> leftOff() {
        return losses.none() ? Map.of() : losses.statuses(restarts::waits);
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

    /** Writes what is asked to start, beside. */
    public void saveStarts(DataOutput out) throws IOException {
        starts.save(out);
    }

    /** Writes what failed hosts took with them, beside. */
    public void saveLosses(DataOutput out) throws IOException {
        losses.save(out);
    }

    /** Goes on where {@link #saveStarts} and {@link #saveLosses} stopped; null where nothing was saved. */
    public void restore(@Nullable DataInput asked, @Nullable DataInput lost, Estate estate) throws IOException {
        starts.restore(asked, estate);
        losses.restore(lost);
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
