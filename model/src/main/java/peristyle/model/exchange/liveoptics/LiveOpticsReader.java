package peristyle.model.exchange.liveoptics;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import peristyle.model.estate.RestartPriority;
import peristyle.model.exchange.inventory.HostLoad;
import peristyle.model.exchange.inventory.Inventory;
import peristyle.model.exchange.inventory.InventoryHost;
import peristyle.model.exchange.inventory.LeftOutReason;
import peristyle.model.exchange.inventory.Place;
import peristyle.model.exchange.inventory.ReportDraft;
import peristyle.model.exchange.inventory.VmIdentity;
import peristyle.model.exchange.inventory.VmLoad;
import peristyle.model.exchange.table.OwnerColumns;
import peristyle.model.exchange.table.TableRow;
import peristyle.model.exchange.table.TableScan;
import peristyle.model.exchange.table.VmDraft;
import peristyle.model.exchange.table.VmFacts;
import peristyle.model.exchange.table.VmIndex;
import peristyle.model.exchange.workbook.Tables;
import peristyle.model.problem.Problem;
import peristyle.model.problem.ProblemException;

/**
 * Reads Live Optics workbooks. They alone count IOPS, for each host. Memory of hosts is in KiB, clocks in GHz, all else in
 * MiB; what they call a vCenter is its version, so that no server is known. {@code VM Disks} lists what guests see, not
 * virtual disks: it is not read, the size of a VM's disks is {@code Virtual Disk Size}.
 */
public final class LiveOpticsReader {

    private static final int MOST_VMS = 250_000;
    private static final int MOST_HOSTS = 100_000;
    private static final OwnerColumns LOAD = new OwnerColumns(
            LiveOpticsColumn.LOAD_VM,
            null,
            null,
            LiveOpticsColumn.LOAD_HOST,
            LiveOpticsColumn.LOAD_ID,
            null,
            null,
            null);

    private final String file;
    private final Tables tables;
    private final ReportDraft report;
    private final TableScan scan;
    private final VmIndex vms;
    private final List<InventoryHost> hosts = new ArrayList<>();
    private final Map<String, HostLoad> loads = new HashMap<>();

    private LiveOpticsReader(String file, Tables tables, ReportDraft report) {
        this.file = file;
        this.tables = tables;
        this.report = report;
        scan = new TableScan(file, tables, report);
        vms = new VmIndex(LiveOpticsColumn.VM_NAME.table(), report);
    }

    /** Whether these names of tables are those of such a workbook. */
    public static boolean recognises(List<String> tables) {
        return TableScan.among(tables, LiveOpticsColumn.VM_NAME.table()).isPresent()
                && (TableScan.among(tables, LiveOpticsColumn.HOST_NAME.table()).isPresent()
                        || TableScan.among(tables, LiveOpticsColumn.LOAD_ID.table())
                                .isPresent());
    }

    /**
     * What a workbook says.
     *
     * @param file what refusals call it
     * @param source its name
     * @throws ProblemException {@code inventory.…} where it cannot be read or trusted, or names no VM
     */
    public static Inventory read(String file, String source, Tables tables, ReportDraft report) {
        return new LiveOpticsReader(file, tables, report).inventory(source);
    }

    private Inventory inventory(String source) {
        if (!read(LiveOpticsColumn.VM_NAME, this::vm)) {
            throw new ProblemException(Problem.of(
                    "inventory.column-missing",
                    file,
                    LiveOpticsColumn.VM_NAME.table(),
                    LiveOpticsColumn.VM_NAME.title()));
        }
        read(LiveOpticsColumn.LOAD_ID, this::load);
        read(LiveOpticsColumn.ESX_HOST, this::hostLoad);
        read(LiveOpticsColumn.HOST_NAME, this::host);
        report.assume("live-optics-disks");
        return new Inventory(
                source,
                takenAt(),
                vms.all().stream().map(VmDraft::finished).toList(),
                hosts,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                report.report(),
                List.of());
    }

    private boolean read(LiveOpticsColumn key, Consumer<TableRow> rows) {
        return scan.read(key, key.siblings(), row -> row.filled() > 3, rows);
    }

