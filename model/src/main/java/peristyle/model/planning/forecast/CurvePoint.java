package peristyle.model.planning.forecast;

import java.time.LocalDate;

/**
 * The foretold highest value of a day, in the unit of what was measured. The time until a limit is read from these very
 * values: {@code high} reaches it first, {@code low} last.
 *
 * @param day in UTC
 * @param low at the slowest growth that fits the past
 * @param middle at the likely growth
 * @param high at the fastest growth that fits the past
 */
public record CurvePoint(LocalDate day, double low, double middle, double high) {}
