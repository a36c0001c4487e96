package peristyle.views.emulator;

import peristyle.model.hardware.ClockControl;

/** The slider of speed: each step is ten times the one before. */
final class SpeedScale {

    /** Largest position; the smallest is 0. */
    static final double LAST = Math.log10(ClockControl.FASTEST);

    private SpeedScale() {}

    /** The speed at a position, in two figures. */
    static double factor(double position) {
        double exact = Math.pow(10, Math.clamp(position, 0, LAST));
        double step = Math.max(1, Math.pow(10, Math.floor(Math.log10(exact)) - 1));
        return Math.clamp(Math.round(exact / step) * step, ClockControl.SLOWEST, ClockControl.FASTEST);
    }

    /** Where a speed lies. */
    static double position(double factor) {
        return Math.log10(Math.clamp(factor, ClockControl.SLOWEST, ClockControl.FASTEST));
    }
}
