package peristyle.model.exchange.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import peristyle.model.problem.Problem;
import peristyle.model.problem.ProblemException;

/**
 * The bytes of an XML part around the place where it is read. Holds what stands between two tags at most, and refuses what
 * is longer than {@link Limits#MARKUP_BYTES}: no sheet needs that.
 */
final class XmlWindow {

    private static final int FIRST_BYTES = 1 << 16;

    private final InputStream source;
    private final String file;
    private final String part;
    private long lines;
    private long inLine;

    /** What is held; only from 0 to {@link #end}. */
    byte[] bytes = new byte[FIRST_BYTES];
    /** How many bytes are held. */
    int end;
    /** Where reading goes on. What lies before it is forgotten when more is read. */
    int at;

    XmlWindow(InputStream source, String file, String part) {
        this.source = source;
        this.file = file;
        this.part = part;
    }

    /** Reads on behind what is held, and moves {@link #at} to the beginning; false at the end of the part. */
    boolean more() throws IOException {
        forget();
        if (end == bytes.length) {
            if (end >= Limits.MARKUP_BYTES) {
                throw new ProblemException(Problem.of("inventory.markup-too-long", file, part, Limits.MARKUP_BYTES));
            }
            bytes = Arrays.copyOf(bytes, 2 * end);
        }
        int count = source.read(bytes, end, bytes.length - end);
        end += Math.max(0, count);
        return count > 0;
    }

    private void forget() {
        for (int each = 0; each < at; each++) {
            if (bytes[each] == '\n') {
                lines++;
                inLine = -each - 1L;
            }
        }
        inLine += at;
        System.arraycopy(bytes, at, bytes, 0, end - at);
        end -= at;
        at = 0;
    }

    /** How far it is from {@link #at} to the next such byte, beginning so far behind it; -1 where none comes. */
    int distance(char wanted, int from) throws IOException {
        int offset = from;
        while (true) {
            byte[] held = bytes;
            int last = end;
            int place = at + offset;
            while (place < last && held[place] != wanted) {
                place++;
            }
            offset = place - at;
            if (place < last) {
                return offset;
            }
            if (!more()) {
                return -1;
            }
        }
    }

    /** The byte so far behind {@link #at}; refuses the part where it ends before. */
    byte ahead(int offset) throws IOException {
        while (at + offset >= end) {
            if (!more()) {
                throw malformed(end);
            }
        }
        return bytes[at + offset];
    }

    /** Where this mark ends, as a distance from {@link #at}; refuses the part where it does not come. */
    int behind(String mark, int from) throws IOException {
        char last = mark.charAt(mark.length() - 1);
        for (int offset = distance(last, from); offset >= 0; offset = distance(last, offset + 1)) {
            int start = at + offset + 1 - mark.length();
            boolean found = offset + 1 - mark.length() >= from;
            for (int each = 0; found && each < mark.length(); each++) {
                found = bytes[start + each] == mark.charAt(each);
            }
            if (found) {
                return offset + 1;
            }
        }
        throw malformed(end);
    }

    /** Refuses the part for what stands at this place. */
    ProblemException malformed(int place) {
        long line = lines;
        long column = inLine + place;
        for (int each = 0; each < Math.min(place, end); each++) {
            if (bytes[each] == '\n') {
                line++;
                column = place - each - 1L;
            }
        }
        return new ProblemException(Problem.of("inventory.malformed", file, part, line + 1, column + 1));
    }
}
