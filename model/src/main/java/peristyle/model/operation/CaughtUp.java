package peristyle.model.operation;

import java.util.List;
import peristyle.model.hardware.DeviceEvent;

/**
 * What devices did between the checkpoint from which they go on and the start of a platform, because tasks were kept later than
 * that checkpoint. They lived through that time once before, with an estate that was not yet what it is: not all that happened
 * then happened again.
 *
 * @param any whether time had to pass at all
 * @param told what the journal's tasks and incidents tell of, in order
 * @param missed what nobody has heard of yet, later than that, in order
 */
public record CaughtUp(boolean any, List<DeviceEvent> told, List<DeviceEvent> missed) {

    /** Devices go on where the journal stopped. */
    public static final CaughtUp NOTHING = new CaughtUp(false, List.of(), List.of());

    public CaughtUp {
        told = List.copyOf(told);
        missed = List.copyOf(missed);
    }
}
