package peristyle.model.emulator;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import peristyle.model.emulator.hypervisor.HypervisorPicture;
import peristyle.model.emulator.replication.Copies;
import peristyle.model.emulator.san.Snapshots;
import peristyle.model.emulator.san.SpaceShortage;
import peristyle.model.estate.Estate;
import peristyle.model.estate.VmId;
import peristyle.model.hardware.DeviceEvent;
import peristyle.model.hardware.hypervisor.Halt;
import peristyle.model.hardware.hypervisor.HypervisorStatus;

/** What makes VMs stand still that are on: no space (ST-6), a snapshot that does not close (VR-2, BK-3). */
final class Standstills {

    private static final String SHORTAGE = "shortage";
    private static final String SNAPSHOTS = "snapshots";

    private final SpaceShortage shortage = new SpaceShortage();
    private final Snapshots snapshots = new Snapshots();

    /** Takes up the VMs of an estate. */
    void follow(Estate estate) {
        snapshots.follow(estate);
    }

    /** Disks of this VM are from now on as the estate says. */
    void restated(VmId vm) {
        shortage.restated(vm);
    }

    /** Lives to this second, driven by the load of the tick before; who stands still does so in the load of this one. */
    void live(Estate estate, Plant plant, Copies copies, long to, List<DeviceEvent> events) {
        boolean changed = shortage.live(estate, plant.space, plant.vms, snapshots, to, events);
        copies.carrying(snapshots.wanted());
        changed |= snapshots.live(estate, plant.vms, plant.datastores, to, events);
        if (changed) {
            tell(estate, plant);
        } else {
            snapshots.tell(plant.vms, plant.space, plant.halted());
        }
    }

    /** Hands over to a plant who stands still. */
    void tell(Estate estate, Plant plant) {
        Arrays.fill(plant.halted(), false);
        plant.space.allGrow();
        shortage.tell(estate, plant.space, plant.halted());
        snapshots.tell(plant.vms, plant.space, plant.halted());
    }

    /** How the hypervisors are at this second. */
    HypervisorStatus status(Estate estate, Plant plant, long second) {
        Map<VmId, Halt> halts = new HashMap<>(snapshots.halts(estate));
        halts.putAll(shortage.halts());
        return new HypervisorPicture(estate, plant.hosts).at(second, halts, snapshots.statuses(estate));
    }

    void save(Sections sections, Estate estate) throws IOException {
        sections.with(SHORTAGE, shortage::save).with(SNAPSHOTS, out -> snapshots.save(out, estate));
    }

    void restore(Sections sections, Estate estate) throws IOException {
        shortage.restore(sections.part(SHORTAGE));
        snapshots.restore(sections.part(SNAPSHOTS), estate);
    }
}
