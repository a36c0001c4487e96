package peristyle.model.exchange.rvtools;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Builds workbooks, good and bad, part by part. */
public final class Xlsx {

    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String LINKS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private final Map<String, String> sheets = new LinkedHashMap<>();
    private final Map<String, byte[]> parts = new LinkedHashMap<>();
    private String properties = "";

    public static Xlsx workbook() {
        return new Xlsx();
    }

    /** A sheet of texts: the first row is the header; an empty text leaves a cell out. */
    public Xlsx sheet(String name, String[]... rows) {
        StringBuilder data = new StringBuilder();
        for (String[] row : rows) {
            data.append("<row>");
            for (String cell : row) {
                data.append(cell.isEmpty() ? "<c/>" : "<c t=\"inlineStr\"><is><t>" + cell + "</t></is></c>");
            }
            data.append("</row>");
        }
        return rawSheet(name, data.toString());
    }

    /** A sheet whose rows are given as they stand in the file. */
    public Xlsx rawSheet(String name, String rows) {
        return document(name, "<worksheet xmlns=\"" + MAIN + "\"><sheetData>" + rows + "</sheetData></worksheet>");
    }

    /** A sheet whose whole document is given. */
    public Xlsx document(String name, String xml) {
        sheets.put(name, xml);
        return this;
    }

    public Xlsx sharedStrings(String items) {
        return part("xl/sharedStrings.xml", "<sst xmlns=\"" + MAIN + "\">" + items + "</sst>");
    }

    public Xlsx properties(String attributes) {
        properties = attributes;
        return this;
    }

    public Xlsx part(String name, String text) {
        parts.put(name, text.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    public byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            StringBuilder list = new StringBuilder();
            StringBuilder links = new StringBuilder();
            int number = 1;
            for (Map.Entry<String, String> sheet : sheets.entrySet()) {
                list.append(
                        "<sheet name=\"" + sheet.getKey() + "\" sheetId=\"" + number + "\" r:id=\"r" + number + "\"/>");
                links.append("<Relationship Id=\"r" + number + "\" Target=\"worksheets/sheet" + number + ".xml\"/>");
                put(
                        zip,
                        "xl/worksheets/sheet" + number + ".xml",
                        sheet.getValue().getBytes(StandardCharsets.UTF_8));
                number++;
            }
            put(
                    zip,
                    "xl/workbook.xml",
                    ("<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + LINKS + "\"><workbookPr " + properties
                                    + "/><sheets>" + list + "</sheets></workbook>")
                            .getBytes(StandardCharsets.UTF_8));
            put(
                    zip,
                    "xl/_rels/workbook.xml.rels",
                    ("<Relationships>" + links + "</Relationships>").getBytes(StandardCharsets.UTF_8));
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                put(zip, part.getKey(), part.getValue());
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return bytes.toByteArray();
    }

    public Path in(Path folder) {
        return write(folder.resolve("export.xlsx"), bytes());
    }

    public static Path write(Path file, byte[] bytes) {
        try {
            return Files.write(file, bytes);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void put(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(bytes);
        zip.closeEntry();
    }
}
