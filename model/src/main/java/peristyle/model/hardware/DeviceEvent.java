package peristyle.model.hardware;

import java.time.Duration;
import java.time.Instant;
import peristyle.model.estate.DatastoreId;
import peristyle.model.estate.HostId;
import peristyle.model.estate.ObjectId;
import peristyle.model.estate.ReplicaId;
import peristyle.model.telemetry.Transfer;

/** Something that happened to a device or on it. */
public sealed interface DeviceEvent {

    /** When. */
    Instant at();

    /** To what. */
    ObjectId subject();

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
}
