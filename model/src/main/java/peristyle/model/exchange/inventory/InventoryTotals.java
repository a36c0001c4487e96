package peristyle.model.exchange.inventory;

import java.util.EnumMap;
import java.util.Map;
import peristyle.model.estate.PowerState;

/**
 * Sums of an inventory, as its author would count them: every listed VM counts, templates included. A VM without a figure
 * adds nothing to its sum.
 *
 * @param vms VMs of any standing
 * @param on those that run
 * @param off those that are switched off; templates are
 * @param vcpus virtual processors
 * @param memoryMib configured memory, MiB
 * @param provisionedMib storage that is promised, MiB
 * @param hosts hypervisors that the file lists
 * @param byStanding VMs by their standing
 */
public record InventoryTotals(
        int vms,
        int on,
        int off,
        long vcpus,
        long memoryMib,
        long provisionedMib,
        int hosts,
        Map<Standing, Integer> byStanding) {

    static InventoryTotals of(Inventory inventory) {
        int on = 0;
        int off = 0;
        long vcpus = 0;
        long memory = 0;
        long provisioned = 0;
        Map<Standing, Integer> byStanding = new EnumMap<>(Standing.class);
        for (InventoryVm vm : inventory.vms()) {
            on += vm.power() == PowerState.ON ? 1 : 0;
            off += vm.power() == PowerState.OFF ? 1 : 0;
            vcpus += vm.demand().vcpus() == null ? 0 : vm.demand().vcpus();
            memory += vm.demand().memoryMib() == null ? 0 : vm.demand().memoryMib();
            provisioned +=
                    vm.storage().provisionedMib() == null ? 0 : vm.storage().provisionedMib();
            byStanding.merge(vm.standing(), 1, Integer::sum);
        }
        return new InventoryTotals(
                inventory.vms().size(),
                on,
                off,
                vcpus,
                memory,
                provisioned,
                inventory.hosts().size(),
                Map.copyOf(byStanding));
    }

    /** How many VMs have this standing. */
    public int of(Standing standing) {
        return byStanding.getOrDefault(standing, 0);
    }
}
