package peristyle.views.hardware.rack;

import java.util.List;
import org.jspecify.annotations.Nullable;
import peristyle.model.estate.UcsDomain;
import peristyle.model.hardware.blade.DomainStatus;
import peristyle.model.hardware.blade.PartState;
import peristyle.views.look.Tone;
import peristyle.views.look.Tones;

/**
 * A domain with its chassis.
 *
 * @param domain which
 * @param status how its fabric interconnects are, null where unknown
 * @param zone the name of its zone
 * @param frames its chassis, by number
 */
public record Row(UcsDomain domain, @Nullable DomainStatus status, String zone, List<Frame> frames) {

    /** The names of the two fabrics. */
    public static final List<String> FABRICS = List.of("A", "B");

    public Row {
        frames = List.copyOf(frames);
    }

    /** How the fabric interconnect of this fabric is: 0 is A. */
    public Tone interconnect(int fabric) {
        return status == null ? Tone.UNKNOWN : Tones.of(status.interconnects().get(fabric));
    }

    /** Whether the whole domain has no power. */
    public boolean dark() {
        return status != null && status.interconnects().stream().allMatch(PartState.POWERED_OFF::equals);
    }
}
