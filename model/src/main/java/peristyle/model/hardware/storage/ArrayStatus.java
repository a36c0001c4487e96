package peristyle.model.hardware.storage;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import peristyle.model.estate.StoragePoolId;

/**
 * The array of a storage pool now.
 *
 * @param pool whose array
 * @param state how it is
 * @param since since when, null where it has been so since before the devices were watched
 * @param drives by slot from 1
 * @param progress part of the rebuild or copy-back that is done, 0 to 1; 1 where none runs
 * @param left time that it will still take at the present load; zero where none runs
 * @param survives how many more drives may fail at once without loss: 0 to 2 (ST-8)
 * @param use part of what it can do that it does, 0 to 1; NaN where it is not reachable
 * @param full whether it has no space left for change volumes
 * @param work what it does to one of its drives; null where it does nothing
 */
public record ArrayStatus(
        StoragePoolId pool,
        ArrayState state,
        @Nullable Instant since,
        List<DriveState> drives,
        double progress,
        Duration left,
        int survives,
        double use,
        boolean full,
        @Nullable DriveWork work) {

    public ArrayStatus {
        drives = List.copyOf(drives);
    }

    /** An array of which nobody says what it does. */
    public ArrayStatus(
            StoragePoolId pool,
            ArrayState state,
            @Nullable Instant since,
            List<DriveState> drives,
            double progress,
            Duration left,
            int survives,
            double use,
            boolean full) {
        this(pool, state, since, drives, progress, left, survives, use, full, null);
    }
}
