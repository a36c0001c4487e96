package peristyle.model.exchange.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import peristyle.model.problem.Problem;
import peristyle.model.problem.ProblemException;

/** One XML part of a workbook, pulled event by event: no document type, no entities, bounded depth and names. */
final class XmlPart implements AutoCloseable {

    private final String file;
    private final String part;
    private final InputStream bytes;
    private final XMLStreamReader reader;
    private final Set<String> names = new HashSet<>();
    private final @Nullable String[] recent = new String[64];
    private int depth;

    XmlPart(ZipFile zip, ZipEntry entry, InflationBudget budget, String file) {
        this.file = file;
        part = entry.getName();
        try {
            bytes = new GuardedXml(zip.getInputStream(entry), budget, file, part, entry.getCompressedSize());
            // The encoding is given, not believed: another one could hide tags from the guard.
            reader = factory().createXMLStreamReader(bytes, "UTF-8");
        } catch (IOException | XMLStreamException damaged) {
            throw damaged(damaged);
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        return factory;
    }

    /** The next event of {@link XMLStreamConstants}; {@code END_DOCUMENT} again and again once there. */
    int next() {
        try {
            if (!reader.hasNext()) {
                return XMLStreamConstants.END_DOCUMENT;
            }
            int event = reader.next();
            switch (event) {
                case XMLStreamConstants.START_ELEMENT -> entered();
                case XMLStreamConstants.END_ELEMENT -> depth--;
                case XMLStreamConstants.PROCESSING_INSTRUCTION -> remember(reader.getPITarget());
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                    throw new ProblemException(Problem.of("inventory.doctype", file, part));
                default -> {}
            }
            return event;
        } catch (XMLStreamException | RuntimeException damaged) {
            throw damaged(damaged);
        }
    }

    private void entered() {
        if (++depth > Limits.DEPTH) {
            throw new ProblemException(Problem.of("inventory.malformed", file, part, line(), column()));
        }
        remember(reader.getLocalName());
        for (int at = reader.getAttributeCount() - 1; at >= 0; at--) {
            remember(reader.getAttributeLocalName(at));
        }
        for (int at = reader.getNamespaceCount() - 1; at >= 0; at--) {
            remember(reader.getNamespaceURI(at));
            remember(reader.getNamespacePrefix(at));
        }
    }

    private void remember(@Nullable String name) {
        if (name == null) {
            return;
        }
        // The parser gives the same text for the same name: nearly always it is known at a glance.
        int slot = name.hashCode() & (recent.length - 1);
        if (same(recent[slot], name)) {
            return;
        }
        recent[slot] = name;
        if (names.add(name) && names.size() > Limits.NAMES) {
            throw new ProblemException(Problem.of("inventory.malformed", file, part, line(), column()));
        }
    }

    @SuppressWarnings("ReferenceEquality") // a glance: what it misses is looked up
    private static boolean same(@Nullable String one, String other) {
        return one == other;
    }

    /** Name of the element entered or left, without its prefix. */
    String name() {
        return reader.getLocalName();
    }

    /** An attribute of the element entered, null where it has none. */
    @Nullable
    String attribute(String name) {
        return reader.getAttributeValue(null, name);
    }

    /** An attribute of the relationships' namespace: strict and transitional workbooks name it differently. */
    @Nullable
    String relationship() {
        for (int at = 0; at < reader.getAttributeCount(); at++) {
            String namespace = reader.getAttributeNamespace(at);
            if (reader.getAttributeLocalName(at).equals("id")
                    && namespace != null
                    && namespace.endsWith("/relationships")) {
                return reader.getAttributeValue(at);
            }
        }
        return null;
    }

    /** Adds the characters of this event, never more than a cell may hold; false where they do not fit. */
    boolean appendTo(StringBuilder text) {
        if (text.length() + reader.getTextLength() > Limits.TEXT) {
            return false;
        }
        text.append(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
        return true;
    }

    private int line() {
        return reader.getLocation().getLineNumber();
    }

    private int column() {
        return reader.getLocation().getColumnNumber();
    }

    private ProblemException damaged(Exception cause) {
        // The guard speaks from inside the parser, which may wrap it.
        for (Throwable each = cause; each != null; each = each.getCause()) {
            if (each instanceof ProblemException refused) {
                return refused;
            }
        }
        if (cause instanceof XMLStreamException xml && xml.getLocation() != null) {
            return new ProblemException(
                    Problem.of(
                            "inventory.malformed",
                            file,
                            part,
                            xml.getLocation().getLineNumber(),
                            xml.getLocation().getColumnNumber()),
                    cause);
        }
        return new ProblemException(Problem.of("inventory.damaged", file, ZipGate.reason(cause)), cause);
    }

    @Override
    public void close() {
        try {
            reader.close();
            bytes.close();
        } catch (IOException | XMLStreamException damaged) {
            throw damaged(damaged);
        }
    }
}
