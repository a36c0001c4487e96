package peristyle.model.emulator.san;

import java.util.Arrays;
import peristyle.model.emulator.hypervisor.HostLoad;
import peristyle.model.emulator.hypervisor.HypervisorReadings;
import peristyle.model.emulator.hypervisor.VmLoad;
import peristyle.model.emulator.hypervisor.VmTable;
import peristyle.model.telemetry.Metric;
import peristyle.model.telemetry.Readings;

/**
 * What datastores complete of what is asked of them: all of it up to the limit of their class, the rest waits and is
 * never refused (ST-1). Columns by place.
 */
public final class DatastoreLoad {

    /** What an application loses on a mirrored LUN: GM-5 says up to 10 %, here it is always that much. */
    private static final float MIRROR_LOSS = .10f;

    private final DatastoreTable table;
    private final SanState san;
    private final SanLoad service;
    private final VmTable vms;
    private final VmLoad load;
    private final HostLoad hosts;
    /** What the operations that VMs ask of a datastore are multiplied with. */
    private final float[] factor;

    private final double[] demand;
    private final double[] done;
    private final double[] share;
    private final float[] latency;
    private final float[] pressure;
    private final double[] writtenBytes;
    private final float[] vmIops;
    private final float[] vmLatency;
    private final float[] vmWritten;
    private final float[] asked;

    public DatastoreLoad(
            DatastoreTable table, SanState san, SanLoad service, VmTable vms, VmLoad load, HostLoad hosts) {
        this.table = table;
        this.san = san;
        this.service = service;
        this.vms = vms;
        this.load = load;
        this.hosts = hosts;
        factor = new float[table.places];
        for (int place = 0; place < factor.length; place++) {
            factor[place] = table.mirrored[place] ? table.scale[place] * (1 - MIRROR_LOSS) : table.scale[place];
        }
        demand = new double[table.places];
        done = new double[table.places];
        share = new double[table.places];
        latency = new float[table.places];
        pressure = new float[table.places];
        writtenBytes = new double[table.places];
        vmIops = new float[vms.places()];
        vmLatency = new float[vms.places()];
        vmWritten = new float[vms.places()];
        asked = new float[vms.places()];
    }

    /** Takes the VMs' demand and completes what can be. */
    public void serve() {
        Arrays.fill(demand, 0);
        Arrays.fill(pressure, 0);
        Arrays.fill(writtenBytes, 0);
        collect();
        for (int place = 0; place < table.places; place++) {
            done[place] = san.serves(table.lun[place]) ? Math.min(demand[place], table.limit[place]) : 0;
        }
        service.share(done);
        for (int place = 0; place < table.places; place++) {
            share[place] = demand[place] > 0 ? done[place] / demand[place] : 1;
            latency[place] = latency(place);
        }
        spread();
    }

    private void collect() {
        for (int vm = 0; vm < asked.length; vm++) {
            if (vms.active(vm)) {
                float iops = service.reaches(vms.host(vm)) ? hosts.iops(vm) : 0;
                float pressed = hosts.pressureOn(vm);
                asked[vm] = iops;
                int last = vms.firstShare(vm + 1);
                for (int line = vms.firstShare(vm); line < last; line++) {
                    int place = vms.shareDatastore(line);
                    demand[place] += iops * vms.sharePart(line) * factor[place];
                    pressure[place] = Math.max(pressure[place], pressed);
                }
            }
        }
    }

    /** Smooth with utilisation, steep towards the limit; beyond it what waits adds up. NaN where nothing is served. */
    private float latency(int place) {
        if (!san.serves(table.lun[place])) {
            return Float.NaN;
        }
        double use = table.nominal[place] > 0 ? demand[place] / table.nominal[place] : 0;
        double longer = ServiceTime.ofVolume(use);
        // What the class does not allow waits; so does what the array cannot do while parts of it are gone.
        double waiting = ServiceTime.waitingMs(Math.max(use - 1, service.overload(place)));
        double mirror = table.mirrored[place] ? 1 + MIRROR_LOSS : 1;
        // Swapping of a host without memory slows everyone on the datastores that it swaps to (CP-4).
        return (float)
                ((table.baseMs[place] * longer * service.slower(place) + waiting) * mirror * (1 + 4 * pressure[place]));
    }

