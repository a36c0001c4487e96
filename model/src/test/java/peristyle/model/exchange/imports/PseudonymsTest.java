package peristyle.model.exchange.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import peristyle.model.exchange.inventory.Inventory;
import peristyle.model.exchange.inventory.InventoryVm;

class PseudonymsTest {

    private static final byte[] KEY = "0123456789abcdef".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path folder;

    private Inventory read(byte[] key) {
        Path export = folder.resolve("export_2026-01-01");
        InputFiles.text(export.resolve("RVTools_tabvInfo.csv"), """
                VM,CPUs,Memory,Cluster,Host,Folder,Path,Owner,VM ID,Network #1,Cluster rule(s),Cluster rule name(s),Powerstate
                SmithVm,2,1024,SmithCluster,smith.example,/Smith/Prod,[SmithStore] SmithVm/x.vmx,John Smith,vm-1,SmithNet,Anti-Affinity,SmithRule,SmithOn
                smithvm,2,1024,SmithCluster,smith.example,/Smith/Test,,,vm-2,,,,
                """);
        InputFiles.text(export.resolve("RVTools_tabvCPU.csv"), "VM,CPUs,VM ID\nSmithVm,7,vm-1\nSmithLost,1,vm-9\n");
        InputFiles.text(
                export.resolve("RVTools_tabvDatastore.csv"), "Name,Capacity MiB,Hosts\nSmithStore,100,smith.example\n");
        return Inventories.read(List.of(export), new ReadOptions(Optional.of(new Pseudonyms(key))), ReadProgress.NONE);
    }

    @Test
    @DisplayName("no name of the file is left anywhere: not in the VMs, not in the report, not in the history")
    void nothingLeft() {
        assertThat(read(KEY).toString()).doesNotContainIgnoringCase("smith");
    }

    @Test
    @DisplayName("the same name has the same pseudonym, whatever its case, so that what belongs together still does")
    void stable() {
        Inventory inventory = read(KEY);

        List<InventoryVm> vms = inventory.vms();
        assertThat(vms.get(0).name()).isEqualTo(vms.get(1).name()).startsWith("vm-");
        assertThat(vms.get(0).storage().datastore())
                .isEqualTo(inventory.datastores().getFirst().name());
        assertThat(inventory.datastores().getFirst().hosts())
                .containsExactly(vms.get(0).place().host());
        assertThat(String.valueOf(vms.get(0).place().folder()).split("/")[1])
                .isEqualTo(String.valueOf(vms.get(1).place().folder()).split("/")[1]);
        assertThat(read(KEY)).isEqualTo(inventory);
    }

    @Test
    @DisplayName("another key gives other pseudonyms, and the sums stay")
    void keyed() {
        Inventory other = read("another key of 20 bytes".getBytes(StandardCharsets.UTF_8));

        assertThat(other.vms().getFirst().name())
                .isNotEqualTo(read(KEY).vms().getFirst().name());
        assertThat(other.totals()).isEqualTo(read(KEY).totals());
    }

    @Test
    @DisplayName("a key that could be guessed is not taken")
    void shortKey() {
        assertThatThrownBy(() -> new Pseudonyms(new byte[15])).isInstanceOf(IllegalArgumentException.class);
    }
}
