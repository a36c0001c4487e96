package peristyle.views.hardware.rack;

import org.jspecify.annotations.Nullable;
import peristyle.model.estate.Blade;
import peristyle.model.estate.Host;
import peristyle.model.hardware.blade.BladeStatus;
import peristyle.views.look.Tone;

/**
 * A slot of a chassis.
 *
 * @param slot from 1
 * @param blade what is plugged, null where nothing is, or what is is out of scope
 * @param host what runs on it, null where that is unknown
 * @param status how the blade is, null where that is unknown
 * @param tone how blade and host are together: the worse of both, unless the blade has no power
 * @param cpu share of the host's clock in use, 0 to 1; NaN where unknown
 * @param memory share of the host's memory in use, 0 to 1; NaN where unknown
 */
public record Bay(
        int slot,
        @Nullable Blade blade,
        @Nullable Host host,
        @Nullable BladeStatus status,
        Tone tone,
        double cpu,
        double memory) {

    /** A slot in which nothing that can be shown is plugged. */
    static Bay empty(int slot) {
        return new Bay(slot, null, null, null, Tone.QUIET, Double.NaN, Double.NaN);
    }
}
