package peristyle.model.telemetry;

/**
 * Compressed samples of one metric: up to 256 objects of neighbouring places over a stretch of time. Another block of the
 * same metric, tier, chunk and start takes its place.
 *
 * @param metric what was measured
 * @param tier how finely
 * @param chunk place of the objects divided by {@value #PLACES}
 * @param startEpochSecond start of its first sample, a multiple of the block's length in time
 * @param payload the samples; only this package reads them
 */
public record SampleBlock(Metric metric, Tier tier, int chunk, long startEpochSecond, byte[] payload) {

    /** Neighbouring places that share a block. */
    public static final int PLACES = 256;
}
