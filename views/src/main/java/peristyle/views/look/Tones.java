package peristyle.views.look;

import peristyle.model.estate.GuestTools;
import peristyle.model.estate.HostState;
import peristyle.model.estate.VmState;
import peristyle.model.hardware.blade.PartState;
import peristyle.model.hardware.network.LinkState;
import peristyle.model.hardware.storage.ArrayState;
import peristyle.model.hardware.storage.DriveState;
import peristyle.model.operation.IncidentState;
import peristyle.model.operation.RunningState;
import peristyle.model.operation.TaskState;
import peristyle.model.rule.Severity;
import peristyle.model.telemetry.ReplicaState;
import peristyle.model.telemetry.Rpo;
import peristyle.model.telemetry.hypervisor.HaRole;
import peristyle.model.telemetry.hypervisor.HaltReason;
import peristyle.model.telemetry.hypervisor.MemoryState;
import peristyle.model.telemetry.hypervisor.SnapshotPhase;

/** What the states of the platform mean to the operator. */
public final class Tones {

    private Tones() {}

    /** Whether constants of this type are states, shown with an icon. */
    public static boolean known(Object value) {
        return value instanceof VmState
                || value instanceof HostState
                || value instanceof MemoryState
                || value instanceof HaRole
                || value instanceof HaltReason
                || value instanceof SnapshotPhase
                || value instanceof GuestTools
                || value instanceof Severity
                || value instanceof Rpo.Severity
                || value instanceof ReplicaState
                || value instanceof TaskState
                || value instanceof IncidentState
                || value instanceof RunningState
                || value instanceof PartState
                || value instanceof DriveState
                || value instanceof ArrayState
                || value instanceof LinkState
                || value instanceof Toned;
    }

    /** The tone of a state; quiet for what is no state. */
    public static Tone of(Object value) {
        return switch (value) {
            case VmState vm -> vm(vm);
            case HostState host -> host(host);
            case MemoryState memory -> memory(memory);
            case HaRole role -> role(role);
            case HaltReason reason -> Tone.DANGER;
            case SnapshotPhase phase -> snapshot(phase);
            case GuestTools tools -> tools(tools);
            case Severity severity -> severity(severity);
            case Rpo.Severity severity -> rpo(severity);
            case ReplicaState state -> replica(state);
            case TaskState state -> task(state);
            case IncidentState state -> incident(state);
            case RunningState state -> running(state);
            case Toned toned -> toned.tone();
            case PartState state -> part(state);
            case DriveState state -> drive(state);
            case ArrayState state -> array(state);
            case LinkState state -> link(state);
            default -> Tone.QUIET;
        };
    }

    private static Tone running(RunningState state) {
        return switch (state) {
            case RUNNING -> Tone.NOTICE;
            case WAITING -> Tone.QUIET;
            case STALLED -> Tone.WARNING;
            case SILENT -> Tone.UNKNOWN;
        };
    }

    private static Tone vm(VmState state) {
        return switch (state) {
            case ON -> Tone.GOOD;
            case OFF -> Tone.QUIET;
            case STARTING, SUSPENDED -> Tone.NOTICE;
            case UNKNOWN -> Tone.UNKNOWN;
        };
    }

    private static Tone host(HostState state) {
        return switch (state) {
            case CONNECTED -> Tone.GOOD;
            case MAINTENANCE -> Tone.NOTICE;
            case DISCONNECTED -> Tone.WARNING;
            case FAILED -> Tone.DANGER;
        };
    }

    private static Tone role(HaRole role) {
        return switch (role) {
            case MASTER, MEMBER -> Tone.GOOD;
            case NONE -> Tone.QUIET;
            case STARTING -> Tone.NOTICE;
            case SILENT, ELECTING, ISOLATED, UNREACHABLE -> Tone.WARNING;
            case FAILED -> Tone.DANGER;
        };
    }

    private static Tone memory(MemoryState state) {
        return switch (state) {
            case HIGH -> Tone.GOOD;
            case CLEAR, SOFT -> Tone.WARNING;
            case HARD, LOW -> Tone.DANGER;
        };
    }

    private static Tone snapshot(SnapshotPhase phase) {
        return switch (phase) {
            case OPEN, CLOSING -> Tone.NOTICE;
            case STUNNED -> Tone.DANGER;
        };
    }

    private static Tone tools(GuestTools tools) {
        return switch (tools) {
            case CURRENT -> Tone.GOOD;
            case OUTDATED -> Tone.NOTICE;
            case MISSING -> Tone.WARNING;
            case UNKNOWN -> Tone.UNKNOWN;
        };
    }

    private static Tone severity(Severity severity) {
        return switch (severity) {
            case ADVICE -> Tone.NOTICE;
            case WARNING -> Tone.WARNING;
            case CRITICAL -> Tone.DANGER;
        };
    }

    private static Tone rpo(Rpo.Severity severity) {
        return switch (severity) {
            case COMPLIANT -> Tone.GOOD;
            case EXCEEDED, SEVERE -> Tone.WARNING;
            case CRITICAL -> Tone.DANGER;
            case UNKNOWN -> Tone.UNKNOWN;
        };
    }

    private static Tone replica(ReplicaState state) {
        return switch (state) {
            case WAITING, MIRRORING -> Tone.GOOD;
            case TRANSFERRING, INITIAL_COPY -> Tone.NOTICE;
            case PAUSED -> Tone.WARNING;
            case FAILED -> Tone.DANGER;
            case UNKNOWN -> Tone.UNKNOWN;
        };
    }

    private static Tone incident(IncidentState state) {
        return switch (state) {
            case OUTAGE -> Tone.DANGER;
            case LASTING, FELT -> Tone.WARNING;
            case OVER -> Tone.GOOD;
        };
    }

    private static Tone part(PartState state) {
        return switch (state) {
            case OPERABLE -> Tone.GOOD;
            case DEGRADED -> Tone.WARNING;
            case POWERED_OFF -> Tone.QUIET;
            case INOPERABLE -> Tone.DANGER;
        };
    }

    private static Tone drive(DriveState state) {
        return switch (state) {
            case ONLINE -> Tone.GOOD;
            case FILLING -> Tone.NOTICE;
            case REBUILT -> Tone.WARNING;
            case FAILED -> Tone.DANGER;
        };
    }

    private static Tone array(ArrayState state) {
        return switch (state) {
            case ONLINE -> Tone.GOOD;
            case COPYING_BACK -> Tone.NOTICE;
            case REBUILDING, DEGRADED -> Tone.WARNING;
            case OFFLINE, LOST -> Tone.DANGER;
        };
    }

    private static Tone link(LinkState state) {
        return switch (state) {
            case UP -> Tone.GOOD;
            case DEGRADED -> Tone.WARNING;
            case DOWN -> Tone.DANGER;
        };
    }

    private static Tone task(TaskState state) {
        return switch (state) {
            case DONE -> Tone.GOOD;
            case REFUSED -> Tone.WARNING;
            case FAILED -> Tone.DANGER;
        };
    }
}
