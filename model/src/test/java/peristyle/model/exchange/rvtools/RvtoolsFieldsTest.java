package peristyle.model.exchange.rvtools;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import peristyle.model.estate.AffinityType;
import peristyle.model.estate.RestartPriority;
import peristyle.model.exchange.inventory.DiskKind;
import peristyle.model.exchange.inventory.InventoryDisk;
import peristyle.model.exchange.inventory.InventoryVm;

/** What a plan asks of a VM beyond its size. */
class RvtoolsFieldsTest {

    @TempDir
    Path folder;

    private static String[] row(String... cells) {
        return cells;
    }

    private InventoryVm vm(Xlsx workbook) {
        return RvtoolsReader.read(workbook.in(folder)).vms().getFirst();
    }

    @Test
    @DisplayName("columns that RVTools does not have of itself are attributes and tags; its own are not")
    void tags() {
        InventoryVm vm = vm(Xlsx.workbook()
                .sheet(
                        "vInfo",
                        row("VM", "Annotation", "Cost centre", "owner", "Datacenter", "SMBIOS UUID", "Firmware"),
                        row("a", "text", "4711", "", "D1", "u-1", "efi")));

        assertThat(vm.tags()).isEqualTo(Map.of("Cost centre", "4711"));
    }

    @Test
    @DisplayName("tags under database column names lose their prefix, internal columns are none")
    void internalTags() {
        InventoryVm vm = vm(Xlsx.workbook()
                .sheet(
                        "vInfo",
                        row("vInfoVMName", "vInfoGuestHostName", "vInfo_tags_Tier"),
                        row("a", "a.example", "gold")));

        assertThat(vm.tags()).isEqualTo(Map.of("Tier", "gold"));
    }

    @Test
    @DisplayName("CP-5 the swap file is as large as the memory that is not reserved")
    void swapFile() {
        InventoryVm vm = vm(Xlsx.workbook()
                .sheet("vInfo", row("VM", "Memory"), row("a", "8192"))
                .sheet(
                        "vMemory",
                        row("VM", "Reservation", "Swapped", "Consumed", "Active"),
                        row("a", "2048", "16", "7000", "500"))
                .sheet("vCPU", row("VM", "Reservation"), row("a", "1500")));

        assertThat(vm.demand().swapFileMib()).isEqualTo(6_144);
        assertThat(vm.demand().swappedMib()).isEqualTo(16);
        assertThat(vm.demand().reservedMhz()).isEqualTo(1_500);
        assertThat(vm.demand().consumedMib()).isEqualTo(7_000);
    }

    @Test
    @DisplayName("how a disk takes its space is told apart, and unknown where it is not said")
    void diskKinds() {
        InventoryVm vm = vm(Xlsx.workbook()
                .sheet("vInfo", row("VM"), row("a"))
                .sheet(
                        "vDisk",
                        row("VM", "Disk", "Capacity MiB", "Thin", "Eagerly Scrub", "Raw", "Disk Mode"),
                        row("a", "1", "10", "True", "", "False", "persistent"),
                        row("a", "2", "10", "False", "False", "False", "independent_persistent"),
                        row("a", "3", "10", "False", "True", "False", ""),
                        row("a", "4", "10", "", "", "True", ""),
                        row("a", "5", "10", "", "", "", "")));

        assertThat(vm.disks())
                .extracting(InventoryDisk::kind)
                .containsExactly(DiskKind.THIN, DiskKind.THICK, DiskKind.EAGER_ZEROED, DiskKind.RAW, DiskKind.UNKNOWN);
        assertThat(vm.disks().get(1).mode()).isEqualTo("independent_persistent");
    }

    @Test
    @DisplayName("snapshots are counted and summed; rules, folder and restart are kept")
    void snapshotsAndRules() {
        InventoryVm vm = vm(Xlsx.workbook()
                .sheet(
                        "vInfo",
                        row("VM", "Folder", "HA Restart Priority", "Cluster rule(s)", "Cluster rule name(s)"),
                        row("a", "/D1/prod", "disabled", "Anti-affinity", "apart"))
                .sheet(
                        "vSnapshot",
                        row("VM", "Name", "Size MiB (total)"),
                        row("a", "s1", "100"),
                        row("a", "s2", "50")));

        assertThat(vm.snapshots()).isEqualTo(2);
        assertThat(vm.storage().snapshotMib()).isEqualTo(150);
        assertThat(vm.place().folder()).isEqualTo("/D1/prod");
        assertThat(vm.restartPriority()).isEqualTo(RestartPriority.DISABLED);
        assertThat(vm.rules())
                .singleElement()
                .satisfies(rule -> assertThat(rule.type()).isEqualTo(AffinityType.APART));
    }
}
