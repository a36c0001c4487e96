package peristyle.model.hardware;

import java.time.Instant;

/**
 * Where devices stand at one of their steps, and nothing else: not how fast their time runs, and no order that waits for the
 * step after it. Devices that did the same under the same orders stand at the same bytes.
 *
 * @param tick the moment of the step
 * @param seed what their chance is drawn from
 * @param bytes what {@link Devices#restore} takes
 */
public record Standing(Instant tick, long seed, byte[] bytes) {}
