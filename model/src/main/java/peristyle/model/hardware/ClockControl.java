package peristyle.model.hardware;

import java.time.Duration;
import java.time.Instant;

/** The operator's hold on the devices' time. Safe from any thread; takes effect at the devices' next step. */
public interface ClockControl {

    /** Slowest and fastest speed. */
    double SLOWEST = 1;

    double FASTEST = 10_000;

    /** How time runs now. */
    ClockState state();

    /** Stops time. */
    void pause();

    /** Lets time run again, at the speed set. */
    void resume();

    /**
     * Sets how fast time runs against the operator's.
     *
     * @param factor {@value #SLOWEST} to {@value #FASTEST}
     */
    void speed(double factor);

    /** Runs this much of the devices' time as fast as it can, neither less nor more, then pauses. */
    void step(Duration time);

    /** Runs until this moment as fast as it can, then pauses there. A moment that has passed changes nothing. */
    void runUntil(Instant moment);

    /** Runs as fast as it can to the first measurement that is not before this moment, then pauses. One that is over changes nothing. */
    void runToMeasurement(Instant moment);
}
