package peristyle.app.opening;

import java.time.Duration;
import java.time.Instant;
import peristyle.model.estate.Estate;
import peristyle.model.hardware.ClockControl;
import peristyle.model.hardware.ClockState;
import peristyle.model.hardware.Devices;
import peristyle.model.operation.CaughtUp;
import peristyle.model.telemetry.Telemetry;

/**
 * Brings devices to a moment that was reached before a program was killed. Tasks outlive the kill to the last, the devices'
 * state only to its last checkpoint: without this the newest task would lie in the future.
 */
final class CatchUp {

    private static final Duration FOREVER = Duration.ofDays(365);

    private final Devices devices;
    private final Telemetry telemetry;
    private final Estate estate;

    CatchUp(Devices devices, Telemetry telemetry, Estate estate) {
        this.devices = devices;
        this.telemetry = telemetry;
        this.estate = estate;
    }

    /**
     * Lets time pass until this moment, to the next tick; changes nothing where it has passed. Takes no longer than the
     * devices took to get there from the checkpoint. Time runs afterwards as it was set before.
     *
     * @return what happened on the way, of which the store's tasks tell, and in the step of that moment: of that they do not
     */
    CaughtUp reach(Instant moment) {
        ClockControl clock = devices.clockControl().orElse(null);
        if (clock == null || !moment.isAfter(devices.clock().instant())) {
            return CaughtUp.NOTHING;
        }
        ClockState before = clock.state();
        clock.runToMeasurement(moment);
        Recording recording = new Recording(devices, telemetry, estate);
        devices.pass(Duration.ZERO, FOREVER, recording);
        if (!before.paused()) {
            clock.resume();
        }
        if (before.target() != null) {
            clock.runUntil(before.target());
        }
        return new CaughtUp(true, recording.before(moment), recording.since(moment));
    }
}
