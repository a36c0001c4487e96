package peristyle.model.exchange.inventory;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import peristyle.model.catalog.BladeClass;
import peristyle.model.catalog.Catalog;
import peristyle.model.planning.demand.ExistingHost;
import peristyle.model.planning.demand.ExistingPool;

/**
 * Which clusters of an inventory are Cpools of the catalogue's blades: all hosts have the cores, the memory and, where they
 * are said, the clock and the maker of one class. A hypervisor shows a little less memory than is plugged.
 */
public final class ClusterHardware {

    private static final double LEAST_OF_MEMORY = 0.98;
    private static final double CLOCK_DIFFERS_MHZ = 150;
    private static final String MAKER = "cisco";

    private final List<BladeClass> classes;
    private final BladeMatch match;

    private ClusterHardware(Catalog catalog) {
        classes = catalog.bladeClasses();
        match = new BladeMatch(catalog);
    }

    /** Every cluster that has hosts; of those whose hosts are no blades of the catalogue the nearest class. */
    public static List<ExistingPool> of(Inventory inventory, Catalog catalog) {
        Map<String, List<InventoryHost>> clusters = new LinkedHashMap<>();
        for (InventoryHost host : inventory.hosts()) {
            String cluster = host.place().cluster();
            if (cluster != null) {
                clusters.computeIfAbsent(cluster, any -> new ArrayList<>()).add(host);
            }
        }
        ClusterHardware hardware = new ClusterHardware(catalog);
        List<ExistingPool> pools = new ArrayList<>();
        clusters.forEach((name, hosts) -> pools.add(hardware.pool(name, hosts)));
        return pools;
    }

    private ExistingPool pool(String name, List<InventoryHost> hosts) {
        Optional<BladeClass> same = classes.stream()
                .filter(each -> hosts.stream().allMatch(host -> is(each, host)))
                .findFirst();
        String blade = same.map(BladeClass::id)
                .orElseGet(() -> match.nearest(
                                BladeMatch.middle(hosts, InventoryHost::memoryMib),
                                BladeMatch.middle(hosts, InventoryHost::cores))
                        .id());
        return new ExistingPool(
                name,
                null,
                null,
                blade,
                same.isPresent(),
                null,
                hosts.stream()
                        .map(host -> new ExistingHost(host.name(), memory(host), !host.maintenance()))
                        .toList());
    }

    private static long memory(InventoryHost host) {
        @Nullable Long memory = host.memoryMib();
        return memory == null ? 0 : memory;
    }

    private static boolean is(BladeClass blade, InventoryHost host) {
        Integer cores = host.cores();
        Long memory = host.memoryMib();
        Integer mhz = host.mhz();
        String model = host.model().toLowerCase(Locale.ROOT);
        return cores != null
                && cores == blade.cores()
                && memory != null
                && memory <= blade.memoryMib()
                && memory >= LEAST_OF_MEMORY * blade.memoryMib()
                && (mhz == null || Math.abs(mhz - blade.baseGhz() * 1000) <= CLOCK_DIFFERS_MHZ)
                && (model.isBlank() || model.contains(MAKER));
    }
}
