package peristyle.views.activity;

import peristyle.model.hardware.DeviceEvent;
import peristyle.model.hardware.blade.UcsFaultStage;

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
    MEMORY_PRESSURE_ENDED,
    FAULT_STRUCK,
    FAULT_ENDED,
    HOST_FAILED,
    HOST_UNREACHABLE,
    HOST_ISOLATED,
    HOST_RETURNED,
    VM_RESTARTED,
    VM_LEFT_OFF,
    DATASTORE_FILLED,
    DATASTORE_FREED,
    VM_FROZEN,
    VM_THAWED,
    VM_MOVED,
    VM_NOT_MOVED,
    VM_STARTED,
    VM_NOT_STARTED,
    VM_STUNNED,
    SNAPSHOT_CLOSED,
    LINK_LOST,
    LINK_RESTORED,
    ARRAY_IMPAIRED,
    ARRAY_RECOVERED,
    MIRROR_STOPPED,
    MIRROR_FOLLOWS,
    UCS_FAULT_RAISED,
    UCS_FAULT_CLEARED,
    BLADE_WORK,
    BLADE_WORK_FAILED,
    BLADE_WORK_DONE;

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
            case DeviceEvent.FaultStruck it -> FAULT_STRUCK;
            case DeviceEvent.FaultEnded it -> FAULT_ENDED;
            case DeviceEvent.HostFailed it -> HOST_FAILED;
            case DeviceEvent.HostUnreachable it -> HOST_UNREACHABLE;
            case DeviceEvent.HostIsolated it -> HOST_ISOLATED;
            case DeviceEvent.HostReturned it -> HOST_RETURNED;
            case DeviceEvent.VmRestarted it -> VM_RESTARTED;
            case DeviceEvent.VmLeftOff it -> VM_LEFT_OFF;
            case DeviceEvent.DatastoreFilled it -> DATASTORE_FILLED;
            case DeviceEvent.DatastoreFreed it -> DATASTORE_FREED;
            case DeviceEvent.VmFrozen it -> VM_FROZEN;
            case DeviceEvent.VmThawed it -> VM_THAWED;
            case DeviceEvent.VmStunned it -> VM_STUNNED;
            case DeviceEvent.SnapshotClosed it -> SNAPSHOT_CLOSED;
            case DeviceEvent.VmMoved it -> VM_MOVED;
            case DeviceEvent.VmNotMoved it -> VM_NOT_MOVED;
            case DeviceEvent.VmStarted it -> VM_STARTED;
            case DeviceEvent.VmNotStarted it -> VM_NOT_STARTED;
            case DeviceEvent.LinkLost it -> LINK_LOST;
            case DeviceEvent.LinkRestored it -> LINK_RESTORED;
            case DeviceEvent.ArrayStateChanged it -> it.now().whole() ? ARRAY_RECOVERED : ARRAY_IMPAIRED;
            case DeviceEvent.MirrorStateChanged it -> it.now().follows() ? MIRROR_FOLLOWS : MIRROR_STOPPED;
            case DeviceEvent.BladeWorked it ->
                switch (it.outcome()) {
                    case STARTED, RETRIED -> BLADE_WORK;
                    case FAILED -> BLADE_WORK_FAILED;
                    case DONE -> BLADE_WORK_DONE;
                };
            case DeviceEvent.UcsFaultChanged it ->
                it.now() == UcsFaultStage.RETAINED ? UCS_FAULT_CLEARED : UCS_FAULT_RAISED;
        };
    }

    /** What an event of this sort means to the operator; tasks carry states of their own. */
    ActivityState state() {
        return switch (this) {
            case TASK, INITIAL_COPY_STARTED, TRANSFER_STARTED, TRANSFER_COMPLETED, BLADE_WORK, VM_MOVED, VM_STARTED ->
                ActivityState.NOTE;
            case RPO_EXCEEDED,
                    THROTTLING_STARTED,
                    MEMORY_PRESSURE_STARTED,
                    FAULT_STRUCK,
                    HOST_FAILED,
                    HOST_UNREACHABLE,
                    HOST_ISOLATED,
                    VM_LEFT_OFF,
                    DATASTORE_FILLED,
                    VM_FROZEN,
                    VM_STUNNED,
                    VM_NOT_MOVED,
                    VM_NOT_STARTED,
                    LINK_LOST,
                    ARRAY_IMPAIRED,
                    MIRROR_STOPPED,
                    UCS_FAULT_RAISED,
                    BLADE_WORK_FAILED -> ActivityState.TROUBLE;
            case RPO_RESTORED,
                    THROTTLING_ENDED,
                    MEMORY_PRESSURE_ENDED,
                    FAULT_ENDED,
                    HOST_RETURNED,
                    VM_RESTARTED,
                    DATASTORE_FREED,
                    VM_THAWED,
                    SNAPSHOT_CLOSED,
                    LINK_RESTORED,
                    ARRAY_RECOVERED,
                    MIRROR_FOLLOWS,
                    UCS_FAULT_CLEARED,
                    BLADE_WORK_DONE -> ActivityState.RECOVERED;
        };
    }
}
