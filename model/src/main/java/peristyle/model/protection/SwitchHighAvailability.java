package peristyle.model.protection;

import java.util.ArrayList;
import java.util.List;
import peristyle.model.estate.ComputePool;
import peristyle.model.estate.Cpool;
import peristyle.model.estate.EstateChange;
import peristyle.model.estate.Host;
import peristyle.model.estate.HostState;
import peristyle.model.estate.ObjectId;
import peristyle.model.estate.Platform;
import peristyle.model.estate.PoolId;
import peristyle.model.estate.XenPool;
import peristyle.model.operation.Operation;
import peristyle.model.operation.Verdict;
import peristyle.model.problem.Problem;
import peristyle.model.rule.Finding;
import peristyle.model.rule.Foresight;
import peristyle.model.rule.Severity;
import peristyle.model.rule.Situation;

/**
 * Switches the automatic restart of VMs of failed hosts on or off (CP-7, HA-1).
 *
 * @param pool a Cpool or an OpenIaaS pool
 * @param on what it shall be
 */
public record SwitchHighAvailability(PoolId pool, boolean on) implements Operation {

    private static final int LEAST_HOSTS = 2;

    @Override
    public String code() {
        return on ? "high-availability.on" : "high-availability.off";
    }

    @Override
    public ObjectId subject() {
        return pool;
    }

    @Override
    public List<Object> arguments() {
        return List.of(pool);
    }

    @Override
    public Verdict judge(Situation situation) {
        ComputePool found = situation.estate().pools().find(pool).orElse(null);
        if (found == null) {
            return new Verdict.Refused(List.of(Problem.of("high-availability.pool-gone", pool)));
        }
        List<Problem> reasons = new ArrayList<>();
        if (found.highAvailability() == on) {
            reasons.add(Problem.of(on ? "high-availability.on-already" : "high-availability.off-already", pool));
        }
        if (on) {
            against(situation, found, reasons);
        }
        if (!reasons.isEmpty()) {
            return new Verdict.Refused(reasons);
        }
        EstateChange change = EstateChange.put(
                switch (found) {
                    case Cpool cpool -> cpool.restarting(on);
                    case XenPool xen -> xen.restarting(on);
                });
        return new Verdict.Accepted(change, on ? Foresight.RESTART.of(situation, change) : List.of(warning(found)));
    }

    private Finding warning(ComputePool found) {
        String rule = found.platform() == Platform.VMWARE ? "CP-7" : "HA-1";
        return Finding.of(rule, Severity.WARNING, pool, "high-availability.off", pool);
    }

    private void against(Situation situation, ComputePool found, List<Problem> reasons) {
        List<Host> hosts = situation.estate().relations().hostsOf(pool);
        long connected = hosts.stream()
                .filter(host -> host.state() == HostState.CONNECTED)
                .count();
        switch (found) {
            case Cpool cpool -> {
                // Hosts that are away for a while count: they come back, and until then the console warns.
                if (hosts.size() < LEAST_HOSTS) {
                    reasons.add(Problem.of("high-availability.too-few-hosts", cpool.id(), hosts.size()));
                }
            }
            case XenPool xen -> {
                if (connected < LEAST_HOSTS) {
                    reasons.add(Problem.of("high-availability.too-few-connected", xen.id(), connected));
                }
                if (xen.heartbeat() == null
                        || situation.estate().datastores().find(xen.heartbeat()).isEmpty()) {
                    reasons.add(Problem.of("high-availability.no-heartbeat", xen.id()));
                }
            }
        }
    }
}
