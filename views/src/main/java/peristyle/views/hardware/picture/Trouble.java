package peristyle.views.hardware.picture;

import peristyle.views.look.Tone;

/**
 * A part that is not as it should be.
 *
 * @param pick what
 * @param tone how bad it is
 * @param said what is wrong with it, in words
 */
public record Trouble(Pick pick, Tone tone, String said) {}
