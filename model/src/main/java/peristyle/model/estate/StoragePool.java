package peristyle.model.estate;

/**
 * A storage pool: the capacity of one FlashSystem enclosure or mass array (ST-3, ST-8).
 *
 * @param id what names it for good
 * @param name what people call it
 * @param system what serves it
 * @param enclosure model and name of the enclosure
 * @param capacityMib usable capacity, MiB
 * @param drives drives of its array
 */
public record StoragePool(
        StoragePoolId id, String name, StorageSystemId system, String enclosure, long capacityMib, int drives)
        implements EstateObject {

    /** The same storage pool with this capacity (MiB). */
    public StoragePool holding(long capacity) {
        return new StoragePool(id, name, system, enclosure, capacity, drives);
    }
}
