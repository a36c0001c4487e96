package peristyle.model.hardware.network;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import peristyle.model.estate.PseudowireId;
import peristyle.model.estate.VmId;

/**
 * A line of a router's MAC table for one VLAN.
 *
 * @param mac address of the card
 * @param vm whose card it is
 * @param over pseudowire over which it was learned, null where it is local
 * @param moved when it was learned at another place than before, where that is not long ago
 * @param ages when it is forgotten because nothing is heard of it any more, null where it is heard
 */
public record MacEntry(
        String mac,
        VmId vm,
        @Nullable PseudowireId over,
        @Nullable Instant moved,
        @Nullable Instant ages) {}
