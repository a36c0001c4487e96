package peristyle.model.exchange.sheet;

import org.jspecify.annotations.Nullable;
import peristyle.model.estate.ComputePool;
import peristyle.model.estate.Disk;
import peristyle.model.estate.GuestTools;
import peristyle.model.estate.Host;
import peristyle.model.estate.HostId;
import peristyle.model.estate.ObjectId;
import peristyle.model.estate.ObjectKind;
import peristyle.model.estate.Platform;
import peristyle.model.estate.RestartPriority;
import peristyle.model.estate.Vm;
import peristyle.model.estate.VmState;
import peristyle.model.estate.Workload;
import peristyle.model.operation.Snapshot;
import peristyle.model.rule.Severity;
import peristyle.model.telemetry.Metric;
import peristyle.model.telemetry.hypervisor.HaltReason;

/** Virtual machines of both platforms, templates included. */
public final class VmSheet {

    /** All VMs. */
    public static final Sheet<Vm> VMS = SheetDraft.<Vm>of("vms", ObjectKind.VM)
            .text("id", (s, place, vm) -> vm.id().value())
            .hidden()
            .text("name", (s, place, vm) -> vm.name())
            .choice("power", VmState.class, (s, place, vm) -> Known.choice(vm.state(), VmState.UNKNOWN))
            .choice(
                    "standstill",
                    HaltReason.class,
                    (s, place, vm) -> s.hardware().hypervisors().standstill(vm).orElse(null))
            .moving()
            .flag("template", (s, place, vm) -> vm.template())
            .hidden()
            .choice("platform", Platform.class, (s, place, vm) -> platform(s, vm))
            .hidden()
            .refers("pool", Vm::pool)
            .refers("host", Vm::host)
            .refers("moving_to", Vm::movingTo)
            .hidden()
            .refers("region", (s, vm) -> vm.pool(), Places::region)
            .hidden()
            .refers("zone", (s, vm) -> vm.pool(), Places::zone)
            .refers("tenant", Vm::tenant)
            .hidden()
            .integer("vcpus", (s, place, vm) -> (long) vm.size().vcpus())
            .decimal("memory_gib", (s, place, vm) -> Known.gib(vm.size().memoryMib()))
            .integer("disks", (s, place, vm) -> (long) vm.disks().size())
            .hidden()
            .decimal("disk_gib", (s, place, vm) -> Known.gib(vm.disksMib()))
            .refers("storage", VmSheet::storage)
            .hidden()
            .integer("storages", (s, place, vm) -> storages(vm))
            .hidden()
            .decimal("cpu_used_pct", (s, place, vm) -> cpuUsed(s, place, vm))
            .moving()
            .decimal("cpu_ready_pct", (s, place, vm) -> Known.measured(s, Metric.VM_READY, place))
            .moving()
            .hidden()
            .decimal("memory_used_gib", (s, place, vm) -> Known.measuredGib(s, Metric.VM_MEMORY, place))
            .moving()
            .decimal(
                    "memory_used_pct",
                    (s, place, vm) -> Known.percent(
                            s.live().value(Metric.VM_MEMORY, place), vm.size().memoryMib()))
            .moving()
            .hidden()
            .decimal("iops", (s, place, vm) -> Known.measured(s, Metric.VM_IOPS, place))
            .moving()
            .decimal("latency_ms", (s, place, vm) -> Known.measured(s, Metric.VM_LATENCY, place))
            .moving()
            .decimal("network_mbit_s", (s, place, vm) -> Known.measured(s, Metric.VM_NETWORK, place))
            .moving()
            .hidden()
            .integer("nics", (s, place, vm) -> (long) vm.vnics().size())
            .hidden()
            .text("os", (s, place, vm) -> Known.text(vm.guestOs()))
            .choice("tools", GuestTools.class, (s, place, vm) -> Known.choice(vm.tools(), GuestTools.UNKNOWN))
            .hidden()
            .choice(
                    "restart_priority",
                    RestartPriority.class,
                    (s, place, vm) -> vm.care().restartPriority())
            .hidden()
            .refers("backup_policy", vm -> vm.care().backupPolicy())
            .flag(
                    "replicated",
                    (s, place, vm) ->
                            !s.estate().relations().replicasOf(vm.id()).isEmpty())
            .flag("encrypted", (s, place, vm) -> vm.care().encrypted())
            .hidden()
            .integer("snapshots", (s, place, vm) -> (long) vm.care().snapshots())
            .hidden()
            .choice("workload", Workload.class, (s, place, vm) -> vm.workload())
            .hidden()
            .integer("tags", (s, place, vm) -> (long) vm.tags().size())
            .hidden()
            .choice("worst_finding", Severity.class, (s, place, vm) -> Known.worstFinding(s, vm.id()))
            .moving()
            .duration("data_age_s", (s, place, vm) -> Known.dataAge(s))
            .moving()
            .hidden()
            .foundBy(Vm::tags)
            .sheet();

    private VmSheet() {}

    private static @Nullable Object platform(Snapshot snapshot, Vm vm) {
        ComputePool pool = Places.pool(snapshot, vm.pool());
        return pool == null ? null : pool.platform();
    }

    /** Where its first disk lies; where all of them lie is a table of its own. */
    private static @Nullable ObjectId storage(Vm vm) {
        return vm.disks().isEmpty() ? null : vm.disks().getFirst().datastore();
    }

    private static Long storages(Vm vm) {
        return vm.disks().stream().map(Disk::datastore).distinct().count();
    }

    /** Of the clock that its virtual processors could take on its host. */
    private static @Nullable Double cpuUsed(Snapshot snapshot, int place, Vm vm) {
        HostId on = vm.host();
        Host host = on == null ? null : snapshot.estate().hosts().find(on).orElse(null);
        if (host == null) {
            // Off and on no host: known to take nothing, as of memory.
            return snapshot.live().value(Metric.VM_CPU, place) == 0 ? Double.valueOf(0) : null;
        }
        return Known.percent(
                snapshot.live().value(Metric.VM_CPU, place), vm.size().vcpus() * host.mhzPerCore());
    }
}
