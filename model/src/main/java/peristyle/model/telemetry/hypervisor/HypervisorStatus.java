package peristyle.model.telemetry.hypervisor;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import peristyle.model.estate.HostId;
import peristyle.model.estate.Vm;
import peristyle.model.estate.VmId;

/**
 * The hypervisors of all zones at one moment. A host that is not listed does not answer.
 *
 * @param at the moment, null where they have said nothing yet
 * @param hosts every host that answers
 * @param reclaimed VMs from which memory was taken back; of all others on hosts that answer nothing was
 * @param halts VMs that are on and do nothing
 * @param snapshots snapshots of VMs of which a backup or a replication is made, or was
 * @param moves live migrations under way
 * @param roles what each host is to the high availability of its pool
 * @param starts starts under way that operators asked for
 * @param leftOff VMs that a failed host took with it, and that do not run again
 */
public record HypervisorStatus(
        @Nullable Instant at,
        Map<HostId, HostStatus> hosts,
        Map<VmId, Reclaimed> reclaimed,
        Map<VmId, Halt> halts,
        Map<VmId, SnapshotStatus> snapshots,
        Map<VmId, MoveStatus> moves,
        Map<HostId, HaRole> roles,
        Map<VmId, StartStatus> starts,
        Map<VmId, LeftOff> leftOff) {

    /** Hypervisors under which nothing starts, and no VM was left off. */
    public HypervisorStatus(
            @Nullable Instant at,
            Map<HostId, HostStatus> hosts,
            Map<VmId, Reclaimed> reclaimed,
            Map<VmId, Halt> halts,
            Map<VmId, SnapshotStatus> snapshots,
            Map<VmId, MoveStatus> moves,
            Map<HostId, HaRole> roles) {
        this(at, hosts, reclaimed, halts, snapshots, moves, roles, Map.of(), Map.of());
    }

    /** Nothing known. */
    public static final HypervisorStatus UNKNOWN =
            new HypervisorStatus(null, Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), Map.of());

    public HypervisorStatus {
        hosts = Map.copyOf(hosts);
        reclaimed = Map.copyOf(reclaimed);
        halts = Map.copyOf(halts);
        snapshots = Map.copyOf(snapshots);
        moves = Map.copyOf(moves);
        roles = Map.copyOf(roles);
        starts = Map.copyOf(starts);
        leftOff = Map.copyOf(leftOff);
    }

    /** This host now; empty where it does not answer. */
    public Optional<HostStatus> host(@Nullable HostId id) {
        return id == null ? Optional.empty() : Optional.ofNullable(hosts.get(id));
    }

    /** Why this VM does nothing though it is on; empty where it does something, or nothing is known. */
    public Optional<Halt> halt(VmId id) {
        return Optional.ofNullable(halts.get(id));
    }

    /** The snapshot that a backup or a replication has taken of this VM; empty where there is none. */
    public Optional<SnapshotStatus> snapshot(VmId id) {
        return Optional.ofNullable(snapshots.get(id));
    }

    /** How far the live migration of this VM has come; empty where it is not moved. */
    public Optional<MoveStatus> move(VmId id) {
        return Optional.ofNullable(moves.get(id));
    }

    /** How far the start of this VM has come that an operator asked for; empty where none is under way. */
    public Optional<StartStatus> start(VmId id) {
        return Optional.ofNullable(starts.get(id));
    }

    /** Since when this VM is off because its host failed; empty where it is not. */
    public Optional<LeftOff> leftOff(VmId id) {
        return Optional.ofNullable(leftOff.get(id));
    }

    /** Why this VM does nothing though it should run; empty where it runs, starts or is meant to be off. */
    public Optional<HaltReason> standstill(Vm vm) {
        return !vm.running() && !vm.starting() && leftOff.containsKey(vm.id())
                ? Optional.of(HaltReason.HOST_FAILED)
                : halt(vm.id()).map(Halt::reason);
    }

    /** What this host is to the high availability of its pool; empty where nothing is known. */
    public Optional<HaRole> role(HostId id) {
        return Optional.ofNullable(roles.get(id));
    }

    /** What was taken back from this VM on this host; empty where the host does not answer. */
    public Optional<Reclaimed> reclaimed(VmId vm, @Nullable HostId host) {
        return host(host).map(known -> reclaimed.getOrDefault(vm, Reclaimed.NOTHING));
    }
}
