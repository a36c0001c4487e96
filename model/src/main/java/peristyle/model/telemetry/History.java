package peristyle.model.telemetry;

import java.time.Duration;
import peristyle.model.estate.ObjectId;

/** What was measured before. Reading may touch the disk: never on the JavaFX thread. */
public interface History {

    /**
     * The past of one measurement of one object.
     *
     * @param range how far back from now; the finest tier that is kept as long answers
     */
    Series series(Metric metric, ObjectId id, Duration range);
}
