package peristyle.model.exchange.events;

import peristyle.model.hardware.DeviceEvent;

/** Names of kinds of events: in files, and in texts as {@code event.<kind>}. */
public final class EventKind {

    private EventKind() {}

    /** The kind of this event: lower case, words joined by hyphens. */
    public static String of(DeviceEvent event) {
        return switch (event) {
            case DeviceEvent.TransferStarted it -> it.initial() ? "initial-copy-started" : "transfer-started";
            case DeviceEvent.TransferCompleted it -> "transfer-completed";
            case DeviceEvent.RpoExceeded it -> "rpo-exceeded";
            case DeviceEvent.RpoRestored it -> "rpo-restored";
            case DeviceEvent.ThrottlingStarted it -> "throttling-started";
            case DeviceEvent.ThrottlingEnded it -> "throttling-ended";
            case DeviceEvent.MemoryPressureStarted it -> "memory-pressure-started";
            case DeviceEvent.MemoryPressureEnded it -> "memory-pressure-ended";
        };
    }
}
