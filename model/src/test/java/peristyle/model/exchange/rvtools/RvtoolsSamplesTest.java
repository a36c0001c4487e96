package peristyle.model.exchange.rvtools;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import peristyle.model.exchange.inventory.Inventory;
import peristyle.model.exchange.inventory.InventoryTotals;
import peristyle.model.exchange.inventory.InventoryVm;
import peristyle.model.exchange.inventory.LeftOutReason;
import peristyle.model.exchange.inventory.SheetReport;
import peristyle.model.exchange.inventory.Standing;

class RvtoolsSamplesTest {

    @Test
    @DisplayName("sizing-workshop.xlsx: every VM is counted, the ten templates among those that are off")
    void sizingWorkshop() {
        Inventory inventory = RvtoolsReader.read(Samples.rvtools("sizing-workshop.xlsx"));

        InventoryTotals totals = inventory.totals();
        assertThat(totals.vms()).isEqualTo(805);
        assertThat(totals.on()).isEqualTo(763);
        assertThat(totals.off()).isEqualTo(42);
        assertThat(totals.of(Standing.TEMPLATE)).isEqualTo(10);
        assertThat(totals.of(Standing.WORKLOAD)).isEqualTo(795);
        assertThat(totals.vcpus()).isEqualTo(2_741);
        assertThat(totals.memoryMib() / 1024).isEqualTo(10_522);
        assertThat(Math.round(totals.provisionedMib() / 1024.0 / 1024.0 * 10) / 10.0)
                .isEqualTo(223.7);
        assertThat(totals.hosts()).isEqualTo(34);

        SheetReport info = inventory.report().sheet("vInfo").orElseThrow();
        assertThat(info.rowsRead()).isEqualTo(3_503);
        assertThat(info.rowsKept()).isEqualTo(805);
        assertThat(info.leftOut(LeftOutReason.BLANK)).isEqualTo(2_698);
    }

    @Test
    @DisplayName("sanitised-9vm.xlsx: tables that disagree are joined by id, the rest is reported")
    void sanitised() {
        Inventory inventory = RvtoolsReader.read(Samples.rvtools("sanitised-9vm.xlsx"));

        InventoryTotals totals = inventory.totals();
        assertThat(totals.vms()).isEqualTo(9);
        assertThat(totals.off()).isEqualTo(6);
        assertThat(totals.vcpus()).isEqualTo(51);
        assertThat(totals.memoryMib() / 1024).isEqualTo(103);
        assertThat(totals.hosts()).isEqualTo(7);
        assertThat(inventory.vms())
                .filteredOn(vm -> vm.name().equals("vm-3"))
                .singleElement()
                .satisfies(vm -> assertThat(vm.disks().getFirst().capacityMib()).isEqualTo(524_288));
        assertThat(inventory.report().suspicions()).anyMatch(each -> each.code().equals("name-differs"));
    }

    @Test
    @DisplayName("small-complete.xlsx: titles that RVTools never wrote do no harm")
    void smallComplete() {
        Inventory inventory = RvtoolsReader.read(Samples.rvtools("small-complete.xlsx"));

        assertThat(inventory.totals().vms()).isEqualTo(3);
        assertThat(inventory.totals().vcpus()).isEqualTo(8);
        assertThat(inventory.totals().memoryMib()).isEqualTo(28 * 1024);
        assertThat(inventory.vms()).extracting(InventoryVm::name).contains("sample-web-01");
        assertThat(inventory.vms().stream().mapToInt(vm -> vm.disks().size()).sum())
                .isEqualTo(5);
    }
}
