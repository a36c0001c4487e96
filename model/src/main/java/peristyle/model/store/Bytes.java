package peristyle.model.store;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A growing row of bytes; whole numbers take as few as they need. */
final class Bytes {

    private byte[] bytes = new byte[256];
    private int length;

    /** Starts again with nothing; the room is kept. */
    void clear() {
        length = 0;
    }

    byte[] toArray() {
        return Arrays.copyOf(bytes, length);
    }

    void put(int oneByte) {
        room(1);
        bytes[length++] = (byte) oneByte;
    }

    /** Seven bits a byte, lowest first; negative numbers are folded between the positive ones. */
    void putWhole(long value) {
        long folded = (value << 1) ^ (value >> 63);
        while ((folded & ~0x7FL) != 0) {
            put((int) ((folded & 0x7F) | 0x80));
            folded >>>= 7;
        }
        put((int) folded);
    }

    void putReal(double value) {
        long bits = Double.doubleToRawLongBits(value);
        for (int shift = 56; shift >= 0; shift -= 8) {
            put((int) (bits >>> shift));
        }
    }

    void putText(String text) {
        putBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    /** With their number before them. */
    void putBytes(byte[] others) {
        putWhole(others.length);
        room(others.length);
        System.arraycopy(others, 0, bytes, length, others.length);
        length += others.length;
    }

    private void room(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
        }
    }
}
