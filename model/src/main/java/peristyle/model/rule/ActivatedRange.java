package peristyle.model.rule;

import java.util.Collection;
import peristyle.model.catalog.BladeClass;
import peristyle.model.estate.Host;

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

    /**
     * What these hosts of a Cpool of this class allow. A host without a known blade comes from an inventory file: its physical
     * memory is what the file says, be it more or less than that of the nearest class (BL-1).
     */
    public static ActivatedRange of(Collection<Host> hosts, BladeClass bladeClass) {
        long least = hosts.size() * LEAST_FOR_A_HOST_MIB;
        long physical = hosts.stream()
                .mapToLong(host -> host.blade() == null ? host.memoryMib() : bladeClass.memoryMib())
                .sum();
        return new ActivatedRange(least, Math.max(least, physical));
    }

    /** Whether this much may be activated. */
    public boolean holds(long activatedMib) {
        return activatedMib >= leastMib && activatedMib <= mostMib;
    }
}
