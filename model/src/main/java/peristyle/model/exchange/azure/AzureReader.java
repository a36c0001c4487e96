package peristyle.model.exchange.azure;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import peristyle.model.estate.PowerState;
import peristyle.model.estate.RestartPriority;
import peristyle.model.exchange.inventory.Inventory;
import peristyle.model.exchange.inventory.InventoryDisk;
import peristyle.model.exchange.inventory.InventoryVm;
import peristyle.model.exchange.inventory.Place;
import peristyle.model.exchange.inventory.ReportDraft;
import peristyle.model.exchange.inventory.VmIdentity;
import peristyle.model.exchange.inventory.VmLoad;
import peristyle.model.exchange.table.OneTable;
import peristyle.model.exchange.table.OtherColumn;
import peristyle.model.exchange.table.TableRow;
import peristyle.model.exchange.table.TableScan;
import peristyle.model.exchange.table.VmDraft;
import peristyle.model.exchange.table.VmFacts;
import peristyle.model.exchange.workbook.Tables;
import peristyle.model.problem.Problem;
import peristyle.model.problem.ProblemException;

/**
 * Reads CSV files as Azure Migrate takes them: one server each row, no power state, no host, no cluster. MB and GB are taken
 * for MiB and GiB, as the tools mean them that write such files; the report says so.
 */
public final class AzureReader {

    private static final int MOST_VMS = 250_000;
    private static final double MIB_IN_GIB = 1_024;

    private final String file;
    private final ReportDraft report;
    private final List<InventoryVm> vms = new ArrayList<>();
    private @Nullable DiskColumns disks;

    private AzureReader(String file, ReportDraft report) {
        this.file = file;
        this.report = report;
    }

    /** Whether these titles, given as keys, are those of such a file. */
    public static boolean recognises(Set<String> titles) {
        return titles.contains(OtherColumn.key(AzureColumn.NAME.title()))
                && titles.contains(OtherColumn.key(AzureColumn.CORES.title()))
                && titles.contains(OtherColumn.key(AzureColumn.MEMORY.title()));
    }

    /**
     * What such a file says.
     *
     * @param file what refusals call it
     * @param source its name
     * @param tables where the table is
     * @param table its name there
     * @throws ProblemException {@code inventory.…} where it cannot be read or trusted
     */
    public static Inventory read(String file, String source, Tables tables, String table, ReportDraft report) {
        AzureReader reader = new AzureReader(file, report);
        new TableScan(file, new OneTable(tables, table, AzureColumn.TABLE), report)
                .read(AzureColumn.NAME, List.of(AzureColumn.values()), row -> row.filled() > 3, reader::row);
        report.assume("azure-units");
        return new Inventory(
                source,
                null,
                reader.vms,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                report.report(),
                List.of());
    }

    private void row(TableRow row) {
        if (vms.size() >= MOST_VMS) {
            throw new ProblemException(Problem.of("inventory.too-many-vms", file, MOST_VMS));
        }
        report.kept(AzureColumn.TABLE);
        if (disks == null) {
            disks = new DiskColumns(row.others());
        }
        String name = row.keptOrEmpty(AzureColumn.NAME);
        String version = row.keptOrEmpty(AzureColumn.OS_VERSION);
        VmDraft vm = new VmDraft(
                row.origin(),
                new VmIdentity(null, null, null),
                name,
                new Place(null, null, null, null, null, null),
                VmFacts.standing(name, false, false, null),
                PowerState.UNKNOWN,
                (row.keptOrEmpty(AzureColumn.OS) + " " + version).strip(),
                RestartPriority.RESTART,
                List.of());
        vm.vcpus = row.count(AzureColumn.CORES);
        vm.memoryMib = row.amount(AzureColumn.MEMORY);
        Double used = row.decimal(AzureColumn.STORAGE_IN_USE);
        vm.inUseMib = used == null ? null : (Long) Math.round(used * MIB_IN_GIB);
        vm.disks.addAll(disks.of(row));
        Double iops = null;
        for (InventoryDisk disk : vm.disks) {
            iops = DiskColumns.sum(iops, disk.iops());
        }
        vm.load = new VmLoad(
                row.percent(AzureColumn.CPU_USE),
                row.percent(AzureColumn.MEMORY_USE),
                iops,
                disks.throughput(row),
                DiskColumns.sum(row.decimal(AzureColumn.NETWORK_IN), row.decimal(AzureColumn.NETWORK_OUT)));
        vms.add(vm.finished());
    }
}
