package peristyle.model.exchange.imports;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes an RVTools 4.7 workbook of any size: all 27 tabs, all columns, texts shared as spreadsheet programs share them.
 * The same number of VMs gives the same file.
 */
final class GeneratedExport {

    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String LINKS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private final int vms;
    private final Map<String, Integer> texts = new LinkedHashMap<>();
    private final SplittableRandom random = new SplittableRandom(20261121);

    private GeneratedExport(int vms) {
        this.vms = vms;
    }

    /**
     * Writes the file.
     *
     * @param arguments path, number of VMs
     */
    public static void main(String[] arguments) throws IOException {
        Path file = Path.of(arguments[0]);
        new GeneratedExport(Integer.parseInt(arguments[1])).write(file);
        System.out.printf("%s: %,d bytes%n", file.getFileName(), Files.size(file));
    }

    /** Writes an export of so many VMs. */
    static Path write(Path file, int vms) throws IOException {
        new GeneratedExport(vms).write(file);
        return file;
    }

    private void write(Path file) throws IOException {
        StringBuilder sheets = new StringBuilder();
        StringBuilder links = new StringBuilder();
        StringBuilder types = new StringBuilder();
        try (ZipOutputStream zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(file)));
                Writer out = new OutputStreamWriter(zip, StandardCharsets.UTF_8)) {
            int number = 0;
            for (ExportTab tab : ExportTab.values()) {
                number++;
                sheets.append(
                        "<sheet name=\"%s\" sheetId=\"%d\" r:id=\"rId%d\"/>".formatted(tab.title(), number, number));
                links.append("<Relationship Id=\"rId%d\" Type=\"%s/worksheet\" Target=\"worksheets/sheet%d.xml\"/>"
                        .formatted(number, LINKS, number));
                types.append(type("worksheets/sheet" + number, "worksheet"));
                zip.putNextEntry(new ZipEntry("xl/worksheets/sheet" + number + ".xml"));
                sheet(tab, out);
                next(zip, out);
            }
            links.append("<Relationship Id=\"rIdS\" Type=\"%s/sharedStrings\" Target=\"sharedStrings.xml\"/>"
                    .formatted(LINKS));
            zip.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
            out.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?><sst xmlns=\"" + MAIN + "\">");
            for (String text : texts.keySet()) {
                out.write("<si><t>" + text.replace("&", "&amp;").replace("<", "&lt;") + "</t></si>");
            }
            out.write("</sst>");
            next(zip, out);
            part(
                    zip,
                    out,
                    "xl/workbook.xml",
                    "<workbook xmlns=\"%s\" xmlns:r=\"%s\"><sheets>%s</sheets></workbook>"
                            .formatted(MAIN, LINKS, sheets));
            part(zip, out, "xl/_rels/workbook.xml.rels", relationships(links.toString()));
            part(
                    zip,
                    out,
                    "_rels/.rels",
                    relationships("<Relationship Id=\"rId1\" Type=\"%s/officeDocument\" Target=\"xl/workbook.xml\"/>"
                            .formatted(LINKS)));
            part(
                    zip,
                    out,
                    "[Content_Types].xml",
                    "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                            + "<Default Extension=\"rels\""
                            + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                            + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                            + type("workbook", "sheet.main") + type("sharedStrings", "sharedStrings") + types
                            + "</Types>");
        }
    }

    private static String type(String part, String kind) {
        return "<Override PartName=\"/xl/%s.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.%s+xml\"/>"
                .formatted(part, kind);
    }

    private static String relationships(String links) {
        return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" + links
                + "</Relationships>";
    }

    private static void part(ZipOutputStream zip, Writer out, String name, String xml) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        out.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + xml);
        next(zip, out);
    }

    private static void next(ZipOutputStream zip, Writer out) throws IOException {
        out.flush();
        zip.closeEntry();
    }

    private void sheet(ExportTab tab, Writer out) throws IOException {
        out.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?><worksheet xmlns=\"" + MAIN + "\"><sheetData>");
        List<String> columns = tab.columns();
        row(1, columns, out);
        int rows = tab.rows(vms);
        String[] cells = new String[columns.size()];
        for (int row = 0; row < rows; row++) {
            int of = Math.max(1, rows / vms);
            for (int column = 0; column < cells.length; column++) {
                cells[column] = ExportValues.of(tab, columns.get(column), row / of, row % of, random);
            }
            row(row + 2, List.of(cells), out);
        }
        out.write("</sheetData></worksheet>");
    }

    private void row(int number, List<String> cells, Writer out) throws IOException {
        out.write("<row r=\"" + number + "\">");
        for (int column = 0; column < cells.size(); column++) {
            String cell = cells.get(column);
            if (!cell.isEmpty()) {
                boolean plain = cell.chars().allMatch(Character::isDigit);
                out.write("<c r=\"" + letters(column) + number + (plain ? "\"><v>" : "\" t=\"s\"><v>"));
                out.write(plain ? cell : String.valueOf(texts.computeIfAbsent(cell, key -> texts.size())));
                out.write("</v></c>");
            }
        }
        out.write("</row>");
    }

    private static String letters(int column) {
        return (column < 26 ? "" : String.valueOf((char) ('A' + column / 26 - 1))) + (char) ('A' + column % 26);
    }
}