    private void vm(TableRow row) {
        String name = row.keptOrEmpty(LiveOpticsColumn.VM_NAME);
        VmIdentity identity =
                new VmIdentity(null, row.kept(LiveOpticsColumn.VM_ID), row.kept(LiveOpticsColumn.VM_UUID));
        if (vms.knows(identity, name)) {
            report.leftOut(LiveOpticsColumn.VM_NAME.table(), row.number(), LeftOutReason.DUPLICATE);
            return;
        }
        if (vms.all().size() >= MOST_VMS) {
            throw new ProblemException(Problem.of("inventory.too-many-vms", file, MOST_VMS));
        }
        report.kept(LiveOpticsColumn.VM_NAME.table());
        VmDraft vm = new VmDraft(
                row.origin(),
                identity,
                name,
                new Place(
                        null,
                        row.kept(LiveOpticsColumn.VM_DATACENTER),
                        row.kept(LiveOpticsColumn.VM_CLUSTER),
                        row.kept(LiveOpticsColumn.VM_HOST),
                        null,
                        null),
                VmFacts.standing(
                        name,
                        row.says(LiveOpticsColumn.VM_TEMPLATE),
                        row.says(LiveOpticsColumn.VM_PLACEHOLDER),
                        row.text(LiveOpticsColumn.VM_CONNECTION)),
                VmFacts.power(row, LiveOpticsColumn.VM_POWER),
                row.keptOrEmpty(LiveOpticsColumn.VM_OS),
                RestartPriority.RESTART,
                List.of());
        vm.vcpus = row.count(LiveOpticsColumn.VM_CPUS);
        vm.memoryMib = row.amount(LiveOpticsColumn.VM_MEMORY);
        vm.activeMib = row.amount(LiveOpticsColumn.VM_ACTIVE);
        vm.consumedMib = row.amount(LiveOpticsColumn.VM_CONSUMED);
        vm.guestUsedMib = row.amount(LiveOpticsColumn.VM_GUEST_USED);
        vm.diskCapacityMib = row.amount(LiveOpticsColumn.VM_DISK_SIZE);
        vm.inUseMib = row.amount(LiveOpticsColumn.VM_DISK_USED);
        vm.unsharedMib = row.amount(LiveOpticsColumn.VM_UNSHARED);
        vm.datastore = row.kept(LiveOpticsColumn.VM_DATASTORE);
        vms.add(vm);
    }

    private void load(TableRow row) {
        VmDraft vm = vms.ownerOf(row, LOAD);
        if (vm == null) {
            return;
        }
        report.kept(LiveOpticsColumn.LOAD_ID.table());
        Double gigahertz = row.decimal(LiveOpticsColumn.LOAD_CPU);
        vm.usedMhz = gigahertz == null ? null : (Long) Math.round(gigahertz * 1_000);
        vm.load = new VmLoad(null, null, row.decimal(LiveOpticsColumn.LOAD_IOPS), null, null);
    }

    private void hostLoad(TableRow row) {
        report.kept(LiveOpticsColumn.ESX_HOST.table());
        loads.putIfAbsent(
                row.keptOrEmpty(LiveOpticsColumn.ESX_HOST).toLowerCase(Locale.ROOT),
                new HostLoad(
                        row.percent(LiveOpticsColumn.ESX_CPU),
                        row.percent(LiveOpticsColumn.ESX_CPU_PEAK),
                        row.percent(LiveOpticsColumn.ESX_MEMORY),
                        row.percent(LiveOpticsColumn.ESX_MEMORY_PEAK),
                        row.decimal(LiveOpticsColumn.ESX_IOPS),
                        row.decimal(LiveOpticsColumn.ESX_IOPS_95),
                        row.decimal(LiveOpticsColumn.ESX_IOPS_PEAK)));
    }

    private void host(TableRow row) {
        if (hosts.size() >= MOST_HOSTS) {
            throw new ProblemException(Problem.of("inventory.too-many-rows", file, MOST_HOSTS));
        }
        report.kept(LiveOpticsColumn.HOST_NAME.table());
        String name = row.keptOrEmpty(LiveOpticsColumn.HOST_NAME);
        Double gigahertz = row.decimal(LiveOpticsColumn.HOST_CLOCK);
        Double kibibytes = row.decimal(LiveOpticsColumn.HOST_MEMORY);
        hosts.add(new InventoryHost(
                row.origin(),
                null,
                name,
                new Place(
                        null,
                        row.kept(LiveOpticsColumn.HOST_DATACENTER),
                        row.kept(LiveOpticsColumn.HOST_CLUSTER),
                        name,
                        null,
                        null),
                false,
                row.count(LiveOpticsColumn.HOST_SOCKETS),
                row.count(LiveOpticsColumn.HOST_CORES),
                gigahertz == null ? null : (Integer) (int) Math.round(gigahertz * 1_000),
                kibibytes == null ? null : (Long) Math.round(kibibytes / 1_024),
                row.keptOrEmpty(LiveOpticsColumn.HOST_OS),
                (row.keptOrEmpty(LiveOpticsColumn.HOST_VENDOR) + " " + row.keptOrEmpty(LiveOpticsColumn.HOST_MODEL))
                        .strip(),
                loads.getOrDefault(name.toLowerCase(Locale.ROOT), HostLoad.UNKNOWN)));
    }

    private @Nullable LocalDateTime takenAt() {
        return TableScan.among(tables.names(), Details.TABLE)
                .map(table -> {
                    Details details = new Details(tables.date1904());
                    tables.read(table, details);
                    return details.date();
                })
                .orElse(null);
    }
}
