package peristyle.model.exchange.workbook;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * How a CSV file is written, told by its first bytes: nothing in it says so.
 *
 * @param charset what its bytes mean
 * @param mark bytes of the byte order mark at its beginning
 * @param separator what stands between cells
 * @param sign what separates whole and part in its numbers
 */
record CsvDialect(Charset charset, int mark, char separator, DecimalSign sign) {

    /** How many bytes are looked at. */
    static final int HEAD_BYTES = 256 << 10;

    private static final String SEPARATORS = ",;\t|";
    private static final String SAID = "sep=";

    /** How a file that begins with these bytes is written; null where they are no text. */
    static @Nullable CsvDialect of(byte[] head, boolean whole) {
        Charset marked = marked(head);
        int mark = marked == null ? 0 : marked.equals(StandardCharsets.UTF_8) ? 3 : 2;
        Charset charset = marked == null ? unmarked(head, whole) : marked;
        String text = new String(head, mark, head.length - mark, charset);
        if (text.indexOf('\0') >= 0) {
            return null;
        }
        char separator = separator(text);
        return new CsvDialect(charset, mark, separator, new SignVotes(separator).of(text));
    }

    CsvDialect with(DecimalSign known) {
        return new CsvDialect(charset, mark, separator, known);
    }

    private static @Nullable Charset marked(byte[] head) {
        if (starts(head, 0xEF, 0xBB, 0xBF)) {
            return StandardCharsets.UTF_8;
        }
        if (starts(head, 0xFF, 0xFE)) {
            return StandardCharsets.UTF_16LE;
        }
        return starts(head, 0xFE, 0xFF) ? StandardCharsets.UTF_16BE : null;
    }

    private static boolean starts(byte[] head, int... bytes) {
        for (int at = 0; at < bytes.length; at++) {
            if (at >= head.length || (head[at] & 0xff) != bytes[at]) {
                return false;
            }
        }
        return true;
    }

    /** UTF-8 where the bytes are, else what Windows writes in western Europe. */
    private static Charset unmarked(byte[] head, boolean whole) {
        int length = head.length;
        // A character may be cut at the end of what is looked at.
        for (int cut = 0; cut < (whole ? 1 : 4) && cut < length; cut++) {
            try {
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .decode(ByteBuffer.wrap(head, 0, length - cut));
                return StandardCharsets.UTF_8;
            } catch (CharacterCodingException other) {
                // The next cut, or the other charset.
            }
        }
        return length == 0 ? StandardCharsets.UTF_8 : Charset.forName("windows-1252");
    }

    /** What the first line says ({@code sep=;}), else what is most frequent in the first line that holds any. */
    private static char separator(String text) {
        for (String line : (Iterable<String>) text.lines().limit(20)::iterator) {
            if (line.regionMatches(true, 0, SAID, 0, SAID.length()) && line.length() == SAID.length() + 1) {
                return line.charAt(SAID.length());
            }
            int[] counts = counts(line);
            int most = Arrays.stream(counts).max().orElse(0);
            for (int at = 0; most > 0 && at < counts.length; at++) {
                if (counts[at] == most) {
                    return SEPARATORS.charAt(at);
                }
            }
        }
        return ',';
    }

    private static int[] counts(String line) {
        int[] counts = new int[SEPARATORS.length()];
        boolean quoted = false;
        for (int at = 0; at < line.length(); at++) {
            char each = line.charAt(at);
            int place = SEPARATORS.indexOf(each);
            if (each == '"') {
                quoted = !quoted;
            } else if (place >= 0 && !quoted) {
                counts[place]++;
            }
        }
        return counts;
    }
}
