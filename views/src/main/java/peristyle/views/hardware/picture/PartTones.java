package peristyle.views.hardware.picture;

import java.util.Comparator;
import java.util.List;
import peristyle.views.look.Tone;

/** Which of several states asks first. */
public final class PartTones {

    /** From what asks for nothing to what asks first. */
    private static final List<Tone> RISING =
            List.of(Tone.GOOD, Tone.NOTICE, Tone.QUIET, Tone.UNKNOWN, Tone.WARNING, Tone.DANGER);

    private PartTones() {}

    /** The worse of two. */
    public static Tone worse(Tone one, Tone other) {
        return worst(List.of(one, other));
    }

    /** The worst of several; unknown where there is none. */
    public static Tone worst(List<Tone> tones) {
        return tones.stream().max(Comparator.comparingInt(RISING::indexOf)).orElse(Tone.UNKNOWN);
    }
}
