package peristyle.model.telemetry;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * An archive that begins with what another held at a moment, and changes nothing of it: what is written stays in memory, about
 * a hundred megabytes of it.
 */
public final class ForkedArchive implements SampleArchive {

    private static final int MOST_BYTES = 96 << 20;

    private final SampleArchive origin;
    private final long second;
    private final WaitingBlocks own = new WaitingBlocks(MOST_BYTES);

    /**
     * @param origin is only read from
     * @param moment what it takes up later is not seen
     */
    public ForkedArchive(SampleArchive origin, Instant moment) {
        this.origin = origin;
        this.second = moment.getEpochSecond();
    }

    @Override
    public synchronized void write(List<SampleBlock> blocks) {
        blocks.forEach(own::put);
        own.letGo();
    }

    @Override
    public List<SampleBlock> read(Metric metric, Tier tier, int chunk, long fromEpochSecond, long toEpochSecond) {
        long filling = TierRows.blockStart(tier, second);
        List<SampleBlock> blocks =
                new ArrayList<>(origin.read(metric, tier, chunk, fromEpochSecond, Math.min(toEpochSecond, filling)));
        synchronized (this) {
            own.all().stream()
                    .filter(block -> BlockKey.of(block).of(metric, tier, chunk))
                    .filter(block ->
                            block.startEpochSecond() >= fromEpochSecond && block.startEpochSecond() < toEpochSecond)
                    .forEach(blocks::add);
        }
        return blocks;
    }

    @Override
    public void forgetBefore(Tier tier, long epochSecond) {
        // What it holds is bounded anyway, and the other's is not ours to forget.
    }
}
