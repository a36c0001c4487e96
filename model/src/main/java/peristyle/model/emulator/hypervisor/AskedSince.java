package peristyle.model.emulator.hypervisor;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import peristyle.model.estate.VmId;

/**
 * When operators asked for what hypervisors take up at their next tick. It lies within that tick: nothing of it may be told to
 * have happened before.
 */
public final class AskedSince {

    private final TreeMap<String, Long> seconds = new TreeMap<>();

    /** At this second it was asked that this VM be moved, or started. */
    public void note(VmId vm, long second) {
        seconds.put(vm.value(), second);
    }

    /** Second at which what is asked of this VM begins, in the tick that begins at the one given. */
    long of(VmId vm, long from) {
        return Math.max(from, seconds.getOrDefault(vm.value(), from));
    }

    /** A tick has taken up everything. */
    public void takenUp() {
        seconds.clear();
    }

    /** Writes what no tick has taken up. */
    public void save(DataOutput out) throws IOException {
        out.writeInt(seconds.size());
        for (Map.Entry<String, Long> each : seconds.entrySet()) {
            out.writeUTF(each.getKey());
            out.writeLong(each.getValue());
        }
    }

    /** Goes on where {@link #save} stopped; null where nothing was saved. */
    public void restore(@Nullable DataInput in) throws IOException {
        seconds.clear();
        for (int left = in == null ? 0 : in.readInt(); in != null && left > 0; left--) {
            seconds.put(in.readUTF(), in.readLong());
        }
    }
}
