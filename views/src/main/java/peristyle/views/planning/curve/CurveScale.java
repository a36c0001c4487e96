package peristyle.views.planning.curve;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import peristyle.model.planning.forecast.CurvePoint;
import peristyle.model.planning.forecast.DailyPeak;
import peristyle.views.chart.AxisUnit;
import peristyle.views.chart.ValueScale;

/**
 * Where things stand in the picture of a curve.
 *
 * @param width of the picture, pixels
 * @param height of the picture, pixels
 * @param from first day
 * @param days from the first day to the last
 * @param unit in which values are written
 * @param values the upright axis, in that unit
 */
record CurveScale(double width, double height, LocalDate from, long days, AxisUnit unit, ValueScale values) {

    static final double LEFT = 56;
    static final double RIGHT = 12;
    static final double TOP = 36;

    /** Foot of the names above the picture. */
    static final double FIRST_ROW = 16;

    static final double SECOND_ROW = 30;

    static final double BOTTOM = 24;

    private static final int LEAST_AHEAD = 30;
    private static final int USUAL_AHEAD = 90;
    private static final int MOST_AHEAD = 365;
    private static final double BEYOND = 1.15;

    /** A limit farther above all values than this would press them flat. */
    private static final double WORTH_SHOWING = 4;

    private static final double PIXELS_A_LINE = 44;

    static CurveScale of(Curve curve, double width, double height) {
        LocalDate from =
                curve.past().isEmpty() ? curve.today() : curve.past().getFirst().day();
        long days = Math.max(1, ChronoUnit.DAYS.between(from, curve.today())) + ahead(curve);
        double top = top(curve);
        AxisUnit unit = AxisUnit.of(curve.unit(), top);
        int lines = (int) Math.max(2, (height - TOP - BOTTOM) / PIXELS_A_LINE);
        return new CurveScale(width, height, from, days, unit, ValueScale.upTo(top / unit.divisor(), lines));
    }

    /** How many days to come are shown: until the first limit is reached for sure, and some more. */
    static int ahead(Curve curve) {
        int reached = curve.first()
                .map(limit -> limit.latest()
                        .or(() -> limit.earliest().map(day -> 2 * day))
                        .orElse(USUAL_AHEAD))
                .orElse(USUAL_AHEAD);
        return Math.clamp(Math.round(reached * BEYOND), LEAST_AHEAD, MOST_AHEAD);
    }

    /** The highest value that is to be seen: what the fastest growth goes beyond the highest limit by is cut off. */
    private static double top(Curve curve) {
        double past =
                curve.past().stream().mapToDouble(DailyPeak::highest).max().orElse(0);
        List<CurvePoint> points = curve.forecast().curve(ahead(curve));
        double likely = points.stream().mapToDouble(CurvePoint::middle).max().orElse(0);
        double fastest = points.stream().mapToDouble(CurvePoint::high).max().orElse(0);
        double limits = curve.limits().stream()
                .mapToDouble(Curve.Limit::value)
                .filter(value -> drawn(curve, value))
                .max()
                .orElse(0);
        double top = Math.max(Math.max(past, likely), limits * 1.06);
        return Math.max(1, Math.min(Math.max(top, fastest), top * BEYOND));
    }

    /** Whether a limit lies near enough to what is known and foretold to be drawn. */
    static boolean drawn(Curve curve, double value) {
        double known = Math.max(
                curve.past().stream().mapToDouble(DailyPeak::highest).max().orElse(0),
                curve.forecast().curve(ahead(curve)).stream()
                        .mapToDouble(CurvePoint::high)
                        .max()
                        .orElse(0));
        return value > 0 && (known <= 0 || value <= known * WORTH_SHOWING);
    }

    double x(LocalDate day) {
        return LEFT + Math.max(1, width - LEFT - RIGHT) * ChronoUnit.DAYS.between(from, day) / Math.max(1, days);
    }

    double y(double value) {
        double share = value / unit.divisor() / values.top();
        return TOP + Math.max(1, height - TOP - BOTTOM) * (1 - Math.clamp(share, 0, 1));
    }

    /** The day at this place of the picture. */
    LocalDate dayAt(double x) {
        double share = (x - LEFT) / Math.max(1, width - LEFT - RIGHT);
        return from.plusDays(Math.round(Math.clamp(share, 0, 1) * days));
    }
}
