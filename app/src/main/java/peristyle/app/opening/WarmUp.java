package peristyle.app.opening;

import java.time.Duration;
import peristyle.model.estate.Estate;
import peristyle.model.hardware.Devices;
import peristyle.model.telemetry.Telemetry;

/** Lets the devices of a new estate run for a while before anyone looks, so that charts have a past. */
final class WarmUp {

    private static final int MANY_VMS = 5_000;
    private static final Duration LONG = Duration.ofHours(24);
    private static final Duration SHORT = Duration.ofMinutes(10);

    private final Devices devices;
    private final Telemetry telemetry;
    private final Estate estate;

    WarmUp(Devices devices, Telemetry telemetry, Estate estate) {
        this.devices = devices;
        this.telemetry = telemetry;
        this.estate = estate;
    }

    /** A day for an ordinary estate, ten minutes for a very large one: the operator waits for it. */
    void run() {
        Duration time = estate.vms().size() > MANY_VMS ? SHORT : LONG;
        devices.pass(time, time, new Recording(devices, telemetry, estate));
    }
}
