package peristyle.model.exchange.plan.table;

import static peristyle.model.exchange.plan.table.PlanColumn.decimal;
import static peristyle.model.exchange.plan.table.PlanColumn.flag;
import static peristyle.model.exchange.plan.table.PlanColumn.text;
import static peristyle.model.exchange.plan.table.PlanColumn.whole;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import peristyle.model.planning.demand.DemandDisk;
import peristyle.model.planning.demand.DemandVm;
import peristyle.model.planning.plan.DiskPlacement;
import peristyle.model.planning.plan.VmPlacement;

/** Where every VM sits and every disk lies, and why. */
final class VmTables {

    private VmTables() {}

    /** A VM and its place. */
    record VmRow(DemandVm vm, VmPlacement placement) {}

    static Stream<VmRow> rows(PlanReport report) {
        Map<String, DemandVm> vms = report.vms();
        return report.plan().vms().stream()
                .map(placement -> new VmRow(Objects.requireNonNull(vms.get(placement.vm())), placement));
    }

    static PlanTable<VmRow> vms(PlanReport report) {
        return new PlanTable<>(
                "vms",
                List.of(
                        text("vm", 30, row -> row.vm.name()),
                        text("cpool", 20, row -> row.placement.cpool()),
                        text("host", 22, row -> row.placement.host()),
                        text("datastore", 22, row -> row.placement.datastore()),
                        text("reason", 16, row -> row.placement.reason()),
                        text("standby_cpool", 20, row -> row.placement.standbyCpool()),
                        text("standby_host", 22, row -> row.placement.standbyHost()),
                        text("group", 14, row -> row.placement.group()),
                        text("counts", 14, row -> row.vm.inclusion()),
                        text("kind", 12, row -> row.vm.kind()),
                        text("power", 10, row -> row.vm.power()),
                        whole("vcpus", row -> (long) row.vm.compute().vcpus()),
                        whole("memory_mib", row -> row.vm.compute().memoryMib()),
                        text("memory_basis", 14, row -> row.vm.compute().basis()),
                        whole("configured_memory_mib", row -> row.vm.compute().configuredMib()),
                        whole("consumed_memory_mib", row -> row.vm.compute().consumedMib()),
                        whole("active_memory_mib", row -> row.vm.compute().activeMib()),
                        whole("used_cpu_mhz", row -> row.vm.compute().usedMhz()),
                        whole("planned_memory_mib", row -> row.placement.load().memoryMib()),
                        decimal("planned_vcpus", row -> ComputeTables.vcpus(row.placement.load())),
                        whole("gpus", row -> (long) row.vm.compute().gpus()),
                        whole("swap_mib", row -> row.vm.swapMib()),
                        whole("disks_mib", row -> row.vm.disksMib()),
                        text("disk_basis", 14, row -> row.vm.diskBasis()),
                        decimal("iops", row -> row.vm.iops().perSecond()),
                        text("iops_origin", 14, row -> row.vm.iops().origin()),
                        whole("nics", row -> (long) row.vm.nics()),
                        text("guest_os", 30, row -> row.vm.guestOs()),
                        text("tags", 24, row -> Listed.of(row.vm.tags())),
                        text("source_server", 20, row -> row.vm.place().server()),
                        text("source_datacenter", 18, row -> row.vm.place().datacenter()),
                        text("source_cluster", 20, row -> row.vm.place().cluster()),
                        text("source_host", 24, row -> row.vm.place().host()),
                        text("source_folder", 30, row -> row.vm.place().folder()),
                        text("vm_id", 30, row -> row.vm.id())),
                () -> rows(report));
    }

    /** A disk and its place. */
    record DiskRow(DemandVm vm, @Nullable DemandDisk disk, DiskPlacement placement) {}

    static PlanTable<DiskRow> disks(PlanReport report) {
        return new PlanTable<>(
                "disks",
                List.of(
                        text("vm", 30, row -> row.vm.name()),
                        text("disk", 18, row -> row.disk == null ? null : row.disk.label()),
                        text("datastore", 22, row -> row.placement.datastore()),
                        text("reason", 18, row -> row.placement.reason()),
                        whole("size_mib", row -> row.disk == null ? null : row.disk.sizeMib()),
                        whole("planned_mib", row -> row.placement.sizeMib()),
                        whole("written_mib", row -> row.disk == null ? null : row.disk.writtenMib()),
                        flag("thin", row -> row.disk == null ? null : row.disk.thin()),
                        flag("shared", row -> row.disk == null ? null : row.disk.shared()),
                        flag("raw", row -> row.disk == null ? null : row.disk.raw()),
                        text("source_datastore", 22, row -> row.disk == null ? null : row.disk.datastore()),
                        text("vm_id", 30, row -> row.placement.vm()),
                        text("disk_id", 34, row -> row.placement.disk())),
                () -> diskRows(report));
    }

    private static Stream<DiskRow> diskRows(PlanReport report) {
        Map<String, DemandVm> vms = report.vms();
        return report.plan().disks().stream().map(placement -> {
            DemandVm vm = Objects.requireNonNull(vms.get(placement.vm()));
            DemandDisk disk = vm.disks().stream()
                    .filter(each -> each.id().equals(placement.disk()))
                    .findFirst()
                    .orElse(null);
            return new DiskRow(vm, disk, placement);
        });
    }
}
