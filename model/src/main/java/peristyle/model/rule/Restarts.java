package peristyle.model.rule;

import java.util.function.Consumer;
import peristyle.model.estate.ComputePool;
import peristyle.model.estate.Estate;
import peristyle.model.estate.HostState;
import peristyle.model.estate.Platform;
import peristyle.model.estate.XenPool;

/** Restart of VMs after the failure of their host. */
final class Restarts {

    private Restarts() {}

    /** CP-7, HA-1: restarts need high availability switched on and at least two connected hosts. */
    static void enoughHosts(Situation situation, Consumer<Finding> found) {
        Estate estate = situation.estate();
        for (ComputePool pool : estate.pools()) {
            String rule = pool.platform() == Platform.VMWARE ? "CP-7" : "HA-1";
            long connected = estate.relations().hostsOf(pool.id()).stream()
                    .filter(host -> host.state() == HostState.CONNECTED)
                    .count();
            if (connected < 2) {
                found.accept(Finding.of(
                        rule, Severity.WARNING, pool.id(), "pool.too-few-hosts-to-restart", pool.id(), connected));
            } else if (!pool.highAvailability()) {
                found.accept(Finding.of(
                        rule, Severity.WARNING, pool.id(), "pool.high-availability-off", pool.id(), connected));
            }
        }
    }

    /** HA-1: hosts send heartbeats through one shared storage, which must be named. */
    static void heartbeat(Situation situation, Consumer<Finding> found) {
        for (ComputePool each : situation.estate().pools()) {
            if (each instanceof XenPool pool
                    && pool.highAvailability()
                    && (pool.heartbeat() == null
                            || situation
                                    .estate()
                                    .datastores()
                                    .find(pool.heartbeat())
                                    .isEmpty())) {
                found.accept(Finding.of("HA-1", Severity.CRITICAL, pool.id(), "pool.heartbeat-missing", pool.id()));
            }
        }
    }

    /** HA-3: with high availability on, one host at least should be able to fail. */
    static void survivesAFailure(Situation situation, Consumer<Finding> found) {
        for (ComputePool pool : situation.estate().pools()) {
            if (pool.highAvailability()) {
                FailoverCapacity capacity = FailoverCapacity.of(situation.estate(), pool);
                if (capacity.hosts() >= 2 && capacity.failures() == 0) {
                    found.accept(Finding.of(
                            pool.platform() == Platform.VMWARE ? "CP-7" : "HA-3",
                            Severity.WARNING,
                            pool.id(),
                            "pool.survives-no-failure",
                            pool.id(),
                            capacity.hosts()));
                }
            }
        }
    }
}
