package peristyle.model.hardware.fault;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import peristyle.model.estate.ObjectId;

/**
 * An order that stands.
 *
 * @param number what {@link FaultInjection#inject} gave
 * @param order what was ordered
 * @param struck objects that it strikes now; empty where it waits for its time, or where chance spared all
 * @param since when it came; null where it waits
 * @param until when it goes by itself; null where it waits or stays until it is cleared
 * @param next when it comes; null where it is there, or will not come again
 * @param strikes how often it has struck an object so far
 */
public record ActiveFault(
        long number,
        FaultOrder order,
        List<ObjectId> struck,
        @Nullable Instant since,
        @Nullable Instant until,
        @Nullable Instant next,
        long strikes) {

    public ActiveFault {
        struck = List.copyOf(struck);
    }
}
