package peristyle.model.operation;

import java.util.List;
import peristyle.model.telemetry.Metric;
import peristyle.model.telemetry.SampleArchive;
import peristyle.model.telemetry.SampleBlock;
import peristyle.model.telemetry.Tier;

/** Holds nothing. */
final class NoArchive implements SampleArchive {

    @Override
    public void write(List<SampleBlock> blocks) {}

    @Override
    public List<SampleBlock> read(Metric metric, Tier tier, int chunk, long fromEpochSecond, long toEpochSecond) {
        return List.of();
    }

    @Override
    public void forgetBefore(Tier tier, long epochSecond) {}
}
