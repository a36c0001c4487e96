package peristyle.views.hardware.picture;

import peristyle.views.look.Tone;

/**
 * Where something can be pointed at.
 *
 * @param area where
 * @param pick what
 * @param tone how it is
 * @param said what it is and how it is, in words: shown beside the mouse, and read out
 */
public record Spot(Area area, Pick pick, Tone tone, String said) {}
