package peristyle.model.drill;

import java.time.Instant;

/**
 * What came of one expectation.
 *
 * @param step the expectation
 * @param at the moment at which it was looked at
 * @param found the number that was found
 * @param held whether it came true
 */
public record Outcome(Step step, Instant at, long found, boolean held) {}
