package peristyle.model.estate;

/** Hosts that run VMs together: a Cpool (VMware) or a Xen pool (OpenIaaS). */
public sealed interface ComputePool extends EstateObject permits Cpool, XenPool {

    @Override
    PoolId id();

    /** Who its hardware belongs to (PL-3). */
    TenantId tenant();

    /** Where it runs. */
    ZoneId zone();

    /** Key of the one blade class of all its hosts (CP-1). */
    String bladeClass();

    /** Whether failed hosts' VMs are restarted on the others (CP-7, HA-1). */
    boolean highAvailability();

    /** Which platform it is. */
    Platform platform();
}
