package peristyle.model.estate;

/**
 * A VMware cluster (section 3 of the rules).
 *
 * @param id what names it for good
 * @param name what people call it
 * @param tenant who its hardware belongs to (PL-3)
 * @param zone where it runs
 * @param bladeClass key of the one class of its hosts (CP-1)
 * @param activatedMemoryMib limit on the memory of the whole Cpool, MiB (CP-3)
 * @param highAvailability whether VMs of a failed host are restarted (CP-7)
 * @param keyProviderActive whether VMs can be encrypted (EN-2)
 */
public record Cpool(
        PoolId id,
        String name,
        TenantId tenant,
        ZoneId zone,
        String bladeClass,
        long activatedMemoryMib,
        boolean highAvailability,
        boolean keyProviderActive)
        implements ComputePool {

    @Override
    public Platform platform() {
        return Platform.VMWARE;
    }

    /** The same Cpool of this blade class, with this much memory activated (MiB). */
    public Cpool ofClass(String other, long activatedMib) {
        return new Cpool(id, name, tenant, zone, other, activatedMib, highAvailability, keyProviderActive);
    }

    /** The same Cpool, VMs of its failed hosts restarted or not. */
    public Cpool restarting(boolean on) {
        return new Cpool(id, name, tenant, zone, bladeClass, activatedMemoryMib, on, keyProviderActive);
    }

    /** The same Cpool with this much memory activated (MiB). */
    public Cpool activating(long mib) {
        return ofClass(bladeClass, mib);
    }

    /** The same Cpool, belonging to this tenant. */
    public Cpool of(TenantId owner) {
        return new Cpool(id, name, owner, zone, bladeClass, activatedMemoryMib, highAvailability, keyProviderActive);
    }

    /** The same Cpool in this zone. */
    public Cpool in(ZoneId place) {
        return new Cpool(id, name, tenant, place, bladeClass, activatedMemoryMib, highAvailability, keyProviderActive);
    }
}
