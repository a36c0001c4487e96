package peristyle.model.exchange.rvtools;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import peristyle.model.exchange.inventory.Inventory;
import peristyle.model.exchange.inventory.ReportDraft;
import peristyle.model.exchange.rvtools.LocalNumber.DecimalSign;
import peristyle.model.exchange.workbook.Tables;
import peristyle.model.exchange.workbook.Workbook;
import peristyle.model.problem.Problem;
import peristyle.model.problem.ProblemException;

/**
 * Reads RVTools exports: workbooks of 3.x and 4.x, with titles or database column names. Any table but vInfo and any column
 * but the VM's name may be missing. Tables that disagree are reported, never a reason to fail.
 */
public final class RvtoolsReader {

    private final String file;
    private final Tables tables;
    private final DecimalSign sign;
    private final ReportDraft report = new ReportDraft();
    private final KeptTexts texts;

    private RvtoolsReader(String file, Tables tables, DecimalSign sign) {
        this.file = file;
        this.tables = tables;
        this.sign = sign;
        texts = new KeptTexts(file);
    }

    /**
     * What an export says.
     *
     * @param path an .xlsx file
     * @throws ProblemException {@code inventory.…} where it cannot be read, cannot be trusted or is no such export
     */
    public static Inventory read(Path path) {
        try (Tables workbook = Workbook.open(path)) {
            return new RvtoolsReader(path.toString(), workbook, DecimalSign.UNKNOWN).inventory(name(path));
        }
    }

    private static String name(Path path) {
        Path name = path.getFileName();
        return name == null ? path.toString() : name.toString();
    }

    private Inventory inventory(String source) {
        VmIndex vms = new VmIndex(report);
        InfoTab info = new InfoTab(file, vms, report);
        if (Tab.INFO.among(tables.names()).isEmpty()) {
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
                report.report());
    }

    /** Reads the table of this key column; false where the file has no such table, or one without the column. */
    private boolean read(RvtoolsColumn key, Consumer<TabRow> rows) {
        Tab tab = key.tab();
        Optional<String> name = tab.among(tables.names());
        if (name.isEmpty()) {
            report.assume("table-missing", tab.title());
            return false;
        }
        TabReader reader = new TabReader(key, report, sign, tables.date1904(), texts, rows);
        tables.read(name.get(), reader);
        if (!reader.found()) {
            report.assume("table-without-key", tab.title(), key.title());
        }
        return reader.found();
    }
}
