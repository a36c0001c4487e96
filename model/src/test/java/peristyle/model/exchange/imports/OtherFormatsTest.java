package peristyle.model.exchange.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import peristyle.model.estate.AffinityType;
import peristyle.model.estate.PowerState;
import peristyle.model.exchange.inventory.Inventory;
import peristyle.model.exchange.inventory.InventoryDisk;
import peristyle.model.exchange.inventory.InventoryHost;
import peristyle.model.exchange.inventory.InventoryVm;
import peristyle.model.exchange.inventory.Standing;
import peristyle.model.exchange.plain.PlainInventory;
import peristyle.model.exchange.rvtools.Xlsx;
import peristyle.model.problem.ProblemException;

/** Live Optics, Azure Migrate, the plain CSV, and what is none of them. */
class OtherFormatsTest {

    @TempDir
    Path folder;

    private static String[] row(String... cells) {
        return cells;
    }

    @Test
    @DisplayName("Live Optics: VMs with their memory in MiB, hosts with theirs in KiB, IOPS for each host")
    void liveOptics() {
        Path file = Xlsx.workbook()
                .sheet("Details", row("Project ID", "4711"), row("Date", "2026-03-01 10:00:00"))
                .sheet(
                        "VMs",
                        row(
                                "VM Name",
                                "Power State",
                                "Template",
                                "Virtual CPU",
                                "Provisioned Memory (MiB)",
                                "Used Memory (active) (MiB)",
                                "Consumed Memory (MiB)",
                                "Virtual Disk Size (MiB)",
                                "Host",
                                "Cluster",
                                "vCenter",
                                "MOB ID"),
                        row("a", "poweredOn", "False", "4", "8192", "512", "8000", "102400", "h1", "c1", "8.0", "vm-1"),
                        row("t", "poweredOff", "True", "2", "2048", "", "", "51200", "h1", "c1", "8.0", "vm-2"))
                .sheet(
                        "VM Performance",
                        row("MOB ID", "Host", "Average vCPU (GHz)", "Avg Memory (MiB)"),
                        row("vm-1", "h1", "1.5", "512"),
                        row("vm-9", "h1", "1", "1"))
                .sheet(
                        "ESX Hosts",
                        row(
                                "Host Name",
                                "Cluster",
                                "Manufacturer",
                                "Model",
                                "CPU Sockets",
                                "CPU Cores",
                                "CPU Clock Speed (GHz)",
                                "Memory (KiB)"),
                        row("h1", "c1", "Cisco", "B200", "2", "32", "2.6", "804972544"))
                .sheet(
                        "ESX Performance",
                        row("Host", "Average CPU %", "Peak CPU %", "Average IOPS", "95% IOPS", "Peak IOPS"),
                        row("h1", "20.5", "80", "900", "2100", "5000"))
                .in(folder);

        Inventory inventory = InputFiles.read(file);

        InventoryVm vm = inventory.vms().getFirst();
        assertThat(inventory.takenAt()).hasToString("2026-03-01T10:00");
        assertThat(vm.demand().memoryMib()).isEqualTo(8_192);
        assertThat(vm.demand().usedMhz()).isEqualTo(1_500);
        assertThat(vm.storage().diskCapacityMib()).isEqualTo(102_400);
        assertThat(vm.identity().server()).isNull();
        assertThat(inventory.totals().of(Standing.TEMPLATE)).isEqualTo(1);
        InventoryHost host = inventory.hosts().getFirst();
        assertThat(host.memoryMib()).isEqualTo(786_106);
        assertThat(host.mhz()).isEqualTo(2_600);
        assertThat(host.load().iops95()).isEqualTo(2_100.0, within(0.001));
        assertThat(host.load().memoryPercent()).isNull();
        assertThat(inventory.report().joins())
                .singleElement()
                .satisfies(join -> assertThat(join.rows()).isEqualTo(1));
        assertThat(inventory.report().suspicions()).isEmpty();
    }

