package peristyle.app.window;

import org.jspecify.annotations.Nullable;
import peristyle.app.opening.OpeningRequest;

/**
 * How the window is to be opened.
 *
 * @param opening which estate, kept where
 * @param language language tag, null for the one that was chosen last
 * @param theme {@code light}, {@code dark} or {@code system}, null for the one that was chosen last
 */
public record WindowRequest(
        OpeningRequest opening,
        @Nullable String language,
        @Nullable String theme) {

    /** What is opened where nothing is asked for: the user's store, as it was left. */
    public static final WindowRequest USUAL = new WindowRequest(new OpeningRequest(null, null, null, null), null, null);
}
