package peristyle.app.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Inventory files from the command line. */
class ImportedEstateTest {

    @TempDir
    Path folder;

    private Ran export(Path estate) {
        return Ran.of(
                "inventory",
                "export",
                "--lang",
                "en",
                "--estate",
                estate.toString(),
                "--store",
                folder.resolve("store").toString(),
                "--out",
                folder.resolve("tables").toString());
    }

    @ParameterizedTest
    @CsvSource({"sizing-workshop.xlsx,805,763,42,34", "sanitised-9vm.xlsx,9,3,6,7", "small-complete.xlsx,3,2,1,2"})
    @DisplayName("a real file's totals are those of its README and its rows, on the error stream and in the tables")
    void totals(String name, int vms, int on, int off, int hosts) throws IOException {
        Path file = Path.of(System.getProperty("peristyle.samples", "../../shared/samples"), "rvtools", name);
        assumeTrue(Files.exists(file));
        Ran ran = export(file);
        assertThat(ran.exitCode()).as(ran.err()).isZero();
        assertThat(ran.err()).contains(vms + " VMs read (" + on + " on, " + off + " off");
        assertThat(ran.err()).contains(hosts + " hosts");
        assertThat(Files.readAllLines(folder.resolve("tables/hosts.csv"))).hasSize(hosts + 1);
        assertThat(sum("cpools", "vms_on"))
                .as("a VM whose host the file does not list is on all the same")
                .isEqualTo(on);
    }

    private long sum(String table, String column) throws IOException {
        List<String> lines = Files.readAllLines(folder.resolve("tables/" + table + ".csv"));
        int place = List.of(lines.getFirst().split(",")).indexOf(column);
        return lines.stream()
                .skip(1)
                .mapToLong(line -> Long.parseLong(line.split(",", -1)[place]))
                .sum();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "PK\u0003\u0004 and then nothing", "just some text"})
    @DisplayName("a file that is no workbook is refused; the store takes another estate afterwards")
    void hostile(String content) throws IOException {
        Path file = Files.write(folder.resolve("broken.xlsx"), content.getBytes(StandardCharsets.ISO_8859_1));
        Ran ran = export(file);
        assertThat(ran.exitCode()).isEqualTo(1);
        assertThat(ran.err()).contains("broken.xlsx");
        assertThat(ran.readable()).as(ran.err()).isTrue();
        assertThat(folder.resolve("tables")).doesNotExist();
        assertThat(folder.resolve("store")).doesNotExist();
        Ran after = Ran.of(
                "replicas",
                "export",
                "--estate",
                "small",
                "--store",
                folder.resolve("store").toString(),
                "--out",
                folder.resolve("r.csv").toString());
        assertThat(after.exitCode()).as(after.err()).isZero();
    }

    @Test
    @DisplayName("BL-1 a broken catalogue is refused with line and column, and no store is made")
    void brokenCatalog() throws IOException {
        Path file = Files.writeString(folder.resolve("catalog.json"), "{\n  \"blades\": [,\n}");
        Ran ran = Ran.of(
                "replicas",
                "export",
                "--lang",
                "en",
                "--estate",
                "small",
                "--catalog",
                file.toString(),
                "--store",
                folder.resolve("store").toString(),
                "--out",
                folder.resolve("r.csv").toString());
        assertThat(ran.exitCode()).isEqualTo(1);
        assertThat(ran.err()).contains("catalog.json, line 2, column").doesNotContain("Source", "REDACTED");
        assertThat(folder.resolve("store")).doesNotExist();
        assertThat(folder.resolve("r.csv")).doesNotExist();
    }
}
