package peristyle.model.hardware.storage;

import java.util.List;
import peristyle.model.estate.HostId;

/**
 * The paths of a host to its storage now.
 *
 * @param host whose
 * @param fabrics whether it reaches its storage over Fibre Channel fabrics A and B
 * @param drain part of its share of a fabric by which it takes frames too slowly: above 0 it holds up all others of its zone
 */
public record HostPathStatus(HostId host, List<Boolean> fabrics, double drain) {

    public HostPathStatus {
        fabrics = List.copyOf(fabrics);
    }

    /** Whether it reaches its storage at all. */
    public boolean reaches() {
        return fabrics.contains(true);
    }
}
