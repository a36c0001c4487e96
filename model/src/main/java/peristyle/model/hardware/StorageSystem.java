package peristyle.model.hardware;

import peristyle.model.estate.ReplicaId;
import peristyle.model.hardware.storage.StorageStatus;
import peristyle.model.telemetry.ReplicaStatus;

/** Arrays, volumes and their mirrors: the SVC clusters of every zone. */
public interface StorageSystem extends Device {

    /** The status of a replica by Global Mirror; unknown for others. */
    ReplicaStatus mirrorStatus(ReplicaId replica);

    /** Clusters, arrays, volumes and mirror relationships as they are now; unknown where nothing can tell. */
    default StorageStatus storageStatus() {
        return StorageStatus.UNKNOWN;
    }
}
