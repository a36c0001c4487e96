package peristyle.model.exchange.plain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import peristyle.model.estate.AffinityType;
import peristyle.model.estate.RestartPriority;
import peristyle.model.exchange.inventory.DiskKind;
import peristyle.model.exchange.inventory.Inventory;
import peristyle.model.exchange.inventory.InventoryDisk;
import peristyle.model.exchange.inventory.InventoryNic;
import peristyle.model.exchange.inventory.InventoryRule;
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
 * The plain CSV file: a documented header, one VM each row ({@code docs/plain-inventory.md}). Columns that it does not know
 * are tags.
 */
public final class PlainInventory {

    private static final int MOST_VMS = 250_000;
    private static final int MOST_DISKS = 256;
    private static final double MIB_IN_GIB = 1_024;

    private final String file;
    private final ReportDraft report;
    private final List<InventoryVm> vms = new ArrayList<>();

    private PlainInventory(String file, ReportDraft report) {
        this.file = file;
        this.report = report;
    }

    /** A file to fill in: the header and two rows as examples. */
    public static String template() {
        return line(PlainColumn::title) + line(PlainColumn::example) + line(PlainColumn::otherExample);
    }

    private static String line(Function<PlainColumn, String> cell) {
        return Arrays.stream(PlainColumn.values()).map(cell).collect(Collectors.joining(",")) + "\r\n";
    }

    /** Whether these titles, given as keys, are those of such a file: a VM, and what it is given. */
    public static boolean recognises(Set<String> titles) {
        return has(titles, PlainColumn.VM) && (has(titles, PlainColumn.CPUS) || has(titles, PlainColumn.MEMORY));
    }

    private static boolean has(Set<String> titles, PlainColumn column) {
        return column.titles().stream().map(OtherColumn::key).anyMatch(titles::contains);
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
        PlainInventory reader = new PlainInventory(file, report);
        new TableScan(file, new OneTable(tables, table, PlainColumn.TABLE), report)
                .read(PlainColumn.VM, List.of(PlainColumn.values()), row -> row.filled() > 3, reader::row);
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
        report.kept(PlainColumn.TABLE);
        String name = row.keptOrEmpty(PlainColumn.VM);
        VmDraft vm = new VmDraft(
                row.origin(),
                new VmIdentity(null, null, null),
                name,
                new Place(
                        null,
                        row.kept(PlainColumn.DATACENTER),
                        row.kept(PlainColumn.CLUSTER),
                        row.kept(PlainColumn.HOST),
                        row.kept(PlainColumn.FOLDER),
                        null),
                VmFacts.standing(name, row.says(PlainColumn.TEMPLATE), false, null),
                VmFacts.power(row, PlainColumn.POWER),
                row.keptOrEmpty(PlainColumn.OS),
                RestartPriority.RESTART,
                rules(row));
        vm.vcpus = row.count(PlainColumn.CPUS);
        vm.memoryMib = row.amount(PlainColumn.MEMORY);
        vm.reservedMib = row.amount(PlainColumn.RESERVED);
        vm.consumedMib = row.amount(PlainColumn.CONSUMED);
        vm.datastore = row.kept(PlainColumn.DATASTORE);
        Double used = row.decimal(PlainColumn.USED);
        vm.inUseMib = used == null ? null : (Long) Math.round(used * MIB_IN_GIB);
        vm.load = new VmLoad(null, null, row.decimal(PlainColumn.IOPS), null, null);
        vm.disks.addAll(disks(row, vm.datastore));
        String network = row.kept(PlainColumn.NETWORK);
        if (network != null) {
            vm.nics.add(new InventoryNic("", network, "", true));
        }
        vm.tags = tags(row);
        vms.add(vm.finished());
    }

    /** Several sizes are joined by {@code +}. */
    private static List<InventoryDisk> disks(TableRow row, @Nullable String datastore) {
        String sizes = row.text(PlainColumn.DISKS);
        List<InventoryDisk> disks = new ArrayList<>();
        if (sizes != null) {
            for (String size : sizes.split("\\+", MOST_DISKS)) {
                Double gibibytes = row.decimal(PlainColumn.DISKS, size.strip());
                if (gibibytes != null) {
                    disks.add(new InventoryDisk(
                            "Disk " + (disks.size() + 1),
                            null,
                            null,
                            datastore,
                            Math.round(gibibytes * MIB_IN_GIB),
                            false,
                            false,
                            false,
                            DiskKind.UNKNOWN,
                            "",
                            null,
                            null));
                }
            }
        }
        return disks;
    }

    private static List<InventoryRule> rules(TableRow row) {
        List<InventoryRule> rules = new ArrayList<>();
        String together = row.kept(PlainColumn.TOGETHER);
        if (together != null) {
            rules.add(new InventoryRule(together, AffinityType.TOGETHER));
        }
        String apart = row.kept(PlainColumn.APART);
        if (apart != null) {
            rules.add(new InventoryRule(apart, AffinityType.APART));
        }
        return rules;
    }

    private static Map<String, String> tags(TableRow row) {
        Map<String, String> tags = new LinkedHashMap<>();
        for (OtherColumn column : row.others()) {
            String value = row.kept(column);
            if (value != null) {
                tags.put(column.title(), value);
            }
        }
        return tags;
    }
}
