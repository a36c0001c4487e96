package peristyle.model.operation;

import java.util.function.LongSupplier;
import peristyle.model.catalog.Catalog;
import peristyle.model.estate.Estate;
import peristyle.model.estate.Provenance;
import peristyle.model.hardware.Devices;
import peristyle.model.telemetry.SampleArchive;
import peristyle.model.telemetry.Telemetry;

/**
 * What a running platform is put together from.
 *
 * @param estate as the journal holds it
 * @param catalog what can be ordered
 * @param devices of this estate, restored to where they stood; used by the platform's thread only from now on
 * @param telemetry of this estate; filled by the platform's thread only from now on
 * @param journal where changes are kept
 * @param archive where measurements are kept
 * @param nanoTime the operator's time, as {@link System#nanoTime}
 * @param provenance where the estate came from
 */
public record PlatformParts(
        Estate estate,
        Catalog catalog,
        Devices devices,
        Telemetry telemetry,
        Journal journal,
        SampleArchive archive,
        LongSupplier nanoTime,
        Provenance provenance) {

    /** Parts with an estate of which nothing was taken for granted. */
    public PlatformParts(
            Estate estate,
            Catalog catalog,
            Devices devices,
            Telemetry telemetry,
            Journal journal,
            SampleArchive archive,
            LongSupplier nanoTime) {
        this(estate, catalog, devices, telemetry, journal, archive, nanoTime, Provenance.WHOLE);
    }
}
