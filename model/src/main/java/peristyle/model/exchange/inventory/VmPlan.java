package peristyle.model.exchange.inventory;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import peristyle.model.estate.AffinityRule;
import peristyle.model.estate.AffinityRuleId;
import peristyle.model.estate.AffinityType;
import peristyle.model.estate.EstateObject;
import peristyle.model.estate.PoolId;
import peristyle.model.estate.Vm;
import peristyle.model.estate.VmCare;
import peristyle.model.estate.VmId;
import peristyle.model.estate.VmSize;
import peristyle.model.estate.Vnic;

/** Makes the VMs, and the affinity rules that name at least two of them (CP-9). */
final class VmPlan {

    private final PoolPlan pools;
    private final VlanPlan vlans;
    private final Grounds grounds;
    private final Ids ids;
    private final ReportDraft report;
    private final DiskPlan disks;
    private final List<EstateObject> vms = new ArrayList<>();
    private final Map<RuleKey, List<VmId>> rules = new LinkedHashMap<>();
    private int withoutSize;

    VmPlan(PoolPlan pools, StoragePlan storage, VlanPlan vlans, Grounds grounds, Ids ids, ReportDraft report) {
        this.pools = pools;
        this.vlans = vlans;
        this.grounds = grounds;
        this.ids = ids;
        this.report = report;
        disks = new DiskPlan(storage, ids, report);
        storage.addListed(pools);
    }

    void add(InventoryVm vm) {
        PoolDraft pool = pools.poolOf(vm);
        VmId id = new VmId(idOf(vm, pool));
        VmSize size = size(vm);
        vms.add(new Vm(
                id,
                vm.name(),
                grounds.tenant(),
                pool.id,
                pools.hostOf(vm, pool),
                vm.power(),
                vm.standing() == Standing.TEMPLATE,
                size,
                vm.guestOs(),
                vm.tools(),
                new VmCare(vm.restartPriority(), null, vm.snapshots(), false),
                WorkloadGuess.of(vm.name()),
                disks.of(vm, id.value(), pool, size),
                vm.nics().stream().map(nic -> vnic(nic, vm, pool)).toList(),
                List.of()));
        for (InventoryRule rule : vm.rules()) {
            rules.computeIfAbsent(new RuleKey(pool.id, rule.name(), rule.type()), key -> new ArrayList<>())
                    .add(id);
        }
    }

    private String idOf(InventoryVm vm, PoolDraft pool) {
        VmIdentity identity = vm.identity();
        if (identity.reference() != null) {
            return ids.of("vm", identity.server(), identity.reference());
        }
        return identity.uuid() != null
                ? ids.of("vm", identity.uuid())
                : ids.of("vm", identity.server(), pool.name, vm.name());
    }

    private VmSize size(InventoryVm vm) {
        VmDemand demand = vm.demand();
        Integer vcpus = demand.vcpus();
        Long memory = demand.memoryMib();
        if (vcpus == null || memory == null) {
            withoutSize++;
        }
        long configured = orNone(memory);
        return new VmSize(vcpus == null ? 0 : vcpus, configured, Math.min(configured, orNone(demand.reservedMib())), 0);
    }

    private static long orNone(@Nullable Long mib) {
        return mib == null ? 0 : mib;
    }

    private Vnic vnic(InventoryNic nic, InventoryVm vm, PoolDraft pool) {
        return new Vnic(
                nic.label(),
                nic.network() == null
                        ? null
                        : vlans.of(nic.network(), vm.place().server(), pools.zoneOf(pool)),
                false,
                nic.mac(),
                nic.connected());
    }

    List<EstateObject> objects() {
        disks.report();
        if (withoutSize > 0) {
            report.assume("vms-without-size", withoutSize);
        }
        report.assume("workload");
        report.assume("backup");
        List<EstateObject> objects = new ArrayList<>(vms);
        rules.forEach((rule, bound) -> {
            if (bound.size() > 1) {
                objects.add(new AffinityRule(
                        new AffinityRuleId(ids.of("rule", rule.pool().value(), rule.name())),
                        rule.name(),
                        rule.pool(),
                        rule.type(),
                        true,
                        bound));
            } else {
                report.assume("rule-of-one", rule.name());
            }
        });
        return objects;
    }

    private record RuleKey(PoolId pool, String name, AffinityType type) {}
}
