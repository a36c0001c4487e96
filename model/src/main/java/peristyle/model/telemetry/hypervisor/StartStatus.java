package peristyle.model.telemetry.hypervisor;

import java.time.Duration;
import java.time.Instant;
import peristyle.model.estate.HostId;

/**
 * How far the start of a VM has come that an operator asked for.
 *
 * @param on where it starts
 * @param since when it was asked for
 * @param part of its memory that is prepared: 0 to 1
 * @param left how long it still takes, about
 */
public record StartStatus(HostId on, Instant since, double part, Duration left) {}
