package peristyle.model.exchange.inventory;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import peristyle.model.catalog.BladeClass;
import peristyle.model.correction.Assumed;
import peristyle.model.estate.Cpool;
import peristyle.model.estate.EstateObject;
import peristyle.model.estate.Host;
import peristyle.model.estate.HostId;
import peristyle.model.estate.HostState;

/** Makes a Cpool and its hosts, of the nearest blade class (CP-1, CP-2, CP-3). */
final class CpoolObjects {

    private static final int MOST_HOSTS = 32;

    private final Inventory inventory;
    private final BladeMatch blades;
    private final Grounds grounds;
    private final ReportDraft report;

    CpoolObjects(Inventory inventory, BladeMatch blades, Grounds grounds, ReportDraft report) {
        this.inventory = inventory;
        this.blades = blades;
        this.grounds = grounds;
        this.report = report;
    }

    List<EstateObject> of(PoolDraft pool, Map<String, Long> memoryOnHost) {
        BladeClass blade = bladeOf(pool, memoryOnHost);
        List<Host> hosts =
                pool.hosts.stream().map(host -> host(host, pool, blade)).toList();
        List<EstateObject> objects = new ArrayList<>(hosts);
        if (pool.hosts.size() > MOST_HOSTS) {
            report.assume("cpool-too-large", pool.name, pool.hosts.size(), MOST_HOSTS);
        }
        objects.addFirst(new Cpool(
                pool.id,
                pool.name,
                grounds.tenant(),
                grounds.zone(pool.datacenter),
                blade.id(),
                Assumed.activatedMib(hosts),
                highAvailability(pool),
                false));
        return objects;
    }

    private BladeClass bladeOf(PoolDraft pool, Map<String, Long> memoryOnHost) {
        Double memory = BladeMatch.middle(pool.hosts, InventoryHost::memoryMib);
        Double cores = BladeMatch.middle(pool.hosts, InventoryHost::cores);
        if (memory == null && cores == null) {
            long most = pool.hosts.stream()
                    .mapToLong(host -> memoryOnHost.getOrDefault(host.name().toLowerCase(Locale.ROOT), 0L))
                    .max()
                    .orElse(0);
            BladeClass blade = blades.holding(most);
            report.assume("blade-class-by-vms", pool.name, blade.name(), most);
            return blade;
        }
        BladeClass blade = blades.nearest(memory, cores);
        if (memory == null || cores == null) {
            report.assume("blade-class-by-one", pool.name, blade.name(), blade.memoryMib(), blade.cores());
        } else {
            report.assume(
                    "blade-class",
                    pool.name,
                    blade.name(),
                    memory.longValue(),
                    cores.intValue(),
                    blade.memoryMib(),
                    blade.cores());
        }
        long kinds = pool.hosts.stream()
                .map(host -> List.of(text(host.memoryMib()), text(host.cores())))
                .distinct()
                .count();
        if (kinds > 1) {
            report.assume("hosts-differ", pool.name, kinds);
        }
        return blade;
    }

    private static String text(@Nullable Number number) {
        return number == null ? "" : number.toString();
    }

    private static Host host(InventoryHost host, PoolDraft pool, BladeClass blade) {
        HostId id = pool.hostIds.get(host.name().toLowerCase(Locale.ROOT));
        if (id == null) {
            throw new IllegalStateException("no id for " + host.name());
        }
        Long memory = host.memoryMib();
        Integer cores = host.cores();
        Integer mhz = host.mhz();
        return new Host(
                id,
                host.name(),
                pool.id,
                null,
                host.maintenance() ? HostState.MAINTENANCE : HostState.CONNECTED,
                host.build(),
                memory == null ? blade.memoryMib() : memory,
                cores == null ? blade.cores() : cores,
                mhz == null ? blade.baseGhz() * 1000 : mhz);
    }

    /** As the file says; else on wherever two hosts make it possible (CP-7). */
    private boolean highAvailability(PoolDraft pool) {
        for (InventoryCluster cluster : inventory.clusters()) {
            if (cluster.name().equalsIgnoreCase(pool.name)
                    && Same.maybe(cluster.server(), pool.server)
                    && cluster.highAvailability() != null) {
                return cluster.highAvailability();
            }
        }
        report.assume("high-availability", pool.name);
        return pool.hosts.size() > 1;
    }
}
