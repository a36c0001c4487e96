package peristyle.model.exchange.rvtools;

import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import peristyle.model.estate.GuestTools;
import peristyle.model.exchange.inventory.DiskKind;
import peristyle.model.exchange.inventory.InventoryDisk;
import peristyle.model.exchange.inventory.InventoryNic;
import peristyle.model.exchange.inventory.LeftOutReason;
import peristyle.model.exchange.inventory.ReportDraft;
import peristyle.model.exchange.table.DatastorePath;
import peristyle.model.exchange.table.OwnerColumns;
import peristyle.model.exchange.table.TableRow;
import peristyle.model.exchange.table.VmDraft;
import peristyle.model.exchange.table.VmIndex;
import peristyle.model.problem.Problem;
import peristyle.model.problem.ProblemException;

/** Reads the tables that say more about the VMs of vInfo. */
final class VmTabs {

    private static final int MOST_ROWS = 1_500_000;

    private final String file;
    private final VmIndex vms;
    private final InfoTab info;
    private final ReportDraft report;
    private int rows;
    private boolean nicsListed;

    VmTabs(String file, VmIndex vms, InfoTab info, ReportDraft report) {
        this.file = file;
        this.vms = vms;
        this.info = info;
        this.report = report;
    }

    Consumer<TableRow> cpus() {
        return owned(Tab.CPU, (vm, row) -> {
            Integer cpus = row.count(RvtoolsColumn.CPU_CPUS);
            vm.usedMhz = row.amount(RvtoolsColumn.CPU_USED);
            vm.reservedMhz = row.amount(RvtoolsColumn.CPU_RESERVATION);
            if (!info.cpusListed()) {
                vm.vcpus = cpus;
            } else if (cpus != null && !cpus.equals(vm.vcpus)) {
                row.suspect(RvtoolsColumn.CPU_CPUS, cpus.toString(), "tables-disagree", vm.name, text(vm.vcpus));
            }
        });
    }

    Consumer<TableRow> memory() {
        return owned(Tab.MEMORY, (vm, row) -> {
            Long size = row.amount(RvtoolsColumn.MEMORY_SIZE);
            if (!info.memoryListed()) {
                vm.memoryMib = size;
            } else if (size != null && !size.equals(vm.memoryMib)) {
                row.suspect(RvtoolsColumn.MEMORY_SIZE, size.toString(), "tables-disagree", vm.name, text(vm.memoryMib));
            }
            vm.swappedMib = row.amount(RvtoolsColumn.MEMORY_SWAPPED);
            vm.consumedMib = row.amount(RvtoolsColumn.MEMORY_CONSUMED);
            vm.reservedMib =
                    row.says(RvtoolsColumn.MEMORY_LOCKED) ? vm.memoryMib : row.amount(RvtoolsColumn.MEMORY_RESERVATION);
            if (vm.activeMib == null) {
                vm.activeMib = row.amount(RvtoolsColumn.MEMORY_ACTIVE);
            }
        });
    }

    private static String text(@Nullable Number number) {
        return number == null ? "" : number.toString();
    }

    Consumer<TableRow> disks() {
        return owned(Tab.DISK, (vm, row) -> {
            String path = row.kept(RvtoolsColumn.DISK_PATH);
            String sharing = row.text(RvtoolsColumn.DISK_SHARING);
            String bus = row.text(RvtoolsColumn.DISK_SHARED_BUS);
            boolean multiWriter =
                    sharing != null && sharing.toLowerCase(Locale.ROOT).contains("multiwriter");
            boolean shared = multiWriter || (bus != null && !bus.equalsIgnoreCase("noSharing"));
            vm.disks.add(new InventoryDisk(
                    row.keptOrEmpty(RvtoolsColumn.DISK_LABEL),
                    row.kept(RvtoolsColumn.DISK_OBJECT),
                    path,
                    DatastorePath.datastore(path),
                    row.amount(RvtoolsColumn.DISK_CAPACITY),
                    row.says(RvtoolsColumn.DISK_THIN),
                    shared,
                    row.says(RvtoolsColumn.DISK_RAW),
                    kind(row),
                    row.keptOrEmpty(RvtoolsColumn.DISK_MODE),
                    null,
                    null));
        });
    }

