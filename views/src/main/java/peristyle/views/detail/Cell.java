package peristyle.views.detail;

import org.jspecify.annotations.Nullable;
import peristyle.model.estate.ObjectId;
import peristyle.views.look.Tone;

/**
 * A value as it is written.
 *
 * @param text what is read; a dash where nothing is known
 * @param tone what it means, null where it is no state
 * @param link the object that it leads to, null where it leads nowhere
 */
public record Cell(
        String text, @Nullable Tone tone, @Nullable ObjectId link) {

    /** Plain text. */
    public static Cell of(String text) {
        return new Cell(text, null, null);
    }

    /** A state. */
    public static Cell of(String text, Tone tone) {
        return new Cell(text, tone, null);
    }
}
