package peristyle.model.exchange.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import peristyle.model.exchange.inventory.Inventory;
import peristyle.model.exchange.inventory.InventoryVm;
import peristyle.model.problem.ProblemException;

/** RVTools CSV: a folder of files, a zip of that, a single file. */
class CsvFolderTest {

    @TempDir
    Path folder;

    private static void refused(Path file, String code) {
        assertThatThrownBy(() -> InputFiles.read(file))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refusal -> assertThat(refusal.problem().code()).isEqualTo("inventory." + code));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {"','#1234.5", "';'#'1234,5'", "'|'#1234.5"})
    @DisplayName("separator and decimal sign are told by the file")
    void dialects(String separator, String number) {
        Path export = folder.resolve("RVTools_export_all_2024-06-28_04.55.40");
        String header = String.join(separator, "VM", "Powerstate", "CPUs", "Memory", "In Use MiB");
        String row = String.join(separator, "a", "poweredOn", "4", "8192", number);
        InputFiles.text(export.resolve("RVTools_tabvInfo.csv"), header + "\r\n" + row + "\r\n");
        InputFiles.text(
                export.resolve("RVTools_tabvHost.csv"),
                String.join(separator, "Host", "Cluster") + "\nh1" + separator + "c1\n");

        Inventory inventory = InputFiles.read(export);

        InventoryVm vm = inventory.vms().getFirst();
        assertThat(vm.demand().memoryMib()).isEqualTo(8_192);
        assertThat(vm.storage().inUseMib()).isEqualTo(Math.round(1234.5));
        assertThat(inventory.hosts()).hasSize(1);
        assertThat(inventory.takenAt()).hasToString("2024-06-28T04:55:40");
    }

    @Test
    @DisplayName("thousands are thousands where the file's other numbers show its decimal sign")
    void signOfTheFile() {
        Path export = folder.resolve("de");
        InputFiles.text(
                export.resolve("RVTools_tabvInfo.csv"),
                "VM;CPUs;Memory;In Use MiB\na;2;4.096;10,5\nb;2;8.192;3.632,25\n");

        Inventory inventory = InputFiles.read(export);

        assertThat(inventory.totals().memoryMib()).isEqualTo(4_096 + 8_192);
        assertThat(inventory.vms().get(1).storage().inUseMib()).isEqualTo(3_632);
        assertThat(inventory.report().suspicions()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "windows-1252"})
    @DisplayName("character sets are told by the byte order mark, or by the bytes")
    void charsets(String charset) {
        String mark = charset.startsWith("UTF") ? "\uFEFF" : "";
        InputFiles.text(
                folder.resolve("csv/RVTools_tabvInfo.csv"), mark + "VM,CPUs\nzürich,2\n", Charset.forName(charset));

        assertThat(InputFiles.read(folder.resolve("csv")).vms().getFirst().name())
                .isEqualTo("zürich");
    }

    @Test
    @DisplayName("the line sep=; is believed and is no row; quoted line breaks and quotes are read")
    void separatorLine() {
        InputFiles.text(
                folder.resolve("csv/RVTools_tabvInfo.csv"),
                "sep=;\nVM;CPUs;Annotation\n\"a;b\";2;\"line 1\nline 2, \"\"quoted\"\"\"\nc;3;\n");

        Inventory inventory = InputFiles.read(folder.resolve("csv"));

        assertThat(inventory.vms()).extracting(InventoryVm::name).containsExactly("a;b", "c");
        assertThat(inventory.totals().vcpus()).isEqualTo(5);
    }

    @Test
    @DisplayName("a zip of the folder is read without unpacking it")
    void zipped() {
        Path zip = InputFiles.zip(
                folder.resolve("export.zip"),
                Map.of(
                        "RVTools_export/RVTools_tabvInfo.csv", "VM,CPUs\na,2\nb,4\n",
                        "RVTools_export/RVTools_tabvDisk.csv", "VM,Capacity MiB\na,1024\n"));

        Inventory inventory = InputFiles.read(zip);

        assertThat(inventory.totals().vcpus()).isEqualTo(6);
        assertThat(inventory.vms().getFirst().disks()).hasSize(1);
        assertThat(folder.toFile().list()).containsExactly("export.zip");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../RVTools_tabvInfo.csv",
                "a/../../RVTools_tabvInfo.csv",
                "/RVTools_tabvInfo.csv",
                "C:\\RVTools_tabvInfo.csv"
            })
    @DisplayName("a zip that names places outside itself is refused")
    void outside(String entry) {
        refused(InputFiles.zip(folder.resolve("bad.zip"), Map.of(entry, "VM\na\n")), "entry-outside");
    }

    @Test
    @DisplayName("a zip of two exports is refused: which rows belong together cannot be told")
    void twoExports() {
        refused(
                InputFiles.zip(
                        folder.resolve("two.zip"),
                        Map.of("a/RVTools_tabvInfo.csv", "VM\na\n", "b/RVTools_tabvInfo.csv", "VM\nb\n")),
                "table-twice");
    }

    @Test
    @DisplayName("a zip that inflates suspiciously is refused")
    void bomb() {
        refused(
                InputFiles.zip(
                        folder.resolve("bomb.zip"), Map.of("RVTools_tabvInfo.csv", "VM\n" + "a\n".repeat(10 << 20))),
                "bomb");
    }

    @Test
    @DisplayName("a folder without vInfo says what it has")
    void withoutVinfo() {
        InputFiles.text(folder.resolve("csv/RVTools_tabvHost.csv"), "Host\nh\n");
        refused(folder.resolve("csv"), "unknown-kind");
    }

    @Test
    @DisplayName("a quotation mark that is never closed is refused, and so is a cell that no sheet could hold")
    void brokenText() {
        Path cut = InputFiles.text(folder.resolve("RVTools_tabvInfo.csv"), "VM,CPUs\n\"a,2\nb,3\n");
        refused(cut, "csv-malformed");
        refused(InputFiles.text(cut, "VM,CPUs\n" + "a".repeat(40_000) + ",2\n"), "text-too-long");
        refused(InputFiles.text(cut, "VM,CPUs\n" + ",".repeat(20_000) + "\n"), "cell-outside");
        refused(InputFiles.text(cut, "VM,CPUs\n" + "\"" + "a".repeat(2 << 20)), "csv-malformed");
        refused(InputFiles.text(cut, "VM\0CPUs\n", StandardCharsets.UTF_8), "not-text");
    }

    @Test
    @DisplayName("a CSV file that pretends to be a workbook is read as what it is, and that is said")
    void wrongEnding() {
        Path file = InputFiles.text(folder.resolve("RVTools_tabvInfo.csv"), "VM,CPUs\na,2\n");
        assertThat(InputFiles.read(file).totals().vms()).isEqualTo(1);
        Path zip = InputFiles.zip(folder.resolve("export.xlsx"), Map.of("RVTools_tabvInfo.csv", "VM,CPUs\na,2\n"));

        assertThat(InputFiles.read(zip).report().assumptions())
                .anyMatch(each ->
                        each.code().equals("wrong-ending") && each.arguments().contains(".zip"));
    }
}
