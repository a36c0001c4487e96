package peristyle.model.exchange.sheet;

import org.jspecify.annotations.Nullable;
import peristyle.model.estate.ComputePool;
import peristyle.model.estate.Cpool;
import peristyle.model.estate.HostState;
import peristyle.model.estate.ObjectKind;
import peristyle.model.estate.Platform;
import peristyle.model.estate.XenPool;
import peristyle.model.operation.Snapshot;
import peristyle.model.rule.Severity;
import peristyle.model.telemetry.Metric;

/** Cpools and Xen pools: what their hosts offer and their VMs use. */
public final class CpoolSheet {

    /** All pools of both platforms. */
    public static final Sheet<ComputePool> POOLS = SheetDraft.<ComputePool>of("cpools", ObjectKind.POOL)
            .text("id", (s, place, pool) -> pool.id().value())
            .hidden()
            .text("name", (s, place, pool) -> pool.name())
            .choice("platform", Platform.class, (s, place, pool) -> pool.platform())
            .refers("region", (s, pool) -> pool.zone(), Places::region)
            .hidden()
            .refers("zone", ComputePool::zone)
            .refers("tenant", ComputePool::tenant)
            .text("blade_class", (s, place, pool) -> Classes.blade(s, pool.bladeClass()))
            .integer("hosts", (s, place, pool) -> PoolSums.hosts(s, pool))
            .integer("hosts_connected", (s, place, pool) -> PoolSums.hostsIn(s, pool, HostState.CONNECTED))
            .hidden()
            .integer("hosts_maintenance", (s, place, pool) -> PoolSums.hostsIn(s, pool, HostState.MAINTENANCE))
            .hidden()
            .integer("hosts_disconnected", (s, place, pool) -> PoolSums.hostsIn(s, pool, HostState.DISCONNECTED))
            .hidden()
            .integer("hosts_failed", (s, place, pool) -> PoolSums.hostsIn(s, pool, HostState.FAILED))
            .hidden()
            .integer("vms", (s, place, pool) -> PoolSums.vms(s, pool))
            .integer("vms_on", (s, place, pool) -> PoolSums.on(s, pool))
            .integer("cores", (s, place, pool) -> PoolSums.cores(s, pool))
            .integer("vcpus", (s, place, pool) -> PoolSums.vcpus(s, pool))
            .hidden()
            .decimal(
                    "cpu_used_pct",
                    (s, place, pool) ->
                            Known.percent(s.live().value(Metric.POOL_CPU, place), PoolSums.clockInServiceMhz(s, pool)))
            .moving()
            .decimal("memory_physical_gib", (s, place, pool) -> Known.gib(PoolSums.memoryMib(s, pool)))
            .decimal("memory_activated_gib", (s, place, pool) -> activated(pool))
            .decimal("memory_configured_gib", (s, place, pool) -> Known.gib(PoolSums.configuredMib(s, pool)))
            .hidden()
            .decimal("memory_used_gib", (s, place, pool) -> Known.measuredGib(s, Metric.POOL_MEMORY, place))
            .moving()
            .decimal("memory_used_pct", (s, place, pool) -> memoryUsed(s, place, pool))
            .moving()
            .flag("ha", (s, place, pool) -> pool.highAvailability())
            .choice(
                    "worst_finding",
                    Severity.class,
                    (s, place, pool) -> s.findings().worst(s.estate(), pool).orElse(null))
            .moving()
            .duration("data_age_s", (s, place, pool) -> Known.dataAge(s))
            .moving()
            .hidden()
            .sheet();

    private CpoolSheet() {}

    /** Only Cpools have a limit of memory (CP-3). */
    private static @Nullable Double activated(ComputePool pool) {
        return switch (pool) {
            case Cpool cpool -> Known.gib(cpool.activatedMemoryMib());
            case XenPool xen -> null;
        };
    }

    /** Of the memory of the hosts that take VMs (CP-4). */
    private static @Nullable Double memoryUsed(Snapshot snapshot, int place, ComputePool pool) {
        return Known.percent(
                snapshot.live().value(Metric.POOL_MEMORY, place), PoolSums.memoryInServiceMib(snapshot, pool));
    }
}
