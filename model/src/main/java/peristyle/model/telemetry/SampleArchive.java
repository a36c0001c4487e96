package peristyle.model.telemetry;

import java.util.List;

/**
 * Where measurements outlive the program. May be asked from several threads; fails with a
 * {@link peristyle.model.problem.ProblemException} where the store does not answer.
 */
public interface SampleArchive {

    /** Keeps these blocks; a block with the metric, tier, chunk and start of a kept one takes its place. */
    void write(List<SampleBlock> blocks);

    /**
     * The blocks of these objects, oldest first.
     *
     * @param chunk place divided by {@link SampleBlock#PLACES}
     * @param fromEpochSecond earliest start of a block, inclusive
     * @param toEpochSecond latest start of a block, exclusive
     */
    List<SampleBlock> read(Metric metric, Tier tier, int chunk, long fromEpochSecond, long toEpochSecond);

    /** Forgets the blocks of a tier that start before this moment. */
    void forgetBefore(Tier tier, long epochSecond);
}
