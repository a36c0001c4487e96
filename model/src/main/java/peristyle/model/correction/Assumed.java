package peristyle.model.correction;

import java.util.Collection;
import peristyle.model.estate.Host;

/** The rules by which what an inventory file does not say is filled, where an import and a correction need the same. */
public final class Assumed {

    /** Drives of an array of which no file speaks. */
    public static final int DRIVES = 24;

    private static final long LEAST_ACTIVATED_MIB = 128 * 1024L;

    private Assumed() {}

    /** Activated memory of a Cpool of these hosts, MiB: all they have, and no less than is activated at first (CP-3). */
    public static long activatedMib(Collection<Host> hosts) {
        return Math.max(hosts.stream().mapToLong(Host::memoryMib).sum(), hosts.size() * LEAST_ACTIVATED_MIB);
    }

    /** Name of the storage system of a zone of this name. */
    public static String storageSystemName(String zone) {
        return "svc-" + zone;
    }

    /** Name of the storage pool of a zone of this name. */
    public static String storagePoolName(String zone) {
        return "pool-" + zone;
    }

    /** Name of the enclosure below that pool. */
    public static String enclosureName(String zone) {
        return "FlashSystem " + zone;
    }
}
