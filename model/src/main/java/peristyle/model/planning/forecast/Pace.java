package peristyle.model.planning.forecast;

/**
 * How fast something grows, and what that was learned from. The median of the slopes between all pairs of days (Theil, Sen),
 * with the interval that Kendall's statistic gives at 90 %.
 *
 * @param low slowest growth a day that fits the past, in the unit of what was measured
 * @param middle likely growth a day
 * @param high fastest growth a day that fits the past
 * @param days whose highest values it was learned from
 * @param weekly whether weeks have a rhythm that was told apart from the growth
 */
public record Pace(double low, double middle, double high, int days, boolean weekly) {}
