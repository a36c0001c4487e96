package peristyle.model.planning.forecast;

import peristyle.model.telemetry.Metric;

/**
 * When a limit of an object will be reached.
 *
 * @param ceiling which limit
 * @param metric what grows towards it
 * @param limit its value, in the metric's unit
 * @param now the newest value of the metric, NaN where it is unknown
 * @param forecast how the metric grows
 */
public record Outlook(Ceiling ceiling, Metric metric, double limit, double now, Forecast forecast) {

    /** The time until then. */
    public TimeLeft left() {
        return now >= limit ? new TimeLeft.Reached() : forecast.until(limit);
    }
}
