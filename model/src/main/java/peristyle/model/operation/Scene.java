package peristyle.model.operation;

import java.time.Instant;
import peristyle.model.catalog.Catalog;
import peristyle.model.estate.Estate;
import peristyle.model.hardware.Standing;

/**
 * Everything between two steps of emulated devices: enough to go on from there elsewhere.
 *
 * @param at the devices' time
 * @param estate what there is
 * @param catalog what can be ordered
 * @param standing where the devices stand
 * @param saved the same with the pace of time and what waits for the next step, as {@link
 *     peristyle.model.hardware.Devices#restore} takes it
 */
public record Scene(Instant at, Estate estate, Catalog catalog, Standing standing, byte[] saved) {}
