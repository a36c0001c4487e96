package peristyle.model.rule;

import java.util.function.Consumer;
import peristyle.model.estate.Host;
import peristyle.model.telemetry.Metric;

/** Memory of hosts. */
public final class HostMemory {

    /** Share of a host's memory that should not be exceeded (CP-4). */
    public static final double LIMIT = 0.85;

    private static final double DANGER = 0.95;
    private static final double BUSY = 0.80;

    private HostMemory() {}

    /** CP-4: memory in use should not exceed 85 %; what looks like a lack of processors then is a lack of memory. */
    static void notAboveLimit(Situation situation, Consumer<Finding> found) {
        for (Host host : situation.estate().hosts()) {
            double share = situation.value(Metric.HOST_MEMORY, host.id()) / (double) host.memoryMib();
            if (share > LIMIT) {
                double busy = situation.value(Metric.HOST_CPU, host.id()) / host.capacityMhz();
                Severity severity = share > DANGER ? Severity.CRITICAL : Severity.WARNING;
                found.accept(
                        busy > BUSY
                                ? Finding.of(
                                        "CP-4",
                                        severity,
                                        host.id(),
                                        "host.memory-behind-processor",
                                        host.id(),
                                        share,
                                        LIMIT,
                                        busy)
                                : Finding.of("CP-4", severity, host.id(), "host.memory-high", host.id(), share, LIMIT));
            }
        }
    }
}
