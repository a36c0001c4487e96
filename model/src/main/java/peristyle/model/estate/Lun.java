package peristyle.model.estate;

/**
 * A volume (ST-1 to ST-3).
 *
 * @param id what names it for good
 * @param name what people call it
 * @param storagePool where it lies
 * @param tenant who it belongs to (PL-3)
 * @param storageClass key of its class in the catalogue
 * @param sizeMib allocated size, MiB; at least 500 GiB (ST-2)
 */
public record Lun(LunId id, String name, StoragePoolId storagePool, TenantId tenant, String storageClass, long sizeMib)
        implements EstateObject {

    /** The same volume, of this class. */
    public Lun ofClass(String other) {
        return new Lun(id, name, storagePool, tenant, other, sizeMib);
    }

    /** The same volume of this size (MiB). */
    public Lun sized(long mib) {
        return new Lun(id, name, storagePool, tenant, storageClass, mib);
    }

    /** The same volume, belonging to this tenant. */
    public Lun of(TenantId owner) {
        return new Lun(id, name, storagePool, owner, storageClass, sizeMib);
    }

    /** The same volume in this storage pool. */
    public Lun in(StoragePoolId other) {
        return new Lun(id, name, other, tenant, storageClass, sizeMib);
    }
}
