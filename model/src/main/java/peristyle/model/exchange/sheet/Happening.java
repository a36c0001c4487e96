package peristyle.model.exchange.sheet;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import peristyle.model.estate.ObjectId;
import peristyle.model.hardware.DeviceEvent;
import peristyle.model.operation.Task;

/**
 * One task or one event of the devices: a line of the activity.
 *
 * @param at when, by the devices' clock
 * @param code name of the operation, or of the kind of event
 * @param subject what it was about
 * @param task null for an event
 */
record Happening(
        Instant at, String code, ObjectId subject, @Nullable Task task) {

    static Happening of(Task task) {
        return new Happening(task.at(), task.code(), task.subject(), task);
    }

    static Happening of(DeviceEvent event, Happenings among) {
        return new Happening(event.at(), among.kinds().apply(event), event.subject(), null);
    }
}
