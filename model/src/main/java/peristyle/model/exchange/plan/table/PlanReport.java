package peristyle.model.exchange.plan.table;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import peristyle.model.catalog.Catalog;
import peristyle.model.exchange.inventory.Inventory;
import peristyle.model.planning.demand.DemandVm;
import peristyle.model.planning.plan.Plan;
import peristyle.model.planning.plan.PlannedCpool;

/**
 * A plan with what is needed to report it.
 *
 * @param plan the plan
 * @param catalog of the blade and storage classes that it names
 * @param inventory what it was made of; null where it is the running estate
 * @param sourceName what files for machines call that, the same in every language
 */
public record PlanReport(
        Plan plan, Catalog catalog, @Nullable Inventory inventory, String sourceName) {

    /** Of a demand whose source is called the same in every language. */
    public PlanReport(Plan plan, Catalog catalog, @Nullable Inventory inventory) {
        this(plan, catalog, inventory, plan.demand().source());
    }

    /** The inventory, where there is one. */
    public Optional<Inventory> source() {
        return Optional.ofNullable(inventory);
    }

    /** The VMs of the demand by their ids. */
    Map<String, DemandVm> vms() {
        Map<String, DemandVm> vms = new HashMap<>();
        plan.demand().vms().forEach(vm -> vms.put(vm.id(), vm));
        return vms;
    }

    /** What people call the VM with this id. */
    static String nameOf(Map<String, DemandVm> vms, String id) {
        DemandVm vm = vms.get(id);
        return vm == null ? id : vm.name();
    }

    /** What the provider calls a blade class. */
    public String bladeName(PlannedCpool cpool) {
        return catalog.bladeClass(cpool.bladeClass()).name();
    }
}
