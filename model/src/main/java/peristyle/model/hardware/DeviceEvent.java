package peristyle.model.hardware;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import peristyle.model.estate.BladeId;
import peristyle.model.estate.CoreLinkId;
import peristyle.model.estate.DatastoreId;
import peristyle.model.estate.HostId;
import peristyle.model.estate.HostState;
import peristyle.model.estate.MirrorId;
import peristyle.model.estate.ObjectId;
import peristyle.model.estate.ReplicaId;
import peristyle.model.estate.StoragePoolId;
import peristyle.model.estate.VmId;
import peristyle.model.hardware.blade.BladeStage;
import peristyle.model.hardware.blade.UcsFaultCode;
import peristyle.model.hardware.blade.UcsFaultStage;
import peristyle.model.hardware.blade.WorkOutcome;
import peristyle.model.hardware.fault.FaultKind;
import peristyle.model.hardware.storage.ArrayState;
import peristyle.model.hardware.storage.MirrorState;
import peristyle.model.telemetry.Transfer;
import peristyle.model.telemetry.hypervisor.RestartObstacle;

/** Something that happened to a device or on it. */
public sealed interface DeviceEvent {

    /** When. */
    Instant at();

    /** To what. */
    ObjectId subject();

    /** Whether devices change the estate by it: then it is kept as a task, too. */
    default boolean changesEstate() {
        return switch (this) {
            case HostFailed it -> true;
            case HostUnreachable it -> true;
            case HostIsolated it -> true;
            case HostReturned it -> true;
            case VmRestarted it -> true;
            case VmMoved it -> true;
            case VmNotMoved it -> true;
            case VmStarted it -> true;
            case VmNotStarted it -> true;
            default -> false;
        };
    }

    /** A transfer of a replica has begun. */
    record TransferStarted(Instant at, ReplicaId subject, boolean initial) implements DeviceEvent {}

    /** A transfer of a replica is complete: there is a new recovery point. */
    record TransferCompleted(Instant at, ReplicaId subject, Transfer transfer) implements DeviceEvent {}

    /** A replica is older than its objective allows. */
    record RpoExceeded(Instant at, ReplicaId subject, Duration age) implements DeviceEvent {}

    /** A replica is within its objective again. */
    record RpoRestored(Instant at, ReplicaId subject, Duration exceededFor) implements DeviceEvent {}

    /** More is asked of a datastore than its class allows (ST-1). */
    record ThrottlingStarted(Instant at, DatastoreId subject, double demandIops, double limitIops)
            implements DeviceEvent {}

    /** A datastore keeps up again. */
    record ThrottlingEnded(Instant at, DatastoreId subject, Duration throttledFor) implements DeviceEvent {}

    /** A host uses more memory than it should (CP-4). */
    record MemoryPressureStarted(Instant at, HostId subject, double share) implements DeviceEvent {}

    /** A host's memory use is as it should be again. */
    record MemoryPressureEnded(Instant at, HostId subject, Duration pressedFor) implements DeviceEvent {}

    /** Something broke: this part of it, from 1. */
    record FaultStruck(Instant at, ObjectId subject, FaultKind kind, int part) implements DeviceEvent {}

    /** What was broken works again. */
    record FaultEnded(Instant at, ObjectId subject, FaultKind kind, int part, Duration lasted) implements DeviceEvent {}

    /** A host is taken as dead: no VM runs on it any more. */
    record HostFailed(Instant at, HostId subject, List<VmId> stopped) implements DeviceEvent {

        public HostFailed {
            stopped = List.copyOf(stopped);
        }
    }

    /** A host is not heard any more; whether its VMs run is unknown. */
    record HostUnreachable(Instant at, HostId subject) implements DeviceEvent {}

    /** A host has no network, but its heartbeat through storage goes on: its VMs are left running (HA-1). */
    record HostIsolated(Instant at, HostId subject) implements DeviceEvent {}

    /** A host is there again, in this state. */
    record HostReturned(Instant at, HostId subject, HostState state, Duration away) implements DeviceEvent {}

    /** High availability has started a VM again (HA-2, CP-7). */
    record VmRestarted(Instant at, VmId subject, HostId host, Duration down) implements DeviceEvent {}

    /** High availability could not start a VM; where it is to be retried, it will be (HA-2). */
    record VmLeftOff(Instant at, VmId subject, RestartObstacle obstacle, boolean retried) implements DeviceEvent {}

    /** A datastore has no space left: VMs with thin disks stand still as soon as these need more (ST-6). */
    record DatastoreFilled(Instant at, DatastoreId subject) implements DeviceEvent {}

    /** A datastore has space again. */
    record DatastoreFreed(Instant at, DatastoreId subject, Duration full) implements DeviceEvent {}

    /** A VM stands still: a thin disk finds no space on this datastore (ST-6). */
    record VmFrozen(Instant at, VmId subject, DatastoreId datastore) implements DeviceEvent {}

    /** A VM runs on: there is space again. */
    record VmThawed(Instant at, VmId subject, Duration frozen) implements DeviceEvent {}

    /** A VM stands still so that its snapshot of this size, MiB, can be closed: it wrote too much (VR-2, BK-3). */
    record VmStunned(Instant at, VmId subject, double mib) implements DeviceEvent {}

    /** The snapshot for which a VM stood still is closed: it runs on. */
    record SnapshotClosed(Instant at, VmId subject, Duration stunned) implements DeviceEvent {}

    /** A VM runs on another host; so much memory, MiB, was carried (CP-10). */
    record VmMoved(Instant at, VmId subject, HostId from, HostId to, Duration took, double mib)
            implements DeviceEvent {}

    /** A VM was to be moved to this host and stays: one of the two hosts is not there any more. */
    record VmNotMoved(Instant at, VmId subject, HostId to) implements DeviceEvent {}

    /** A VM runs on this host: an operator asked for its start. */
    record VmStarted(Instant at, VmId subject, HostId host, Duration took) implements DeviceEvent {}

    /** A VM was to be started on this host and stays off. */
    record VmNotStarted(Instant at, VmId subject, HostId host, RestartObstacle obstacle) implements DeviceEvent {}

    /** A core link carries nothing any more. */
    record LinkLost(Instant at, CoreLinkId subject) implements DeviceEvent {}

    /** A core link carries traffic again. */
    record LinkRestored(Instant at, CoreLinkId subject, Duration down) implements DeviceEvent {}

    /** An array of drives is in another state (ST-8). */
    record ArrayStateChanged(Instant at, StoragePoolId subject, ArrayState before, ArrayState now)
            implements DeviceEvent {}

    /** A mirror relationship is in another state of its machine. */
    record MirrorStateChanged(Instant at, MirrorId subject, MirrorState before, MirrorState now)
            implements DeviceEvent {}

    /** A fault of UCS Manager is in another stage of its life: it counts, comes and goes, or is over. */
    record UcsFaultChanged(Instant at, ObjectId subject, UcsFaultCode code, int part, UcsFaultStage now)
            implements DeviceEvent {}

    /** UCS Manager's work on a blade has begun, is tried again, is given up or is done. */
    record BladeWorked(Instant at, BladeId subject, BladeStage stage, int tries, WorkOutcome outcome)
            implements DeviceEvent {}
}
