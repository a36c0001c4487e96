package peristyle.model.emulator.hypervisor;

import java.util.Arrays;
import peristyle.model.estate.Estate;
import peristyle.model.estate.Host;
import peristyle.model.estate.Vm;
import peristyle.model.telemetry.Metric;
import peristyle.model.telemetry.Readings;

/** Writes what VMs and hosts use; what is off uses nothing, what does not answer is unknown. */
public final class HypervisorReadings {

    private static final Metric[] OF_HOSTS = {
        Metric.HOST_CPU,
        Metric.HOST_MEMORY,
        Metric.HOST_READY,
        Metric.HOST_SHARED,
        Metric.HOST_BALLOONED,
        Metric.HOST_COMPRESSED,
        Metric.HOST_SWAPPED
    };

    private final VmTable table;
    private final VmLoad demand;
    private final HostLoad hosts;
    private final int[] poolOfHost;
    private final boolean[] poolExists;

    public HypervisorReadings(Estate estate, VmTable table, VmLoad demand, HostLoad hosts) {
        this.table = table;
        this.demand = demand;
        this.hosts = hosts;
        poolOfHost = new int[estate.hosts().places()];
        Arrays.fill(poolOfHost, -1);
        for (int place = 0; place < poolOfHost.length; place++) {
            Host host = estate.hosts().at(place);
            if (host != null) {
                poolOfHost[place] = estate.pools().placeOf(host.pool());
            }
        }
        poolExists = new boolean[estate.pools().places()];
        for (int place = 0; place < poolExists.length; place++) {
            poolExists[place] = estate.pools().at(place) != null;
        }
        vmExists = new boolean[table.places];
        for (int place = 0; place < table.places; place++) {
            Vm vm = estate.vms().at(place);
            vmExists[place] = vm != null && !table.unknown[place];
        }
    }

    private final boolean[] vmExists;

    /** Writes all but what storage and replication know. */
    public void read(Readings into) {
        float[] cpu = into.column(Metric.VM_CPU);
        float[] memory = into.column(Metric.VM_MEMORY);
        float[] network = into.column(Metric.VM_NETWORK);
        float[] ready = into.column(Metric.VM_READY);
        for (int vm = 0; vm < table.places; vm++) {
            if (table.active[vm] && !table.unknown[vm]) {
                cpu[vm] = hosts.vmMhz[vm];
                memory[vm] = hosts.memory.vmMib[vm];
                network[vm] = demand.mbps[vm];
                ready[vm] = hosts.ready.ofVm[vm];
            } else {
                float nothing = vmExists[vm] ? 0 : Float.NaN;
                cpu[vm] = nothing;
                memory[vm] = nothing;
                network[vm] = nothing;
                ready[vm] = nothing;
            }
        }
        int places = poolOfHost.length;
        float[] ofHosts = into.column(Metric.HOST_CPU);
        float[] memoryOfHosts = into.column(Metric.HOST_MEMORY);
        System.arraycopy(hosts.usedMhz, 0, ofHosts, 0, places);
        System.arraycopy(hosts.memory.usedMib, 0, memoryOfHosts, 0, places);
        System.arraycopy(hosts.ready.ofHost, 0, into.column(Metric.HOST_READY), 0, places);
        hosts.memory.read(
                into.column(Metric.HOST_SHARED),
                into.column(Metric.HOST_BALLOONED),
                into.column(Metric.HOST_COMPRESSED),
                into.column(Metric.HOST_SWAPPED));
        for (int host = 0; host < places; host++) {
            if (!hosts.answers(host)) {
                for (Metric metric : OF_HOSTS) {
                    into.column(metric)[host] = Float.NaN;
                }
            }
        }
        sum(ofHosts, into.column(Metric.POOL_CPU));
        sum(memoryOfHosts, into.column(Metric.POOL_MEMORY));
    }

    /** Whether the use of this VM is known, if only as nothing. */
    public boolean known(int vm) {
        return vmExists[vm];
    }

    /** By place of the pool, whether it has hosts and none of them answers: nobody reads what lies on its datastores. */
    public boolean[] silentPools() {
        boolean[] silent = new boolean[poolExists.length];
        for (int pool : poolOfHost) {
            if (pool >= 0) {
                silent[pool] = true;
            }
        }
        for (int host = 0; host < poolOfHost.length; host++) {
            if (poolOfHost[host] >= 0 && hosts.answers(host)) {
                silent[poolOfHost[host]] = false;
            }
        }
        return silent;
    }

    /** Hosts that do not answer are left out; a pool of which none answers is unknown. */
    private void sum(float[] ofHosts, float[] ofPools) {
        double[] sums = new double[poolExists.length];
        boolean[] heard = new boolean[poolExists.length];
        for (int host = 0; host < poolOfHost.length; host++) {
            int pool = poolOfHost[host];
            if (pool >= 0 && !Float.isNaN(ofHosts[host])) {
                sums[pool] += ofHosts[host];
                heard[pool] = true;
            }
        }
        for (int pool = 0; pool < sums.length; pool++) {
            ofPools[pool] = heard[pool] ? (float) sums[pool] : Float.NaN;
        }
    }
}
