package peristyle.model.exchange.rvtools;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import peristyle.model.catalog.CatalogFile;
import peristyle.model.estate.Cpool;
import peristyle.model.estate.Estate;
import peristyle.model.estate.PowerState;
import peristyle.model.estate.Vm;
import peristyle.model.exchange.inventory.ImportedEstate;
import peristyle.model.exchange.inventory.InventoryEstate;

class RvtoolsEstateTest {

    private static ImportedEstate estate(String sample) {
        return InventoryEstate.build(RvtoolsReader.read(Samples.rvtools(sample)), CatalogFile.shipped());
    }

    @Test
    @DisplayName("sizing-workshop.xlsx: 805 VMs on 34 hosts in 4 Cpools, ten of them templates")
    void sizingWorkshop() {
        ImportedEstate imported = estate("sizing-workshop.xlsx");
        Estate estate = imported.estate();

        assertThat(estate.vms().size()).isEqualTo(805);
        assertThat(estate.vms().stream().filter(Vm::template)).hasSize(10);
        assertThat(estate.vms().stream().filter(vm -> vm.power() == PowerState.ON))
                .hasSize(763);
        assertThat(estate.vms().stream().mapToLong(vm -> vm.size().vcpus()).sum())
                .isEqualTo(2_741);
        assertThat(estate.hosts().size()).isEqualTo(34);
        assertThat(estate.pools().stream().map(pool -> ((Cpool) pool).name()))
                .containsExactlyInAnyOrder("Cluster1", "Cluster2", "Mgmt", "DMZ");
        assertThat(estate.pools().stream().filter(pool -> pool.name().equals("Cluster2")))
                .singleElement()
                .extracting(pool -> pool.bladeClass())
                .isEqualTo("perf1");
        assertThat(imported.report().assumptions())
                .filteredOn(each -> each.code().equals("blade-class"))
                .hasSize(4);
        // 28 VMs name a host that vHost does not list; all others find theirs, though the tables write it differently.
        assertThat(estate.vms().stream().filter(vm -> vm.host() == null)).hasSize(28);
    }

    @Test
    @DisplayName("sanitised-9vm.xlsx: VMs whose host is not listed keep their place, without a host")
    void sanitised() {
        Estate estate = estate("sanitised-9vm.xlsx").estate();

        assertThat(estate.vms().size()).isEqualTo(9);
        assertThat(estate.hosts().size()).isEqualTo(7);
        assertThat(estate.pools().size()).isEqualTo(1);
        assertThat(estate.vms()).allMatch(vm -> vm.host() == null);
        assertThat(estate.luns().size()).isEqualTo(estate.datastores().size());
    }

    @Test
    @DisplayName("small-complete.xlsx: hosts without a cluster join that of their VMs; VLANs get their numbers")
    void smallComplete() {
        Estate estate = estate("small-complete.xlsx").estate();

        assertThat(estate.pools().size()).isEqualTo(1);
        assertThat(estate.hosts().size()).isEqualTo(2);
        assertThat(estate.vms()).allMatch(vm -> vm.host() != null);
        assertThat(estate.vlans().stream().map(vlan -> vlan.name() + " " + vlan.number()))
                .contains("sample-app-net 101", "sample-backup-net 103");
    }
}
