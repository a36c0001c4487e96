package peristyle.model.emulator.hypervisor;

import peristyle.model.emulator.clock.Noise;
import peristyle.model.emulator.clock.Rhythm;
import peristyle.model.emulator.fault.Conditions;
import peristyle.model.estate.Workload;
import peristyle.model.hardware.fault.FaultKind;

/** What the VMs ask for at one moment: a function of seed and time alone, in columns by place. */
public final class VmLoad {

    private static final Workload[] WORKLOADS = Workload.values();
    /** A write that is not a repetition, bytes: what a copy to another zone has to carry. */
    private static final float BYTES_A_WRITE = 4096;
    /** What a VM that writes all the time adds, bytes a second. */
    private static final float HEAVY_WRITER = 180e6f;

    private final VmTable table;
    private final int[] heavyWriters;
    /** By place, VMs that compute as much as they can; empty where there is none. */
    private boolean[] runaway = {};
    /** By place, VMs whose guest has stopped; empty where there is none. */
    private boolean[] crashed = {};
    /** By place, VMs that lack what they need to go on; kept by who knows that. */
    private final boolean[] halted;

    final float[] cpuMhz;
    final float[] memoryMib;
    final float[] iops;
    final float[] mbps;

    public VmLoad(VmTable table, int[] heavyWriters) {
        this.table = table;
        this.heavyWriters = heavyWriters.clone();
        halted = new boolean[table.places];
        cpuMhz = new float[table.places];
        memoryMib = new float[table.places];
        iops = new float[table.places];
        mbps = new float[table.places];
    }

    /** Takes up which VMs run away, and which have stopped. */
    public void follow(Conditions now) {
        runaway = struck(now, FaultKind.RUNAWAY_PROCESSOR);
        crashed = struck(now, FaultKind.VM_CRASH);
    }

    private boolean[] struck(Conditions now, FaultKind kind) {
        boolean[] struck = new boolean[now.any(kind) ? table.places : 0];
        for (int vm = 0; vm < struck.length; vm++) {
            struck[vm] = now.struck(kind, vm);
        }
        return struck;
    }

    /** Computes the demand of this moment. */
    public void at(long second, long tick, Rhythm rhythm) {
        float[] busy = new float[WORKLOADS.length];
        for (Workload workload : WORKLOADS) {
            busy[workload.ordinal()] = rhythm.of(workload);
        }
        for (int vm = 0; vm < table.places; vm++) {
            if (table.active[vm]) {
                demand(vm, second, tick, busy[table.workload[vm]]);
            }
        }
        for (int vm = 0; vm < table.places; vm++) {
            if (halted(vm)) {
                halt(vm);
            }
        }
    }

    /** Whether this VM does nothing though it is on. */
    boolean halted(int vm) {
        return halted[vm] || (crashed.length > 0 && crashed[vm]);
    }

    /** Which VMs lack what they need to go on, by place: to be written by who knows that. */
    public boolean[] halted() {
        return halted;
    }

    /** A guest that has stopped does nothing, yet holds its memory. */
    private void halt(int vm) {
        cpuMhz[vm] = 0;
        iops[vm] = 0;
        mbps[vm] = 0;
    }

    private void demand(int vm, long second, long tick, float rhythm) {
        long key = table.key[vm];
        long shifted = tick + (key & 63);
        float drift = Noise.smooth(key, shifted, 45);
        float flicker = Noise.at(key + 1, tick);
        float busy = rhythm * (.55f + .9f * drift) * (.9f + .2f * flicker);
        if (table.workload[vm] == Workload.DEVELOPMENT.ordinal()) {
            busy += burst(key + 2, shifted);
        }
        float share = Math.min(1, table.cpuIdle[vm] * (.7f + .6f * flicker) + table.cpuPeak[vm] * busy);
        cpuMhz[vm] = table.limitMhz[vm] * (runaway.length > 0 && runaway[vm] ? 1 : share);
        memoryMib[vm] = table.memoryMib[vm] * Math.min(1, table.memoryShare[vm] * (.94f + .12f * drift));
        iops[vm] = table.iopsPeak[vm] * (.04f + busy * (.8f + .4f * Noise.at(key + 3, tick))) + backup(vm, second);
        mbps[vm] = table.mbpsPeak[vm] * (.02f + busy);
    }

    /** Half an hour of work now and then. */
    private static float burst(long key, long tick) {
        float draw = Noise.at(key, Math.floorDiv(tick, 90L));
        return draw > .93f ? .8f : 0;
    }

    private float backup(int vm, long second) {
        return table.backsUp(vm, second) ? table.backupIops[vm] : 0;
    }

    /** Storage operations a second that this VM asks for. */
    public float iops(int vm) {
        return iops[vm];
    }

    /** What this VM writes for the first time while it completes so many operations, bytes a second. */
    public float writtenBytes(int vm, float completedIops) {
        if (!table.active[vm] || completedIops <= 0) {
            return 0;
        }
        float bytes = completedIops * table.writes[vm] * BYTES_A_WRITE;
        for (int heavy : heavyWriters) {
            if (heavy == vm) {
                return bytes + HEAVY_WRITER;
            }
        }
        return bytes;
    }
}
