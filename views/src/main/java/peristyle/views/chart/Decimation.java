package peristyle.views.chart;

import java.util.Arrays;
import peristyle.model.telemetry.Series;

/**
 * A series as so many columns of pixels: each with its first, last, lowest and highest value, so that no peak is lost.
 * NaN where nothing was measured. Columns between two samples that follow each other are filled along the line.
 */
final class Decimation {

    final float[] low;
    final float[] high;
    final float[] peak;
    /** Whether the line goes on from the column before. */
    final boolean[] joined;

    private Decimation(int width) {
        low = nothing(width);
        high = nothing(width);
        peak = nothing(width);
        joined = new boolean[width];
    }

    private static float[] nothing(int width) {
        float[] values = new float[width];
        Arrays.fill(values, Float.NaN);
        return values;
    }

    /** The series within the scale, as columns. */
    static Decimation of(Series series, TimeScale scale, int width) {
        Decimation made = new Decimation(width);
        long reach = series.step().toSeconds() * 5 / 2;
        int beforeColumn = -1;
        long beforeSecond = Long.MIN_VALUE;
        for (int each = 0; each < series.size(); each++) {
            long second = series.epochSeconds()[each];
            float mean = series.mean()[each];
            double share = scale.share(second);
            if (Float.isNaN(mean) || share < 0 || share > 1) {
                continue;
            }
            int column = (int) Math.round(share * (width - 1));
            made.add(column, mean, series.highest()[each]);
            if (beforeColumn >= 0 && beforeColumn < column && second - beforeSecond <= reach) {
                made.joined[column] = true;
            }
            beforeColumn = column;
            beforeSecond = second;
        }
        return made;
    }

    private void add(int column, float mean, float highest) {
        low[column] = Float.isNaN(low[column]) ? mean : Math.min(low[column], mean);
        high[column] = Float.isNaN(high[column]) ? mean : Math.max(high[column], mean);
        float top = Float.isNaN(highest) ? mean : Math.max(mean, highest);
        peak[column] = Float.isNaN(peak[column]) ? top : Math.max(peak[column], top);
    }
}
