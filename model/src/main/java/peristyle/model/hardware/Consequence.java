package peristyle.model.hardware;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import peristyle.model.estate.Estate;
import peristyle.model.estate.EstateChange;
import peristyle.model.estate.EstateObject;
import peristyle.model.estate.HostId;
import peristyle.model.estate.HostState;
import peristyle.model.estate.Vm;
import peristyle.model.estate.VmId;

/**
 * What an event changes about the estate, as devices and platform both reckon it: hosts that fail and return, VMs that stop
 * and start without anybody having asked. Most events change nothing.
 */
public final class Consequence {

    private static final EstateChange NOTHING = new EstateChange(List.of(), List.of());

    private Consequence() {}

    /** What this event changes; empty where that is so already, or where the object is gone. */
    public static EstateChange of(DeviceEvent event, Estate estate) {
        return switch (event) {
            case DeviceEvent.HostFailed it -> hostFailed(it, estate);
            case DeviceEvent.HostIsolated it -> host(it.subject(), HostState.DISCONNECTED, estate);
            case DeviceEvent.HostUnreachable it -> host(it.subject(), HostState.DISCONNECTED, estate);
            case DeviceEvent.HostReturned it -> host(it.subject(), it.state(), estate);
            case DeviceEvent.VmRestarted it -> started(it.subject(), it.host(), estate);
            case DeviceEvent.TransferStarted it -> NOTHING;
            case DeviceEvent.TransferCompleted it -> NOTHING;
            case DeviceEvent.RpoExceeded it -> NOTHING;
            case DeviceEvent.RpoRestored it -> NOTHING;
            case DeviceEvent.ThrottlingStarted it -> NOTHING;
            case DeviceEvent.ThrottlingEnded it -> NOTHING;
            case DeviceEvent.MemoryPressureStarted it -> NOTHING;
            case DeviceEvent.MemoryPressureEnded it -> NOTHING;
            case DeviceEvent.FaultStruck it -> NOTHING;
            case DeviceEvent.FaultEnded it -> NOTHING;
            case DeviceEvent.VmLeftOff it -> NOTHING;
            case DeviceEvent.DatastoreFilled it -> NOTHING;
            case DeviceEvent.DatastoreFreed it -> NOTHING;
            case DeviceEvent.VmFrozen it -> NOTHING;
            case DeviceEvent.VmThawed it -> NOTHING;
            case DeviceEvent.VmStunned it -> NOTHING;
            case DeviceEvent.SnapshotClosed it -> NOTHING;
            case DeviceEvent.VmMoved it -> moved(it, estate);
            case DeviceEvent.VmNotMoved it -> stays(it.subject(), it.to(), estate);
            case DeviceEvent.VmStarted it -> started(it.subject(), it.host(), estate);
            case DeviceEvent.VmNotStarted it -> stays(it.subject(), it.host(), estate);
            case DeviceEvent.LinkLost it -> NOTHING;
            case DeviceEvent.LinkRestored it -> NOTHING;
            case DeviceEvent.ArrayStateChanged it -> NOTHING;
            case DeviceEvent.MirrorStateChanged it -> NOTHING;
            case DeviceEvent.UcsFaultChanged it -> NOTHING;
            case DeviceEvent.BladeWorked it -> NOTHING;
        };
    }

    private static EstateChange hostFailed(DeviceEvent.HostFailed event, Estate estate) {
        List<EstateObject> put =
                new ArrayList<>(host(event.subject(), HostState.FAILED, estate).put());
        for (VmId id : event.stopped()) {
            Optional<Vm> vm =
                    estate.vms().find(id).filter(each -> event.subject().equals(each.host()));
            vm.map(Vm::off).ifPresent(put::add);
        }
        return new EstateChange(put, List.of());
    }

    private static EstateChange host(HostId id, HostState state, Estate estate) {
        return estate.hosts()
                .find(id)
                .filter(host -> host.state() != state)
                .map(host -> EstateChange.put(host.in(state)))
                .orElse(NOTHING);
    }

    private static EstateChange moved(DeviceEvent.VmMoved event, Estate estate) {
        return estate.vms()
                .find(event.subject())
                .filter(vm -> vm.running() && event.from().equals(vm.host()))
                .map(vm -> EstateChange.put(vm.on(event.to())))
                .orElse(NOTHING);
    }

    private static EstateChange stays(VmId id, HostId target, Estate estate) {
        return estate.vms()
                .find(id)
                .filter(vm -> target.equals(vm.movingTo()))
                .map(vm -> EstateChange.put(vm.moving(null)))
                .orElse(NOTHING);
    }

    private static EstateChange started(VmId id, HostId host, Estate estate) {
        return estate.vms()
                .find(id)
                .filter(vm -> !vm.running())
                .map(vm -> EstateChange.put(vm.on(host)))
                .orElse(NOTHING);
    }
}
