package peristyle.model.exchange.workbook;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import peristyle.model.problem.Problem;
import peristyle.model.problem.ProblemException;

/**
 * An .xlsx file that is read sheet by sheet, row by row. Nothing of it is believed before it was looked at: sizes,
 * references, counts and texts have limits, and every way to exceed them is a {@link ProblemException} whose code starts
 * with {@code inventory.}. Nothing is written.
 */
public final class Workbook implements Tables {

    /** The part that lists the sheets. */
    static final String CONTENTS = "xl/workbook.xml";

    private final String file;
    private final ZipFile zip;
    private final InflationBudget inflation;
    private final RowBudget rows;
    private final Map<String, ZipEntry> sheets = new LinkedHashMap<>();
    private @Nullable SharedStrings strings;
    private boolean date1904;

    private Workbook(String file, ZipFile zip) {
        this.file = file;
        this.zip = zip;
        inflation = new InflationBudget(file);
        rows = new RowBudget(file);
    }

    /**
     * Opens a workbook.
     *
     * @throws ProblemException {@code inventory.…} where it is not one, or not one to trust
     */
    public static Workbook open(Path path) {
        Workbook workbook = new Workbook(path.toString(), ZipGate.open(path));
        try {
            workbook.readContents();
            return workbook;
        } catch (ProblemException refused) {
            workbook.close();
            throw refused;
        }
    }

    private void readContents() {
        ZipEntry main = entry(CONTENTS);
        ZipEntry links = entry("xl/_rels/workbook.xml.rels");
        if (main == null || links == null) {
            throw new ProblemException(Problem.of("inventory.not-a-workbook", file));
        }
        Map<String, String> targets = targets(links);
        try (XmlPart part = new XmlPart(zip, main, inflation, file)) {
            for (XmlPart.Event event = part.next(); event != XmlPart.Event.FINISHED; event = part.next()) {
                if (event == XmlPart.Event.START) {
                    part.noteNamespaces();
                    switch (part.name()) {
                        case "workbookPr" -> {
                            String flag = part.attribute("date1904");
                            date1904 = "1".equals(flag) || "true".equals(flag);
                        }
                        case "sheet" -> addSheet(part.attribute("name"), targets.get(orEmpty(part.relationship())));
                        default -> {}
                    }
                }
            }
        }
    }

    private Map<String, String> targets(ZipEntry links) {
        Map<String, String> targets = new HashMap<>();
        try (XmlPart part = new XmlPart(zip, links, inflation, file)) {
            for (XmlPart.Event event = part.next(); event != XmlPart.Event.FINISHED; event = part.next()) {
                if (event == XmlPart.Event.START && part.name().equals("Relationship")) {
                    if (targets.size() >= Limits.PARTS) {
                        throw new ProblemException(
                                Problem.of("inventory.too-many-parts", file, targets.size(), Limits.PARTS));
                    }
                    targets.put(orEmpty(part.attribute("Id")), orEmpty(part.attribute("Target")));
                }
            }
        }
        return targets;
    }

    private void addSheet(@Nullable String name, @Nullable String target) {
        if (name == null || target == null) {
            return;
        }
        if (sheets.size() >= Limits.SHEETS) {
            throw new ProblemException(Problem.of("inventory.too-many-parts", file, sheets.size(), Limits.SHEETS));
        }
        ZipEntry entry = entry(target.startsWith("/") ? target.substring(1) : "xl/" + target);
        if (entry != null) {
            sheets.putIfAbsent(name.strip(), entry);
        }
    }

    private @Nullable ZipEntry entry(String name) {
        return zip.getEntry(name);
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    @Override
    public List<String> names() {
        return List.copyOf(sheets.keySet());
    }

    @Override
    public boolean date1904() {
        return date1904;
    }

    @Override
    public void read(String sheet, RowSink sink) {
        ZipEntry entry = sheets.get(sheet);
        if (entry == null) {
            throw new ProblemException(Problem.of("inventory.sheet-missing", file, sheet, String.join(", ", names())));
        }
        SharedStrings texts = strings();
        try (XmlPart part = new XmlPart(zip, entry, inflation, file)) {
            new SheetParser(part, texts, rows, sink, file, sheet).parse();
        }
    }

    private SharedStrings strings() {
        SharedStrings known = strings;
        if (known == null) {
            ZipEntry table = entry("xl/sharedStrings.xml");
            if (table == null) {
                known = SharedStrings.none();
            } else {
                try (XmlPart part = new XmlPart(zip, table, inflation, file)) {
                    known = SharedStrings.read(part, file);
                }
            }
            strings = known;
        }
        return known;
    }

    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException damaged) {
            throw new ProblemException(Problem.of("inventory.damaged", file, ZipGate.reason(damaged)), damaged);
        }
    }
}
