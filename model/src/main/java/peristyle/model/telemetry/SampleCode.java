package peristyle.model.telemetry;

/**
 * A measurement in 16 bits: a float with 10 bits of fraction and an exponent for 2<sup>-20</sup> to 2<sup>43</sup>, thus
 * within 0.05 % of what was measured. Measurements are never negative. Part of the store's format.
 */
final class SampleCode {

    static final short UNKNOWN = (short) 0xFFFF;

    private static final int LOWEST = (127 - 20) << 10;

    private SampleCode() {}

    static short of(float value) {
        if (Float.isNaN(value)) {
            return UNKNOWN;
        }
        // Half of the last kept bit rounds to the nearest; a carry into the exponent is right too.
        int code = ((Float.floatToRawIntBits(value) + (1 << 12)) >> 13) - LOWEST;
        return (short) (code <= 0 || value <= 0 ? 0 : Math.min(code, 0xFFFE));
    }

    static float value(short code) {
        if (code == UNKNOWN) {
            return Float.NaN;
        }
        return code == 0 ? 0 : Float.intBitsToFloat((Short.toUnsignedInt(code) + LOWEST) << 13);
    }
}
