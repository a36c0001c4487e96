package peristyle.model.hardware.fault;

import java.time.Duration;

/**
 * How often objects fail by themselves: each has a life of its own, drawn from a Weibull distribution, then is repaired, then
 * lives anew.
 *
 * @param kind what happens to them
 * @param life after which 63.2 % have failed; with shape 1 the mean time between repair and failure. At least a minute
 * @param shape 1 where age makes no difference (the exponential distribution), below 1 where the young fail most, above 1
 *     where the old do; 0.1 to 10
 * @param repair from failure to repair; at least a second
 */
public record FailureRate(FaultKind kind, Duration life, double shape, Duration repair) {

    /** The same chance at any age. */
    public static FailureRate exponential(FaultKind kind, Duration mean, Duration repair) {
        return new FailureRate(kind, mean, 1, repair);
    }
}
