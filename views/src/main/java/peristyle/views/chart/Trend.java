package peristyle.views.chart;

import java.util.List;
import peristyle.model.estate.ObjectId;
import peristyle.model.telemetry.Metric;
import peristyle.model.telemetry.Unit;
import peristyle.views.look.Tone;

/**
 * What a chart shows: measurements of one unit over time, and the limits that matter to them.
 *
 * @param title what it is, in the operator's words
 * @param unit of all its values
 * @param lines at most six
 * @param limits drawn across
 */
public record Trend(String title, Unit unit, List<Line> lines, List<Limit> limits) {

    public Trend {
        lines = List.copyOf(lines);
        limits = List.copyOf(limits);
    }

    /**
     * One measurement of one object.
     *
     * @param name as the legend says
     */
    public record Line(String name, Metric metric, ObjectId id) {}

    /**
     * A value that should not be exceeded.
     *
     * @param name as the legend says
     * @param value in the unit of the trend
     * @param tone how bad it is to exceed it
     */
    public record Limit(String name, double value, Tone tone) {}
}
