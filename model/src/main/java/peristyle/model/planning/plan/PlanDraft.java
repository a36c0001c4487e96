package peristyle.model.planning.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import peristyle.model.catalog.Catalog;
import peristyle.model.catalog.Service;
import peristyle.model.planning.demand.Demand;
import peristyle.model.planning.demand.DemandVm;
import peristyle.model.planning.demand.ExistingPool;
import peristyle.model.planning.demand.ExistingStore;
import peristyle.model.planning.demand.VmKind;
import peristyle.model.planning.settings.PlanSettings;
import peristyle.model.planning.settings.Protection;

/** Writes what was decided down, group by group, as one plan. */
final class PlanDraft {

    private final Demand demand;
    private final PlanSettings settings;
    private final List<PlanNote> notes;
    private final BillDraft bill;
    private final List<PlannedCpool> cpools = new ArrayList<>();
    private final List<PlannedDatastore> datastores = new ArrayList<>();
    private final Map<String, VmPlacement> vms = new HashMap<>();
    private final Set<String> storesThere;
    private final Set<String> existing;
    private final Map<String, Long> activated = new HashMap<>();
    private final List<DiskPlacement> disks = new ArrayList<>();
    private final List<PlanAlternative> alternatives = new ArrayList<>();
    private long backupMib;
    private double objective;
    private double boundObjective;
    private int boundHosts;

    PlanDraft(Demand demand, PlanSettings settings, Catalog catalog, List<PlanNote> notes) {
        this.demand = demand;
        this.settings = settings;
        this.notes = notes;
        bill = new BillDraft(catalog, settings);
        storesThere = demand.stores().stream().map(ExistingStore::name).collect(Collectors.toSet());
        existing = demand.existing().stream().map(ExistingPool::name).collect(Collectors.toSet());
    }

    void add(GroupWork work, GroupPlanner.Draft compute, List<List<List<Unit>>> standby, List<StoreDraft> stores) {
        objective += compute.objective();
        boundObjective += compute.bound();
        boundHosts += compute.hostsBound();
        alternatives.addAll(compute.alternatives());
        CpoolWriter hosts = new CpoolWriter(work, settings, existing);
        hosts.write(compute.cpools(), standby);
        cpools.addAll(hosts.cpools());
        work.kept().forEach(pool -> activated.put(pool.name(), pool.activatedMib()));
        StoreWriter space = new StoreWriter(work, settings, storesThere);
        space.write(stores, hosts.names(Side.ACTIVE), hosts.names(Side.STANDBY));
        datastores.addAll(space.datastores());
        disks.addAll(space.disks());
        for (DemandVm vm : work.vms()) {
            vms.put(vm.id(), hosts.placement(vm, space.homeOf(vm)));
        }
        services(work, space);
    }

    private void services(GroupWork work, StoreWriter space) {
        Set<Protection> protection = work.terms().protection();
        List<DemandVm> kept =
                work.vms().stream().filter(vm -> vm.kind() != VmKind.TEMPLATE).toList();
        if (protection.contains(Protection.BACKUP)) {
            bill.service(Service.VMWARE_BACKUP, "bill-backup", "CO-1 BK-6", kept.size(), work.label());
            Set<String> ids = kept.stream().map(DemandVm::id).collect(Collectors.toSet());
            long copied = space.disks().stream()
                    .filter(disk -> ids.contains(disk.vm()))
                    .mapToLong(DiskPlacement::sizeMib)
                    .sum();
            backupMib += Loads.up(copied * settings.backup().factor());
        }
        if (protection.contains(Protection.GLOBAL_MIRROR)) {
            mirrorLicences(space);
        } else if (protection.contains(Protection.VM_REPLICATION)) {
            bill.service(Service.VM_REPLICATION, "bill-replication", "CO-1 VR-4", kept.size(), work.label());
        }
        long encrypted = kept.stream().filter(DemandVm::encrypted).count();
        bill.service(Service.ENCRYPTION, "bill-encryption", "CO-1 EN-5", encrypted, work.label());
    }

    private void mirrorLicences(StoreWriter space) {
        for (PlannedDatastore datastore : space.datastores()) {
            if (datastore.side() == Side.ACTIVE) {
                long tib = Math.ceilDiv(datastore.sizeMib(), 1024L * 1024);
                bill.service(Service.GLOBAL_MIRROR, "bill-mirror", "CO-1 GM-7", tib, datastore.name());
            }
        }
    }

    Plan plan(boolean complete) {
        cpools.forEach(cpool -> bill.cpool(cpool, activated.getOrDefault(cpool.name(), 0L)));
        datastores.forEach(bill::datastore);
        if (backupMib > 0) {
            bill.backup(backupMib);
        }
        List<VmPlacement> placed = new ArrayList<>();
        for (DemandVm vm : demand.vms()) {
            VmPlacement placement = vms.get(vm.id());
            if (placement == null) {
                throw new IllegalStateException("no place for " + vm.id());
            }
            placed.add(placement);
        }
        return new Plan(
                demand,
                settings,
                cpools,
                datastores,
                backupMib,
                placed,
                disks,
                bill.bill(),
                gap(),
                alternatives,
                notes,
                complete);
    }

    private PlanGap gap() {
        int hosts = 0;
        Map<Resource, Integer> binding = new HashMap<>();
        for (PlannedCpool cpool : cpools) {
            if (cpool.side() == Side.ACTIVE) {
                hosts += cpool.hosts().size();
                binding.merge(cpool.bound().binding(), cpool.hosts().size(), Integer::sum);
            }
        }
        Resource most = binding.entrySet().stream()
                .max(Map.Entry.<Resource, Integer>comparingByValue()
                        .thenComparing(
                                Map.Entry.<Resource, Integer>comparingByKey().reversed()))
                .map(Map.Entry::getKey)
                .orElse(Resource.COUNT);
        return new PlanGap(hosts, boundHosts, objective, Math.min(objective, boundObjective), most);
    }
}
