package peristyle.model.hardware.storage;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import peristyle.model.estate.HostId;
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
 * @param paths hosts that have lost a path to their storage, or hold up a fabric; all others have both
 */
public record StorageStatus(
        @Nullable Instant at,
        List<ClusterStatus> clusters,
        List<ArrayStatus> arrays,
        List<MirrorStatus> mirrors,
        Map<LunId, VolumeState> impaired,
        List<HostPathStatus> paths) {

    /** Nothing known. */
    public static final StorageStatus UNKNOWN = new StorageStatus(null, List.of(), List.of(), List.of(), Map.of());

    public StorageStatus {
        clusters = List.copyOf(clusters);
        arrays = List.copyOf(arrays);
        mirrors = List.copyOf(mirrors);
        impaired = Map.copyOf(impaired);
        paths = List.copyOf(paths);
    }

    /** Storage to which all hosts have their paths. */
    public StorageStatus(
            @Nullable Instant at,
            List<ClusterStatus> clusters,
            List<ArrayStatus> arrays,
            List<MirrorStatus> mirrors,
            Map<LunId, VolumeState> impaired) {
        this(at, clusters, arrays, mirrors, impaired, List.of());
    }

    /** The paths of this host; empty where it has both, or where unknown. */
    public Optional<HostPathStatus> paths(HostId host) {
        return paths.stream().filter(each -> each.host().equals(host)).findFirst();
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
