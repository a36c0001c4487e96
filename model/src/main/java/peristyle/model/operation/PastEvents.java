package peristyle.model.operation;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import peristyle.model.hardware.DeviceEvent;

/**
 * What a journal remembers of what happened on the devices.
 *
 * @param since after this moment no event is missing, up to the journal's newest checkpoint; null where it remembers nothing
 * @param newestFirst the newest events, newest first, at most {@link #MOST}
 */
public record PastEvents(@Nullable Instant since, List<DeviceEvent> newestFirst) {

    /** How many are remembered: as many as are shown. */
    public static final int MOST = 2_000;

    /** Nothing is remembered. */
    public static final PastEvents NONE = new PastEvents(null, List.of());

    public PastEvents {
        newestFirst = List.copyOf(newestFirst);
    }
}
