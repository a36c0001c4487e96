package peristyle.model.planning.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import peristyle.model.catalog.Catalog;
import peristyle.model.catalog.StorageClass;
import peristyle.model.planning.demand.DemandVm;
import peristyle.model.planning.demand.ExistingPool;
import peristyle.model.planning.demand.ExistingStore;
import peristyle.model.planning.demand.VmKind;
import peristyle.model.planning.plan.BillLine;
import peristyle.model.planning.plan.Plan;
import peristyle.model.planning.plan.PlannedCpool;
import peristyle.model.planning.plan.PlannedDatastore;
import peristyle.model.planning.plan.Side;
import peristyle.model.planning.plan.VmPlacement;
import peristyle.model.planning.settings.GroupTerms;
import peristyle.model.planning.settings.Protection;
import peristyle.model.planning.settings.Start;

/** Counts the bill of quantities anew (CO-1): every SKU is written out here as the rules name it. */
final class BillChecker {

    private static final Map<String, String> BLADES = Map.of(
            "eco",
            "eco",
            "standard",
            "standard",
            "advance",
            "advance",
            "perf1",
            "perf1",
            "perf2",
            "perf2",
            "perf3",
            "perf3",
            "perf4",
            "perf4");

    private final Plan plan;
    private final Catalog catalog;
    private final Map<String, Long> wanted = new HashMap<>();

    private BillChecker(Plan plan, Catalog catalog) {
        this.plan = plan;
        this.catalog = catalog;
    }

    static List<String> complaints(Plan plan, Catalog catalog) {
        BillChecker checker = new BillChecker(plan, catalog);
        checker.count();
        Map<String, Long> billed = new HashMap<>();
        List<String> complaints = new ArrayList<>();
        for (BillLine line : plan.bill().lines()) {
            if (billed.put(line.sku(), line.quantity()) != null) {
                complaints.add("CO-1 twice " + line.sku());
            }
            BigDecimal price = line.unitPrice();
            if ((price != null && plan.settings().prices() == null)
                    || (price == null) != (line.amount() == null)
                    || (price != null
                            && line.amount() != null
                            && price.multiply(BigDecimal.valueOf(line.quantity()))
                                            .compareTo(line.amount())
                                    != 0)) {
                complaints.add("CO-1 price " + line.sku());
            }
        }
        if (!billed.equals(checker.wanted)) {
            complaints.add("CO-1 billed " + billed + ", counted " + checker.wanted);
        }
        return complaints;
    }

    private void add(String sku, long quantity) {
        if (quantity > 0) {
            wanted.merge("csp:" + plan.settings().region() + ":" + sku, quantity, Long::sum);
        }
    }

    private GroupTerms terms(String group) {
        return plan.settings().groups().stream()
                .filter(each -> each.name().equals(group))
                .findFirst()
                .map(each -> each.terms())
                .orElse(plan.settings().terms());
    }

    private void count() {
        for (PlannedCpool cpool : plan.cpools()) {
            long added = cpool.hosts().stream().filter(host -> !host.existing()).count();
            add("iaas:vmware:" + BLADES.get(cpool.bladeClass()) + ":v3", added);
            long there = 0;
            for (ExistingPool pool : plan.demand().existing()) {
                if (cpool.existing() && pool.name().equals(cpool.name())) {
                    long least = 128L * 1024 * (cpool.hosts().size() - added);
                    Long said = pool.activatedMemoryMib();
                    there = said == null ? least : said;
                }
            }
            add("iaas:vmware:memory:v2", Math.ceilDiv(cpool.activatedMemoryMib() - there, 1024));
        }
        for (PlannedDatastore store : plan.datastores()) {
            StorageClass storage = catalog.storageClass(store.storageClass());
            String sku = storage.sku().replace("csp:(region):", "");
            long there = 0;
            for (ExistingStore existing : plan.demand().stores()) {
                boolean kept = plan.settings().start() == Start.KEEP_EXISTING && store.side() == Side.ACTIVE;
                there += kept && existing.name().equals(store.name()) ? existing.sizeMib() : 0;
            }
            add(sku, Math.ceilDiv(store.sizeMib() - there, storage.unitGib() * 1024L));
            if (store.side() == Side.ACTIVE && terms(store.group()).protection().contains(Protection.GLOBAL_MIRROR)) {
                add("iaas:storage:licence:globalmirror:v1", Math.ceilDiv(store.sizeMib(), 1024L * 1024));
            }
        }
        Map<String, DemandVm> vms = plan.demand().vms().stream().collect(Collectors.toMap(DemandVm::id, vm -> vm));
        for (VmPlacement placement : plan.vms()) {
            DemandVm vm = vms.get(placement.vm());
            if (vm != null && vm.kind() != VmKind.TEMPLATE) {
                Set<Protection> protection = terms(placement.group()).protection();
                add("iaas:backup:vm:v1", protection.contains(Protection.BACKUP) ? 1 : 0);
                boolean replicated = protection.contains(Protection.VM_REPLICATION)
                        && !protection.contains(Protection.GLOBAL_MIRROR);
                add("iaas:vmware:licence:replication:v1", replicated ? 1 : 0);
                add("iaas:vmware:encryption:hsm:v1", vm.encrypted() ? 1 : 0);
            }
        }
        add("iaas:storage:bloc:backup:v1", Math.ceilDiv(plan.backupMib(), 1024L * 1024));
    }
}
