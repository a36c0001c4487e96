package peristyle.views.hardware.rack;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import peristyle.model.estate.Host;
import peristyle.model.hardware.blade.BladeStatus;
import peristyle.model.hardware.blade.PartState;
import peristyle.views.look.Tone;
import peristyle.views.look.Tones;

/** What the states of blades and of their parts mean. */
public final class RackStates {

    /** From what asks for nothing to what asks first. */
    private static final List<Tone> RISING =
            List.of(Tone.GOOD, Tone.NOTICE, Tone.QUIET, Tone.UNKNOWN, Tone.WARNING, Tone.DANGER);

    private RackStates() {}

    /** The tone of a part. */
    public static Tone tone(PartState state) {
        return Tones.of(state);
    }

    /** The worse of two. */
    public static Tone worse(Tone one, Tone other) {
        return worst(List.of(one, other));
    }

    /** The worst of several; unknown where there is none. */
    public static Tone worst(List<Tone> tones) {
        return tones.stream().max(Comparator.comparingInt(RISING::indexOf)).orElse(Tone.UNKNOWN);
    }

    /** How a blade and what runs on it are together; unknown where nothing is said of the blade. */
    static Tone tone(@Nullable BladeStatus status, @Nullable Host host) {
        Tone blade = status == null ? Tone.UNKNOWN : tone(status.state());
        return host == null ? blade : worse(blade, Tones.of(host.state()));
    }
}