    private static DiskKind kind(TableRow row) {
        if (row.says(RvtoolsColumn.DISK_RAW)) {
            return DiskKind.RAW;
        }
        Boolean thin = row.flag(RvtoolsColumn.DISK_THIN);
        if (thin == null) {
            return DiskKind.UNKNOWN;
        }
        return thin ? DiskKind.THIN : row.says(RvtoolsColumn.DISK_EAGER) ? DiskKind.EAGER_ZEROED : DiskKind.THICK;
    }

    /** Containers mount the same file system again and again: each counts once, and theirs do not count. */
    Consumer<TableRow> partitions() {
        return row -> {
            String mount = row.text(RvtoolsColumn.PARTITION_DISK);
            Long capacity = row.amount(RvtoolsColumn.PARTITION_CAPACITY);
            Long consumed = row.amount(RvtoolsColumn.PARTITION_CONSUMED);
            VmDraft vm = vms.ownerOf(row, RvtoolsColumn.owner(Tab.PARTITION));
            if (vm == null) {
                return;
            }
            if (capacity == null
                    || consumed == null
                    || ofContainer(mount)
                    || !vm.fileSystems.add(List.of(capacity, consumed))) {
                report.leftOut(Tab.PARTITION.title(), row.number(), LeftOutReason.NOT_A_DISK);
                return;
            }
            keep(Tab.PARTITION);
            vm.guestUsedMib = consumed + (vm.guestUsedMib == null ? 0 : vm.guestUsedMib);
        };
    }

    private static boolean ofContainer(@Nullable String mount) {
        return mount != null
                && (mount.contains("/kubelet/") || mount.contains("/docker/") || mount.contains("/containers/"));
    }

    /** vNetwork knows more of the cards than vInfo: what that said of a VM gives way to its first row here. */
    Consumer<TableRow> nics() {
        return owned(Tab.NETWORK, (vm, row) -> {
            if (!nicsListed) {
                nicsListed = true;
                vms.all().forEach(each -> each.nics.clear());
            }
            vm.nics.add(new InventoryNic(
                    row.keptOrEmpty(RvtoolsColumn.NETWORK_LABEL),
                    row.kept(RvtoolsColumn.NETWORK_NETWORK),
                    row.keptOrEmpty(RvtoolsColumn.NETWORK_MAC),
                    !Boolean.FALSE.equals(row.flag(RvtoolsColumn.NETWORK_CONNECTED))));
        });
    }

    Consumer<TableRow> snapshots() {
        return owned(Tab.SNAPSHOT, (vm, row) -> {
            vm.snapshots++;
            Long size = row.amount(RvtoolsColumn.SNAPSHOT_SIZE);
            if (size != null) {
                vm.snapshotMib = size + (vm.snapshotMib == null ? 0 : vm.snapshotMib);
            }
        });
    }

    Consumer<TableRow> tools() {
        return owned(Tab.TOOLS, (vm, row) -> {
            String state = row.text(RvtoolsColumn.TOOLS_STATE);
            vm.tools = switch (state == null ? "" : state.toLowerCase(Locale.ROOT)) {
                case "toolsok", "guesttoolscurrent" -> GuestTools.CURRENT;
                case "toolsold", "guesttoolsneedupgrade", "guesttoolssupportedold" -> GuestTools.OUTDATED;
                case "toolsnotinstalled", "guesttoolsnotinstalled" -> GuestTools.MISSING;
                default -> GuestTools.UNKNOWN;
            };
        });
    }

    private Consumer<TableRow> owned(Tab tab, BiConsumer<VmDraft, TableRow> use) {
        OwnerColumns columns = RvtoolsColumn.owner(tab);
        return row -> {
            VmDraft vm = vms.ownerOf(row, columns);
            if (vm != null) {
                keep(tab);
                use.accept(vm, row);
            }
        };
    }

    private void keep(Tab tab) {
        if (++rows > MOST_ROWS) {
            throw new ProblemException(Problem.of("inventory.too-many-rows", file, MOST_ROWS));
        }
        report.kept(tab.title());
    }
}
