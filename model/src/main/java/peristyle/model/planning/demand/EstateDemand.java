package peristyle.model.planning.demand;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import peristyle.model.estate.AffinityRule;
import peristyle.model.estate.ComputePool;
import peristyle.model.estate.Cpool;
import peristyle.model.estate.Datastore;
import peristyle.model.estate.DatastoreId;
import peristyle.model.estate.Disk;
import peristyle.model.estate.Estate;
import peristyle.model.estate.HostState;
import peristyle.model.estate.Platform;
import peristyle.model.estate.Vm;
import peristyle.model.estate.VmId;

/** Makes a demand of the running estate. */
public final class EstateDemand {

    private final Estate estate;
    private final ToDoubleFunction<VmId> iops;
    private final EstateUse use;
    private final DemandDraft draft;
    private final Map<DatastoreId, Long> others = new HashMap<>();
    private final Map<String, Platform> platforms = new HashMap<>();

    private EstateDemand(Estate estate, DemandRules rules, ToDoubleFunction<VmId> iops, EstateUse use) {
        this.estate = estate;
        this.iops = iops;
        this.use = use;
        draft = new DemandDraft(rules);
    }

    /**
     * The demand of all VMs of an estate.
     *
     * @param name what people call the estate
     * @param iops measured IOPS of a VM; {@code NaN} where nothing was measured
     * @param use what VMs were measured to use
     */
    public static Demand of(Estate estate, String name, DemandRules rules, ToDoubleFunction<VmId> iops, EstateUse use) {
        EstateDemand made = new EstateDemand(estate, rules, iops, use);
        made.add();
        made.draft.aligned(use.aligned());
        return made.draft.demand(name);
    }

    /** The same where no use is known. */
    public static Demand of(Estate estate, String name, DemandRules rules, ToDoubleFunction<VmId> iops) {
        return of(estate, name, rules, iops, EstateUse.NONE);
    }

    /** The same where no IOPS were measured. */
    public static Demand of(Estate estate, String name, DemandRules rules) {
        return of(estate, name, rules, vm -> Double.NaN);
    }

    private void add() {
        for (ComputePool pool : estate.pools()) {
            platforms.put(pool.id().value(), pool.platform());
            if (pool instanceof Cpool cpool) {
                existing(cpool);
            }
        }
        estate.vms().forEach(this::add);
        for (Datastore store : estate.datastores()) {
            if (store.platform() == Platform.VMWARE) {
                draft.existing(new ExistingStore(
                        store.name(),
                        estate.nameOf(store.zone()),
                        estate.nameOf(store.tenant()),
                        store.storageClass(),
                        store.sizeMib(),
                        others.getOrDefault(store.id(), 0L)));
            }
        }
        for (AffinityRule rule : estate.affinityRules()) {
            String place = estate.nameOf(rule.pool());
            DemandRule made = new DemandRule(rule.name(), place, rule.type(), rule.enabled(), List.of());
            rule.vms().forEach(vm -> draft.bind(made, vm.value()));
        }
    }

    private void existing(Cpool cpool) {
        List<ExistingHost> hosts = new ArrayList<>();
        estate.relations()
                .hostsOf(cpool.id())
                .forEach(host -> hosts.add(
                        new ExistingHost(host.name(), host.memoryMib(), host.state() == HostState.CONNECTED)));
        draft.existing(new ExistingPool(
                cpool.name(),
                estate.nameOf(cpool.zone()),
                estate.nameOf(cpool.tenant()),
                cpool.bladeClass(),
                true,
                cpool.activatedMemoryMib(),
                hosts));
    }

    private void add(Vm vm) {
        Platform platform = platforms.getOrDefault(vm.pool().value(), Platform.VMWARE);
        VmKind kind =
                vm.template() ? VmKind.TEMPLATE : platform == Platform.VMWARE ? VmKind.WORKLOAD : VmKind.OTHER_PLATFORM;
        DemandPlace place = place(vm);
        String id = draft.unique(vm.id().value());
        Inclusion inclusion = draft.decide(kind, vm.power(), new LeftOutVm(id, vm.name(), place, kind));
        if (inclusion == Inclusion.OUT) {
            vm.disks().forEach(disk -> others.merge(disk.datastore(), disk.sizeMib(), Long::sum));
            return;
        }
        List<DemandDisk> disks = vm.disks().stream().map(this::disk).toList();
        double measured = iops.applyAsDouble(vm.id());
        MeasuredUse used = use.measured().get(vm.id());
        if (used != null) {
            draft.measured(id, used);
        } else if (use.unread() > 0) {
            draft.doubt(EstateUse.UNREAD, vm.name());
        }
        draft.add(new DemandVm(
                id,
                vm.name(),
                place,
                platform,
                vm.power(),
                kind,
                inclusion,
                draft.compute(
                        vm.name(),
                        vm.size().vcpus(),
                        null,
                        vm.size().memoryMib(),
                        vm.size().memoryReservationMib(),
                        null,
                        null,
                        null,
                        vm.size().gpus()),
                disks,
                DiskBasis.DISKS,
                draft.iops(Double.isNaN(measured) ? null : measured, disks),
                vm.vnics().size(),
                vm.guestOs(),
                vm.tags(),
                vm.care().restartPriority(),
                vm.care().encrypted()));
    }

    private DemandDisk disk(Disk disk) {
        return new DemandDisk(
                disk.id(),
                disk.label(),
                disk.sizeMib(),
                disk.writtenMib(),
                disk.thin(),
                disk.shared(),
                disk.raw(),
                estate.nameOf(disk.datastore()));
    }

    private DemandPlace place(Vm vm) {
        @Nullable String host = vm.host() == null ? null : estate.nameOf(vm.host());
        @Nullable
        String zone = estate.relations().zoneOf(vm).map(estate::nameOf).orElse(null);
        return new DemandPlace(
                null, zone, estate.nameOf(vm.pool()), host, null, null, zone, estate.nameOf(vm.tenant()));
    }
}
