package peristyle.model.exchange.sheet;

import java.util.List;
import java.util.function.Function;
import peristyle.model.hardware.DeviceEvent;
import peristyle.model.operation.ControlPlane;
import peristyle.model.operation.Incident;
import peristyle.model.operation.Task;

/**
 * What happened on a platform, as far as it remembers it.
 *
 * @param tasks what was asked for, newest first
 * @param events what happened on the devices, newest first
 * @param incidents what went wrong, newest first
 * @param kinds what files call the kind of an event
 */
public record Happenings(
        List<Task> tasks, List<DeviceEvent> events, List<Incident> incidents, Function<DeviceEvent, String> kinds) {

    /** Nothing happened yet. */
    public static final Happenings NONE = new Happenings(List.of(), List.of(), List.of(), event -> "");

    public Happenings {
        tasks = List.copyOf(tasks);
        events = List.copyOf(events);
        incidents = List.copyOf(incidents);
    }

    /**
     * All that this platform remembers.
     *
     * @param kinds what files call the kind of an event
     */
    public static Happenings of(ControlPlane plane, Function<DeviceEvent, String> kinds) {
        return new Happenings(
                plane.tasks(Integer.MAX_VALUE),
                plane.events(Integer.MAX_VALUE),
                plane.incidents(Integer.MAX_VALUE),
                kinds);
    }
}
