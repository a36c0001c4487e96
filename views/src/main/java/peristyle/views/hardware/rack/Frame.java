package peristyle.views.hardware.rack;

import java.util.List;
import org.jspecify.annotations.Nullable;
import peristyle.model.estate.Blade;
import peristyle.model.estate.Chassis;
import peristyle.model.hardware.blade.ChassisStatus;
import peristyle.views.look.Tone;

/**
 * A chassis with its slots.
 *
 * @param chassis which
 * @param status how its parts are, null where unknown
 * @param tone how it is as a whole
 * @param bays every slot, in order
 */
public record Frame(Chassis chassis, @Nullable ChassisStatus status, Tone tone, List<Bay> bays) {

    public Frame {
        bays = List.copyOf(bays);
    }

    /** Whether it, one of its blades or what runs on one asks for a look. */
    public boolean troubled() {
        return asks(tone) || bays.stream().anyMatch(bay -> bay.blade() != null && asks(bay.tone()));
    }

    private static boolean asks(Tone tone) {
        return tone != Tone.GOOD && tone != Tone.NOTICE;
    }

    /** The name of what is plugged there, else of the slot. */
    public String nameOf(Bay bay) {
        Blade blade = bay.blade();
        return blade == null ? chassis.name() + "/blade-" + bay.slot() : blade.name();
    }
}
