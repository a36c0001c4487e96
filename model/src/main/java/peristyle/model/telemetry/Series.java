package peristyle.model.telemetry;

import java.time.Duration;
import java.util.Arrays;

/**
 * The past of one measurement of one object, oldest first; what was not measured is absent, never zero.
 *
 * @param step time that one sample stands for
 * @param epochSeconds start of each sample
 * @param mean mean over each sample's time
 * @param highest highest value in each sample's time
 * @param measurements how many measurements each sample was made of
 */
public record Series(Duration step, long[] epochSeconds, float[] mean, float[] highest, int[] measurements) {

    /** Nothing known. */
    public static final Series EMPTY = new Series(Tier.SECONDS_20.step(), new long[0], new float[0], new float[0]);

    /** Samples of whose time all was measured. */
    public Series(Duration step, long[] epochSeconds, float[] mean, float[] highest) {
        this(step, epochSeconds, mean, highest, full(step, epochSeconds.length));
    }

    private static int[] full(Duration step, int samples) {
        int[] measurements = new int[samples];
        Arrays.fill(measurements, (int) Math.max(1, step.dividedBy(Tier.SECONDS_20.step())));
        return measurements;
    }

    /** How many samples there are. */
    public int size() {
        return epochSeconds.length;
    }

    /** The part of a sample's time that was measured, 0 to 1. */
    public double coverage(int sample) {
        return Math.min(
                1, measurements[sample] * (double) Tier.SECONDS_20.step().toSeconds() / Math.max(1, step.toSeconds()));
    }
}
