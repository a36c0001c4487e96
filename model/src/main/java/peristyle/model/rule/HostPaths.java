package peristyle.model.rule;

import java.util.function.Consumer;
import peristyle.model.estate.Host;
import peristyle.model.telemetry.hypervisor.HostStatus;
import peristyle.model.telemetry.hypervisor.StoragePaths;

/** Paths of hosts to their storage. */
final class HostPaths {

    private HostPaths() {}

    /** ST-4: storage is available only to whom reaches it. What is broken on the storage's side is no matter of each host. */
    static void reachStorage(Situation situation, Consumer<Finding> found) {
        for (Host host : situation.estate().hosts()) {
            StoragePaths paths = situation
                    .hypervisors()
                    .host(host.id())
                    .map(HostStatus::paths)
                    .orElse(null);
            if (paths != null && paths.ownFabrics() == 0) {
                found.accept(Finding.of("ST-4", Severity.CRITICAL, host.id(), "host.no-path", host.id()));
            } else if (paths != null && paths.ownFabrics() == 1) {
                found.accept(Finding.of(
                        "ST-4", Severity.WARNING, host.id(), "host.one-fabric", host.id(), paths.live(), paths.all()));
            }
        }
    }
}
