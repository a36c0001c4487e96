package peristyle.model.hardware.storage;

import java.util.List;
import peristyle.model.estate.StorageSystemId;

/**
 * An SVC cluster now.
 *
 * @param system which
 * @param online whether it serves anything
 * @param quorum whether it has a quorum: without, the loss of half of its nodes stops it
 * @param keys whether its zone reaches the key managers (EN-1)
 * @param fabrics whether Fibre Channel fabrics A and B are up
 * @param nodes all its nodes
 */
public record ClusterStatus(
        StorageSystemId system,
        boolean online,
        boolean quorum,
        boolean keys,
        List<Boolean> fabrics,
        List<NodeStatus> nodes) {

    public ClusterStatus {
        fabrics = List.copyOf(fabrics);
        nodes = List.copyOf(nodes);
    }
}
