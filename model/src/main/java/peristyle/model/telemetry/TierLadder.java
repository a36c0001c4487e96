package peristyle.model.telemetry;

import java.util.EnumMap;
import java.util.Objects;

/**
 * What memory holds of all tiers: a sample of the finest is taken up by the next coarser one, and so on, until that one's
 * sample is complete. For one thread at a time: whoever owns it guards it.
 */
final class TierLadder {

    private static final Metric[] METRICS = Metric.values();

    private final EnumMap<Tier, TierRows> rows = new EnumMap<>(Tier.class);
    private final EnumMap<Tier, RunningMean> running = new EnumMap<>(Tier.class);
    private final EnumMap<Tier, Long> runningStart = new EnumMap<>(Tier.class);

    /** Hears that a block of a tier is full. */
    interface Filled {
        void filled(Tier tier, long block);
    }

    TierLadder() {
        for (Tier tier : Tier.values()) {
            rows.put(tier, new TierRows(tier));
            running.put(tier, new RunningMean());
        }
    }

    /** The same, to go on by itself. */
    TierLadder copy() {
        TierLadder copy = new TierLadder();
        rows.forEach((tier, each) -> copy.rows.put(tier, each.copy()));
        running.forEach((tier, each) -> copy.running.put(tier, each.copy()));
        copy.runningStart.putAll(runningStart);
        return copy;
    }

    /** What is held of a tier; always the same. */
    TierRows rows(Tier tier) {
        return Objects.requireNonNull(rows.get(tier));
    }

    private RunningMean running(Tier tier) {
        return Objects.requireNonNull(running.get(tier));
    }

    /** Fills the samples that were not complete at this second from the finer ones that are held again. */
    void resume(long second) {
        for (Tier tier : Tier.values()) {
            if (tier != Tier.SECONDS_20) {
                // Every sample of a tier lies within one block of the finer one: what it had taken up is still there.
                long start = rows(tier).sampleStart(second);
                runningStart.put(tier, start);
                Tier finer = Tier.values()[tier.ordinal() - 1];
                rows(finer).each(start, second + 1, (from, at) -> takeUp(tier, from, at));
            }
        }
    }

    /** Takes over what was measured at this second. */
    void take(long second, Readings readings, Filled filled) {
        TierRows fine = rows(Tier.SECONDS_20);
        long start = fine.sampleStart(second);
        close(Tier.MINUTES_5, start, filled);
        fine.open(start, 1);
        RunningMean mean = running(Tier.MINUTES_5);
        mean.weigh(1);
        for (Metric metric : METRICS) {
            float[] column = readings.column(metric);
            mean.add(metric, column);
            short[] codes = fine.means(start, metric, column.length);
            for (int place = 0; place < column.length; place++) {
                codes[place] = SampleCode.of(column[place]);
            }
        }
    }

    /** Ends the sample of a coarser tier if this moment is beyond it; the next coarser takes it up. */
    private void close(Tier tier, long second, Filled filled) {
        TierRows all = rows(tier);
        long start = all.sampleStart(second);
        Long open = runningStart.put(tier, start);
        if (open == null || open == start) {
            return;
        }
        RunningMean mean = running(tier);
        if (mean.weight() > 0) {
            all.open(open, Math.min(Short.MAX_VALUE, mean.weight()));
            for (Metric metric : METRICS) {
                int places = mean.places(metric);
                short[] means = all.means(open, metric, places);
                short[] tops = all.highest(open, metric, places);
                for (int place = 0; place < places; place++) {
                    means[place] = SampleCode.of(mean.mean(metric, place));
                    tops[place] = SampleCode.of(mean.highest(metric, place));
                }
            }
            mean.clear();
            if (tier != Tier.DAY) {
                takeUp(Tier.values()[tier.ordinal() + 1], all, open);
            }
        }
        if (tier != Tier.DAY) {
            close(Tier.values()[tier.ordinal() + 1], second, filled);
        }
        if (all.blockStart(start) != all.blockStart(open)) {
            filled.filled(tier, all.blockStart(open));
        }
    }

    private void takeUp(Tier tier, TierRows finer, long start) {
        RunningMean mean = running(tier);
        mean.weigh(finer.weight(start));
        for (Metric metric : METRICS) {
            short[] means = finer.means(start, metric, 0);
            mean.add(metric, means, finer.highest(start, metric, means.length), finer.weight(start));
        }
    }

    /** Adds what is held of an object, the sample that is not complete included. */
    void addTo(Past past, Metric metric, Tier tier, int place) {
        TierRows all = rows(tier);
        all.each(past.from() - all.step(), past.to(), (from, start) -> {
            short[] means = from.means(start, metric, place + 1);
            past.add(
                    start,
                    SampleCode.value(means[place]),
                    SampleCode.value(from.highest(start, metric, place + 1)[place]),
                    from.weight(start));
        });
        Long open = runningStart.get(tier);
        if (open != null) {
            RunningMean filling = running(tier);
            past.add(open, filling.mean(metric, place), filling.highest(metric, place), filling.weight());
        }
    }
}
