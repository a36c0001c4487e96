package peristyle.app.opening;

import peristyle.model.catalog.Catalog;
import peristyle.model.emulator.Emulator;
import peristyle.model.estate.Estate;
import peristyle.model.hardware.Devices;
import peristyle.model.sample.SampleEstate;

/**
 * Emulated devices that no store keeps.
 *
 * @param catalog what can be ordered
 * @param estate what they are
 * @param devices at the start of their time
 */
public record FreshDevices(Catalog catalog, Estate estate, Devices devices) {

    /** Devices of the estate that is asked for, else of the medium sample. */
    public static FreshDevices of(OpeningRequest request) {
        Catalog catalog = Opening.catalogOf(request);
        EstateSource source = EstateSource.of(request.estate() == null ? "medium" : request.estate(), request.seed());
        Estate estate = ReadEstate.from(source, catalog).estate();
        return new FreshDevices(catalog, estate, Emulator.of(estate, catalog, source.seed(), SampleEstate.START));
    }
}
