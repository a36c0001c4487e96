package peristyle.model.store;

import java.nio.charset.StandardCharsets;

/** Reads what {@link Bytes} wrote. Bytes that end too early or lie fail with a {@link MalformedBodyException}. */
final class ByteSource {

    private final byte[] bytes;
    private int at;

    ByteSource(byte[] bytes) {
        this.bytes = bytes;
    }

    boolean finished() {
        return at == bytes.length;
    }

    byte next() {
        if (at >= bytes.length) {
            throw new MalformedBodyException("it ends too early");
        }
        return bytes[at++];
    }

    long whole() {
        long folded = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            byte part = next();
            folded |= (part & 0x7FL) << shift;
            if (part >= 0) {
                return (folded >>> 1) ^ -(folded & 1);
            }
        }
        throw new MalformedBodyException("a number without end");
    }

    int count() {
        long count = whole();
        if (count < 0 || count > bytes.length - at) {
            throw new MalformedBodyException("a count of " + count);
        }
        return (int) count;
    }

    double real() {
        long bits = 0;
        for (int part = 0; part < 8; part++) {
            bits = (bits << 8) | (next() & 0xFF);
        }
        return Double.longBitsToDouble(bits);
    }

    String text() {
        int length = count();
        String text = new String(bytes, at, length, StandardCharsets.UTF_8);
        at += length;
        return text;
    }
}
