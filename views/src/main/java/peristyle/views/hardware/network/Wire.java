package peristyle.views.hardware.network;

import org.jspecify.annotations.Nullable;
import peristyle.model.estate.CoreLink;
import peristyle.model.hardware.network.LinkState;
import peristyle.model.hardware.network.LinkStatus;
import peristyle.views.hardware.picture.Ink;
import peristyle.views.look.Tone;
import peristyle.views.look.Tones;

/**
 * A link between two zones.
 *
 * @param link which
 * @param status how it is, null where unknown
 */
public record Wire(CoreLink link, @Nullable LinkStatus status) {

    private static final double BUSY = .7;
    private static final double FULL = .9;
    private static final double THIN = 2;
    private static final double MORE = 8;

    /** How it is. */
    public Tone tone() {
        return status == null ? Tone.UNKNOWN : Tones.of(status.state());
    }

    /** Whether it carries anything. */
    public boolean up() {
        return status != null && status.state() != LinkState.DOWN;
    }

    /** Its colour: by its load where it is well. */
    Ink ink() {
        if (status == null) {
            return Ink.QUIET;
        }
        return switch (status.state()) {
            case DOWN -> Ink.DANGER;
            case DEGRADED -> Ink.WARNING;
            case UP -> status.use() >= FULL ? Ink.DANGER : status.use() >= BUSY ? Ink.WARNING : Ink.BAR;
        };
    }

    /** How thick it is drawn: by its load. */
    double thickness() {
        return up() && status != null ? THIN + MORE * status.use() : THIN;
    }
}
