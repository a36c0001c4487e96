package peristyle.model.estate;

import java.util.ArrayList;
import java.util.List;

/** A datastore on a LUN of its own; by default 2 TiB FLASH Standard in TH3S for VMware, used by no pool yet. */
public final class DatastoreBuilder implements EstatePart {

    private final String name;
    private ZoneId zone = EstateBuilder.TH3S;
    private TenantId tenant = EstateBuilder.TENANT;
    private String storageClass = "standard";
    private long sizeMib = 2L * 1024 * 1024;
    private final List<PoolId> pools = new ArrayList<>();
    private Platform platform = Platform.VMWARE;

    private DatastoreBuilder(String name) {
        this.name = name;
    }

    public static DatastoreBuilder aDatastore(String name) {
        return new DatastoreBuilder(name);
    }

    public DatastoreBuilder in(ZoneId place) {
        this.zone = place;
        return this;
    }

    public DatastoreBuilder of(TenantId owner) {
        this.tenant = owner;
        return this;
    }

    public DatastoreBuilder ofClass(String key) {
        this.storageClass = key;
        return this;
    }

    public DatastoreBuilder sizeGib(long gib) {
        this.sizeMib = gib * 1024;
        return this;
    }

    public DatastoreBuilder usedBy(String... names) {
        for (String pool : names) {
            pools.add(new PoolId(pool));
        }
        return this;
    }

    public DatastoreBuilder openIaas() {
        this.platform = Platform.OPENIAAS;
        return this;
    }

    @Override
    public List<EstateObject> objects() {
        LunId lun = new LunId("lun-" + name);
        return List.of(
                new Lun(lun, lun.value(), EstateBuilder.storagePool(zone), tenant, storageClass, sizeMib),
                new Datastore(new DatastoreId(name), name, tenant, zone, lun, storageClass, sizeMib, pools, platform));
    }
}
