package peristyle.model.exchange.workbook;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A text of an XML part that is put together from its pieces: references are replaced, what is no character is refused. */
final class XmlText {

    private static final int LONGEST_REFERENCE = 12;

    private byte[] bytes = new byte[256];
    private int length;
    private boolean ascii = true;

    void clear() {
        length = 0;
        ascii = true;
    }

    boolean isEmpty() {
        return length == 0;
    }

    /** The UTF-8 bytes; only up to {@link #length}. */
    byte[] bytes() {
        return bytes;
    }

    int length() {
        return length;
    }

    /** Whether each byte is a character. */
    boolean ascii() {
        return ascii;
    }

    /** Whether it is longer than a cell may be. */
    boolean tooLong() {
        return length > Limits.TEXT && (length > 3 * Limits.TEXT || toString().length() > Limits.TEXT);
    }

    /**
     * Adds a piece.
     *
     * @param raw whether it stands in CDATA, where nothing is replaced
     * @return where it is not what XML may hold; -1 where it is well
     */
    int append(byte[] from, int start, int end, boolean raw) {
        int most = length + end - start;
        if (most > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(most, 2 * bytes.length));
        }
        boolean plain = true;
        for (int at = start; at < end; at++) {
            byte each = from[at];
            if (each == '&' && !raw) {
                int after = reference(from, at, end);
                if (after < 0) {
                    return at;
                }
                at = after;
            } else if (each >= ' ' || each == '\n' || each == '\t') {
                bytes[length++] = each;
            } else if (each < 0) {
                plain = false;
                bytes[length++] = each;
            } else if (each == '\r') {
                // XML reads every end of a line as one line feed.
                bytes[length++] = '\n';
                at += at + 1 < end && from[at + 1] == '\n' ? 1 : 0;
            } else {
                return at;
            }
        }
        ascii &= plain;
        return plain || wellFormed(from, start, end) ? -1 : start;
    }

    private static boolean wellFormed(byte[] from, int start, int end) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(from, start, end - start))
                    .hasRemaining();
        } catch (CharacterCodingException other) {
            return false;
        }
    }

    /** Replaces the reference that begins here, and gives its last byte; -1 where it is none, or one that nobody declares. */
    private int reference(byte[] from, int start, int end) {
        int last = start + 1;
        while (last < end && from[last] != ';') {
            if (++last - start > LONGEST_REFERENCE) {
                return -1;
            }
        }
        if (last >= end) {
            return -1;
        }
        int character = switch (new String(from, start + 1, last - start - 1, StandardCharsets.ISO_8859_1)) {
            case "amp" -> '&';
            case "lt" -> '<';
            case "gt" -> '>';
            case "quot" -> '"';
            case "apos" -> '\'';
            case String number when number.startsWith("#x") -> number(number, 2, 16);
            case String number when number.startsWith("#") -> number(number, 1, 10);
            default -> -1;
        };
        if (character < 0) {
            return -1;
        }
        byte[] encoded = Character.toString(character).getBytes(StandardCharsets.UTF_8);
        // Never longer than the reference itself.
        System.arraycopy(encoded, 0, bytes, length, encoded.length);
        length += encoded.length;
        ascii &= encoded.length == 1;
        return last;
    }

    private static int number(String reference, int from, int radix) {
        int value = 0;
        for (int at = from; at < reference.length(); at++) {
            int digit = Character.digit(reference.charAt(at), radix);
            if (digit < 0 || value > Character.MAX_CODE_POINT) {
                return -1;
            }
            value = value * radix + digit;
        }
        return reference.length() > from && character(value) ? value : -1;
    }

    private static boolean character(int value) {
        return value < ' '
                ? value == '\t' || value == '\n' || value == '\r'
                : value <= Character.MAX_CODE_POINT
                        && (value < Character.MIN_SURROGATE || value > Character.MAX_SURROGATE)
                        && value != 0xFFFE
                        && value != 0xFFFF;
    }

    @Override
    public String toString() {
        return new String(bytes, 0, length, ascii ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8);
    }
}
