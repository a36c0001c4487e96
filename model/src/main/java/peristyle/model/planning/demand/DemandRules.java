package peristyle.model.planning.demand;

import java.util.EnumMap;
import java.util.Map;
import peristyle.model.problem.Problem;
import peristyle.model.problem.ProblemException;

/**
 * How a demand is made of what a source says. All of it is the operator's to change.
 *
 * @param inclusions for every kind of VM how far it counts
 * @param poweredOff how far a workload counts that is switched off: its disks always exist; that it will run is a decision
 * @param memory what a VM's memory is taken to be
 * @param iopsPerGib IOPS for each GiB of disk of a VM without a measurement, 0 or more
 */
public record DemandRules(
        Map<VmKind, Inclusion> inclusions, Inclusion poweredOff, MemoryBasis memory, double iopsPerGib) {

    /** The usual: workloads count; templates and what is off take storage; all else is left out; 0.5 IOPS for each GiB. */
    public static final DemandRules USUAL = new DemandRules(
            Map.of(VmKind.WORKLOAD, Inclusion.FULL, VmKind.TEMPLATE, Inclusion.STORAGE_ONLY),
            Inclusion.STORAGE_ONLY,
            MemoryBasis.CONFIGURED,
            0.5);

    /**
     * Kinds that are not named are left out.
     *
     * @throws ProblemException {@code planning.iops-rule} where the rate is not a number from 0 on
     */
    public DemandRules {
        Map<VmKind, Inclusion> all = new EnumMap<>(VmKind.class);
        for (VmKind kind : VmKind.values()) {
            all.put(kind, inclusions.getOrDefault(kind, Inclusion.OUT));
        }
        // A VM without a size cannot be placed on a host, whatever is wished.
        all.computeIfPresent(
                VmKind.WITHOUT_SIZE, (kind, wish) -> wish == Inclusion.FULL ? Inclusion.STORAGE_ONLY : wish);
        all.computeIfPresent(VmKind.TEMPLATE, (kind, wish) -> wish == Inclusion.FULL ? Inclusion.STORAGE_ONLY : wish);
        inclusions = Map.copyOf(all);
        if (!(iopsPerGib >= 0 && iopsPerGib < Double.POSITIVE_INFINITY)) {
            throw new ProblemException(Problem.of("planning.iops-rule", iopsPerGib));
        }
    }

    /** How far VMs of this kind count. */
    public Inclusion of(VmKind kind) {
        return inclusions.getOrDefault(kind, Inclusion.OUT);
    }

    /** The same with another decision about one kind. */
    public DemandRules with(VmKind kind, Inclusion inclusion) {
        Map<VmKind, Inclusion> all = new EnumMap<>(inclusions);
        all.put(kind, inclusion);
        return new DemandRules(all, poweredOff, memory, iopsPerGib);
    }
}
