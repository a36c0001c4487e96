package peristyle.views.activity;

import peristyle.model.hardware.DeviceEvent;

/** What sort of thing happened. */
public enum ActivityKind {
    TASK,
    INITIAL_COPY_STARTED,
    TRANSFER_STARTED,
    TRANSFER_COMPLETED,
    RPO_EXCEEDED,
    RPO_RESTORED,
    THROTTLING_STARTED,
    THROTTLING_ENDED,
    MEMORY_PRESSURE_STARTED,
    MEMORY_PRESSURE_ENDED;

    /** The sort of this event. */
    public static ActivityKind of(DeviceEvent event) {
        return switch (event) {
            case DeviceEvent.TransferStarted it -> it.initial() ? INITIAL_COPY_STARTED : TRANSFER_STARTED;
            case DeviceEvent.TransferCompleted it -> TRANSFER_COMPLETED;
            case DeviceEvent.RpoExceeded it -> RPO_EXCEEDED;
            case DeviceEvent.RpoRestored it -> RPO_RESTORED;
            case DeviceEvent.ThrottlingStarted it -> THROTTLING_STARTED;
            case DeviceEvent.ThrottlingEnded it -> THROTTLING_ENDED;
            case DeviceEvent.MemoryPressureStarted it -> MEMORY_PRESSURE_STARTED;
            case DeviceEvent.MemoryPressureEnded it -> MEMORY_PRESSURE_ENDED;
        };
    }

    /** What an event of this sort means to the operator; tasks carry states of their own. */
    ActivityState state() {
        return switch (this) {
            case TASK, INITIAL_COPY_STARTED, TRANSFER_STARTED, TRANSFER_COMPLETED -> ActivityState.NOTE;
            case RPO_EXCEEDED, THROTTLING_STARTED, MEMORY_PRESSURE_STARTED -> ActivityState.TROUBLE;
            case RPO_RESTORED, THROTTLING_ENDED, MEMORY_PRESSURE_ENDED -> ActivityState.RECOVERED;
        };
    }
}
