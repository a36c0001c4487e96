package peristyle.model.exchange.rvtools;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDateTime;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import peristyle.model.catalog.CatalogFile;
import peristyle.model.estate.AffinityType;
import peristyle.model.estate.Estate;
import peristyle.model.exchange.inventory.Inventory;
import peristyle.model.exchange.inventory.InventoryDisk;
import peristyle.model.exchange.inventory.InventoryEstate;
import peristyle.model.exchange.inventory.InventoryVm;
import peristyle.model.exchange.inventory.LeftOutReason;
import peristyle.model.exchange.inventory.Standing;

class RvtoolsReaderTest {

    @TempDir
    Path folder;

    private static String[] row(String... cells) {
        return cells;
    }

    private Inventory read(Xlsx workbook) {
        return RvtoolsReader.read(workbook.in(folder));
    }

    @Test
    @DisplayName("database column names are understood")
    void databaseColumnNames() {
        InventoryVm vm = read(Xlsx.workbook()
                        .sheet(
                                "vInfo",
                                row(
                                        "vInfoVMName",
                                        "vInfoCPUs",
                                        "vInfoMemory",
                                        "vInfoProvisioned",
                                        "vInfoUUID",
                                        "vInfoDataCenter"),
                                row("a", "4", "8192", "1000", "u-1", "D1"))
                        .sheet(
                                "vMemory",
                                row("vMemoryVMName", "vMemoryUUID", "vMemoryReservation"),
                                row("x", "u-1", "512")))
                .vms()
                .getFirst();

        assertThat(vm.demand().vcpus()).isEqualTo(4);
        assertThat(vm.storage().provisionedMib()).isEqualTo(1_000);
        assertThat(vm.place().datacenter()).isEqualTo("D1");
        assertThat(vm.demand().reservedMib()).isEqualTo(512);
    }

    @Test
    @DisplayName("titles may have other case, blanks around them, MB for MiB, and stand anywhere")
    void titles() {
        InventoryVm vm = read(Xlsx.workbook()
                        .sheet("VINFO", row("Owner", " memory ", "In use MB", "vm"), row("me", "2048", "7", "a")))
                .vms()
                .getFirst();

        assertThat(vm.demand().memoryMib()).isEqualTo(2_048);
        assertThat(vm.storage().inUseMib()).isEqualTo(7);
    }

    @Test
    @DisplayName("every cell type is read: shared, inline, formula result, boolean, date, without a reference")
    void cellTypes() {
        Inventory inventory = read(Xlsx.workbook()
                .properties("date1904=\"1\"")
                .rawSheet(
                        "vInfo",
                        "<row><c t=\"s\"><v>0</v></c><c"
                                + " t=\"inlineStr\"><is><r><t>Temp</t></r><r><t>late</t></r></is></c><c"
                                + " t=\"str\"><v>CPUs</v></c><c t=\"str\"><v>Memory</v></c></row><row><c"
                                + " t=\"s\"><v>1</v></c><c"
                                + " t=\"b\"><v>1</v></c><c><f>1+2</f><v>3</v></c><c><f>A1</f></c></row>")
                .rawSheet(
                        "vMetaData",
                        "<row><c t=\"str\"><v>xlsx creation datetime</v></c></row><row><c"
                                + " t=\"d\"><v>44832.5</v></c></row>")
                .sharedStrings("<si><t>VM</t></si><si><t>a</t><rPh><t>zz</t></rPh></si>"));

        InventoryVm vm = inventory.vms().getFirst();
        assertThat(vm.name()).isEqualTo("a");
        assertThat(vm.standing()).isEqualTo(Standing.TEMPLATE);
        assertThat(vm.demand().vcpus()).isEqualTo(3);
        assertThat(vm.demand().memoryMib()).isNull();
        assertThat(inventory.report().suspicions()).singleElement().satisfies(each -> {
            assertThat(each.code()).isEqualTo("formula-without-value");
            assertThat(each.row()).isEqualTo(2);
            assertThat(each.column()).isEqualTo("D");
        });
        assertThat(inventory.takenAt()).isEqualTo(LocalDateTime.of(2026, 9, 29, 12, 0));
    }

