package peristyle.views.look;

import javafx.scene.control.OverrunStyle;
import org.jspecify.annotations.Nullable;

/** Where words are cut that have too little room. */
public final class Cut {

    private Cut() {}

    /** Names in their middle, since their ends tell them apart (default-t0001-3-h06); sentences at their end. */
    public static OverrunStyle of(@Nullable String words) {
        return words != null && endsInDigits(words) ? OverrunStyle.CENTER_ELLIPSIS : OverrunStyle.ELLIPSIS;
    }

    /** Whether the last word is a name: one with a digit. */
    private static boolean endsInDigits(String words) {
        return words.substring(words.lastIndexOf(' ') + 1).chars().anyMatch(Character::isDigit);
    }
}
