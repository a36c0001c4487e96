package peristyle.model.rule;

import peristyle.model.catalog.BladeClass;

/**
 * How much memory of a Cpool may be activated (CP-3), MiB.
 *
 * @param leastMib 128 GiB for each host
 * @param mostMib the physical memory of each host
 */
public record ActivatedRange(long leastMib, long mostMib) {

    private static final long LEAST_FOR_A_HOST_MIB = 128L * 1024;

    /** What this many hosts of this class allow. */
    public static ActivatedRange of(int hosts, BladeClass bladeClass) {
        return new ActivatedRange(hosts * LEAST_FOR_A_HOST_MIB, hosts * bladeClass.memoryMib());
    }

    /** Whether this much may be activated. */
    public boolean holds(long activatedMib) {
        return activatedMib >= leastMib && activatedMib <= mostMib;
    }
}
