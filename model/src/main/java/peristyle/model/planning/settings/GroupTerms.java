package peristyle.model.planning.settings;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import peristyle.model.problem.Problem;
import peristyle.model.problem.ProblemException;

/**
 * The terms of one group of VMs.
 *
 * @param overcommit vCPUs for each core at {@code referenceGhz}, above 0 to 64: a core of a faster class carries more, in
 *     proportion to its base clock
 * @param referenceGhz clock at which the overcommit holds as it stands, GHz
 * @param memoryLimit share of a host's memory that may be planned, above 0 to 1 (CP-4)
 * @param growthPerMonth growth of processors, memory, disks and IOPS, as a fraction a month that compounds; 0.02 is 2 %
 * @param months for how many months of that growth the plan must hold, 0 to 120
 * @param spareHosts hosts of each Cpool that may fail at once with every VM still running: N+0 to N+8
 * @param protection how the group is kept safe; empty is not at all
 * @param standbyShare part of the processors and memory that is reserved on the standby side, above 0 to 1; below 1 is a
 *     declared degraded mode (GM-6)
 * @param storageClass key of the storage class of all its disks; null takes for each VM the lowest class that carries its
 *     IOPS
 */
public record GroupTerms(
        double overcommit,
        double referenceGhz,
        double memoryLimit,
        double growthPerMonth,
        int months,
        int spareHosts,
        Set<Protection> protection,
        double standbyShare,
        @Nullable String storageClass) {

    /** Most spare hosts of one Cpool. */
    public static final int MOST_SPARE_HOSTS = 8;

    /** 4 vCPUs a core at 2.4 GHz (STANDARD v3), 85 % of memory, no growth, N+1, backup, class by IOPS. */
    public static final GroupTerms USUAL =
            new GroupTerms(4, 2.4, 0.85, 0, 0, 1, EnumSet.of(Protection.BACKUP), 1, null);

    /**
     * Checks the ranges.
     *
     * @throws ProblemException {@code planning.terms} with the name of the term, its value and its range
     */
    public GroupTerms {
        protection = Set.copyOf(protection);
        check("overcommit", overcommit, 0.01, 64);
        check("referenceGhz", referenceGhz, 0.1, 100);
        check("memoryLimit", memoryLimit, 0.01, 1);
        check("growthPerMonth", growthPerMonth, 0, 1);
        check("months", months, 0, 120);
        check("spareHosts", spareHosts, 0, MOST_SPARE_HOSTS);
        check("standbyShare", standbyShare, 0.01, 1);
    }

    /** What the demand is multiplied by: (1 + growth) to the power of the months. */
    public double growthFactor() {
        return Math.pow(1 + growthPerMonth, months);
    }

    /** Whether compute is reserved on a standby side. */
    public boolean hasStandby() {
        return protection.contains(Protection.GLOBAL_MIRROR) || protection.contains(Protection.VM_REPLICATION);
    }

    /** The same with this protection instead. */
    public GroupTerms protectedBy(Set<Protection> others) {
        return new GroupTerms(
                overcommit,
                referenceGhz,
                memoryLimit,
                growthPerMonth,
                months,
                spareHosts,
                others,
                standbyShare,
                storageClass);
    }

    /** The same with this many spare hosts instead. */
    public GroupTerms sparing(int hosts) {
        return new GroupTerms(
                overcommit,
                referenceGhz,
                memoryLimit,
                growthPerMonth,
                months,
                hosts,
                protection,
                standbyShare,
                storageClass);
    }

    private static void check(String term, double value, double least, double most) {
        if (!(value >= least && value <= most)) {
            throw new ProblemException(Problem.of("planning.terms", term, value, least, most));
        }
    }
}
