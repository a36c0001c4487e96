package peristyle.app.window;

import org.jspecify.annotations.Nullable;
import peristyle.app.opening.OpeningRequest;

/**
 * How the window is to be opened.
 *
 * @param opening which estate, kept where
 * @param language language tag, null for the one that was chosen last
 * @param theme {@code light}, {@code dark} or {@code system}, null for the one that was chosen last
 * @param rehearsal null for a start in earnest
 */
public record WindowRequest(
        OpeningRequest opening,
        @Nullable String language,
        @Nullable String theme,
        @Nullable Rehearsal rehearsal) {}
