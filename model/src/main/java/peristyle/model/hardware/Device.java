package peristyle.model.hardware;

import peristyle.model.estate.Estate;
import peristyle.model.estate.EstateChange;
import peristyle.model.telemetry.Readings;

/** What every port offers: readings, and word of changes to the estate that it has to follow. */
public interface Device {

    /** Writes the newest measurement of each object that this port serves; NaN where it does not answer. */
    void read(Readings into);

    /** The operator's change has become true; the device follows it. */
    void follow(Estate estate, EstateChange change);
}
