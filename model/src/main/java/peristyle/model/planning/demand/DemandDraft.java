package peristyle.model.planning.demand;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import peristyle.model.estate.PowerState;

/**
 * Collects a demand VM by VM: decides by the rules how far each counts, fills in what its source does not say by stated
 * rules, and counts what was decided and taken for granted.
 */
public final class DemandDraft {

    private static final double MIB_OF_GIB = 1024;

    private final DemandRules rules;
    private final List<DemandVm> vms = new ArrayList<>();
    private final List<LeftOutVm> leftOut = new ArrayList<>();
    private final Map<VmKind, Map<Inclusion, Integer>> counts = new EnumMap<>(VmKind.class);
    private final Map<String, List<String>> doubts = new TreeMap<>();
    private final Map<String, Integer> uses = new HashMap<>();
    private final Set<String> countedDisks = new HashSet<>();
    private final Map<List<String>, DemandRule> affinity = new LinkedHashMap<>();
    private final List<ExistingPool> existing = new ArrayList<>();
    private final List<ExistingStore> stores = new ArrayList<>();
    private final Map<String, MeasuredUse> measured = new HashMap<>();
    private final List<AlignedLoad> aligned = new ArrayList<>();

    /** A demand by these rules. */
    public DemandDraft(DemandRules rules) {
        this.rules = rules;
    }

    /** This id, with a number behind it where it was given before. */
    public String unique(String id) {
        int use = uses.merge(id, 1, Integer::sum);
        return use == 1 ? id : unique(id + "#" + use);
    }

    /**
     * How far a VM counts that is of this kind and had this power; counted.
     *
     * @return {@link Inclusion#OUT} where it must not be added
     */
    public Inclusion decide(VmKind kind, PowerState power, LeftOutVm listed) {
        Inclusion inclusion = rules.of(kind);
        if (inclusion == Inclusion.FULL && (power == PowerState.OFF || power == PowerState.SUSPENDED)) {
            inclusion = rules.poweredOff();
        }
        counts.computeIfAbsent(kind, any -> new EnumMap<>(Inclusion.class)).merge(inclusion, 1, Integer::sum);
        if (inclusion == Inclusion.OUT) {
            leftOut.add(listed);
        }
        return inclusion;
    }

    /** Adds a VM that counts. */
    public void add(DemandVm vm) {
        vms.add(vm);
        if (vm.iops().origin() == IopsOrigin.RULE_PER_GIB) {
            doubt("iops-by-rule", vm.name());
        }
        switch (vm.diskBasis()) {
            case DISKS -> {}
            case SUM_OF_DISKS -> doubt("disks-by-sum", vm.name());
            case PROVISIONED -> doubt("disks-by-provisioned", vm.name());
            case IN_USE -> doubt("disks-by-use", vm.name());
            case UNKNOWN -> doubt("disks-unknown", vm.name());
        }
        for (DemandDisk disk : vm.disks()) {
            if (disk.raw()) {
                doubt("raw-disks", vm.name());
            }
            if (!countedDisks.add(disk.id())) {
                doubt("shared-disks", vm.name());
            }
        }
    }

    /** Notes that something was taken for granted about a VM or disk of this name. */
    public void doubt(String code, String name) {
        doubts.computeIfAbsent(code, any -> new ArrayList<>()).add(name);
    }

    /** IOPS of a VM: what was measured, else by the rule for each GiB of those of its disks that no other brought before. */
    public DemandIops iops(@Nullable Double measured, List<DemandDisk> disks) {
        if (measured != null) {
            return new DemandIops(measured, IopsOrigin.MEASURED);
        }
        double mib = disks.stream()
                .filter(disk -> !countedDisks.contains(disk.id()))
                .mapToDouble(DemandDisk::sizeMib)
                .sum();
        return new DemandIops(mib / MIB_OF_GIB * rules.iopsPerGib(), IopsOrigin.RULE_PER_GIB);
    }

    /** Processors and memory of a VM; null is not said. */
    public DemandCompute compute(
            String name,
            int vcpus,
            @Nullable Long usedMhz,
            long configuredMib,
            @Nullable Long reservedMib,
            @Nullable Long consumedMib,
            @Nullable Long activeMib,
            @Nullable Double networkMbps,
            int gpus) {
        long reserved = reservedMib == null ? 0 : Math.min(reservedMib, configuredMib);
        if (reservedMib == null) {
            doubt("reservation-unknown", name);
        }
        MemoryBasis basis = rules.memory();
        long memory = configuredMib;
        if (basis == MemoryBasis.CONSUMED) {
            if (consumedMib == null) {
                basis = MemoryBasis.CONFIGURED;
                doubt("consumed-unknown", name);
            } else {
                memory = Math.max(consumedMib, reserved);
            }
        }
        return new DemandCompute(
                vcpus, usedMhz, memory, basis, configuredMib, reserved, consumedMib, activeMib, networkMbps, gpus);
    }

    /** Binds a VM by a rule of its place; the same name and place is the same rule. */
    public void bind(DemandRule rule, String vm) {
        affinity.merge(
                List.of(rule.name(), rule.place(), rule.type().name()),
                new DemandRule(rule.name(), rule.place(), rule.type(), rule.enabled(), List.of(vm)),
                (before, more) -> {
                    List<String> all = new ArrayList<>(before.vms());
                    all.addAll(more.vms());
                    return new DemandRule(before.name(), before.place(), before.type(), before.enabled(), all);
                });
    }

    /** Adds a datastore that is there already. */
    public void existing(ExistingStore store) {
        stores.add(store);
    }

    /** What a VM was measured to use, by the id that it has here. */
    public void measured(String vm, MeasuredUse use) {
        measured.put(vm, use);
    }

    /** What VMs were measured to use together. */
    public void aligned(List<AlignedLoad> loads) {
        aligned.addAll(loads);
    }

    /** Adds a Cpool that is there already. */
    public void existing(ExistingPool pool) {
        existing.add(pool);
    }

    /** What was collected. */
    public Demand demand(String source) {
        List<KindDecision> decisions = new ArrayList<>();
        counts.forEach((kind, byInclusion) ->
                byInclusion.forEach((inclusion, count) -> decisions.add(new KindDecision(kind, inclusion, count))));
        List<DemandDoubt> all = new ArrayList<>();
        doubts.forEach((code, names) -> all.add(new DemandDoubt(
                code, names.size(), names.stream().limit(DemandDoubt.MOST_NAMES).toList())));
        return new Demand(
                source,
                rules,
                vms,
                List.copyOf(affinity.values()),
                decisions,
                leftOut,
                all,
                existing,
                stores,
                aligned,
                measured);
    }
}
