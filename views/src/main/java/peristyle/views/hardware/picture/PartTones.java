package peristyle.views.hardware.picture;

import java.util.Comparator;
import java.util.List;
import peristyle.model.hardware.blade.PartState;
import peristyle.views.look.Tone;
import peristyle.views.look.Tones;

/** Which of several states asks first. */
public final class PartTones {

    /** From what asks for nothing to what asks first. */
    private static final List<Tone> RISING =
            List.of(Tone.GOOD, Tone.NOTICE, Tone.QUIET, Tone.UNKNOWN, Tone.WARNING, Tone.DANGER);

    private PartTones() {}

    /** A chassis in this state: without power it has taken all that ran in it, though no part of it need have failed. */
    public static Tone ofChassis(PartState state) {
        return state == PartState.POWERED_OFF ? Tone.DANGER : Tones.of(state);
    }

    /** The worse of two. */
    public static Tone worse(Tone one, Tone other) {
        return worst(List.of(one, other));
    }

    /** The worst of several; unknown where there is none. */
    public static Tone worst(List<Tone> tones) {
        return tones.stream().max(Comparator.comparingInt(RISING::indexOf)).orElse(Tone.UNKNOWN);
    }
}
