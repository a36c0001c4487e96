package peristyle.model.telemetry;

import java.time.Instant;
import java.util.Arrays;
import peristyle.model.estate.Estate;
import peristyle.model.estate.ObjectId;

/**
 * What devices write their measurements into: one column per metric, by the place of the object in its roster. NaN is
 * unknown. Owned by one thread; {@link #publish} makes what others may read.
 */
public final class Readings {

    private final float[][] columns = new float[Metric.values().length][0];

    /** Makes room for this estate's objects; what is new is unknown. */
    public void fit(Estate estate) {
        for (Metric metric : Metric.values()) {
            int places = estate.roster(metric.kind()).places();
            float[] old = columns[metric.ordinal()];
            if (old.length < places) {
                float[] grown = Arrays.copyOf(old, places);
                Arrays.fill(grown, old.length, places, Float.NaN);
                columns[metric.ordinal()] = grown;
            }
        }
    }

    /** Forgets what was measured of this object of this estate: it is no longer so. */
    public void forget(Estate estate, ObjectId id) {
        for (Metric metric : Metric.values()) {
            int place =
                    metric.kind() == id.kind() ? estate.roster(metric.kind()).placeOf(id) : -1;
            if (place >= 0 && place < columns[metric.ordinal()].length) {
                columns[metric.ordinal()][place] = Float.NaN;
            }
        }
    }

    /** The column of a metric, to be written in place. */
    public float[] column(Metric metric) {
        return columns[metric.ordinal()];
    }

    /** A copy for readers, measured at this instant. */
    public LiveValues publish(Instant at) {
        float[][] copy = new float[columns.length][];
        for (int each = 0; each < columns.length; each++) {
            copy[each] = columns[each].clone();
        }
        return new LiveValues(at, copy);
    }
}
