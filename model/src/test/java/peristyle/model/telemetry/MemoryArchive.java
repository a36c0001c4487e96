package peristyle.model.telemetry;

import java.util.ArrayList;
import java.util.List;

/** An archive that forgets with the test. */
public final class MemoryArchive implements SampleArchive {

    private final List<SampleBlock> blocks = new ArrayList<>();

    @Override
    public synchronized void write(List<SampleBlock> more) {
        for (SampleBlock block : more) {
            blocks.removeIf(kept -> kept.metric() == block.metric()
                    && kept.tier() == block.tier()
                    && kept.chunk() == block.chunk()
                    && kept.startEpochSecond() == block.startEpochSecond());
            blocks.add(block);
        }
        blocks.sort(java.util.Comparator.comparingLong(SampleBlock::startEpochSecond));
    }

    @Override
    public synchronized List<SampleBlock> read(Metric metric, Tier tier, int chunk, long from, long to) {
        return blocks.stream()
                .filter(block -> block.metric() == metric && block.tier() == tier && block.chunk() == chunk)
                .filter(block -> block.startEpochSecond() >= from && block.startEpochSecond() < to)
                .toList();
    }

    @Override
    public synchronized void forgetBefore(Tier tier, long epochSecond) {
        blocks.removeIf(block -> block.tier() == tier && block.startEpochSecond() < epochSecond);
    }

    /** What it holds of a tier. */
    public synchronized List<SampleBlock> of(Tier tier) {
        return blocks.stream().filter(block -> block.tier() == tier).toList();
    }
}
