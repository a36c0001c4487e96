package peristyle.model.planning.plan;

/**
 * Where a disk lies. A shared disk stands once, under the first VM that opens it.
 *
 * @param disk its id
 * @param vm id of its VM
 * @param datastore name of its datastore
 * @param sizeMib its size with growth, MiB
 * @param reason why it is there
 */
public record DiskPlacement(String disk, String vm, String datastore, long sizeMib, Reason reason) {

    /** Why a disk is where it is. */
    public enum Reason {
        /** The lowest class that carries the IOPS of its VM. */
        CLASS_BY_IOPS,
        /** The class that the group asks for. */
        CLASS_BY_SETTING,
        /** The class that is cheapest by the price list for its size and IOPS. */
        CLASS_BY_COST,
        /** It lies there now. */
        STAYS,
        /** There is room in a datastore that is kept. */
        ROOM,
        /** A raw disk is a LUN of its own. */
        RAW
    }
}
