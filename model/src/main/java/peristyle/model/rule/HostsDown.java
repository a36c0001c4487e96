package peristyle.model.rule;

import java.util.function.Consumer;
import peristyle.model.estate.Host;
import peristyle.model.telemetry.hypervisor.HaRole;

/** Hosts that are not there. */
final class HostsDown {

    private HostsDown() {}

    /** HA-1: a host that stays silent is taken as failed. */
    static void reachable(Situation situation, Consumer<Finding> found) {
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
                case CONNECTED, MAINTENANCE -> {}
            }
        }
    }
}
