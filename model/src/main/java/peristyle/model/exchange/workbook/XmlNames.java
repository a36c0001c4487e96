package peristyle.model.exchange.workbook;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The names in an XML part. Each is made once: the same bytes always give the same object. */
final class XmlNames {

    /** Longer ones are in no workbook. */
    private static final int LONGEST = 1_000;

    private static final int SLOTS = Limits.NAMES * 2;

    private final @Nullable Name[] slots = new @Nullable Name[SLOTS];
    private final @Nullable Name[] letters = new @Nullable Name[128];
    private int count;

    /**
     * A name.
     *
     * @param local what stands after the colon, where it has one
     * @param prefix what stands before it, else empty
     */
    record Name(byte[] bytes, String local, String prefix) {}

    /** The name that these bytes write; null where it is too long, or one more than a workbook can have. */
    @Nullable
    Name of(byte[] bytes, int from, int to) {
        if (to - from == 1 && bytes[from] > 0) {
            Name letter = letters[bytes[from]];
            if (letter == null) {
                letter = sought(bytes, from, to);
                letters[bytes[from]] = letter;
            }
            return letter;
        }
        return to - from > LONGEST ? null : sought(bytes, from, to);
    }

    private @Nullable Name sought(byte[] bytes, int from, int to) {
        int hash = 0;
        for (int at = from; at < to; at++) {
            hash = 31 * hash + bytes[at];
        }
        for (int slot = (hash ^ hash >>> 13) & (SLOTS - 1); ; slot = (slot + 1) & (SLOTS - 1)) {
            Name known = slots[slot];
            if (known == null) {
                return count == Limits.NAMES ? null : added(slot, made(bytes, from, to));
            }
            if (Arrays.equals(known.bytes, 0, known.bytes.length, bytes, from, to)) {
                return known;
            }
        }
    }

    private Name added(int slot, Name name) {
        slots[slot] = name;
        count++;
        return name;
    }

    private static Name made(byte[] bytes, int from, int to) {
        String full = new String(bytes, from, to - from, StandardCharsets.UTF_8);
        int colon = full.indexOf(':');
        return new Name(
                Arrays.copyOfRange(bytes, from, to), full.substring(colon + 1), full.substring(0, Math.max(0, colon)));
    }
}
