package peristyle.model.planning.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import peristyle.model.estate.AffinityType;
import peristyle.model.planning.demand.DemandRule;
import peristyle.model.planning.demand.DemandVm;
import peristyle.model.planning.plan.VmPlacement.Reason;
import peristyle.model.planning.settings.PlanSettings;

/** Names the Cpools of a group and says for each VM where it runs. */
final class CpoolWriter {

    private final GroupWork work;
    private final PlanSettings settings;
    private final Set<String> taken;
    private final List<PlannedCpool> cpools = new ArrayList<>();
    private final Map<String, List<DemandRule>> rulesOf = new HashMap<>();
    private final Map<String, Spot> active = new HashMap<>();
    private final Map<String, Spot> standby = new HashMap<>();

    private record Spot(String cpool, String host) {}

    /** @param taken names that new Cpools must not have */
    CpoolWriter(GroupWork work, PlanSettings settings, Set<String> taken) {
        this.work = work;
        this.settings = settings;
        this.taken = taken;
        for (DemandRule rule : work.rules()) {
            rule.vms()
                    .forEach(vm -> rulesOf.computeIfAbsent(vm, any -> new ArrayList<>())
                            .add(rule));
        }
    }

    /**
     * @param drafts Cpools of the active side
     * @param reserved for each of them what its standby hosts carry; empty where none is planned
     */
    void write(List<CpoolDraft> drafts, List<List<List<Unit>>> reserved) {
        for (int number = 0; number < drafts.size(); number++) {
            CpoolDraft draft = drafts.get(number);
            KeptPool kept = draft.kept();
            String name = kept == null ? freeName(number + 1) : kept.name();
            cpools.add(
                    cpool(draft, name, work.zone(), Side.ACTIVE, draft.hosts(), draft.spare(), draft.proof(), active));
            if (!reserved.isEmpty()) {
                FailureProof none = new FailureProof(0, FailureProof.Argument.NONE, List.of(), true);
                String other = work.standbyZone(settings.bounds().zones());
                cpools.add(
                        cpool(draft, name + "-standby", other, Side.STANDBY, reserved.get(number), 0, none, standby));
            }
        }
    }

    private String freeName(int number) {
        String name = work.label() + "-" + number;
        return taken.contains(name) ? freeName(number + 100) : name;
    }

    private PlannedCpool cpool(
            CpoolDraft draft,
            String name,
            String zone,
            Side side,
            List<List<Unit>> units,
            int spare,
            FailureProof proof,
            Map<String, Spot> spots) {
        @Nullable KeptPool kept = side == Side.ACTIVE ? draft.kept() : null;
        List<String> there = kept == null ? List.of() : kept.hosts();
        List<PlannedHost> hosts = new ArrayList<>();
        for (int number = 0; number < units.size(); number++) {
            String host = number < there.size()
                    ? there.get(number)
                    : name + "-h" + String.format(java.util.Locale.ROOT, "%02d", number + 1);
            List<String> vms = new ArrayList<>();
            HostLoad load = HostLoad.NONE;
            for (Unit unit : units.get(number)) {
                load = load.plus(unit.load());
                for (DemandVm vm : unit.vms()) {
                    vms.add(vm.id());
                    spots.put(vm.id(), new Spot(name, host));
                }
            }
            hosts.add(new PlannedHost(host, number < there.size(), vms, load));
        }
        long memory = hosts.stream().mapToLong(host -> host.load().memoryMib()).sum();
        double limit = work.terms().memoryLimit();
        long needed = HostCost.activatedMib(draft.bladeClass(), hosts.size(), memory, limit);
        long activated = kept == null ? needed : Math.max(needed, kept.activatedMib());
        Whys whys = new Whys(draft, work.terms());
        HostBound bound = side == Side.ACTIVE
                ? kept == null ? whys.bound(spare) : whys.boundOf(kept, spare)
                : new HostBound(
                        Math.min(hosts.size(), draft.bound().bins()),
                        draft.binding(),
                        whys.bound(0).why());
        return new PlannedCpool(
                name,
                work.group().name(),
                work.tenant(),
                zone,
                side,
                kept != null,
                draft.bladeClass().id(),
                hosts,
                draft.limit(),
                activated,
                spare,
                bound,
                proof,
                kept == null
                        ? whys.of(hosts.size(), spare, memory, activated)
                        : whys.ofKept(kept, hosts.size(), memory, activated));
    }

    List<PlannedCpool> cpools() {
        return cpools;
    }

    List<String> names(Side side) {
        return cpools.stream()
                .filter(each -> each.side() == side)
                .map(PlannedCpool::name)
                .toList();
    }

    /** Where a VM of the group sits. */
    VmPlacement placement(DemandVm vm, @Nullable String datastore) {
        Spot spot = active.get(vm.id());
        Spot other = standby.get(vm.id());
        return new VmPlacement(
                vm.id(),
                work.group().name(),
                spot == null ? firstCpoolOf(vm) : spot.cpool,
                spot == null ? null : spot.host,
                datastore,
                other == null ? null : other.cpool,
                other == null ? null : other.host,
                spot == null ? HostLoad.NONE : Loads.of(vm, work.terms()),
                reason(vm));
    }

    /** Cpool of a VM that does not run: that of the VMs that a rule binds to it (CP-9), else the first. */
    private @Nullable String firstCpoolOf(DemandVm vm) {
        Set<String> seen = new HashSet<>(Set.of(vm.id()));
        List<String> next = new ArrayList<>(List.of(vm.id()));
        while (!next.isEmpty()) {
            String each = next.removeLast();
            Spot spot = active.get(each);
            if (spot != null) {
                return spot.cpool;
            }
            rulesOf.getOrDefault(each, List.of())
                    .forEach(rule -> rule.vms().stream().filter(seen::add).forEach(next::add));
        }
        if (seen.size() == 1) {
            for (PlannedCpool cpool : cpools) {
                if (cpool.existing() && cpool.name().equals(vm.place().cluster())) {
                    return cpool.name();
                }
            }
        }
        return cpools.isEmpty() ? null : cpools.getFirst().name();
    }

    private Reason reason(DemandVm vm) {
        if (!vm.runs()) {
            return Reason.STORAGE_ONLY;
        }
        if (vm.compute().gpus() > 0) {
            return Reason.GPU;
        }
        List<DemandRule> rules = rulesOf.getOrDefault(vm.id(), List.of());
        if (rules.isEmpty()) {
            return Reason.ROOM;
        }
        return rules.getFirst().type() == AffinityType.TOGETHER ? Reason.TOGETHER : Reason.APART;
    }
}
