package peristyle.model.telemetry;

import java.time.Instant;
import peristyle.model.estate.Estate;

/**
 * What was measured, from 20 seconds ago to a year. {@link #record} is called by the platform's one thread; all else is safe
 * from any other at the same time.
 */
public interface Telemetry {

    /** Takes over what was measured of this estate at this moment; the readings are the caller's again afterwards. */
    void record(Instant at, Estate estate, Readings readings);

    /** The past, in memory and in the archive. */
    History history();

    /**
     * The same measurements, to go on by themselves: what is recorded by one is not seen by the other.
     *
     * @param archive what it goes on with: see {@link ForkedArchive}
     */
    Telemetry fork(SampleArchive archive);

    /**
     * Writes what the archive does not hold yet, but no more than about a second's work.
     *
     * @return whether the archive now holds all; else the next flush goes on
     */
    boolean flush(SampleArchive archive);
}
