package peristyle.model.recording;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What came of it, in digests: SHA-256 in hexadecimal.
 *
 * @param until the devices' step at which it ended
 * @param events how many events there were
 * @param eventsSha256 of their lines, as {@code --events} writes them
 * @param estateSha256 of the estate at the end; null where the recording had to be broken off
 * @param devicesSha256 of where the devices stood at the end; null as before
 */
public record Outcome(
        Instant until,
        long events,
        String eventsSha256,
        @Nullable String estateSha256,
        @Nullable String devicesSha256) {}
