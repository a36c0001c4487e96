package peristyle.model.telemetry;

import java.util.Arrays;
import java.util.function.ObjLongConsumer;
import org.jspecify.annotations.Nullable;

/** What memory holds of one tier: for 20 s the whole hour, for coarser ones the samples of the block that is being filled. */
final class TierRows {

    final Tier tier;
    /** Samples of a block. */
    final int perBlock;

    private final long step;
    private final long[] starts;
    private final short[] weights;
    private final short[][][] mean;
    private final short @Nullable [][][] highest;

    TierRows(Tier tier) {
        this.tier = tier;
        this.step = tier.step().toSeconds();
        this.perBlock = perBlock(tier);
        int metrics = Metric.values().length;
        boolean fine = tier == Tier.SECONDS_20;
        int rows = fine ? (int) (tier.kept().toSeconds() / step) + perBlock : perBlock;
        starts = new long[rows];
        Arrays.fill(starts, Long.MIN_VALUE);
        weights = new short[rows];
        mean = new short[rows][metrics][0];
        highest = fine ? null : new short[rows][metrics][0];
    }

    private TierRows(TierRows other) {
        tier = other.tier;
        perBlock = other.perBlock;
        step = other.step;
        starts = other.starts.clone();
        weights = other.weights.clone();
        mean = copy(other.mean);
        highest = other.highest == null ? null : copy(other.highest);
    }

    private static short[][][] copy(short[][][] rows) {
        short[][][] copy = new short[rows.length][][];
        for (int row = 0; row < rows.length; row++) {
            copy[row] = new short[rows[row].length][];
            for (int metric = 0; metric < rows[row].length; metric++) {
                copy[row][metric] = rows[row][metric].clone();
            }
        }
        return copy;
    }

    /** The same, to be changed by itself. */
    TierRows copy() {
        return new TierRows(this);
    }

    private static int perBlock(Tier tier) {
        return switch (tier) {
            case SECONDS_20 -> 15;
            case MINUTES_5, MINUTES_30, HOURS_2 -> 12;
            case DAY -> 8;
        };
    }

    /** Start of the block of a tier that this second lies in. */
    static long blockStart(Tier tier, long second) {
        long length = tier.step().toSeconds() * perBlock(tier);
        return Math.floorDiv(second, length) * length;
    }

    long step() {
        return step;
    }

    long sampleStart(long second) {
        return Math.floorDiv(second, step) * step;
    }

    long blockStart(long second) {
        return blockStart(tier, second);
    }

    private int row(long start) {
        return (int) Math.floorMod(start / step, (long) starts.length);
    }

    /** Makes room for a sample that starts here. */
    void open(long start, int weight) {
        int row = row(start);
        starts[row] = start;
        weights[row] = (short) weight;
    }

    boolean has(long start) {
        return starts[row(start)] == start;
    }

    int weight(long start) {
        return has(start) ? weights[row(start)] : 0;
    }

    /** The column of means of the sample that starts here, at least this long. */
    short[] means(long start, Metric metric, int places) {
        return fit(mean[row(start)], metric, places);
    }

    /** The column of highest values; that of means where a sample is one measurement. */
    short[] highest(long start, Metric metric, int places) {
        return highest == null ? means(start, metric, places) : fit(highest[row(start)], metric, places);
    }

    private static short[] fit(short[][] columns, Metric metric, int places) {
        short[] column = columns[metric.ordinal()];
        if (column.length < places) {
            int from = column.length;
            column = Arrays.copyOf(column, places);
            Arrays.fill(column, from, places, SampleCode.UNKNOWN);
            columns[metric.ordinal()] = column;
        }
        return column;
    }

    /** The block that starts here, for one chunk of places; null where nothing of it is in memory. */
    @Nullable
    DecodedBlock block(long blockStart, Metric metric, int chunk) {
        short[] of = new short[perBlock];
        short[] means = new short[perBlock * SampleBlock.PLACES];
        Arrays.fill(means, SampleCode.UNKNOWN);
        short[] tops = highest == null ? null : means.clone();
        boolean some = false;
        for (int sample = 0; sample < perBlock; sample++) {
            long start = blockStart + sample * step;
            if (has(start)) {
                some = true;
                of[sample] = weights[row(start)];
                copy(mean[row(start)][metric.ordinal()], chunk, means, sample);
                if (highest != null && tops != null) {
                    copy(highest[row(start)][metric.ordinal()], chunk, tops, sample);
                }
            }
        }
        return some ? new DecodedBlock(of, means, tops) : null;
    }

    private static void copy(short[] column, int chunk, short[] into, int sample) {
        int from = chunk * SampleBlock.PLACES;
        int length = Math.clamp(column.length - from, 0, SampleBlock.PLACES);
        if (length > 0) {
            System.arraycopy(column, from, into, sample * SampleBlock.PLACES, length);
        }
    }

    /** Takes a block back into memory. */
    void put(long blockStart, Metric metric, int chunk, DecodedBlock block, int places) {
        for (int sample = 0; sample < Math.min(perBlock, block.weights().length); sample++) {
            if (block.weights()[sample] > 0) {
                long start = blockStart + sample * step;
                open(start, block.weights()[sample]);
                paste(block.mean(), sample, means(start, metric, places), chunk);
                if (highest != null && block.highest() != null) {
                    paste(block.highest(), sample, highest(start, metric, places), chunk);
                }
            }
        }
    }

    private static void paste(short[] block, int sample, short[] column, int chunk) {
        int from = chunk * SampleBlock.PLACES;
        int length = Math.clamp(column.length - from, 0, SampleBlock.PLACES);
        System.arraycopy(block, sample * SampleBlock.PLACES, column, from, length);
    }

    /** Calls back with each sample in memory that starts within these bounds, the second exclusive. */
    void each(long from, long to, ObjLongConsumer<TierRows> action) {
        for (long start : starts) {
            if (start >= from && start < to) {
                action.accept(this, start);
            }
        }
    }
}
