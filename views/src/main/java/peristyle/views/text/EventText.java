package peristyle.views.text;

import java.util.List;
import peristyle.model.exchange.events.EventKind;
import peristyle.model.hardware.DeviceEvent;

/** What happened on the devices, as sentences. */
public final class EventText {

    private EventText() {}

    /** The sentence of this event: text {@code event.<kind>}. */
    public static String of(DeviceEvent event, Texts texts) {
        return texts.get("event." + EventKind.of(event), arguments(event));
    }

    private static List<Object> arguments(DeviceEvent event) {
        return switch (event) {
            case DeviceEvent.TransferStarted it -> List.of(it.subject());
            case DeviceEvent.TransferCompleted it ->
                List.of(it.subject(), it.transfer().bytes(), it.transfer().duration());
            case DeviceEvent.RpoExceeded it -> List.of(it.subject(), it.age());
            case DeviceEvent.RpoRestored it -> List.of(it.subject(), it.exceededFor());
            case DeviceEvent.ThrottlingStarted it -> List.of(it.subject(), it.demandIops(), it.limitIops());
            case DeviceEvent.ThrottlingEnded it -> List.of(it.subject(), it.throttledFor());
            case DeviceEvent.MemoryPressureStarted it -> List.of(it.subject(), it.share());
            case DeviceEvent.MemoryPressureEnded it -> List.of(it.subject(), it.pressedFor());
        };
    }
}
