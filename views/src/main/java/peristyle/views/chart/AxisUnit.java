package peristyle.views.chart;

import peristyle.model.telemetry.Unit;
import peristyle.views.text.Formats;

/**
 * In which unit values are written.
 *
 * @param divisor measured units in one written unit
 * @param name as it is written
 */
public record AxisUnit(double divisor, String name) {

    /** The unit that suits values up to this one. */
    public static AxisUnit of(Unit unit, double highest) {
        return switch (unit) {
            case MHZ -> highest >= 1000 ? new AxisUnit(1000, "GHz") : new AxisUnit(1, "MHz");
            case MIB ->
                highest >= 1024 * 1024
                        ? new AxisUnit(1024 * 1024, "TiB")
                        : highest >= 1024 ? new AxisUnit(1024, "GiB") : new AxisUnit(1, "MiB");
            case IOPS -> new AxisUnit(1, "IOPS");
            case PERCENT -> new AxisUnit(1, "%");
            case MILLISECONDS -> new AxisUnit(1, "ms");
            case MBIT_PER_SECOND -> highest >= 1000 ? new AxisUnit(1000, "Gbit/s") : new AxisUnit(1, "Mbit/s");
            case SECONDS ->
                highest >= 7200
                        ? new AxisUnit(3600, "h")
                        : highest >= 120 ? new AxisUnit(60, "min") : new AxisUnit(1, "s");
        };
    }

    /** A measured value with its unit; a dash where it is not a number. */
    public String write(double value, Formats formats) {
        return formats.with(value / divisor, name);
    }
}
