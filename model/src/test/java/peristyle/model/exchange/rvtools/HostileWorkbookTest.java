package peristyle.model.exchange.rvtools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import peristyle.model.problem.ProblemException;

/** Files that want to hang, fill the memory or fool the reader: each is refused with its own problem, and nothing is written. */
class HostileWorkbookTest {

    private static final String HEADER = "<row><c t=\"inlineStr\"><is><t>VM</t></is></c></row>";

    @TempDir
    Path folder;

    private int filesBefore = 1;

    @AfterEach
    void nothingIsWritten() throws IOException {
        try (var files = Files.list(folder)) {
            assertThat(files.count()).isEqualTo(filesBefore);
        }
    }

    private static void refused(Path file, String code) {
        assertThatThrownBy(() -> RvtoolsReader.read(file))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refusal -> assertThat(refusal.problem().code()).isEqualTo("inventory." + code));
    }

    private Path withPart(String name, byte[] block, int times) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.closeEntry();
            zip.putNextEntry(new ZipEntry(name));
            for (int time = 0; time < times; time++) {
                zip.write(block);
            }
            zip.closeEntry();
        }
        return Xlsx.write(folder.resolve("bomb.xlsx"), bytes.toByteArray());
    }

    @Test
    @DisplayName("a part that inflates a thousandfold is refused before it is inflated")
    void zipBomb() throws IOException {
        refused(withPart("xl/sharedStrings.xml", new byte[1 << 20], 64), "bomb");
    }

    @Test
    @DisplayName("more than 1 GiB in all is refused from the directory alone")
    void tooMuchInAll() throws IOException {
        refused(withPart("xl/sharedStrings.xml", new byte[1 << 20], 1_025), "inflates-too-much");
    }

    @Test
    @DisplayName("a directory that lies about sizes does not help: bytes are counted while they inflate")
    void lyingSizes() {
        StringBuilder rows = new StringBuilder(HEADER);
        String blank = "<row r=\"7\"/>".repeat(1_000);
        for (int time = 0; time < 2_000; time++) {
            rows.append(blank);
        }
        byte[] bytes = Xlsx.workbook().rawSheet("vInfo", rows.toString()).bytes();
        overwriteUncompressedSizes(bytes, 100);
        refused(Xlsx.write(folder.resolve("lie.xlsx"), bytes), "bomb");
    }

    private static void overwriteUncompressedSizes(byte[] zip, int size) {
        for (int at = 0; at + 46 < zip.length; at++) {
            if (zip[at] == 'P' && zip[at + 1] == 'K' && zip[at + 2] == 1 && zip[at + 3] == 2) {
                zip[at + 24] = (byte) size;
                zip[at + 25] = 0;
                zip[at + 26] = 0;
                zip[at + 27] = 0;
            }
        }
    }

    @Test
    @DisplayName("entities are refused with their document type, before the parser sees them")
    void entities() {
        String laughs = "<!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]><x>&b;</x>";
        refused(Xlsx.workbook().document("vInfo", laughs).in(folder), "doctype");
    }

    @Test
    @DisplayName("an entity that names a file is refused, and so is one in UTF-16")
    void foreignEntities() {
        String reads = "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><x>&a;</x>";
        refused(Xlsx.workbook().document("vInfo", reads).in(folder), "doctype");
        byte[] hidden = reads.getBytes(StandardCharsets.UTF_16);
        refused(
                Xlsx.workbook()
                        .document("vInfo", new String(hidden, StandardCharsets.ISO_8859_1))
                        .in(folder),
                "malformed");
    }

    @Test
    @DisplayName("an entity that nobody declared is refused")
    void unknownEntity() {
        refused(
                Xlsx.workbook()
                        .rawSheet("vInfo", HEADER + "<row><c t=\"str\"><v>&lol;</v></c></row>")
                        .in(folder),
                "malformed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ZZZZZZ2000000000",
                "XFE1",
                "A1048577",
                "A0",
                "A99999999999999999999",
                "1",
                "",
                "A-1",
                "A1A",
                "é1"
            })
    @DisplayName("a cell outside the sheet is refused, not allocated")
    void absurdReferences(String reference) {
        refused(
                Xlsx.workbook()
                        .rawSheet("vInfo", HEADER + "<row><c r=\"" + reference + "\"><v>1</v></c></row>")
                        .in(folder),
                "cell-outside");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "1048577", "4294967297", "x"})
    @DisplayName("a row outside the sheet is refused")
    void absurdRows(String row) {
        refused(
                Xlsx.workbook()
                        .rawSheet("vInfo", HEADER + "<row r=\"" + row + "\"/>")
                        .in(folder),
                "cell-outside");
    }

    @Test
    @DisplayName("a text longer than a cell can hold is refused, in the cell and among the shared texts")
    void longTexts() {
        String text = "a".repeat(32_768);
        refused(
                Xlsx.workbook()
                        .sheet("vInfo", new String[] {"VM"}, new String[] {text})
                        .in(folder),
                "text-too-long");
        refused(
                Xlsx.workbook()
                        .rawSheet("vInfo", HEADER)
                        .sharedStrings("<si><t>" + text + "</t></si>")
                        .in(folder),
                "shared-text-too-long");
    }

    @Test
    @DisplayName("a row whose cells are long all together is refused, whether anybody reads them or not")
    void longRow() {
        SplittableRandom random = new SplittableRandom(1);
        for (char first : new char[] {'a', 'é'}) {
            StringBuilder cells = new StringBuilder();
            for (int cell = 0; cell < 300; cell++) {
                cells.append("<c t=\"str\"><v>");
                random.ints(32_000, 0, 8).forEach(each -> cells.append((char) (first + each)));
                cells.append("</v></c>");
            }
            refused(
                    Xlsx.workbook()
                            .rawSheet("vInfo", HEADER + "<row>" + cells + "</row>")
                            .in(folder),
                    "row-too-long");
        }
    }

    @Test
    @DisplayName("the longest text that Excel allows is read")
    void longestText() {
        String text = "a".repeat(32_767);
        Path file = Xlsx.workbook()
                .sheet("vInfo", new String[] {"VM"}, new String[] {text})
                .in(folder);
        assertThat(RvtoolsReader.read(file).vms().getFirst().name()).hasSize(32_767);
    }

    @Test
    @DisplayName("millions of shared texts are refused")
    void manySharedTexts() {
        StringBuilder items = new StringBuilder();
        for (int each = 0; each < 1_500_001; each++) {
            items.append("<si><t>").append(Integer.toString(each * 7919, 36)).append("</t></si>");
        }
        refused(
                Xlsx.workbook()
                        .rawSheet("vInfo", HEADER)
                        .sharedStrings(items.toString())
                        .in(folder),
                "too-many-texts");
    }

    @Test
    @DisplayName("a megabyte without a tag is refused: an attribute, a comment, an instruction")
    void longMarkup() {
        String long1 = "ab1".repeat(400_000);
        for (String row : List.of("<row x=\"" + long1 + "\"/>", "<!-- <" + long1 + " -->", "<?x " + long1 + "?>")) {
            refused(Xlsx.workbook().rawSheet("vInfo", row).in(folder), "markup-too-long");
        }
    }

    @Test
    @DisplayName("elements within elements without end, and names without end, are refused")
    void depthAndNames() {
        refused(Xlsx.workbook().rawSheet("vInfo", "<a>".repeat(100)).in(folder), "malformed");
        StringBuilder names = new StringBuilder();
        for (int each = 0; each < 5_000; each++) {
            names.append("<n").append(each).append("/>");
        }
        refused(Xlsx.workbook().rawSheet("vInfo", names.toString()).in(folder), "malformed");
    }

    @Test
    @DisplayName("a truncated file is refused wherever it was cut")
    void truncated() {
        byte[] whole = Xlsx.workbook()
                .sheet("vInfo", new String[] {"VM"}, new String[] {"a"})
                .bytes();
        for (int length : new int[] {whole.length - 1, whole.length - 30, whole.length / 2, 40}) {
            refused(Xlsx.write(folder.resolve("cut.xlsx"), Arrays.copyOf(whole, length)), "truncated");
        }
        refused(Xlsx.write(folder.resolve("cut.xlsx"), new byte[0]), "not-a-zip");
    }

    @Test
    @DisplayName("a password-protected file is told from a broken one")
    void passwordProtected() {
        byte[] bytes = new byte[2_048];
        bytes[0] = (byte) 0xD0;
        bytes[1] = (byte) 0xCF;
        bytes[2] = 0x11;
        bytes[3] = (byte) 0xE0;
        refused(Xlsx.write(folder.resolve("secret.xlsx"), bytes), "protected");
    }

    @Test
    @DisplayName("a CSV file under another name, another zip, bytes that mean nothing, a folder, nothing at all")
    void otherThings() throws IOException {
        Path csv = folder.resolve("renamed.xlsx");
        refused(
                Xlsx.write(csv, "VM,Powerstate,CPUs\r\na,poweredOn,2\r\n".getBytes(StandardCharsets.UTF_8)),
                "not-a-zip");
        Files.delete(csv);
        Path other = withPart("word/document.xml", new byte[10], 1);
        refused(other, "not-a-workbook");
        Files.delete(other);
        Path text = Xlsx.write(folder.resolve("export.txt"), new byte[100]);
        refused(text, "not-a-zip");
        refused(folder.resolve("absent.xlsx"), "not-found");
        refused(folder, "is-folder");
    }

    @Test
    @DisplayName("a workbook without vInfo, or with a vInfo that names no VM, is refused and says what it has")
    void withoutVinfo() {
        refused(Xlsx.workbook().sheet("vHost", new String[] {"Host"}).in(folder), "no-vinfo");
        refused(Xlsx.workbook().sheet("vInfo", new String[] {"Name", "CPUs"}).in(folder), "column-missing");
    }
}
