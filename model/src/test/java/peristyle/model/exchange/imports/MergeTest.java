package peristyle.model.exchange.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import peristyle.model.exchange.inventory.Assumption;
import peristyle.model.exchange.inventory.DatedTotals;
import peristyle.model.exchange.inventory.Inventory;
import peristyle.model.exchange.inventory.InventoryVm;
import peristyle.model.problem.ProblemException;

/** Several files: several vCenters, the same one again, the same one on other days. */
class MergeTest {

    private static final String HEADER = "VM,VM ID,CPUs,Memory,Cluster,VI SDK UUID\n";

    @TempDir
    Path folder;

    private Path export(String name, String... rows) {
        Path export = folder.resolve(name);
        InputFiles.text(export.resolve("RVTools_tabvInfo.csv"), HEADER + String.join("\n", rows) + "\n");
        return export;
    }

    private static List<String> said(Inventory inventory) {
        return inventory.report().assumptions().stream().map(Assumption::code).toList();
    }

    @Test
    @DisplayName("two vCenters with the same ids stand side by side, and rows say which file they are of")
    void twoServers() {
        Inventory inventory = InputFiles.read(
                export("one", "a,vm-1,2,1024,c,u-1", "b,vm-2,2,1024,c,u-1"), export("two", "x,vm-1,4,2048,c,u-2"));

        assertThat(inventory.vms()).extracting(InventoryVm::name).containsExactly("a", "b", "x");
        assertThat(inventory.source()).isEqualTo("one, two");
        assertThat(inventory.vms().get(2).origin().sheet()).isEqualTo("two: vInfo");
        assertThat(inventory.report().sheet("one: vInfo").orElseThrow().rowsKept())
                .isEqualTo(2);
    }

    @Test
    @DisplayName("the same file under two names counts once")
    void sameFile() {
        Inventory inventory =
                InputFiles.read(export("one", "a,vm-1,2,1024,c,u-1"), export("copy", "a,vm-1,2,1024,c,u-1"));

        assertThat(inventory.totals().vms()).isEqualTo(1);
        assertThat(said(inventory)).contains("same-file");
    }

    @Test
    @DisplayName("the same export saved in another way counts once")
    void sameExport() {
        Inventory inventory = InputFiles.read(
                export("one", "a,vm-1,2,1024,c,u-1", "b,vm-2,2,1024,c,u-1"),
                export("sorted", "b,vm-2,2,1024,c,u-1", "a,vm-1,2,1024,c,u-1"));

        assertThat(inventory.totals().vms()).isEqualTo(2);
        assertThat(said(inventory)).contains("same-export");
    }

    @Test
    @DisplayName("of a series the newest is the inventory, whatever the order of the files; all give the history")
    void series() {
        Inventory inventory = InputFiles.read(
                export("rv_2026-03-01", "a,vm-1,4,4096,c,u-1", "b,vm-2,2,1024,c,u-1", "n,vm-3,1,512,c,u-1"),
                export("rv_2026-01-01", "a,vm-1,2,1024,c,u-1"),
                export("rv_2026-02-01", "a,vm-1,2,2048,c,u-1", "b,vm-2,2,1024,c,u-1"));

        assertThat(inventory.totals().vms()).isEqualTo(3);
        assertThat(inventory.takenAt()).hasToString("2026-03-01T00:00");
        assertThat(inventory.history())
                .extracting(DatedTotals::source)
                .containsExactly("rv_2026-01-01", "rv_2026-02-01", "rv_2026-03-01");
        assertThat(inventory.history())
                .extracting(each -> each.clusters().getFirst().memoryMib())
                .containsExactly(1_024L, 3_072L, 5_632L);
        assertThat(said(inventory)).filteredOn("older-export"::equals).hasSize(2);
    }

    @Test
    @DisplayName("a series whose days nobody knows is refused")
    void undated() {
        Path one = export("one", "a,vm-1,2,1024,c,u-1");
        Path two = export("two", "a,vm-1,4,1024,c,u-1");

        assertThatThrownBy(() -> InputFiles.read(one, two))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refusal -> assertThat(refusal.problem().code()).isEqualTo("inventory.undated-series"));
    }

    @Test
    @DisplayName("parts of one vCenter are put together, and a VM that stands in both counts once")
    void parts() {
        Inventory inventory = InputFiles.read(
                export("c1", "a,vm-1,2,1024,c1,u", "b,vm-2,2,1024,c1,u", "m,vm-3,2,1024,c1,u"),
                export("c2", "x,vm-4,2,1024,c2,u", "m,vm-3,2,1024,c1,u", "y,vm-5,2,1024,c2,u"));

        assertThat(inventory.vms()).extracting(InventoryVm::name).containsExactly("a", "b", "m", "x", "y");
        assertThat(said(inventory)).contains("vms-in-two-files");
    }

    @Test
    @DisplayName("reading stops when it is told to")
    void stopped() {
        Path one = export("one", "a,vm-1,2,1024,c,u-1");

        assertThatThrownBy(() ->
                        Inventories.read(List.of(one), ReadOptions.PLAIN, (file, number, files, table, rows) -> false))
                .isInstanceOf(CancellationException.class);
    }
}
