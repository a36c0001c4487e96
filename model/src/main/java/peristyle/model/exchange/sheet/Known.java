package peristyle.model.exchange.sheet;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import peristyle.model.estate.ObjectId;
import peristyle.model.estate.Vm;
import peristyle.model.operation.Snapshot;
import peristyle.model.rule.Severity;
import peristyle.model.telemetry.Metric;

/** What cells are made of: each answers null where the value is unknown, never 0. */
final class Known {

    private static final double THOUSAND = 1000;
    private static final double MIB_PER_GIB = 1024;

    private Known() {}

    /** A measurement, to a thousandth. */
    static @Nullable Double measured(Snapshot snapshot, Metric metric, int place) {
        return rounded(snapshot.live().value(metric, place));
    }

    /** A measurement in MiB, as GiB. */
    static @Nullable Double measuredGib(Snapshot snapshot, Metric metric, int place) {
        return rounded(snapshot.live().value(metric, place) / MIB_PER_GIB);
    }

    static @Nullable Double rounded(double value) {
        return Double.isFinite(value) ? Double.valueOf(Math.rint(value * THOUSAND) / THOUSAND) : null;
    }

    /** A size in MiB, as GiB, to a thousandth. */
    static Double gib(long mib) {
        return Math.rint(mib / MIB_PER_GIB * THOUSAND) / THOUSAND;
    }

    /** How much of a whole is used, in percent. */
    static @Nullable Double percent(double used, long whole) {
        return percent(used, (double) whole);
    }

    /** How much of a whole is used, in percent. */
    static @Nullable Double percent(double used, double whole) {
        return whole > 0 ? rounded(100 * used / whole) : null;
    }

    /** How many VMs there are: a template is none. */
    static Long vms(List<Vm> all) {
        return all.stream().filter(vm -> !vm.template()).count();
    }

    static @Nullable String text(@Nullable String text) {
        return text == null || text.isEmpty() ? null : text;
    }

    /** A constant, unless it is the one that says that nothing is known. */
    static <E extends Enum<E>> @Nullable E choice(E constant, E unknown) {
        return constant == unknown ? null : constant;
    }

    static @Nullable Severity worstFinding(Snapshot snapshot, ObjectId id) {
        return snapshot.findings().worst(id).orElse(null);
    }

    /** How old the measurements of this snapshot are. */
    static @Nullable Duration dataAge(Snapshot snapshot) {
        Instant measured = snapshot.live().at();
        return measured.equals(Instant.EPOCH) ? null : Duration.between(measured, snapshot.at());
    }
}
