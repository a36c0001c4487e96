package peristyle.model.telemetry;

import java.time.Instant;
import peristyle.model.estate.Estate;
import peristyle.model.estate.ObjectId;

/** The newest measurements of everything, all of one instant. Immutable. */
public final class LiveValues {

    /** Nothing measured yet. */
    public static final LiveValues NONE = new LiveValues(Instant.EPOCH, new float[Metric.values().length][0]);

    private final Instant at;
    private final float[][] columns;

    LiveValues(Instant at, float[][] columns) {
        this.at = at;
        this.columns = columns;
    }

    /** When this was measured: its age says how far it may be believed. */
    public Instant at() {
        return at;
    }

    /** The value at this place, NaN where it is unknown. */
    public float value(Metric metric, int place) {
        float[] column = columns[metric.ordinal()];
        return place >= 0 && place < column.length ? column[place] : Float.NaN;
    }

    /** The value of this object, NaN where it is unknown. */
    public float value(Metric metric, Estate estate, ObjectId id) {
        return value(metric, estate.roster(metric.kind()).placeOf(id));
    }
}
