package peristyle.model.exchange.rvtools;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import peristyle.model.exchange.inventory.Inventory;
import peristyle.model.exchange.inventory.ReportDraft;
import peristyle.model.exchange.table.TableRow;
import peristyle.model.exchange.table.TableScan;
import peristyle.model.exchange.table.VmDraft;
import peristyle.model.exchange.table.VmIndex;
import peristyle.model.exchange.workbook.Tables;
import peristyle.model.exchange.workbook.Workbook;
import peristyle.model.problem.Problem;
import peristyle.model.problem.ProblemException;

/**
 * Reads RVTools exports: of 3.x and 4.x, with titles or database column names, as a workbook or as CSV files. Any table but
 * vInfo and any column but the VM's name may be missing. Tables that disagree are reported, never a reason to fail.
 */
public final class RvtoolsReader {

    private final String file;
    private final Tables tables;
    private final ReportDraft report;
    private final TableScan scan;

    private RvtoolsReader(String file, Tables tables, ReportDraft report) {
        this.file = file;
        this.tables = tables;
        this.report = report;
        scan = new TableScan(file, tables, report);
    }

    /**
     * What a workbook says.
     *
     * @param path an .xlsx file
     * @throws ProblemException {@code inventory.…} where it cannot be read, cannot be trusted or is no such export
     */
    public static Inventory read(Path path) {
        try (Tables workbook = Workbook.open(path)) {
            return read(path, workbook, new ReportDraft());
        }
    }

    /**
     * What an export says whose tables are open already.
     *
     * @param path the file or folder that holds them
     * @param report where to report
     * @throws ProblemException {@code inventory.…} where it cannot be read, cannot be trusted or is no such export
     */
    public static Inventory read(Path path, Tables tables, ReportDraft report) {
        Path name = path.getFileName();
        return new RvtoolsReader(path.toString(), tables, report)
                .inventory(name == null ? path.toString() : name.toString());
    }

    /** Whether these names of tables are those of such an export. */
    public static boolean recognises(List<String> tables) {
        return TableScan.among(tables, Tab.INFO.title()).isPresent();
    }

    private Inventory inventory(String source) {
        VmIndex vms = new VmIndex(Tab.INFO.title(), report);
        InfoTab info = new InfoTab(file, vms, report);
        if (!recognises(tables.names())) {
            throw new ProblemException(Problem.of("inventory.no-vinfo", file, String.join(", ", tables.names())));
        }
        if (!read(RvtoolsColumn.INFO_VM, info::row)) {
            throw new ProblemException(
                    Problem.of("inventory.column-missing", file, Tab.INFO.title(), RvtoolsColumn.INFO_VM.title()));
        }
        VmTabs more = new VmTabs(file, vms, info, report);
        read(RvtoolsColumn.CPU_VM, more.cpus());
        read(RvtoolsColumn.MEMORY_VM, more.memory());
        read(RvtoolsColumn.DISK_VM, more.disks());
        read(RvtoolsColumn.PARTITION_VM, more.partitions());
        read(RvtoolsColumn.NETWORK_VM, more.nics());
        read(RvtoolsColumn.SNAPSHOT_VM, more.snapshots());
        read(RvtoolsColumn.TOOLS_VM, more.tools());
        EstateTabs rest = new EstateTabs(file, report);
        read(RvtoolsColumn.HOST_NAME, rest.hosts());
        read(RvtoolsColumn.CLUSTER_NAME, rest.clusters());
        read(RvtoolsColumn.DATASTORE_NAME, rest.datastores());
        read(RvtoolsColumn.PORT_NAME, rest.ports());
        read(RvtoolsColumn.DISTRIBUTED_PORT_NAME, rest.distributedPorts());
        read(RvtoolsColumn.POOL_PATH, rest.resourcePools());
        read(RvtoolsColumn.METADATA_CREATED, rest.metadata());
        return new Inventory(
                source,
                rest.takenAt,
                vms.all().stream().map(VmDraft::finished).toList(),
                rest.hosts,
                rest.clusters,
                rest.datastores,
                rest.networks,
                rest.resourcePools,
                report.report(),
                List.of());
    }

    /** Reads the table of this key column; false where the file has no such table, or one without the column. */
    private boolean read(RvtoolsColumn key, Consumer<TableRow> rows) {
        return scan.read(key, RvtoolsColumn.of(key.tab()), vouchedFor(key.tab()), rows);
    }

    /** A VM may be called "Total": then it has a power state. A host so called has a datacentre. */
    private static Predicate<TableRow> vouchedFor(Tab tab) {
        return switch (tab) {
            case INFO -> row -> row.text(RvtoolsColumn.INFO_POWER) != null;
            case HOST -> row -> row.text(RvtoolsColumn.HOST_DATACENTER) != null;
            case CLUSTER, DATASTORE, RESOURCE_POOL -> row -> false;
            default -> row -> true;
        };
    }
}
