package peristyle.model.emulator.hypervisor;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import peristyle.model.estate.Estate;
import peristyle.model.estate.Host;
import peristyle.model.estate.HostId;
import peristyle.model.estate.PoolId;
import peristyle.model.estate.Vm;
import peristyle.model.estate.VmId;
import peristyle.model.telemetry.hypervisor.HaRole;
import peristyle.model.telemetry.hypervisor.Halt;
import peristyle.model.telemetry.hypervisor.HostStatus;
import peristyle.model.telemetry.hypervisor.HypervisorStatus;
import peristyle.model.telemetry.hypervisor.MoveStatus;
import peristyle.model.telemetry.hypervisor.Reclaimed;
import peristyle.model.telemetry.hypervisor.SnapshotStatus;
import peristyle.model.telemetry.hypervisor.StoragePaths;

/** What the hypervisors say of themselves. */
public final class HypervisorPicture {

    private final Estate estate;
    private final HostLoad load;
    private final HighAvailability availability;
    private final HostWatch watch;

    public HypervisorPicture(Estate estate, HostLoad load, HighAvailability availability) {
        this.estate = estate;
        this.load = load;
        this.availability = availability;
        this.watch = availability.watch();
    }

    /** How they are at this second, while these VMs stand still, have these snapshots and are moved. */
    public HypervisorStatus at(
            long second,
            Map<VmId, Halt> halts,
            Map<VmId, SnapshotStatus> snapshots,
            Map<VmId, MoveStatus> moves,
            Map<HostId, StoragePaths> paths) {
        Map<HostId, HostStatus> hosts = new HashMap<>();
        Map<HostId, HaRole> roles = new HashMap<>();
        Map<PoolId, HostId> leaders = watch.leaders(estate);
        for (int place = 0; place < estate.hosts().places(); place++) {
            Host host = estate.hosts().at(place);
            if (host != null) {
                roles.put(host.id(), watch.role(estate, host, leaders));
            }
            if (host != null && !Float.isNaN(load.memoryShare(place))) {
                hosts.put(
                        host.id(),
                        new HostStatus(load.memory.state(place), load.memory.of(place), paths.get(host.id())));
            }
        }
        return new HypervisorStatus(
                Instant.ofEpochSecond(second),
                hosts,
                reclaimed(),
                halts,
                snapshots,
                moves,
                roles,
                availability.starts(second),
                availability.leftOff());
    }

    private Map<VmId, Reclaimed> reclaimed() {
        Map<VmId, Reclaimed> taken = new HashMap<>();
        for (int place = 0; place < estate.vms().places(); place++) {
            Vm vm = load.memory.taken(place) > 0 ? estate.vms().at(place) : null;
            if (vm != null) {
                taken.put(vm.id(), load.memory.ofVm(place));
            }
        }
        return taken;
    }
}
