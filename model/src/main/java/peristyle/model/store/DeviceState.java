package peristyle.model.store;

import java.time.Instant;

/**
 * Where the devices stood.
 *
 * @param at the moment, by their clock
 * @param devices what {@link peristyle.model.hardware.Devices#restore} takes
 */
public record DeviceState(Instant at, byte[] devices) {}
