package peristyle.model.emulator;

import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import peristyle.model.catalog.Catalog;
import peristyle.model.emulator.fault.HostConditions;
import peristyle.model.emulator.hypervisor.AskedSince;
import peristyle.model.emulator.hypervisor.HighAvailability;
import peristyle.model.emulator.hypervisor.HostWatch;
import peristyle.model.emulator.hypervisor.HypervisorPicture;
import peristyle.model.emulator.hypervisor.Migrations;
import peristyle.model.emulator.replication.Copies;
import peristyle.model.emulator.san.PathCount;
import peristyle.model.emulator.san.SanState;
import peristyle.model.emulator.san.Snapshots;
import peristyle.model.emulator.san.SpaceShortage;
import peristyle.model.estate.Estate;
import peristyle.model.estate.Vm;
import peristyle.model.estate.VmId;
import peristyle.model.hardware.DeviceEvent;
import peristyle.model.telemetry.hypervisor.Halt;
import peristyle.model.telemetry.hypervisor.HaltReason;
import peristyle.model.telemetry.hypervisor.HypervisorStatus;

/**
 * What VMs go through while they are on: they stand still for want of space (ST-6) or for a snapshot that does not close
 * (VR-2, BK-3), and move between hosts (CP-10).
 */
final class VmLife {

    private static final String SHORTAGE = "shortage";
    private static final String SNAPSHOTS = "snapshots";
    private static final String MOVES = "moves";
    private static final String PACES = "move-paces";

    private final SpaceShortage shortage = new SpaceShortage();
    private final Snapshots snapshots = new Snapshots();
    private final Migrations migrations = new Migrations();

    /** Takes up the VMs of an estate. */
    void follow(Estate estate) {
        snapshots.follow(estate);
        migrations.follow(estate);
    }

    /**
     * Moves VMs from one second to another, with the load of the tick before.
     *
     * @return the estate with what has arrived; the same where nothing has
     */
    Estate move(
            Estate estate,
            Catalog catalog,
            Plant plant,
            HostWatch watch,
            AskedSince since,
            long from,
            long to,
            List<DeviceEvent> events) {
        int before = events.size();
        migrations.live(estate, catalog, plant.hosts, watch, plant.adapters.mbps(), since, from, to, events);
        plant.moving(migrations.mbps());
        return Incidents.changed(estate, events.subList(before, events.size()));
    }

    /** Disks of this VM are from now on as the estate says. */
    void restated(VmId vm) {
        shortage.restated(vm);
    }

    /** Lives to this second, driven by the load of the tick before; who stands still does so in the load of this one. */
    void live(Estate estate, Plant plant, HostConditions felt, Copies copies, long to, List<DeviceEvent> events) {
        boolean changed = shortage.live(estate, plant.space, plant.vms, snapshots, to, events);
        copies.carrying(snapshots.wanted());
        changed |= snapshots.live(estate, plant.vms, plant.datastores, to, events);
        if (changed) {
            tell(estate, plant, felt);
        } else {
            snapshots.tell(plant.vms, plant.space, plant.halted());
        }
    }

    /** Hands over to a plant who stands still and what moves. */
    void tell(Estate estate, Plant plant, HostConditions felt) {
        Arrays.fill(plant.halted(), false);
        plant.moving(migrations.mbps());
        plant.space.allGrow();
        for (int vm = 0; vm < plant.halted().length; vm++) {
            plant.halted()[vm] = pathless(plant, felt, vm);
        }
        shortage.tell(estate, plant.space, plant.halted());
        snapshots.tell(plant.vms, plant.space, plant.halted());
    }

    /** Whether this VM runs on a host that has lost all paths to its storage. */
    private static boolean pathless(Plant plant, HostConditions felt, int vm) {
        int host = plant.vms.host(vm);
        return plant.vms.active(vm)
                && host >= 0
                && host < felt.places()
                && felt.storagelessSince(host) != HostConditions.NEVER;
    }

    private static void withoutPath(Estate estate, Plant plant, HostConditions felt, Map<VmId, Halt> halts) {
        for (int place = 0; place < plant.vms.places(); place++) {
            Vm vm = pathless(plant, felt, place) ? estate.vms().at(place) : null;
            if (vm != null) {
                Instant since = Instant.ofEpochSecond(felt.storagelessSince(plant.vms.host(place)));
                halts.put(vm.id(), new Halt(HaltReason.NO_PATH, since, null));
            }
        }
    }

    /** How the hypervisors are at this second. */
    HypervisorStatus status(
            Estate estate, Plant plant, HighAvailability availability, HostConditions felt, SanState san, long second) {
        Map<VmId, Halt> halts = new HashMap<>(snapshots.halts(estate));
        halts.putAll(shortage.halts());
        withoutPath(estate, plant, felt, halts);
        return new HypervisorPicture(estate, plant.hosts, availability)
                .at(second, halts, snapshots.statuses(estate), migrations.statuses(), PathCount.of(estate, san, felt));
    }

    void save(Sections sections, Estate estate) throws IOException {
        sections.with(SHORTAGE, shortage::save)
                .with(SNAPSHOTS, out -> snapshots.save(out, estate))
                .with(MOVES, migrations::save)
                .with(PACES, migrations::savePaces);
    }

    void restore(Sections sections, Estate estate) throws IOException {
        shortage.restore(sections.part(SHORTAGE));
        snapshots.restore(sections.part(SNAPSHOTS), estate);
        migrations.restore(sections.part(MOVES), estate);
        migrations.restorePaces(sections.part(PACES));
    }
}
