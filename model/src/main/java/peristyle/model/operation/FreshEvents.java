package peristyle.model.operation;

import java.time.Instant;
import java.util.List;
import peristyle.model.hardware.DeviceEvent;

/**
 * What happened on the devices since a journal was told last.
 *
 * @param since where events are missing before these: after this moment none is
 * @param whole whether none is missing between what the journal remembered when the platform was started and the first event
 *     after that
 * @param first number of the first of these, counted from 1 since the platform was started; greater than that of the last one
 *     told before plus 1 where some are forgotten
 * @param oldestFirst in the order in which they happened, at most {@link PastEvents#MOST}
 */
public record FreshEvents(Instant since, boolean whole, long first, List<DeviceEvent> oldestFirst) {

    public FreshEvents {
        oldestFirst = List.copyOf(oldestFirst);
    }

    /** Number of the last of these. */
    public long last() {
        return first + oldestFirst.size() - 1;
    }
}
