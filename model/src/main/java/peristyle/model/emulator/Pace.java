package peristyle.model.emulator;

import java.time.Duration;
import peristyle.model.hardware.ClockState;

/** What speed was reached lately: device time over the operator's, smoothed over a few seconds of the operator's. */
final class Pace {

    private static final double WINDOW = 5;

    private double operatorSeconds;
    private double deviceSeconds;

    double reached(Duration operatorTime, long passedSeconds, ClockState state) {
        operatorSeconds += operatorTime.toNanos() / 1e9;
        deviceSeconds += passedSeconds;
        boolean tooFewTicks = state.factor() * operatorSeconds < 40 && state.target() == null;
        double reached = operatorSeconds == 0 || tooFewTicks ? state.factor() : deviceSeconds / operatorSeconds;
        if (operatorSeconds > WINDOW && !tooFewTicks) {
            operatorSeconds /= 2;
            deviceSeconds /= 2;
        }
        return reached;
    }
}
