package peristyle.model.hardware.storage;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import peristyle.model.estate.LunId;
import peristyle.model.estate.MirrorId;
import peristyle.model.estate.StoragePoolId;
import peristyle.model.estate.StorageSystemId;

/**
 * The storage of all zones at one moment. What is not listed is unknown.
 *
 * @param at the moment, null where the storage has said nothing yet
 * @param clusters every SVC cluster
 * @param arrays every array
 * @param mirrors every mirror relationship
 * @param impaired volumes that are not {@link VolumeState#ONLINE}
 */
public record StorageStatus(
        @Nullable Instant at,
        List<ClusterStatus> clusters,
        List<ArrayStatus> arrays,
        List<MirrorStatus> mirrors,
        Map<LunId, VolumeState> impaired) {

    /** Nothing known. */
    public static final StorageStatus UNKNOWN = new StorageStatus(null, List.of(), List.of(), List.of(), Map.of());

    public StorageStatus {
        clusters = List.copyOf(clusters);
        arrays = List.copyOf(arrays);
        mirrors = List.copyOf(mirrors);
        impaired = Map.copyOf(impaired);
    }

    /** This cluster now; empty where unknown. */
    public Optional<ClusterStatus> cluster(StorageSystemId id) {
        return clusters.stream().filter(each -> each.system().equals(id)).findFirst();
    }

    /** The array of this pool now; empty where unknown. */
    public Optional<ArrayStatus> array(StoragePoolId id) {
        return arrays.stream().filter(each -> each.pool().equals(id)).findFirst();
    }

    /** This relationship now; empty where unknown. */
    public Optional<MirrorStatus> mirror(MirrorId id) {
        return mirrors.stream().filter(each -> each.mirror().equals(id)).findFirst();
    }

    /** Whether this volume can be read and written; empty where unknown. */
    public Optional<VolumeState> volume(LunId id) {
        return at == null ? Optional.empty() : Optional.of(impaired.getOrDefault(id, VolumeState.ONLINE));
    }
}
