package peristyle.model.exchange.workbook;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The tag that was read last: its name and where its attributes stand. */
final class XmlTag {

    /** More of them are in no workbook. */
    private static final int ATTRIBUTES = 256;

    private static final boolean[] OF_NAME = new boolean[256];

    static {
        Arrays.fill(OF_NAME, 0x80, 0x100, true);
        for (char each = '!'; each < 0x7f; each++) {
            OF_NAME[each] = "<>/=\"'&".indexOf(each) < 0;
        }
    }

    private final XmlWindow window;
    private final XmlNames known;
    private final XmlText text = new XmlText();
    private final XmlNames.@Nullable Name[] names = new XmlNames.@Nullable Name[ATTRIBUTES];
    private final int[] from = new int[ATTRIBUTES];
    private final int[] to = new int[ATTRIBUTES];
    private XmlNames.@Nullable Name name;
    private int count;
    private boolean closed;
    private int place;

    XmlTag(XmlWindow window, XmlNames known) {
        this.window = window;
        this.known = known;
    }

    /** Reads the tag that opens an element at the place of the window, and goes behind it. */
    XmlNames.Name start() throws IOException {
        while (!wholeStart()) {
            if (!window.more()) {
                throw window.malformed(window.end);
            }
        }
        return taken();
    }

    /** Reads the tag that ends an element at the place of the window, and goes behind it. */
    XmlNames.Name end() throws IOException {
        while (!wholeEnd()) {
            if (!window.more()) {
                throw window.malformed(window.end);
            }
        }
        return taken();
    }

    private XmlNames.Name taken() {
        XmlNames.Name read = name;
        if (read == null) {
            throw window.malformed(window.at);
        }
        window.at = place;
        return read;
    }

    /** Whether the element ends with the tag that opened it. */
    boolean closed() {
        return closed;
    }

    /** The number of the attribute of this name, without its prefix; -1 where there is none. */
    int find(String local) {
        for (int each = 0; each < count; each++) {
            XmlNames.Name given = names[each];
            if (given != null && given.local().equals(local)) {
                return each;
            }
        }
        return -1;
    }

    int count() {
        return count;
    }

    /** What this attribute is called. */
    XmlNames.@Nullable Name name(int attribute) {
        return names[attribute];
    }

    /** Where its value begins in the window, as it is written. */
    int from(int attribute) {
        return from[attribute];
    }

    /** Where its value ends. */
    int to(int attribute) {
        return to[attribute];
    }

    /** Its value as a text. */
    String value(int attribute) {
        text.clear();
        if (to[attribute] - from[attribute] > Limits.ATTRIBUTE_BYTES
                || text.append(window.bytes, from[attribute], to[attribute], false) >= 0) {
            throw window.malformed(from[attribute]);
        }
        return text.toString();
    }

    /** Whether this part of the value of an attribute stands at its end. */
    boolean endsWith(int attribute, String ending) {
        byte[] bytes = ending.getBytes(StandardCharsets.ISO_8859_1);
        return to[attribute] - from[attribute] >= bytes.length
                && Arrays.equals(window.bytes, to[attribute] - bytes.length, to[attribute], bytes, 0, bytes.length);
    }

    /** False where the window ends before the tag does. */
    private boolean wholeEnd() {
        int at = nameFrom(window.at + 2);
        at = blank(at);
        if (at >= window.end) {
            return false;
        }
        if (window.bytes[at] != '>') {
            throw window.malformed(at);
        }
        place = at + 1;
        return true;
    }

    private boolean wholeStart() {
        byte[] bytes = window.bytes;
        int end = window.end;
        int at = nameFrom(window.at + 1);
        count = 0;
        while (true) {
            int before = at;
            at = blank(at);
            if (at >= end || (at + 1 == end && bytes[at] == '/')) {
                return false;
            }
            if (bytes[at] == '>') {
                closed = false;
                place = at + 1;
                return true;
            }
            if (bytes[at] == '/') {
                if (bytes[at + 1] != '>') {
                    throw window.malformed(at);
                }
                closed = true;
                place = at + 2;
                return true;
            }
            if (at == before || count == ATTRIBUTES) {
                throw window.malformed(at);
            }
            at = attribute(bytes, at, end);
            if (at < 0) {
                return false;
            }
        }
    }

    /** Reads the name that begins here; its end, or the end of the window. */
    private int nameFrom(int start) {
        byte[] bytes = window.bytes;
        int end = window.end;
        int at = start;
        while (at < end && OF_NAME[bytes[at] & 0xff]) {
            at++;
        }
        if (at < end) {
            name = at == start ? null : known.of(bytes, start, at);
            if (name == null) {
                throw window.malformed(start);
            }
        }
        return at;
    }

    private int blank(int start) {
        byte[] bytes = window.bytes;
        int end = window.end;
        int at = start;
        while (at < end && (bytes[at] == ' ' || bytes[at] == '\n' || bytes[at] == '\t' || bytes[at] == '\r')) {
            at++;
        }
        return at;
    }

    /** Reads an attribute; behind it, or -1 where the window ends before. */
    private int attribute(byte[] bytes, int start, int end) {
        int at = start;
        while (at < end && OF_NAME[bytes[at] & 0xff]) {
            at++;
        }
        int nameEnd = at;
        at = blank(at);
        if (at >= end) {
            return -1;
        }
        XmlNames.Name called = nameEnd == start || bytes[at] != '=' ? null : known.of(bytes, start, nameEnd);
        if (called == null || twice(called)) {
            throw window.malformed(start);
        }
        at = blank(at + 1);
        if (at >= end) {
            return -1;
        }
        byte quote = bytes[at];
        if (quote != '"' && quote != '\'') {
            throw window.malformed(at);
        }
        int valueFrom = ++at;
        while (at < end && bytes[at] != quote) {
            if (bytes[at] == '<') {
                throw window.malformed(at);
            }
            at++;
        }
        if (at >= end) {
            return -1;
        }
        names[count] = called;
        from[count] = valueFrom;
        to[count++] = at;
        return at + 1;
    }

    @SuppressWarnings("ReferenceEquality") // a name is made once
    private boolean twice(XmlNames.Name called) {
        for (int each = 0; each < count; each++) {
            if (names[each] == called) {
                return true;
            }
        }
        return false;
    }
}
