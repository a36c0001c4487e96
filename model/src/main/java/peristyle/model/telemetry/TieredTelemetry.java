package peristyle.model.telemetry;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import peristyle.model.estate.Estate;
import peristyle.model.estate.ObjectId;

/**
 * Measurements in memory and in an archive. Memory holds the last hour of 20 s samples, the block that each coarser tier is
 * filling, and what is full and waits for the next {@link #flush}: about 150 MB for 40,000 VMs. What waits is bounded: where
 * the archive cannot follow, the oldest of the finest tier is let go. Full blocks are compressed a few at each measurement
 * or by the flush, and nothing is compressed or written under the lock that {@link #record} takes for longer than a few
 * milliseconds.
 */
public final class TieredTelemetry implements Telemetry, History {

    private static final int WAITING_MOST = 96 << 20;
    private static final int BLOCKS_A_WRITE = 64;
    /** Beyond so many blocks a flush leaves what else there is to the next: about a second of work. */
    private static final int BLOCKS_A_FLUSH = 4096;
    /** Full blocks compressed at one measurement; more where very many wait. */
    private static final int PACKED_A_RECORD = 32;

    private static final Metric[] METRICS = Metric.values();

    private record Full(BlockKey key, DecodedBlock block) {

        SampleBlock packed() {
            return new SampleBlock(key.metric(), key.tier(), key.chunk(), key.start(), BlockCodec.encode(block));
        }
    }

    private final SampleArchive archive;
    private final TierLadder ladder;
    private final EnumMap<Tier, Long> keptUntil = new EnumMap<>(Tier.class);
    /** Full and not yet compressed, in the order of time. */
    private final ArrayDeque<Full> full = new ArrayDeque<>();
    /** Held by who flushes: one at a time. All other state is guarded by this object's own lock. */
    private final Object flushing = new Object();

    private final WaitingBlocks waiting;
    private Estate estate;
    private long now;
    /** Whether memory holds again what the archive does of the blocks that are being filled. */
    private boolean resumed;

    private TieredTelemetry(SampleArchive archive, Estate estate, Instant now, int waitingMost) {
        this.waiting = new WaitingBlocks(waitingMost);
        this.ladder = new TierLadder();
        this.archive = archive;
        this.estate = estate;
        this.now = now.getEpochSecond();
        for (Tier tier : Tier.values()) {
            keptUntil.put(tier, this.now);
        }
    }

    /**
     * The measurements of this estate, going on where the archive ends. What the archive holds of the blocks that were being
     * filled at this moment is read when it is first needed: no window waits for it.
     */
    public static TieredTelemetry of(SampleArchive archive, Estate estate, Instant now) {
        return of(archive, estate, now, WAITING_MOST);
    }

    /** The same with another bound of what waits, bytes. */
    static TieredTelemetry of(SampleArchive archive, Estate estate, Instant now, int waitingMost) {
        return new TieredTelemetry(archive, estate, now, waitingMost);
    }

    private TieredTelemetry(SampleArchive archive, TieredTelemetry other) {
        this.archive = archive;
        waiting = other.waiting.copy();
        estate = other.estate;
        now = other.now;
        resumed = other.resumed;
        ladder = other.ladder.copy();
        keptUntil.putAll(other.keptUntil);
        full.addAll(other.full);
    }

    @Override
    public synchronized Telemetry fork(SampleArchive into) {
        resume();
        return new TieredTelemetry(into, this);
    }

    private TierRows rows(Tier tier) {
        return ladder.rows(tier);
    }

    private void resume() {
        if (resumed) {
            return;
        }
        for (Tier tier : Tier.values()) {
            TierRows all = rows(tier);
            long block = all.blockStart(now);
            for (Metric metric : METRICS) {
                int places = estate.roster(metric.kind()).places();
                for (int chunk = 0; chunk * SampleBlock.PLACES < places; chunk++) {
                    for (SampleBlock found : archive.read(metric, tier, chunk, block, block + 1)) {
                        all.put(block, metric, chunk, BlockCodec.decode(found.payload()), places);
                    }
                }
            }
        }
        ladder.resume(now);
        resumed = true;
    }

    @Override
    public synchronized void record(Instant at, Estate of, Readings readings) {
        resume();
        estate = of;
        now = at.getEpochSecond();
        ladder.take(now, readings, this::fill);
        for (int left = Math.max(PACKED_A_RECORD, full.size() / 16); left > 0 && !full.isEmpty(); left--) {
            Full next = full.remove();
            waiting.put(next.packed());
        }
        waiting.letGo();
    }

    private void fill(Tier tier, long block) {
        for (Metric metric : METRICS) {
            int places = estate.roster(metric.kind()).places();
            for (int chunk = 0; chunk * SampleBlock.PLACES < places; chunk++) {
                DecodedBlock decoded = rows(tier).block(block, metric, chunk);
                if (decoded != null) {
                    full.add(new Full(new BlockKey(metric, tier, chunk, block), decoded));
                }
            }
        }
    }

    @Override
    public History history() {
        return this;
    }

