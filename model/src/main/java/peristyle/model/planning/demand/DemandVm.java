package peristyle.model.planning.demand;

import java.util.List;
import peristyle.model.estate.Platform;
import peristyle.model.estate.PowerState;
import peristyle.model.estate.RestartPriority;

/**
 * A VM that needs a place.
 *
 * @param id unique in the demand and the same whenever the same source is read
 * @param name what people call it; not unique
 * @param place where it is now
 * @param platform where it runs now
 * @param power whether it ran
 * @param kind what it is
 * @param inclusion how far it counts: {@link Inclusion#FULL} or {@link Inclusion#STORAGE_ONLY}
 * @param compute what it needs of a host; of a VM that counts for storage alone only the swap is used
 * @param disks its disks, shared ones included
 * @param diskBasis where their sizes come from
 * @param iops what its disks carry
 * @param nics network cards
 * @param guestOs operating system, empty where not said
 * @param tags free labels
 * @param restart what happens when its host fails
 * @param encrypted section 9 of the rules
 */
public record DemandVm(
        String id,
        String name,
        DemandPlace place,
        Platform platform,
        PowerState power,
        VmKind kind,
        Inclusion inclusion,
        DemandCompute compute,
        List<DemandDisk> disks,
        DiskBasis diskBasis,
        DemandIops iops,
        int nics,
        String guestOs,
        List<String> tags,
        RestartPriority restart,
        boolean encrypted) {

    public DemandVm {
        disks = List.copyOf(disks);
        tags = List.copyOf(tags);
    }

    /** Whether it needs processors and memory. */
    public boolean runs() {
        return inclusion == Inclusion.FULL;
    }

    /** Swap file to be kept free for it (ST-5), MiB; templates never start and claim none. */
    public long swapMib() {
        return kind == VmKind.TEMPLATE ? 0 : compute.swapMib();
    }

    /** Size of all its disks, MiB, shared ones included. */
    public long disksMib() {
        return disks.stream().mapToLong(DemandDisk::sizeMib).sum();
    }
}
