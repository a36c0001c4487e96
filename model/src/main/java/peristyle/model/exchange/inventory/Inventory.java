package peristyle.model.exchange.inventory;

import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one inventory file (or several together) says. Only facts of the file: what it does not say is null here, and is
 * filled by stated rules only when an estate is made of it.
 *
 * @param source name of the file, without its folder; of several, in their order
 * @param takenAt when it was exported, by the exporter's own clock and zone; null where the file does not say
 * @param vms all VMs, those that are set apart included
 * @param hosts hypervisors that the file lists; empty where it has no such table
 * @param clusters clusters that the file lists; empty where it has no such table
 * @param datastores datastores that the file lists; empty where it has no such table
 * @param networks networks with their VLAN numbers, where the file lists them
 * @param resourcePools resource pools with what they reserve, where the file lists them
 * @param report what was read, what was left out and why
 * @param history one point for each dated export that was read, oldest first; one alone where there was no series
 */
public record Inventory(
        String source,
        @Nullable LocalDateTime takenAt,
        List<InventoryVm> vms,
        List<InventoryHost> hosts,
        List<InventoryCluster> clusters,
        List<InventoryDatastore> datastores,
        List<InventoryNetwork> networks,
        List<InventoryResourcePool> resourcePools,
        ImportReport report,
        List<DatedTotals> history) {

    public Inventory {
        vms = List.copyOf(vms);
        hosts = List.copyOf(hosts);
        clusters = List.copyOf(clusters);
        datastores = List.copyOf(datastores);
        networks = List.copyOf(networks);
        resourcePools = List.copyOf(resourcePools);
        history = List.copyOf(history);
    }

    /** The same, exported at this moment. */
    public Inventory takenAt(LocalDateTime moment) {
        return new Inventory(
                source, moment, vms, hosts, clusters, datastores, networks, resourcePools, report, history);
    }

    /** Sums over all its VMs, as the file lists them. */
    public InventoryTotals totals() {
        return InventoryTotals.of(this);
    }
}
