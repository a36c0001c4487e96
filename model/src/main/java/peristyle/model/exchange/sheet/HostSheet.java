package peristyle.model.exchange.sheet;

import org.jspecify.annotations.Nullable;
import peristyle.model.estate.ComputePool;
import peristyle.model.estate.Host;
import peristyle.model.estate.HostState;
import peristyle.model.estate.ObjectKind;
import peristyle.model.estate.Platform;
import peristyle.model.estate.Vm;
import peristyle.model.operation.Snapshot;
import peristyle.model.rule.Severity;
import peristyle.model.telemetry.Metric;
import peristyle.model.telemetry.hypervisor.HostStatus;
import peristyle.model.telemetry.hypervisor.MemoryState;

/** Hypervisors of both platforms, on their blades. */
public final class HostSheet {

    /** All hosts. */
    public static final Sheet<Host> HOSTS = SheetDraft.<Host>of("hosts", ObjectKind.HOST)
            .text("id", (s, place, host) -> host.id().value())
            .hidden()
            .text("name", (s, place, host) -> host.name())
            .choice("host_state", HostState.class, (s, place, host) -> host.state())
            .choice("platform", Platform.class, (s, place, host) -> platform(s, host))
            .hidden()
            .refers("pool", Host::pool)
            .refers("region", (s, host) -> host.pool(), Places::region)
            .hidden()
            .refers("zone", (s, host) -> host.pool(), Places::zone)
            .refers("tenant", (s, host) -> host.pool(), Places::tenant)
            .hidden()
            .text("blade_class", (s, place, host) -> bladeClass(s, host))
            .refers("blade", Host::blade)
            .hidden()
            .text("build", (s, place, host) -> Known.text(host.build()))
            .hidden()
            .integer("cores", (s, place, host) -> (long) host.cores())
            .decimal("core_ghz", (s, place, host) -> Known.rounded(host.mhzPerCore() / 1000))
            .hidden()
            .decimal(
                    "cpu_used_pct",
                    (s, place, host) -> Known.percent(s.live().value(Metric.HOST_CPU, place), host.capacityMhz()))
            .moving()
            .decimal("memory_physical_gib", (s, place, host) -> Known.gib(host.memoryMib()))
            .decimal("memory_used_gib", (s, place, host) -> Known.measuredGib(s, Metric.HOST_MEMORY, place))
            .moving()
            .decimal(
                    "memory_used_pct",
                    (s, place, host) -> Known.percent(s.live().value(Metric.HOST_MEMORY, place), host.memoryMib()))
            .moving()
            .choice("memory_state", MemoryState.class, HostSheet::memoryState)
            .moving()
            .decimal("cpu_ready_pct", (s, place, host) -> Known.measured(s, Metric.HOST_READY, place))
            .moving()
            .hidden()
            .decimal("network_mbit_s", (s, place, host) -> Known.measured(s, Metric.HOST_NETWORK, place))
            .moving()
            .hidden()
            .integer("vms", (s, place, host) -> Known.vms(s.estate().relations().vmsOn(host.id())))
            .integer("vms_on", (s, place, host) -> running(s, host))
            .hidden()
            .integer("vcpus", (s, place, host) -> vcpus(s, host))
            .hidden()
            .choice("worst_finding", Severity.class, (s, place, host) -> Known.worstFinding(s, host.id()))
            .moving()
            .duration("data_age_s", (s, place, host) -> Known.dataAge(s))
            .moving()
            .hidden()
            .sheet();

    private HostSheet() {}

    private static @Nullable Object platform(Snapshot snapshot, Host host) {
        ComputePool pool = Places.pool(snapshot, host.pool());
        return pool == null ? null : pool.platform();
    }

    private static @Nullable Object memoryState(Snapshot snapshot, int place, Host host) {
        HostStatus status = snapshot.hardware().hypervisors().host(host.id()).orElse(null);
        return status == null ? null : status.memory();
    }

    private static @Nullable String bladeClass(Snapshot snapshot, Host host) {
        ComputePool pool = Places.pool(snapshot, host.pool());
        return pool == null ? null : Classes.blade(snapshot, pool.bladeClass());
    }

    private static Long running(Snapshot snapshot, Host host) {
        long running = 0;
        for (Vm vm : snapshot.estate().relations().vmsOn(host.id())) {
            running += vm.running() ? 1 : 0;
        }
        return running;
    }

    private static Long vcpus(Snapshot snapshot, Host host) {
        long vcpus = 0;
        for (Vm vm : snapshot.estate().relations().vmsOn(host.id())) {
            vcpus += vm.running() ? vm.size().vcpus() : 0;
        }
        return vcpus;
    }
}
