package peristyle.model.exchange.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import peristyle.model.problem.Problem;
import peristyle.model.problem.ProblemException;

/**
 * One XML part of a workbook, pulled event by event, as far as workbooks use XML: UTF-8, no document type, no entities but
 * the five that are always known, bounded depth, names and lengths. Texts are made only of what somebody asks for: sheets of
 * many million cells are read several times faster so than by a parser of general use.
 */
final class XmlPart implements AutoCloseable {

    /** What was come upon. */
    enum Event {
        /** An element begins: {@link #name} and the attributes are known. */
        START,
        /** An element ends. */
        END,
        /** A piece of text: {@link #appendTo} takes it. */
        TEXT,
        /** Nothing follows. */
        FINISHED
    }

    private static final String CDATA = "<![CDATA[";

    private final String file;
    private final String part;
    private final InputStream source;
    private final XmlWindow window;
    private final XmlTag tag;
    private final Set<String> relationships = new HashSet<>();
    private final XmlNames.@Nullable Name[] open = new XmlNames.@Nullable Name[Limits.DEPTH];
    private int depth;
    private boolean begun;
    private boolean closes;
    private String name = "";
    private int textFrom;
    private int textEnd;
    private boolean raw;

    XmlPart(ZipFile zip, ZipEntry entry, InflationBudget budget, String file) {
        this.file = file;
        part = entry.getName();
        try {
            source = new GuardedBytes(zip.getInputStream(entry), budget, file, part, entry.getCompressedSize());
        } catch (IOException damaged) {
            throw damaged(damaged);
        }
        window = new XmlWindow(source, file, part);
        tag = new XmlTag(window, new XmlNames());
    }

    /** The next event; {@link Event#FINISHED} again and again once there. */
    Event next() {
        if (closes) {
            closes = false;
            depth--;
            return Event.END;
        }
        try {
            Event event = null;
            while (event == null) {
                if (window.at == window.end && !window.more()) {
                    return finished();
                }
                event = window.bytes[window.at] == '<' ? markup() : text();
            }
            return event;
        } catch (IOException damaged) {
            throw damaged(damaged);
        }
    }

    private Event finished() {
        if (depth > 0 || !begun) {
            throw malformed();
        }
        return Event.FINISHED;
    }

    /** A piece of text reaches to the next tag; null where it is of no element. */
    private @Nullable Event text() throws IOException {
        int length = window.distance('<', 0);
        textFrom = window.at;
        textEnd = length < 0 ? window.end : window.at + length;
        raw = false;
        window.at = textEnd;
        if (depth > 0) {
            return Event.TEXT;
        }
        int at = textFrom + (begun ? 0 : byteOrderMark());
        while (at < textEnd) {
            if (window.bytes[at] > ' ' || window.bytes[at++] <= 0) {
                throw window.malformed(at);
            }
        }
        return null;
    }

    private int byteOrderMark() {
        byte[] bytes = window.bytes;
        return textEnd - textFrom >= 3
                        && bytes[textFrom] == (byte) 0xEF
                        && bytes[textFrom + 1] == (byte) 0xBB
                        && bytes[textFrom + 2] == (byte) 0xBF
                ? 3
                : 0;
    }

    private @Nullable Event markup() throws IOException {
        return switch (window.ahead(1)) {
            case '!' -> declaration();
            case '?' -> skipped(window.behind("?>", 2));
            case '/' -> left(tag.end());
            default -> entered(tag.start());
        };
    }

    private @Nullable Event skipped(int bytes) {
        window.at += bytes;
        return null;
    }

    private Event entered(XmlNames.Name element) {
        if (depth == Limits.DEPTH || (depth == 0 && begun)) {
            throw malformed();
        }
        begun = true;
        open[depth++] = element;
        closes = tag.closed();
        name = element.local();
        return Event.START;
    }

    @SuppressWarnings("ReferenceEquality") // a name is made once
    private Event left(XmlNames.Name element) {
        if (depth == 0 || element != open[depth - 1]) {
            throw malformed();
        }
        depth--;
        name = element.local();
        return Event.END;
    }

    private @Nullable Event declaration() throws IOException {
        return switch (window.ahead(2)) {
            case '-' -> skipped(window.behind("-->", mark("<!--")));
            case '[' -> characters(mark(CDATA));
            default -> throw new ProblemException(Problem.of("inventory.doctype", file, part));
        };
    }

    /** Length of the mark that must stand here. */
    private int mark(String expected) throws IOException {
        for (int at = 0; at < expected.length(); at++) {
            if (window.ahead(at) != expected.charAt(at)) {
                throw malformed();
            }
        }
        return expected.length();
    }

    private Event characters(int from) throws IOException {
        int length = window.behind("]]>", from);
        textFrom = window.at + from;
        textEnd = window.at + length - 3;
        raw = true;
        window.at += length;
        if (depth == 0) {
            throw malformed();
        }
        return Event.TEXT;
    }

    /** Name of the element entered or left, without its prefix. */
    String name() {
        return name;
    }

    /** The tag that opened the element just entered. */
    XmlTag tag() {
        return tag;
    }

    /** The bytes that the places of {@link #tag} count in. */
    byte[] bytes() {
        return window.bytes;
    }

    /** An attribute of the element entered, null where it has none. */
    @Nullable
    String attribute(String attribute) {
        int found = tag.find(attribute);
        return found < 0 ? null : tag.value(found);
    }

    /** An attribute of the relationships' namespace: strict and transitional workbooks name it differently. */
    @Nullable
    String relationship() {
        for (int each = 0; each < tag.count(); each++) {
            XmlNames.Name given = tag.name(each);
            if (given != null && given.local().equals("id") && relationships.contains(given.prefix())) {
                return tag.value(each);
            }
        }
        return null;
    }

    /** Notes which prefixes stand for the relationships' namespace from this element on. */
    void noteNamespaces() {
        for (int each = 0; each < tag.count(); each++) {
            XmlNames.Name given = tag.name(each);
            if (given != null && given.prefix().equals("xmlns") && tag.endsWith(each, "/relationships")) {
                relationships.add(given.local());
            }
        }
    }

    /** Adds the text of this event. */
    void appendTo(XmlText text) {
        int wrong = text.append(window.bytes, textFrom, textEnd, raw);
        if (wrong >= 0) {
            throw window.malformed(wrong);
        }
    }

    private ProblemException malformed() {
        return window.malformed(window.at);
    }

    private ProblemException damaged(IOException cause) {
        return new ProblemException(Problem.of("inventory.damaged", file, ZipGate.reason(cause)), cause);
    }

    @Override
    public void close() {
        try {
            source.close();
        } catch (IOException damaged) {
            throw damaged(damaged);
        }
    }
}