    private void spread() {
        for (int vm = 0; vm < asked.length; vm++) {
            if (vms.active(vm)) {
                double completed = 0;
                double waited = 0;
                int last = vms.firstShare(vm + 1);
                for (int line = vms.firstShare(vm); line < last; line++) {
                    int place = vms.shareDatastore(line);
                    double part = asked[vm] * vms.sharePart(line) * factor[place];
                    double served = part * share[place];
                    if (served > 0) {
                        completed += served;
                        waited += served * latency[place];
                    }
                }
                vmIops[vm] = (float) completed;
                vmLatency[vm] =
                        completed > 0 ? (float) (waited / completed) * service.slowerOn(vms.host(vm)) : Float.NaN;
                float written = load.writtenBytes(vm, vmIops[vm]);
                vmWritten[vm] = written;
                for (int line = vms.firstShare(vm); line < last; line++) {
                    writtenBytes[vms.shareDatastore(line)] += written * vms.sharePart(line);
                }
            }
        }
    }

    /** What this VM writes for the first time, bytes a second. */
    public float writtenByVm(int vm) {
        return vmWritten[vm];
    }

    /** What this VM writes for the first time to this datastore, bytes a second. */
    public double writtenByVmTo(int vm, int datastore) {
        double sum = 0;
        for (int line = vms.firstShare(vm); line < vms.firstShare(vm + 1); line++) {
            sum += vms.shareDatastore(line) == datastore ? vmWritten[vm] * (double) vms.sharePart(line) : 0;
        }
        return sum;
    }

    /** What all VMs write for the first time to this datastore, bytes a second. */
    public double writtenTo(int datastore) {
        return writtenBytes[datastore];
    }

    /** Storage operations that are asked of a datastore, a second. */
    public double demand(int datastore) {
        return demand[datastore];
    }

    /** What its class allows a second (ST-1); infinite where nothing is committed. */
    public double limit(int datastore) {
        return table.limit[datastore];
    }

    /** Part of what an array can do that is asked of it, 0 to 1. */
    double useOfPool(int pool) {
        return service.useOfPool(pool);
    }

    /**
     * Whether somebody tells what a datastore completes: the cluster that serves its volume, or where nobody knows of a
     * volume, a host that uses it.
     */
    private boolean told(int place, boolean[] silentPools) {
        return table.lun[place] >= 0 ? san.clusterUp(table.lun[place]) : heard(place, silentPools);
    }

    /** Whether a host that uses it answers; also where no host is known to. */
    private boolean heard(int place, boolean[] silentPools) {
        boolean heard = table.pools[place].length == 0;
        for (int pool : table.pools[place]) {
            heard |= !silentPools[pool];
        }
        return heard;
    }

    /** By place, whether somebody can read what lies on a datastore: its volume is served, to a host that answers. */
    public boolean[] readable(HypervisorReadings known) {
        boolean[] silent = known.silentPools();
        boolean[] readable = new boolean[table.places];
        for (int place = 0; place < readable.length; place++) {
            readable[place] = table.exists[place] && san.serves(table.lun[place]) && heard(place, silent);
        }
        return readable;
    }

    /** Writes operations and latency of VMs, datastores and storage pools; what nobody tells is unknown. */
    public void read(Readings into, HypervisorReadings known) {
        float[] ofVmIops = into.column(Metric.VM_IOPS);
        float[] ofVmLatency = into.column(Metric.VM_LATENCY);
        for (int vm = 0; vm < asked.length; vm++) {
            boolean active = vms.active(vm) && known.known(vm);
            ofVmIops[vm] = active ? vmIops[vm] : known.known(vm) ? 0 : Float.NaN;
            ofVmLatency[vm] = active ? vmLatency[vm] : Float.NaN;
        }
        float[] iops = into.column(Metric.DATASTORE_IOPS);
        float[] ofDemand = into.column(Metric.DATASTORE_DEMAND);
        float[] ofLatency = into.column(Metric.DATASTORE_LATENCY);
        boolean[] silent = known.silentPools();
        for (int place = 0; place < table.places; place++) {
            boolean told = table.exists[place] && told(place, silent);
            iops[place] = told ? (float) done[place] : Float.NaN;
            ofDemand[place] = told ? (float) demand[place] : Float.NaN;
            ofLatency[place] = told ? latency[place] : Float.NaN;
        }
        readPools(into.column(Metric.STORAGE_POOL_IOPS));
    }

    private void readPools(float[] into) {
        double[] sums = new double[table.storagePools];
        for (int place = 0; place < table.places; place++) {
            if (table.storagePool[place] >= 0) {
                sums[table.storagePool[place]] += done[place];
            }
        }
        for (int pool = 0; pool < sums.length; pool++) {
            into[pool] = san.arrayTold(pool) ? (float) sums[pool] : Float.NaN;
        }
    }
}