    @Test
    @DisplayName("rows that are no VMs are left out and counted by reason")
    void leftOut() {
        Inventory inventory = read(Xlsx.workbook()
                .sheet(
                        "vInfo",
                        row("VM", "Powerstate", "VM ID", "VI SDK UUID"),
                        row("VM", "Powerstate"),
                        row("Total", ""),
                        row("Total", "poweredOn"),
                        row("", "poweredOn"),
                        row("", ""),
                        row("this row explains what is below"),
                        row("a", "poweredOn", "vm-1", "u"),
                        row("a", "poweredOn", "vm-1", "u"),
                        row("a", "poweredOn", "vm-1", "w")));

        var sheet = inventory.report().sheet("vInfo").orElseThrow();
        assertThat(sheet.rowsRead()).isEqualTo(9);
        assertThat(sheet.rowsKept()).isEqualTo(3);
        for (LeftOutReason reason : new LeftOutReason[] {
            LeftOutReason.TITLE_REPEATED,
            LeftOutReason.TOTAL,
            LeftOutReason.NO_NAME,
            LeftOutReason.BLANK,
            LeftOutReason.EXPLANATION,
            LeftOutReason.DUPLICATE
        }) {
            assertThat(sheet.leftOut(reason)).as("%s", reason).isEqualTo(1);
        }
    }

    @Test
    @DisplayName("placeholders, cluster services and VMs that are not connected are set apart, not placed, and counted")
    void setApart() {
        Inventory inventory = read(Xlsx.workbook()
                .sheet(
                        "vInfo",
                        row("VM", "Template", "SRM Placeholder", "Connection state"),
                        row("a", "False", "False", "connected"),
                        row("t", "TRUE", "False", "connected"),
                        row("p", "0", "1", "connected"),
                        row("vCLS-1", "False", "False", "connected"),
                        row("o", "False", "False", "orphaned")));
        assertThat(inventory.vms())
                .extracting(InventoryVm::standing)
                .containsExactly(
                        Standing.WORKLOAD,
                        Standing.TEMPLATE,
                        Standing.PLACEHOLDER,
                        Standing.CLUSTER_SERVICE,
                        Standing.NOT_CONNECTED);

        var imported = InventoryEstate.build(inventory, CatalogFile.shipped());
        assertThat(imported.estate().vms().stream().map(vm -> vm.name())).containsExactly("a", "t");
        assertThat(imported.report().assumptions())
                .filteredOn(each -> each.code().equals("set-apart"))
                .hasSize(3);
    }

    @Test
    @DisplayName("the same id on two servers is two VMs; a row without any match is reported")
    void joins() {
        Inventory inventory = read(Xlsx.workbook()
                .sheet(
                        "vInfo",
                        row("VM", "VM ID", "VI SDK UUID"),
                        row("a", "vm-1", "s1"),
                        row("b", "vm-1", "s2"),
                        row("c", "", ""),
                        row("c", "", ""))
                .sheet(
                        "vDisk",
                        row("VM", "VM ID", "VI SDK UUID", "Capacity MiB"),
                        row("renamed", "vm-1", "s2", "10"),
                        row("ghost", "vm-9", "s2", "20"),
                        row("c", "", "", "30")));

        assertThat(inventory.vms().get(1).disks())
                .extracting(InventoryDisk::capacityMib)
                .containsExactly(10L);
        var disks = inventory.report().sheet("vDisk").orElseThrow();
        assertThat(disks.leftOut(LeftOutReason.OWNER_UNKNOWN)).isEqualTo(1);
        assertThat(disks.leftOut(LeftOutReason.OWNER_AMBIGUOUS)).isEqualTo(1);
        assertThat(inventory.report().joins()).singleElement().satisfies(join -> {
            assertThat(join.rows()).isEqualTo(2);
            assertThat(join.names()).containsExactly("ghost", "c");
        });
    }

