package peristyle.model.hardware.storage;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What an array does to one of its drives (ST-8): one drive after the other.
 *
 * @param kind what it does
 * @param slot of the drive, from 1
 * @param since when that began; null where nobody knows
 * @param bytesDone written so far
 * @param bytesAll what the drive holds
 * @param left how long it still takes at the present load; null where it stands still
 */
public record DriveWork(
        Kind kind,
        int slot,
        @Nullable Instant since,
        long bytesDone,
        long bytesAll,
        @Nullable Duration left) {

    /** What is done to a drive. */
    public enum Kind {
        /** What it held is rebuilt. */
        REBUILD,
        /** It is new, and filled from spare space. */
        COPY_BACK
    }
}
