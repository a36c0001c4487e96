package peristyle.model.planning.demand;

import java.util.HashSet;
import java.util.Set;

/**
 * Sums over the VMs that count. A shared disk is counted once.
 *
 * @param vms all of them
 * @param running those that need processors and memory
 * @param vcpus virtual processors of those that run
 * @param memoryMib planned memory of those that run, MiB
 * @param disksMib disks of all, MiB
 * @param swapMib swap files of all but templates, MiB
 * @param iops input and output operations of all, per second
 * @param gpus graphics processors of those that run
 */
public record DemandTotals(
        int vms, int running, long vcpus, long memoryMib, long disksMib, long swapMib, double iops, long gpus) {

    static DemandTotals of(Iterable<DemandVm> vms) {
        int count = 0;
        int running = 0;
        long vcpus = 0;
        long memory = 0;
        long disks = 0;
        long swap = 0;
        double iops = 0;
        long gpus = 0;
        Set<String> counted = new HashSet<>();
        for (DemandVm vm : vms) {
            count++;
            if (vm.runs()) {
                running++;
                vcpus += vm.compute().vcpus();
                memory += vm.compute().memoryMib();
                gpus += vm.compute().gpus();
            }
            for (DemandDisk disk : vm.disks()) {
                disks += counted.add(disk.id()) ? disk.sizeMib() : 0;
            }
            swap += vm.swapMib();
            iops += vm.iops().perSecond();
        }
        return new DemandTotals(count, running, vcpus, memory, disks, swap, iops, gpus);
    }
}
