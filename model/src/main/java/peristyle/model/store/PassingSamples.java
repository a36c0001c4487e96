package peristyle.model.store;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import peristyle.model.telemetry.Metric;
import peristyle.model.telemetry.SampleArchive;
import peristyle.model.telemetry.SampleBlock;
import peristyle.model.telemetry.Tier;

/** What a store holds of measurements, and over it what was taken since, in memory only. */
final class PassingSamples implements SampleArchive {

    private final ReadOnlyStore store;
    private final Map<Place, SampleBlock> taken = new ConcurrentHashMap<>();

    /** Where a block lies: another of the same place takes its place. */
    private record Place(Metric metric, Tier tier, int chunk, long startEpochSecond) {}

    PassingSamples(ReadOnlyStore store) {
        this.store = store;
    }

    @Override
    public void write(List<SampleBlock> blocks) {
        blocks.forEach(block ->
                taken.put(new Place(block.metric(), block.tier(), block.chunk(), block.startEpochSecond()), block));
    }

    @Override
    public List<SampleBlock> read(Metric metric, Tier tier, int chunk, long fromEpochSecond, long toEpochSecond) {
        Map<Long, SampleBlock> blocks = new TreeMap<>();
        store.read(connection -> StoredSamples.read(connection, metric, tier, chunk, fromEpochSecond, toEpochSecond))
                .forEach(block -> blocks.put(block.startEpochSecond(), block));
        taken.forEach((place, block) -> {
            long start = place.startEpochSecond();
            if (start >= fromEpochSecond
                    && start < toEpochSecond
                    && place.equals(new Place(metric, tier, chunk, start))) {
                blocks.put(start, block);
            }
        });
        return List.copyOf(blocks.values());
    }

    @Override
    public void forgetBefore(Tier tier, long epochSecond) {
        // What is kept is not to be changed, and what was taken is young.
    }
}