    @Override
    public boolean flush(SampleArchive into) {
        synchronized (flushing) {
            synchronized (this) {
                if (!resumed) {
                    return true;
                }
            }
            packAll();
            List<SampleBlock> closed;
            boolean all;
            synchronized (this) {
                closed = waiting.first(BLOCKS_A_FLUSH);
                all = closed.size() == waiting.size();
            }
            for (int from = 0; from < closed.size(); from += BLOCKS_A_WRITE) {
                List<SampleBlock> some = closed.subList(from, Math.min(closed.size(), from + BLOCKS_A_WRITE));
                into.write(some);
                written(some);
            }
            int written = closed.size();
            for (Tier tier : Tier.values()) {
                all &= flushOpen(tier, BLOCKS_A_FLUSH - written, into);
            }
            return all;
        }
    }

    private synchronized void written(List<SampleBlock> blocks) {
        blocks.forEach(waiting::remove);
    }

    /** Compresses all full blocks, each outside the lock; {@link #record} may have come first to some. */
    @SuppressWarnings("ReferenceEquality") // the very same block, not one like it
    private void packAll() {
        for (Full next = first(); next != null; next = first()) {
            SampleBlock packed = next.packed();
            synchronized (this) {
                if (next.equals(full.peek())) {
                    full.remove();
                    waiting.put(packed);
                }
            }
        }
    }

    private synchronized @Nullable Full first() {
        return full.peek();
    }

    /**
     * Writes what memory holds of a tier and the archive does not, at least what was measured in the length of one block;
     * what is older than the tier keeps is forgotten.
     *
     * @param most blocks after which the rest is left to the next flush
     * @return whether nothing is left
     */
    private boolean flushOpen(Tier tier, int most, SampleArchive into) {
        TierRows all = rows(tier);
        Estate of;
        long until;
        long kept;
        synchronized (this) {
            of = estate;
            until = now;
            kept = Objects.requireNonNull(keptUntil.get(tier));
        }
        long oldest = until - tier.kept().toSeconds();
        boolean fine = tier == Tier.SECONDS_20;
        if (!fine && all.sampleStart(kept) == all.sampleStart(until)) {
            return true;
        }
        long length = all.step() * all.perBlock;
        long block = fine ? Math.max(all.blockStart(kept), all.blockStart(oldest)) : all.blockStart(until);
        int written = 0;
        do {
            written += write(of, all, block, into);
            block += length;
        } while (block <= until && written < most);
        if (all.blockStart(kept) != all.blockStart(until)) {
            into.forgetBefore(tier, all.blockStart(oldest));
        }
        boolean done = block > until;
        synchronized (this) {
            keptUntil.put(tier, done ? until : block);
        }
        return done;
    }

    private int write(Estate of, TierRows all, long block, SampleArchive into) {
        int written = 0;
        List<SampleBlock> blocks = new ArrayList<>();
        for (Metric metric : METRICS) {
            int places = of.roster(metric.kind()).places();
            for (int chunk = 0; chunk * SampleBlock.PLACES < places; chunk++) {
                DecodedBlock decoded = copy(all, block, metric, chunk);
                if (decoded != null) {
                    blocks.add(new SampleBlock(metric, all.tier, chunk, block, BlockCodec.encode(decoded)));
                    written++;
                }
                if (blocks.size() == BLOCKS_A_WRITE) {
                    into.write(blocks);
                    blocks = new ArrayList<>();
                }
            }
        }
        if (!blocks.isEmpty()) {
            into.write(blocks);
        }
        return written;
    }

    private synchronized @Nullable DecodedBlock copy(TierRows all, long block, Metric metric, int chunk) {
        return all.block(block, metric, chunk);
    }

    @Override
    public Series series(Metric metric, ObjectId id, Duration range) {
        Tier tier = Tier.DAY;
        for (Tier each : Tier.values()) {
            if (each.kept().compareTo(range) >= 0) {
                tier = each;
                break;
            }
        }
        int place;
        long from;
        long to;
        synchronized (this) {
            resume();
            place = estate.roster(metric.kind()).placeOf(id);
            to = now + 1;
            from = now - range.toSeconds();
        }
        if (place < 0) {
            return Series.EMPTY;
        }
        TierRows all = rows(tier);
        Past past = new Past(tier.step(), from, to);
        int chunk = place / SampleBlock.PLACES;
        for (SampleBlock block : archive.read(metric, tier, chunk, all.blockStart(from), to)) {
            past.add(block, place % SampleBlock.PLACES);
        }
        addMemory(past, metric, tier, place);
        return past.series();
    }

    private synchronized void addMemory(Past past, Metric metric, Tier tier, int place) {
        for (SampleBlock block : waiting.all()) {
            if (BlockKey.of(block).of(metric, tier, place / SampleBlock.PLACES)) {
                past.add(block, place % SampleBlock.PLACES);
            }
        }
        for (Full block : full) {
            BlockKey key = block.key();
            if (key.of(metric, tier, place / SampleBlock.PLACES)) {
                past.add(key.start(), block.block(), place % SampleBlock.PLACES);
            }
        }
        ladder.addTo(past, metric, tier, place);
    }
}
