package peristyle.model.rule;

import java.util.function.Consumer;
import peristyle.model.estate.Host;
import peristyle.model.telemetry.Metric;
import peristyle.model.telemetry.hypervisor.HaRole;

/** Hosts that are not there. */
final class HostsDown {

    private HostsDown() {}

    /** HA-1: a host that stays silent is taken as failed; until then what was found of it is not to vanish without a word. */
    static void reachable(Situation situation, Consumer<Finding> found) {
        boolean measuring = situation.estate().hosts().stream().anyMatch(host -> !unmeasured(situation, host));
        for (Host host : situation.estate().hosts()) {
            switch (host.state()) {
                case FAILED ->
                    found.accept(
                            Finding.of("HA-1", Severity.CRITICAL, host.id(), "host.failed", host.id(), host.pool()));
                case DISCONNECTED -> {
                    HaRole role = situation.hypervisors().role(host.id()).orElse(HaRole.UNREACHABLE);
                    found.accept(
                            role == HaRole.ISOLATED
                                    ? Finding.of(
                                            "HA-1",
                                            Severity.WARNING,
                                            host.id(),
                                            "host.isolated",
                                            host.id(),
                                            host.pool())
                                    : Finding.of(
                                            "HA-1",
                                            Severity.WARNING,
                                            host.id(),
                                            "host.unreachable",
                                            host.id(),
                                            host.pool()));
                }
                case CONNECTED, MAINTENANCE -> {
                    if (measuring && unmeasured(situation, host)) {
                        found.accept(Finding.of(
                                "HA-1", Severity.WARNING, host.id(), "host.unmeasured", host.id(), host.pool()));
                    }
                }
            }
        }
    }

    private static boolean unmeasured(Situation situation, Host host) {
        return Float.isNaN(situation.value(Metric.HOST_CPU, host.id()))
                && Float.isNaN(situation.value(Metric.HOST_MEMORY, host.id()));
    }
}
