package peristyle.model.hardware.network;

import java.util.List;
import org.jspecify.annotations.Nullable;
import peristyle.model.estate.ObjectId;

/**
 * How one VM reaches another, or what stops it (NW-3).
 *
 * @param hops the places passed, from the first VM on; the last one is where it ends
 * @param border what stops it, null where it arrives
 * @param at the object at which it is stopped, null where it arrives
 * @param coreMs round trip between the two zones, ms; 0 within one zone, NaN where it does not arrive
 */
public record Trace(
        List<TraceHop> hops,
        @Nullable Border border,
        @Nullable ObjectId at,
        double coreMs) {

    public Trace {
        hops = List.copyOf(hops);
    }

    /** Whether it arrives. */
    public boolean reached() {
        return border == null;
    }
}
