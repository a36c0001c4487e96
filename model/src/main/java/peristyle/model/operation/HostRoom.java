package peristyle.model.operation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import peristyle.model.estate.AffinityRule;
import peristyle.model.estate.ComputePool;
import peristyle.model.estate.Host;
import peristyle.model.estate.HostId;
import peristyle.model.estate.HostState;
import peristyle.model.estate.Vm;
import peristyle.model.problem.Problem;
import peristyle.model.rule.Situation;
import peristyle.model.telemetry.hypervisor.HaRole;

/** Where in a pool a VM that is off can be started: what the hypervisors ask of a host when they start one. */
final class HostRoom {

    private final Situation situation;
    private final ComputePool pool;

    HostRoom(Situation situation, ComputePool pool) {
        this.situation = situation;
        this.pool = pool;
    }

    /**
     * A host, or why there is none.
     *
     * @param host null where reasons stand against each
     */
    record Choice(@Nullable Host host, List<Problem> reasons) {}

    /** The connected host that has most memory left of those on which this VM may start. */
    Choice choose(Vm vm) {
        List<Host> there = situation.estate().relations().hostsOf(pool.id()).stream()
                .filter(this::answers)
                .toList();
        if (there.isEmpty()) {
            return new Choice(null, List.of(Problem.of("power.no-host", vm.id(), pool.id())));
        }
        List<Host> roomy = there.stream()
                .filter(host -> freeMib(host) >= vm.size().memoryMib())
                .toList();
        if (roomy.isEmpty()) {
            long most = there.stream().mapToLong(this::freeMib).max().orElse(0);
            return new Choice(
                    null,
                    List.of(Problem.of(
                            "power.no-memory", vm.id(), pool.id(), vm.size().memoryMib(), Math.max(0, most))));
        }
        List<Host> plugged = roomy.stream()
                .filter(host ->
                        MoveChecks.freeGpus(situation, host) >= vm.size().gpus())
                .toList();
        if (plugged.isEmpty()) {
            return new Choice(
                    null,
                    List.of(Problem.of(
                            "power.no-gpu", vm.id(), pool.id(), vm.size().gpus())));
        }
        return allowed(vm, plugged);
    }

    private Choice allowed(Vm vm, List<Host> hosts) {
        @Nullable Host best = null;
        @Nullable AffinityRule broken = null;
        for (Host host : hosts) {
            AffinityRule against = against(vm, host.id());
            if (against != null) {
                broken = against;
            } else if (best == null || freeMib(host) > freeMib(best)) {
                best = host;
            }
        }
        return best != null || broken == null
                ? new Choice(best, List.of())
                : new Choice(null, List.of(Problem.of("power.affinity", vm.id(), pool.id(), broken.id())));
    }

    private @Nullable AffinityRule against(Vm vm, HostId host) {
        for (AffinityRule rule : situation.estate().affinityRules()) {
            if (rule.enabled()
                    && rule.vms().contains(vm.id())
                    && !MoveChecks.obeyed(situation.estate(), rule, vm, host)) {
                return rule;
            }
        }
        return null;
    }

    /** Connected, and not silent at this moment. */
    private boolean answers(Host host) {
        HaRole role = situation.hypervisors().role(host.id()).orElse(HaRole.MEMBER);
        return host.state() == HostState.CONNECTED && role != HaRole.SILENT && role != HaRole.ELECTING;
    }

    /** Memory that is given neither to what runs on it nor to what is on its way to it, MiB. */
    private long freeMib(Host host) {
        long free = host.memoryMib();
        for (Vm each : situation.estate().relations().vmsOf(pool.id())) {
            boolean there = each.running() && host.id().equals(each.host());
            free -= there || host.id().equals(each.movingTo()) ? each.size().memoryMib() : 0;
        }
        return free;
    }
}
