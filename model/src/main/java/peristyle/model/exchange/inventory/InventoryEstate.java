package peristyle.model.exchange.inventory;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import peristyle.model.catalog.Catalog;
import peristyle.model.estate.Estate;
import peristyle.model.estate.EstateObject;

/**
 * Makes an estate of an inventory. Clusters become Cpools of the nearest blade class, datastores get a LUN each, networks
 * become VLANs. What the file does not say is filled by rules that the report states; placeholders, cluster services and
 * VMs that are not connected stay out, and the report counts them. Ids come from the file's own ids and names: the same file
 * gives the same estate.
 */
public final class InventoryEstate {

    private InventoryEstate() {}

    /**
     * The estate that this inventory describes.
     *
     * @param catalog classes to choose from; needs one blade class and one storage class for production
     * @throws peristyle.model.problem.ProblemException {@code inventory.catalog-too-small} where it has none
     */
    public static ImportedEstate build(Inventory inventory, Catalog catalog) {
        ReportDraft report = ReportDraft.continuing(inventory.report());
        List<InventoryVm> vms = placed(inventory, report);
        Ids ids = new Ids();
        Grounds grounds = new Grounds(inventory, ids, report);
        PoolPlan pools = new PoolPlan(inventory, vms, catalog, grounds, ids, report);
        StoragePlan storage = new StoragePlan(inventory, catalog, grounds, ids, report);
        VlanPlan vlans = new VlanPlan(inventory, grounds, ids);
        VmPlan plan = new VmPlan(pools, storage, vlans, grounds, ids, report);
        vms.forEach(plan::add);

        List<EstateObject> objects = new ArrayList<>();
        objects.addAll(grounds.objects());
        objects.addAll(pools.objects());
        objects.addAll(storage.objects());
        objects.addAll(vlans.objects());
        objects.addAll(plan.objects());
        return new ImportedEstate(Estate.of(objects), report.report());
    }

    /** Workloads and templates; the rest is counted. */
    private static List<InventoryVm> placed(Inventory inventory, ReportDraft report) {
        Map<Standing, Integer> apart = new EnumMap<>(Standing.class);
        List<InventoryVm> placed = new ArrayList<>();
        for (InventoryVm vm : inventory.vms()) {
            if (vm.standing() != Standing.WORKLOAD) {
                apart.merge(vm.standing(), 1, Integer::sum);
            }
            if (vm.standing() == Standing.WORKLOAD || vm.standing() == Standing.TEMPLATE) {
                placed.add(vm);
            }
        }
        apart.forEach((standing, count) ->
                report.assume(standing == Standing.TEMPLATE ? "templates" : "set-apart", standing, count));
        return placed;
    }
}