    @Test
    @DisplayName(
            "a disk that two VMs open has one id and counts once; datastores come from paths, sized with swap and a"
                    + " tenth free")
    void sharedDisks() {
        Estate estate = InventoryEstate.build(
                        read(Xlsx.workbook()
                                .sheet(
                                        "vInfo",
                                        row(
                                                "VM",
                                                "Powerstate",
                                                "CPUs",
                                                "Memory",
                                                "Cluster",
                                                "Host",
                                                "Path",
                                                "Cluster rule(s)",
                                                "Cluster rule name(s)"),
                                        row(
                                                "a",
                                                "poweredOn",
                                                "1",
                                                "102400",
                                                "c",
                                                "h1",
                                                "[ds] a/a.vmx",
                                                "AntiAffinity",
                                                "apart"),
                                        row(
                                                "b",
                                                "poweredOff",
                                                "1",
                                                "1024",
                                                "c",
                                                "h2",
                                                "[ds] b/b.vmx",
                                                "AntiAffinity",
                                                "apart"))
                                .sheet(
                                        "vDisk",
                                        row("VM", "Disk", "Capacity MiB", "Sharing mode", "Raw", "Path"),
                                        row("a", "d1", "819200", "sharingMultiWriter", "False", "[ds] a/q.vmdk"),
                                        row("b", "d1", "819200", "sharingMultiWriter", "False", "[ds] a/q.vmdk"),
                                        row("b", "d2", "99999999", "sharingNone", "True", "[ds] b/r.vmdk"))),
                        CatalogFile.shipped())
                .estate();

        assertThat(estate.vms().stream().map(vm -> vm.disks().getFirst().id()).distinct())
                .hasSize(1);
        // (819,200 + 102,400 + 1,024) / 0.9, up to whole GiB: the raw disk lies elsewhere; what is off may be started,
        // and then
        // needs its swap file too (ST-5).
        assertThat(estate.datastores().stream().map(each -> each.sizeMib())).containsExactly(1_026_048L);
        assertThat(estate.hosts().size()).isEqualTo(2);
        assertThat(estate.affinityRules().stream()).singleElement().satisfies(rule -> {
            assertThat(rule.type()).isEqualTo(AffinityType.APART);
            assertThat(rule.vms()).hasSize(2);
        });
    }

    @Test
    @DisplayName("CP-2 a cluster of 33 hosts is kept, and said")
    void tooManyHosts() {
        String[][] hosts = new String[34][];
        hosts[0] = row("Host", "Cluster", "# Cores", "# Memory");
        for (int host = 1; host <= 33; host++) {
            hosts[host] = row("h" + host, "c", "32", "393000");
        }
        var imported = InventoryEstate.build(
                read(Xlsx.workbook()
                        .sheet("vInfo", row("VM", "Cluster"), row("a", "c"))
                        .sheet("vHost", hosts)),
                CatalogFile.shipped());

        assertThat(imported.estate().hosts().size()).isEqualTo(33);
        assertThat(imported.report().assumptions()).anyMatch(each -> each.code().equals("cpool-too-large"));
        assertThat(imported.estate().pools().stream().map(pool -> pool.bladeClass()))
                .containsExactly("standard");
    }

    @Test
    @DisplayName("numbers written as text are read in any country's way; what can be read in two ways is reported")
    void localNumbers() {
        Inventory inventory = read(Xlsx.workbook()
                .sheet(
                        "vInfo",
                        row("VM", "Memory"),
                        row("a", "1.234.567"),
                        row("b", "1,234.5"),
                        row("c", "1.234,5"),
                        row("d", "3.632"),
                        row("e", "12 288"),
                        row("f", "many"),
                        row("g", "-5"),
                        row("h", "1e400")));

        assertThat(inventory.vms())
                .extracting(vm -> vm.demand().memoryMib())
                .containsExactly(1_234_567L, 1_235L, 1_235L, 3_632L, 12_288L, null, null, null);
        assertThat(inventory.report().suspicions())
                .extracting(each -> each.code())
                .containsExactly("thousands-or-decimals", "not-a-number", "out-of-range", "out-of-range");
    }
}
