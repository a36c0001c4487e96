package peristyle.model.planning.demand;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import peristyle.model.estate.Estate;
import peristyle.model.estate.Host;
import peristyle.model.estate.Vm;
import peristyle.model.estate.VmId;
import peristyle.model.planning.demand.AlignedLoad.Quantity;
import peristyle.model.planning.demand.MeasuredUse.Evidence;
import peristyle.model.planning.demand.MeasuredUse.Reading;
import peristyle.model.telemetry.History;
import peristyle.model.telemetry.Metric;
import peristyle.model.telemetry.Series;
import peristyle.model.telemetry.Tier;

/**
 * What the VMs of the running estate were measured to use over the last week, half hour by half hour.
 *
 * @param measured by VM; of a week where three quarters of it or more were measured, else of days where as much as three
 *     quarters of one day was
 * @param aligned what they used together, of those of which the week is known
 * @param unread VMs that were not read, because there are more than {@value #MOST_VMS}
 */
public record EstateUse(Map<VmId, MeasuredUse> measured, List<AlignedLoad> aligned, int unread) {

    /** Nothing was measured. */
    public static final EstateUse NONE = new EstateUse(Map.of(), List.of(), 0);

    /** What is doubted of VMs that were not read. */
    public static final String UNREAD = "use-not-read";

    /** Reading the past of more takes too long. */
    public static final int MOST_VMS = 5_000;

    private static final Tier TIER = Tier.MINUTES_30;
    private static final Duration RANGE = Duration.ofDays(7);
    private static final int MOMENTS = (int) RANGE.dividedBy(TIER.step());
    private static final int LEAST_MOMENTS = MOMENTS * 3 / 4;
    private static final int LEAST_OF_DAYS = LEAST_MOMENTS / 7;
    private static final double LEAST_COVERAGE = 0.5;
    private static final double SHARE = 0.95;

    public EstateUse {
        measured = Map.copyOf(measured);
        aligned = List.copyOf(aligned);
    }

    /** Reads it. May touch the disk: never on the JavaFX thread. */
    public static EstateUse read(History history, Estate estate, Instant now) {
        List<Vm> running = new ArrayList<>();
        for (Vm vm : estate.vms()) {
            if (vm.host() != null && !vm.template()) {
                running.add(vm);
            }
        }
        if (running.size() > MOST_VMS) {
            return new EstateUse(Map.of(), List.of(), running.size());
        }
        AlignedLoad.Sum cpu = new AlignedLoad.Sum(Quantity.CPU_MHZ, MOMENTS);
        AlignedLoad.Sum memory = new AlignedLoad.Sum(Quantity.MEMORY_MIB, MOMENTS);
        Map<VmId, MeasuredUse> measured = new HashMap<>();
        for (Vm vm : running) {
            Reading busy = busy(history, estate, vm, now, cpu);
            double[] held = series(history, Metric.VM_MEMORY, vm, now);
            Reading peak = reading(held, 1, memory);
            if (busy != null || peak != null) {
                measured.put(vm.id(), new MeasuredUse(busy, peak));
            }
        }
        List<AlignedLoad> aligned = new ArrayList<>();
        for (AlignedLoad load : List.of(cpu.load(), memory.load())) {
            if (load.moments() > 0) {
                aligned.add(load);
            }
        }
        return new EstateUse(measured, aligned, 0);
    }

    private static @Nullable Reading busy(History history, Estate estate, Vm vm, Instant now, AlignedLoad.Sum sum) {
        Reading mhz = reading(series(history, Metric.VM_CPU, vm, now), SHARE, sum);
        Host host = vm.host() == null ? null : estate.hosts().find(vm.host()).orElse(null);
        return mhz == null || host == null || host.mhzPerCore() <= 0
                ? null
                : new Reading(mhz.evidence(), mhz.moments(), mhz.value() / host.mhzPerCore());
    }

    private static @Nullable Reading reading(double[] values, double share, AlignedLoad.Sum sum) {
        double[] known = Arrays.stream(values).filter(Double::isFinite).sorted().toArray();
        if (known.length < LEAST_OF_DAYS) {
            return null;
        }
        double value = known[AlignedLoad.place(share, known.length)];
        if (known.length < LEAST_MOMENTS) {
            return new Reading(Evidence.DAYS, known.length, value);
        }
        sum.add(values);
        return new Reading(Evidence.SERIES, known.length, value);
    }

    /** The means of the half hours of the week, NaN where most of one was not measured. */
    private static double[] series(History history, Metric metric, Vm vm, Instant now) {
        double[] values = new double[MOMENTS];
        Arrays.fill(values, Double.NaN);
        Series series = history.series(metric, vm.id(), RANGE);
        long step = TIER.step().toSeconds();
        long last = Math.floorDiv(now.getEpochSecond(), step);
        for (int sample = 0; sample < series.size(); sample++) {
            long place = MOMENTS - 1 - (last - Math.floorDiv(series.epochSeconds()[sample], step));
            if (place >= 0 && place < MOMENTS && series.coverage(sample) >= LEAST_COVERAGE) {
                values[(int) place] = series.mean()[sample];
            }
        }
        return values;
    }
}
