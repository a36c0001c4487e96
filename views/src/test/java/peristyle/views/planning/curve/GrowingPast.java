package peristyle.views.planning.curve;

import java.time.Duration;
import java.time.Instant;
import java.util.function.IntToDoubleFunction;
import peristyle.model.estate.ObjectId;
import peristyle.model.telemetry.History;
import peristyle.model.telemetry.Metric;
import peristyle.model.telemetry.Series;

/**
 * A past in which one metric is known for some days, hour by hour; nothing else is.
 *
 * @param metric that is known
 * @param now the end of the past
 * @param days that are known
 * @param value of a day, counted from the first
 */
record GrowingPast(Metric metric, Instant now, int days, IntToDoubleFunction value) implements History {

    @Override
    public Series series(Metric asked, ObjectId id, Duration range) {
        if (asked != metric) {
            return Series.EMPTY;
        }
        int hours = days * 24;
        long[] starts = new long[hours];
        float[] values = new float[hours];
        long first = now.getEpochSecond() - hours * 3600L;
        for (int hour = 0; hour < hours; hour++) {
            starts[hour] = first + hour * 3600L;
            values[hour] = (float) value.applyAsDouble(hour / 24);
        }
        return new Series(Duration.ofHours(1), starts, values, values);
    }
}
