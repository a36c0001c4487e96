package peristyle.model.exchange.sheet;

import java.util.List;
import peristyle.model.estate.ComputePool;
import peristyle.model.estate.Host;
import peristyle.model.estate.HostState;
import peristyle.model.estate.Vm;
import peristyle.model.operation.Snapshot;

/** What the hosts and VMs of a pool amount to. */
final class PoolSums {

    private PoolSums() {}

    static Long hosts(Snapshot snapshot, ComputePool pool) {
        return (long) hostsOf(snapshot, pool).size();
    }

    static Long hostsIn(Snapshot snapshot, ComputePool pool, HostState state) {
        long count = 0;
        for (Host host : hostsOf(snapshot, pool)) {
            count += host.state() == state ? 1 : 0;
        }
        return count;
    }

    static Long cores(Snapshot snapshot, ComputePool pool) {
        long cores = 0;
        for (Host host : hostsOf(snapshot, pool)) {
            cores += host.cores();
        }
        return cores;
    }

    static long memoryMib(Snapshot snapshot, ComputePool pool) {
        long memory = 0;
        for (Host host : hostsOf(snapshot, pool)) {
            memory += host.memoryMib();
        }
        return memory;
    }

    /** What the hosts that take VMs offer, MiB: a share is counted of it. */
    static long memoryInServiceMib(Snapshot snapshot, ComputePool pool) {
        long memory = 0;
        for (Host host : hostsOf(snapshot, pool)) {
            memory += host.state() == HostState.CONNECTED ? host.memoryMib() : 0;
        }
        return memory;
    }

    static double clockInServiceMhz(Snapshot snapshot, ComputePool pool) {
        double clock = 0;
        for (Host host : hostsOf(snapshot, pool)) {
            clock += host.state() == HostState.CONNECTED ? host.capacityMhz() : 0;
        }
        return clock;
    }

    static Long vms(Snapshot snapshot, ComputePool pool) {
        return Known.vms(vmsOf(snapshot, pool));
    }

    static Long on(Snapshot snapshot, ComputePool pool) {
        long count = 0;
        for (Vm vm : vmsOf(snapshot, pool)) {
            count += vm.on() ? 1 : 0;
        }
        return count;
    }

    static Long vcpus(Snapshot snapshot, ComputePool pool) {
        long count = 0;
        for (Vm vm : vmsOf(snapshot, pool)) {
            count += vm.running() ? vm.size().vcpus() : 0;
        }
        return count;
    }

    static long configuredMib(Snapshot snapshot, ComputePool pool) {
        long memory = 0;
        for (Vm vm : vmsOf(snapshot, pool)) {
            memory += vm.running() ? vm.size().memoryMib() : 0;
        }
        return memory;
    }

    private static List<Host> hostsOf(Snapshot snapshot, ComputePool pool) {
        return snapshot.estate().relations().hostsOf(pool.id());
    }

    private static List<Vm> vmsOf(Snapshot snapshot, ComputePool pool) {
        return snapshot.estate().relations().vmsOf(pool.id());
    }
}
