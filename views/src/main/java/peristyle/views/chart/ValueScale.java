package peristyle.views.chart;

import java.util.ArrayList;
import java.util.List;

/**
 * From nothing to a round number above the highest value.
 *
 * @param top value at the upper edge
 * @param step between two grid lines
 */
public record ValueScale(double top, double step) {

    /** A scale for values up to this one, with about this many steps. */
    public static ValueScale upTo(double highest, int steps) {
        double wanted = Math.max(highest, 1e-6) * 1.02 / Math.max(1, steps);
        double decade = Math.pow(10, Math.floor(Math.log10(wanted)));
        double share = wanted / decade;
        double step = decade * (share <= 1 ? 1 : share <= 2 ? 2 : share <= 2.5 ? 2.5 : share <= 5 ? 5 : 10);
        return new ValueScale(Math.ceil(highest * 1.02 / step - 1e-9) * step, step);
    }

    /** Values of the grid lines, the lowest first. */
    public List<Double> ticks() {
        List<Double> ticks = new ArrayList<>();
        for (int each = 0; each * step <= top + step / 1000; each++) {
            ticks.add(each * step);
        }
        return ticks;
    }

    /** Digits after the point that the grid lines need. */
    public int digits() {
        double shown = step;
        int digits = 0;
        while (digits < 4 && Math.abs(shown - Math.rint(shown)) > 1e-9) {
            shown *= 10;
            digits++;
        }
        return digits;
    }
}
