package peristyle.model.telemetry;

/** What there is one block of: of the same key the later takes the place of the earlier. */
record BlockKey(Metric metric, Tier tier, int chunk, long start) {

    static BlockKey of(SampleBlock block) {
        return new BlockKey(block.metric(), block.tier(), block.chunk(), block.startEpochSecond());
    }

    /** Whether it is of these measurements. */
    boolean of(Metric which, Tier finely, int places) {
        return metric == which && tier == finely && chunk == places;
    }
}
