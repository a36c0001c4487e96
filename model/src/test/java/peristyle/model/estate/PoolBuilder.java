package peristyle.model.estate;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import peristyle.model.catalog.CatalogFile;

/** A Cpool or a Xen pool with its hosts, blades and chassis; by default 3 STANDARD hosts in TH3S with high availability. */
public final class PoolBuilder implements EstatePart {

    private final String name;
    private final Platform platform;
    private ZoneId zone = EstateBuilder.TH3S;
    private TenantId tenant = EstateBuilder.TENANT;
    private String bladeClass = "standard";
    private int hosts = 3;
    private HostState hostState = HostState.CONNECTED;
    private long activatedMib = -1;
    private boolean highAvailability = true;
    private boolean keyProvider = true;
    private @Nullable DatastoreId heartbeat;

    private PoolBuilder(String name, Platform platform) {
        this.name = name;
        this.platform = platform;
    }

    public static PoolBuilder aCpool(String name) {
        return new PoolBuilder(name, Platform.VMWARE);
    }

    public static PoolBuilder aXenPool(String name) {
        return new PoolBuilder(name, Platform.OPENIAAS);
    }

    /** So many hosts of this class; its hosts are {@code <pool>-h1}, {@code -h2} … */
    public PoolBuilder with(int count, String blades) {
        this.hosts = count;
        this.bladeClass = blades;
        return this;
    }

    public PoolBuilder in(ZoneId place) {
        this.zone = place;
        return this;
    }

    public PoolBuilder of(TenantId owner) {
        this.tenant = owner;
        return this;
    }

    public PoolBuilder hostsAre(HostState state) {
        this.hostState = state;
        return this;
    }

    /** By default all that the hosts hold. */
    public PoolBuilder activatedGib(long gib) {
        this.activatedMib = gib * 1024;
        return this;
    }

    public PoolBuilder withoutHighAvailability() {
        this.highAvailability = false;
        return this;
    }

    public PoolBuilder withoutKeyProvider() {
        this.keyProvider = false;
        return this;
    }

    public PoolBuilder heartbeat(String datastore) {
        this.heartbeat = new DatastoreId(datastore);
        return this;
    }

    @Override
    public List<EstateObject> objects() {
        PoolId id = new PoolId(name);
        long physical = hosts * CatalogFile.shipped().bladeClass(bladeClass).memoryMib();
        ComputePool pool = switch (platform) {
            case VMWARE ->
                new Cpool(
                        id,
                        name,
                        tenant,
                        zone,
                        bladeClass,
                        activatedMib < 0 ? physical : activatedMib,
                        highAvailability,
                        keyProvider);
            case OPENIAAS -> new XenPool(id, name, tenant, zone, bladeClass, highAvailability, heartbeat);
        };
        List<EstateObject> made = new ArrayList<>();
        made.add(pool);
        made.addAll(HostRow.of(pool, hosts, hostState));
        return made;
    }
}
