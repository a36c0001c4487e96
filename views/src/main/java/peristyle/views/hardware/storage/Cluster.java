package peristyle.views.hardware.storage;

import java.util.List;
import org.jspecify.annotations.Nullable;
import peristyle.model.estate.StorageSystem;
import peristyle.model.hardware.storage.ClusterStatus;
import peristyle.model.hardware.storage.NodeStatus;
import peristyle.views.look.Tone;

/**
 * An SVC cluster with its enclosures.
 *
 * @param system which
 * @param status how its parts are, null where unknown
 * @param zone the name of its zone
 * @param enclosures what stands behind it
 */
public record Cluster(StorageSystem system, @Nullable ClusterStatus status, String zone, List<Enclosure> enclosures) {

    public Cluster {
        enclosures = List.copyOf(enclosures);
    }

    /** How it is as a whole. */
    public Tone tone() {
        if (status == null) {
            return Tone.UNKNOWN;
        }
        if (!status.online()) {
            return Tone.DANGER;
        }
        boolean whole = status.quorum()
                && status.keys()
                && !status.fabrics().contains(false)
                && status.nodes().stream().allMatch(NodeStatus::online);
        return whole ? Tone.GOOD : Tone.WARNING;
    }

    /** Whether it can tell how its parts are: not where it serves nothing. */
    boolean tells() {
        return status != null && status.online();
    }

    /** How something is that works or not; unknown where nobody can tell. */
    Tone tone(boolean works) {
        return !tells() ? Tone.UNKNOWN : works ? Tone.GOOD : Tone.DANGER;
    }
}
