package peristyle.model.estate;

import org.jspecify.annotations.Nullable;

/**
 * A hypervisor on its blade.
 *
 * @param id what names it for good
 * @param name what people call it
 * @param pool what it is part of
 * @param blade what it runs on, null where an inventory file does not say
 * @param state what it does
 * @param build hypervisor build (CP-8)
 * @param memoryMib memory as the hypervisor sees it, MiB
 * @param cores physical cores
 * @param mhzPerCore base clock, MHz
 */
public record Host(
        HostId id,
        String name,
        PoolId pool,
        @Nullable BladeId blade,
        HostState state,
        String build,
        long memoryMib,
        int cores,
        double mhzPerCore)
        implements EstateObject {

    /** What all cores give together, MHz. */
    public double capacityMhz() {
        return cores * mhzPerCore;
    }

    /** The same host in another state. */
    public Host in(HostState other) {
        return new Host(id, name, pool, blade, other, build, memoryMib, cores, mhzPerCore);
    }

    /** The same host with this memory (MiB), these cores and this clock (MHz). */
    public Host with(long memory, int physicalCores, double mhz) {
        return new Host(id, name, pool, blade, state, build, memory, physicalCores, mhz);
    }
}
