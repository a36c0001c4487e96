package peristyle.views.chart;

import peristyle.views.look.Tone;

/**
 * A part of a whole.
 *
 * @param name as the legend says
 * @param value in the unit of the whole
 * @param tone what it means
 */
public record Claim(String name, double value, Tone tone) {}
