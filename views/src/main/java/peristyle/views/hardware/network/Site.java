package peristyle.views.hardware.network;

import java.util.List;
import org.jspecify.annotations.Nullable;
import peristyle.model.estate.EdgeRouter;
import peristyle.model.estate.Zone;
import peristyle.model.hardware.network.RouterStatus;
import peristyle.views.look.Tone;

/**
 * A zone with its edge routers.
 *
 * @param zone which
 * @param inside whether it lies in the scope; else it is shown because a link leads there
 * @param routers what stands there
 * @param latencyMs round trip within it, ms; NaN where unknown
 */
public record Site(Zone zone, boolean inside, List<Station> routers, double latencyMs) {

    /** An edge router, and how it is: null where unknown. */
    public record Station(EdgeRouter router, @Nullable RouterStatus status) {

        /** How it is. */
        public Tone tone() {
            return status == null ? Tone.UNKNOWN : status.up() ? Tone.GOOD : Tone.DANGER;
        }
    }

    public Site {
        routers = List.copyOf(routers);
    }

    /** Failed where it reaches nobody; unknown as soon as one of its routers is. */
    public Tone tone() {
        boolean unknown = routers.stream().anyMatch(each -> each.tone() == Tone.UNKNOWN);
        return dark() ? Tone.DANGER : unknown ? Tone.UNKNOWN : Tone.GOOD;
    }

    /** Whether none of its routers forwards. */
    public boolean dark() {
        return !routers.isEmpty() && routers.stream().allMatch(each -> each.tone() == Tone.DANGER);
    }
}
