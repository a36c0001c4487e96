package peristyle.model.emulator.clock;

/**
 * Chance without a state: every draw is a function of a key and a time, so that any moment can be computed by itself.
 * Integer arithmetic and exact floating point only: the same on every machine.
 */
public final class Noise {

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private Noise() {}

    /** Scatters the bits of a number (the finaliser of SplitMix64, Steele et al. 2014). */
    public static long mix(long number) {
        long z = number;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    /** The key of a thing of this id under this seed; aspects of it have different keys. */
    public static long key(long seed, String id, int aspect) {
        return mix(seed + GOLDEN * (1 + aspect) + mix(id.hashCode() * GOLDEN + id.length()));
    }

    /** An even draw, 0 inclusive to 1 exclusive. */
    public static float unit(long key) {
        return (mix(key + GOLDEN) >>> 40) * 0x1p-24f;
    }

    /** An even draw of this key for one stretch of time. */
    public static float at(long key, long stretch) {
        return (mix(key + stretch * GOLDEN) >>> 40) * 0x1p-24f;
    }

    /** A draw between 0 and 1 that moves smoothly from one stretch of {@code span} ticks to the next. */
    public static float smooth(long key, long tick, int span) {
        long stretch = Math.floorDiv(tick, span);
        float part = (float) (tick - stretch * span) / span;
        float ease = part * part * (3 - 2 * part);
        float from = at(key, stretch);
        return from + (at(key, stretch + 1) - from) * ease;
    }
}