    @Test
    @DisplayName("Azure Migrate: cores, memory, the numbered disks with what they read and write")
    void azure() {
        Path file = InputFiles.text(
                folder.resolve("servers.csv"),
                "*Server name,IP addresses,*Cores,*Memory (In MB),*OS name,CPU utilization percentage,"
                        + "Network In throughput,Network Out throughput,Number of disks,Storage in use (In GB),"
                        + "Disk 1 size (In GB),Disk 1 read ops (operations per second),"
                        + "Disk 1 write ops (operations per second),Disk 2 size (In GB)\n"
                        + "web-1,10.0.0.1,4,8192,Ubuntu 24.04,12.5,1.5,0.5,2,30,40,100,20.5,100\n"
                        + "db-1,,8,32768,,,,,1,,500,,,\n");

        Inventory inventory = InputFiles.read(file);

        InventoryVm web = inventory.vms().getFirst();
        assertThat(web.power()).isEqualTo(PowerState.UNKNOWN);
        assertThat(web.disks()).extracting(InventoryDisk::capacityMib).containsExactly(40_960L, 102_400L);
        assertThat(web.disks().getFirst().iops()).isEqualTo(120.5, within(0.001));
        assertThat(web.disks().get(1).iops()).isNull();
        assertThat(web.load().iops()).isEqualTo(120.5, within(0.001));
        assertThat(web.load().cpuPercent()).isEqualTo(12.5, within(0.001));
        assertThat(web.load().networkMibPerSecond()).isEqualTo(2.0, within(0.001));
        assertThat(web.storage().inUseMib()).isEqualTo(30_720);
        InventoryVm db = inventory.vms().get(1);
        assertThat(db.load().cpuPercent()).isNull();
        assertThat(db.disks()).hasSize(1);
        assertThat(inventory.report().assumptions())
                .anyMatch(each -> each.code().equals("azure-units"));
    }

    @Test
    @DisplayName("plain CSV: the template can be read, and says what it says")
    void template() {
        Inventory inventory = InputFiles.read(InputFiles.text(folder.resolve("plan.csv"), PlainInventory.template()));

        InventoryVm db = inventory.vms().getFirst();
        assertThat(inventory.totals().vms()).isEqualTo(2);
        assertThat(db.demand().reservedMib()).isEqualTo(65_536);
        assertThat(db.disks()).extracting(InventoryDisk::capacityMib).containsExactly(102_400L, 512_000L);
        assertThat(db.storage().inUseMib()).isEqualTo(327_680);
        assertThat(db.load().iops()).isEqualTo(1_800.0, within(0.001));
        assertThat(db.rules())
                .singleElement()
                .satisfies(rule -> assertThat(rule.type()).isEqualTo(AffinityType.APART));
        assertThat(inventory.report().suspicions()).isEmpty();
        assertThat(inventory.report().sheet("CSV").orElseThrow().columnsMissing())
                .isEmpty();
    }

    @Test
    @DisplayName("plain CSV: own columns are tags, numbers may be local, sums and blank rows are left out")
    void plain() {
        Inventory inventory = InputFiles.read(InputFiles.text(folder.resolve("plan.csv"), """
                Name;vCPUs;Memory MiB;Disks GiB;Used GiB;Cost centre
                a;2;4.096;10,5+20;7,25;4711
                ;;;;;
                Total;2;;;;
                b;x;1024;;;
                """));

        assertThat(inventory.vms()).extracting(InventoryVm::name).containsExactly("a", "b");
        InventoryVm a = inventory.vms().getFirst();
        assertThat(a.tags()).isEqualTo(Map.of("Cost centre", "4711"));
        assertThat(a.demand().memoryMib()).isEqualTo(4_096);
        assertThat(a.disks()).extracting(InventoryDisk::capacityMib).containsExactly(10_752L, 20_480L);
        assertThat(inventory.vms().get(1).demand().vcpus()).isNull();
        assertThat(inventory.report().suspicions()).singleElement().satisfies(each -> {
            assertThat(each.code()).isEqualTo("not-a-number");
            assertThat(each.row()).isEqualTo(5);
            assertThat(each.column()).isEqualTo("vCPUs");
        });
    }

    @Test
    @DisplayName("the plain table may stand in a workbook, below a title of its own")
    void plainWorkbook() {
        Path file = Xlsx.workbook()
                .sheet("Sizing", row("Customer: example"), row("VM", "vCPUs", "Memory MiB"), row("a", "2", "1024"))
                .in(folder);

        assertThat(InputFiles.read(file).totals().memoryMib()).isEqualTo(1_024);
    }

    @Test
    @DisplayName("a file of no known kind is refused with what it has")
    void unknown() {
        Path file = InputFiles.text(folder.resolve("other.csv"), "Colour,Size\nred,1\n");

        assertThatThrownBy(() -> InputFiles.read(file)).isInstanceOfSatisfying(ProblemException.class, refusal -> {
            assertThat(refusal.problem().code()).isEqualTo("inventory.unknown-kind");
            assertThat(refusal.problem().arguments())
                    .anyMatch(each -> each.toString().contains("Colour"));
        });
    }
}
