package peristyle.model.telemetry;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Blocks in the order in which they came, of bounded size: the oldest of the finest tier is let go first. */
final class WaitingBlocks {

    private final int mostBytes;
    private final Map<BlockKey, SampleBlock> blocks = new LinkedHashMap<>();
    private long bytes;

    WaitingBlocks(int mostBytes) {
        this.mostBytes = mostBytes;
    }

    WaitingBlocks copy() {
        WaitingBlocks copy = new WaitingBlocks(mostBytes);
        copy.blocks.putAll(blocks);
        copy.bytes = bytes;
        return copy;
    }

    void put(SampleBlock block) {
        SampleBlock before = blocks.put(BlockKey.of(block), block);
        bytes += block.payload().length - (before == null ? 0 : before.payload().length);
    }

    void letGo() {
        for (Tier tier : Tier.values()) {
            var all = blocks.entrySet().iterator();
            while (bytes > mostBytes && all.hasNext()) {
                var block = all.next();
                if (block.getKey().tier() == tier) {
                    bytes -= block.getValue().payload().length;
                    all.remove();
                }
            }
        }
    }

    /** Removes this very block, not a later one of its key. */
    void remove(SampleBlock block) {
        if (blocks.remove(BlockKey.of(block), block)) {
            bytes -= block.payload().length;
        }
    }

    int size() {
        return blocks.size();
    }

    List<SampleBlock> first(int most) {
        return blocks.values().stream().limit(most).toList();
    }

    Collection<SampleBlock> all() {
        return blocks.values();
    }
}
