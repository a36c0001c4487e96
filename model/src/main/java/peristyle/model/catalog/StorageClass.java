package peristyle.model.catalog;

/**
 * A class of block storage (section 4 of the platform's rules).
 *
 * @param id stable key, lower case: {@code essential}, {@code standard}, {@code mass}
 * @param name as the provider prints it: {@code FLASH Standard}
 * @param iopsPerTib committed IOPS per allocated TiB (ST-1); 0 where there is no commitment
 * @param unitGib what one billed unit holds, GiB: 1 or 1024
 * @param use what it may hold
 * @param globalMirror whether Global Mirror allows it (GM-4)
 * @param sku SKU with {@code (region)} for the region's code
 */
public record StorageClass(
        String id, String name, int iopsPerTib, int unitGib, Use use, boolean globalMirror, String sku) {

    /** What a storage class may hold. */
    public enum Use {
        /** Disks of running VMs. */
        PRODUCTION,
        /** Seldom read archives, without a commitment of performance (ST-4). */
        ARCHIVE,
        /** Backups only. */
        BACKUP
    }

    /** Whether a performance is committed (ST-4). */
    public boolean committed() {
        return iopsPerTib > 0;
    }

    /** IOPS limit of one volume of this class and size (ST-1); infinite where nothing is committed. */
    public double iopsLimit(long sizeMib) {
        return committed() ? iopsPerTib * (sizeMib / (1024.0 * 1024.0)) : Double.POSITIVE_INFINITY;
    }
}
