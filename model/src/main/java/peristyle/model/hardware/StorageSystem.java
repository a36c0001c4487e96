package peristyle.model.hardware;

import peristyle.model.estate.ReplicaId;
import peristyle.model.telemetry.ReplicaStatus;

/** Arrays, volumes and their mirrors: the SVC clusters of every zone. */
public interface StorageSystem extends Device {

    /** The status of a replica by Global Mirror; unknown for others. */
    ReplicaStatus mirrorStatus(ReplicaId replica);
}
