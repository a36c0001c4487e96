package peristyle.views.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A small RVTools workbook: one table, vInfo. */
public final class RvtoolsFile {

    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String LINKS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships";

    private final List<List<String>> rows = new ArrayList<>();

    private RvtoolsFile() {
        rows.add(List.of("VM", "Powerstate", "Template", "CPUs", "Memory", "Provisioned MiB", "Cluster"));
    }

    /** A workbook of so many VMs that run, of 4 vCPUs, 32 GiB and 100 GiB each. */
    public static RvtoolsFile running(int vms) {
        RvtoolsFile file = new RvtoolsFile();
        for (int number = 1; number <= vms; number++) {
            file.vm("vm-" + number, "poweredOn", "False", 32);
        }
        return file;
    }

    /** And this template. */
    public RvtoolsFile template(String name) {
        return vm(name, "poweredOff", "True", 8);
    }

    /** And this VM, with so much memory, GiB. */
    public RvtoolsFile vm(String name, int memoryGib) {
        return vm(name, "poweredOn", "False", memoryGib);
    }

    private RvtoolsFile vm(String name, String power, String template, int memoryGib) {
        rows.add(List.of(name, power, template, "4", String.valueOf(memoryGib * 1024), "102400", "cluster-1"));
        return this;
    }

    /** Writes it. */
    public Path in(Path folder) {
        Path file = folder.resolve("small.xlsx");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            part(
                    zip,
                    "[Content_Types].xml",
                    "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>");
            part(
                    zip,
                    "xl/workbook.xml",
                    "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + LINKS
                            + "\"><sheets><sheet name=\"vInfo\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
            part(
                    zip,
                    "xl/_rels/workbook.xml.rels",
                    "<Relationships xmlns=\"" + PACKAGE + "\"><Relationship Id=\"rId1\" Type=\"" + LINKS
                            + "/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>");
            part(
                    zip,
                    "xl/worksheets/sheet1.xml",
                    "<worksheet xmlns=\"" + MAIN + "\"><sheetData>" + data() + "</sheetData></worksheet>");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }

    private String data() {
        StringBuilder data = new StringBuilder();
        for (List<String> row : rows) {
            data.append("<row>");
            row.forEach(cell ->
                    data.append("<c t=\"inlineStr\"><is><t>").append(cell).append("</t></is></c>"));
            data.append("</row>");
        }
        return data.toString();
    }

    private static void part(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
