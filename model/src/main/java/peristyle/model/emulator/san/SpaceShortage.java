package peristyle.model.emulator.san;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import peristyle.model.emulator.hypervisor.VmTable;
import peristyle.model.estate.Datastore;
import peristyle.model.estate.DatastoreId;
import peristyle.model.estate.Estate;
import peristyle.model.estate.Vm;
import peristyle.model.estate.VmId;
import peristyle.model.hardware.DeviceEvent;
import peristyle.model.telemetry.hypervisor.Halt;
import peristyle.model.telemetry.hypervisor.HaltReason;

/**
 * Datastores without space, and the VMs that stand still for it (ST-6): on a full datastore a VM runs until one of its thin
 * disks needs its next block, and runs on as soon as there is space again. Disks of a VM that stands still do not grow.
 */
public final class SpaceShortage {

    private record Standing(DatastoreId datastore, long since) {}

    private final TreeMap<String, Long> fullSince = new TreeMap<>();
    private final TreeMap<String, Standing> standing = new TreeMap<>();
    /** By VM id, for how long it stood still since its disks were as the estate says, s. */
    private final TreeMap<String, Long> stood = new TreeMap<>();

    /** Disks of this VM are from now on as the estate says. */
    public void restated(VmId vm) {
        stood.remove(vm.value());
    }

    /** Hands over which VMs stand still, and whose disks have grown for less time. */
    public void tell(Estate estate, SpaceUse space, boolean[] halted) {
        stood.forEach((id, seconds) -> space.stood(estate.vms().placeOf(new VmId(id)), seconds));
        standing.forEach((id, since) -> {
            int place = estate.vms().placeOf(new VmId(id));
            if (place >= 0) {
                space.standsSince(place, since.since());
                halted[place] = true;
            }
        });
    }

    /**
     * Looks at what is full at this second.
     *
     * @return whether other VMs stand still than before
     */
    public boolean live(
            Estate estate, SpaceUse space, VmTable vms, Snapshots snapshots, long second, List<DeviceEvent> events) {
        if (fullSince.isEmpty() && standing.isEmpty() && !space.anyFull()) {
            return false;
        }
        Instant at = Instant.ofEpochSecond(second);
        for (Datastore datastore : estate.datastores()) {
            int place = estate.datastores().placeOf(datastore.id());
            Long since = fullSince.get(datastore.id().value());
            if (since == null && space.full(place)) {
                fullSince.put(datastore.id().value(), second);
                events.add(new DeviceEvent.DatastoreFilled(at, datastore.id()));
            } else if (since != null && space.roomAgain(place)) {
                fullSince.remove(datastore.id().value());
                events.add(new DeviceEvent.DatastoreFreed(at, datastore.id(), Duration.ofSeconds(second - since)));
            }
        }
        fullSince
                .keySet()
                .removeIf(id -> estate.datastores().find(new DatastoreId(id)).isEmpty());
        boolean changed = release(estate, second, events);
        changed |= freeze(estate, space, second, events);
        return freeze(estate, vms, snapshots, second, events) || changed;
    }

    private boolean release(Estate estate, long second, List<DeviceEvent> events) {
        List<String> over = new ArrayList<>();
        standing.forEach((id, each) -> {
            Vm vm = estate.vms().find(new VmId(id)).orElse(null);
            boolean runs = vm != null && vm.running();
            if (vm == null || !runs || !fullSince.containsKey(each.datastore().value())) {
                over.add(id);
                stood.merge(id, second - each.since(), Long::sum);
                if (vm != null && runs) {
                    Duration stoodStill = Duration.ofSeconds(second - each.since());
                    events.add(new DeviceEvent.VmThawed(Instant.ofEpochSecond(second), vm.id(), stoodStill));
                }
            }
        });
        over.forEach(standing::remove);
        return !over.isEmpty();
    }

    private boolean freeze(Estate estate, SpaceUse space, long second, List<DeviceEvent> events) {
        boolean changed = false;
        for (Map.Entry<String, Long> full : fullSince.entrySet()) {
            DatastoreId id = new DatastoreId(full.getKey());
            int place = estate.datastores().placeOf(id);
            for (int disk = 0; disk < space.thinDisks(); disk++) {
                long due = space.datastoreOf(disk) == place ? space.nextBlock(disk, full.getValue()) : Long.MAX_VALUE;
                Vm vm = due <= second ? estate.vms().at(space.vmOf(disk)) : null;
                changed |= vm != null && freeze(vm.id(), id, second, events);
            }
        }
        return changed;
    }

    private boolean freeze(VmId vm, DatastoreId datastore, long second, List<DeviceEvent> events) {
        if (standing.containsKey(vm.value())) {
            return false;
        }
        standing.put(vm.value(), new Standing(datastore, second));
        events.add(new DeviceEvent.VmFrozen(Instant.ofEpochSecond(second), vm, datastore));
        return true;
    }

    /** A snapshot grows with all that is written: its VM stands still at once. */
    private boolean freeze(Estate estate, VmTable vms, Snapshots snapshots, long second, List<DeviceEvent> events) {
        boolean changed = false;
        for (String full : fullSince.keySet()) {
            DatastoreId id = new DatastoreId(full);
            int place = estate.datastores().placeOf(id);
            for (int each = 0; each < vms.places(); each++) {
                Vm vm = snapshots.takesIn(each) && vms.liesOn(each, place)
                        ? estate.vms().at(each)
                        : null;
                changed |= vm != null && vm.running() && freeze(vm.id(), id, second, events);
            }
        }
        return changed;
    }

    /** The VMs that stand still. */
    public Map<VmId, Halt> halts() {
        Map<VmId, Halt> halts = new HashMap<>();
        standing.forEach((id, each) -> halts.put(
                new VmId(id), new Halt(HaltReason.NO_SPACE, Instant.ofEpochSecond(each.since()), each.datastore())));
        return halts;
    }

    /** Writes what is full and who stands still. */
    public void save(DataOutput out) throws IOException {
        save(out, fullSince);
        save(out, stood);
        out.writeInt(standing.size());
        for (Map.Entry<String, Standing> each : standing.entrySet()) {
            out.writeUTF(each.getKey());
            out.writeUTF(each.getValue().datastore().value());
            out.writeLong(each.getValue().since());
        }
    }

    private static void save(DataOutput out, Map<String, Long> seconds) throws IOException {
        out.writeInt(seconds.size());
        for (Map.Entry<String, Long> each : seconds.entrySet()) {
            out.writeUTF(each.getKey());
            out.writeLong(each.getValue());
        }
    }

    /** Goes on where {@link #save} stopped; null where nothing was saved. */
    public void restore(@Nullable DataInput in) throws IOException {
        standing.clear();
        restore(in, fullSince);
        restore(in, stood);
        for (int left = in == null ? 0 : in.readInt(); in != null && left > 0; left--) {
            standing.put(in.readUTF(), new Standing(new DatastoreId(in.readUTF()), in.readLong()));
        }
    }

    private static void restore(@Nullable DataInput in, Map<String, Long> seconds) throws IOException {
        seconds.clear();
        for (int left = in == null ? 0 : in.readInt(); in != null && left > 0; left--) {
            seconds.put(in.readUTF(), in.readLong());
        }
    }
}
