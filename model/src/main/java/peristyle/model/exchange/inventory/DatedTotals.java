package peristyle.model.exchange.inventory;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one export of a series says, summed: a point of each growth curve. The newest export has a point too. Templates are
 * among the VMs; what is set apart otherwise ({@link Standing}) is not.
 *
 * @param source name of the file
 * @param takenAt when it was exported, by the exporter's own clock and zone
 * @param clusters sums by cluster
 * @param datastores datastores that the export lists
 * @param vms every VM that counts
 */
public record DatedTotals(
        String source, LocalDateTime takenAt, List<OfCluster> clusters, List<OfDatastore> datastores, List<OfVm> vms) {

    public DatedTotals {
        clusters = List.copyOf(clusters);
        datastores = List.copyOf(datastores);
        vms = List.copyOf(vms);
    }

    /**
     * What this export says.
     *
     * @param takenAt when it was exported
     */
    public static DatedTotals of(Inventory inventory, LocalDateTime takenAt) {
        Map<List<String>, OfCluster> clusters = new LinkedHashMap<>();
        List<OfVm> vms = new ArrayList<>();
        for (InventoryVm vm : inventory.vms()) {
            if (vm.standing() == Standing.WORKLOAD || vm.standing() == Standing.TEMPLATE) {
                OfVm one = of(vm);
                vms.add(one);
                clusters.merge(
                        List.of(text(vm.place().server()), text(vm.place().cluster())),
                        new OfCluster(
                                vm.place().server(),
                                vm.place().cluster(),
                                1,
                                one.vcpus() == null ? 0 : one.vcpus(),
                                one.memoryMib() == null ? 0 : one.memoryMib(),
                                one.diskMib() == null ? 0 : one.diskMib()),
                        OfCluster::plus);
            }
        }
        return new DatedTotals(
                inventory.source(),
                takenAt,
                List.copyOf(clusters.values()),
                inventory.datastores().stream()
                        .map(each -> new OfDatastore(each.server(), each.name(), each.capacityMib(), each.inUseMib()))
                        .toList(),
                vms);
    }

    private static OfVm of(InventoryVm vm) {
        Long disks = null;
        for (InventoryDisk disk : vm.disks()) {
            if (disk.capacityMib() != null && !disk.raw()) {
                disks = disk.capacityMib() + (disks == null ? 0 : disks);
            }
        }
        return new OfVm(
                vm.identity(),
                vm.name(),
                vm.demand().vcpus(),
                vm.demand().memoryMib(),
                disks == null ? vm.storage().diskCapacityMib() : disks,
                vm.storage().inUseMib());
    }

    private static String text(@Nullable String name) {
        return name == null ? "" : name.toLowerCase(Locale.ROOT);
    }

    /**
     * Sums over the VMs of a cluster; a VM without a figure adds nothing to its sum.
     *
     * @param server inventory server, null where not said
     * @param cluster its name, null for VMs outside any
     * @param vms how many
     * @param vcpus virtual processors
     * @param memoryMib configured memory, MiB
     * @param diskMib sizes of the disks, MiB
     */
    public record OfCluster(
            @Nullable String server, @Nullable String cluster, int vms, long vcpus, long memoryMib, long diskMib) {

        private OfCluster plus(OfCluster other) {
            return new OfCluster(
                    server,
                    cluster,
                    vms + other.vms,
                    vcpus + other.vcpus,
                    memoryMib + other.memoryMib,
                    diskMib + other.diskMib);
        }
    }

    /**
     * A datastore.
     *
     * @param server inventory server, null where not said
     * @param name what people call it
     * @param capacityMib size, MiB; null where not said
     * @param inUseMib what is taken, MiB; null where not said
     */
    public record OfDatastore(
            @Nullable String server,
            String name,
            @Nullable Long capacityMib,
            @Nullable Long inUseMib) {}

    /**
     * A VM.
     *
     * @param identity what tells it from all others
     * @param name what people call it
     * @param vcpus virtual processors; null where not said
     * @param memoryMib configured memory, MiB; null where not said
     * @param diskMib sizes of its disks, MiB; null where not said
     * @param inUseMib what it takes on datastores, MiB; null where not said
     */
    public record OfVm(
            VmIdentity identity,
            String name,
            @Nullable Integer vcpus,
            @Nullable Long memoryMib,
            @Nullable Long diskMib,
            @Nullable Long inUseMib) {}
}
