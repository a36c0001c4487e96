package peristyle.model.telemetry;

import java.time.Duration;

/**
 * The past of one measurement of one object, oldest first; what was not measured is absent, never zero.
 *
 * @param step time that one sample stands for
 * @param epochSeconds start of each sample
 * @param mean mean over each sample's time
 * @param highest highest value in each sample's time
 */
public record Series(Duration step, long[] epochSeconds, float[] mean, float[] highest) {

    /** Nothing known. */
    public static final Series EMPTY = new Series(Tier.SECONDS_20.step(), new long[0], new float[0], new float[0]);

    /** How many samples there are. */
    public int size() {
        return epochSeconds.length;
    }
}
