package peristyle.model.emulator.hypervisor;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import peristyle.model.telemetry.hypervisor.MemoryState;
import peristyle.model.telemetry.hypervisor.Reclaimed;

/**
 * What memory hosts give their VMs and what they take back where it becomes scarce (CP-4). Up to 85 % every VM holds what
 * it uses; beyond, a host takes a fifth of what exceeds that, and all that exceeds 98 %. Reserved memory is not taken
 * while there is other. Columns by place of host and VM.
 */
final class HostMemory {

    private static final double FULL = .98;
    /** Part of what exceeds {@link HostLoad#PRESSED} that a host manages to take back. */
    private static final double TAKEN = .2;

    /** By state of the host: parts that are shared, ballooned, compressed; the rest is swapped. */
    private static final double[][] MEANS = {{1, 0, 0}, {.55, .4, .03}, {.2, .7, .06}, {.1, .5, .2}, {.05, .35, .2}};

    private final VmTable vms;
    private final float[] demandMib;
    private final int[] firstVm;
    private final int[] vmAt;
    private final float[] memoryMib;
    private final float[] overheadMib;
    private final boolean[] xen;

    /** Memory that each VM holds, MiB. */
    final float[] vmMib;
    /** Memory that each VM uses and does not hold, MiB. */
    private final float[] takenMib;
    /** The same of the VMs of each host with a balloon driver, and of those without. */
    private final float[] takenWithTools;

    private final float[] takenWithoutTools;
    /** In use on each host, the hypervisor's own included, MiB; NaN where it does not answer. */
    final float[] usedMib;
    /** How much a host suffers from lack of memory: 0 up to the threshold of CP-4, 1 where it is full, 2 at most. */
    final float[] pressure;

    HostMemory(
            VmTable vms,
            float[] demandMib,
            int[] firstVm,
            int[] vmAt,
            float[] memoryMib,
            float[] overheadMib,
            boolean[] xen) {
        this.vms = vms;
        this.demandMib = demandMib;
        this.firstVm = firstVm;
        this.vmAt = vmAt;
        this.memoryMib = memoryMib;
        this.overheadMib = overheadMib;
        this.xen = xen;
        vmMib = new float[vms.places];
        takenMib = new float[vms.places];
        takenWithTools = new float[memoryMib.length];
        takenWithoutTools = new float[memoryMib.length];
        usedMib = new float[memoryMib.length];
        pressure = new float[memoryMib.length];
    }

    /** Nothing is known of a host that does not answer. */
    void silent(int host) {
        usedMib[host] = Float.NaN;
        pressure[host] = 0;
        calm(host);
    }

    private void calm(int host) {
        if (takenWithTools[host] + takenWithoutTools[host] > 0) {
            takenWithTools[host] = 0;
            takenWithoutTools[host] = 0;
            for (int each = firstVm[host]; each < firstVm[host + 1]; each++) {
                takenMib[vmAt[each]] = 0;
            }
        }
    }

    /** Gives what is asked for, or takes back what is too much. */
    void share(int host, boolean hogged) {
        double wanted = 0;
        for (int each = firstVm[host]; each < firstVm[host + 1]; each++) {
            int vm = vmAt[each];
            vmMib[vm] = hogged ? vms.memoryMib[vm] : demandMib[vm];
            wanted += vmMib[vm];
        }
        double share = (wanted + overheadMib[host]) / memoryMib[host];
        pressure[host] = (float) Math.clamp((share - HostLoad.PRESSED) / (1 - HostLoad.PRESSED), 0, 2);
        if (share <= HostLoad.PRESSED) {
            calm(host);
            usedMib[host] = (float) (wanted + overheadMib[host]);
            return;
        }
        double held = Math.min(FULL, HostLoad.PRESSED + (1 - TAKEN) * (share - HostLoad.PRESSED));
        usedMib[host] = (float) (take(host, wanted - (held * memoryMib[host] - overheadMib[host])) + overheadMib[host]);
    }

    /** Takes so much back from the host's VMs; what they still hold. */
    private double take(int host, double mib) {
        double all = 0;
        double free = 0;
        for (int each = firstVm[host]; each < firstVm[host + 1]; each++) {
            int vm = vmAt[each];
            all += vmMib[vm];
            free += Math.max(0, vmMib[vm] - vms.reservedMib[vm]);
        }
        double ofFree = free > 0 ? Math.min(1, mib / free) : 0;
        double ofAll = mib > free ? (mib - free) / (all - free) : 0;
        double held = 0;
        float withTools = 0;
        float without = 0;
        for (int each = firstVm[host]; each < firstVm[host + 1]; each++) {
            int vm = vmAt[each];
            double unreserved = Math.max(0, vmMib[vm] - vms.reservedMib[vm]);
            float taken = (float) (unreserved * ofFree + (vmMib[vm] - unreserved) * ofAll);
            takenMib[vm] = taken;
            vmMib[vm] -= taken;
            held += vmMib[vm];
            withTools += vms.balloon[vm] ? taken : 0;
            without += vms.balloon[vm] ? 0 : taken;
        }
        takenWithTools[host] = withTools;
        takenWithoutTools[host] = without;
        return held;
    }

    /** Share of this host's memory in use, NaN where it does not answer. */
    float share(int host) {
        return usedMib[host] / memoryMib[host];
    }

    /** How much this host has free; null under Xen, which has no such states. */
    @Nullable
    MemoryState state(int host) {
        return xen[host] ? null : MemoryState.of(share(host));
    }

    /** Writes what hosts have taken back, by how they did; NaN where a host does not answer. */
    void read(float[] shared, float[] ballooned, float[] compressed, float[] swapped) {
        Arrays.fill(shared, 0);
        Arrays.fill(ballooned, 0);
        Arrays.fill(compressed, 0);
        Arrays.fill(swapped, 0);
        for (int host = 0; host < usedMib.length; host++) {
            if (Float.isNaN(usedMib[host]) || memoryMib[host] == 0) {
                shared[host] = Float.NaN;
                ballooned[host] = Float.NaN;
                compressed[host] = Float.NaN;
                swapped[host] = Float.NaN;
            } else if (takenWithTools[host] + takenWithoutTools[host] > 0) {
                Reclaimed taken = of(host);
                shared[host] = (float) taken.shared();
                ballooned[host] = (float) taken.ballooned();
                compressed[host] = (float) taken.compressed();
                swapped[host] = (float) taken.swapped();
            }
        }
    }

    /** What this host has taken back from all its VMs. */
    Reclaimed of(int host) {
        Reclaimed with = by(host, takenWithTools[host], true);
        Reclaimed without = by(host, takenWithoutTools[host], false);
        return new Reclaimed(
                with.shared() + without.shared(),
                with.ballooned() + without.ballooned(),
                with.compressed() + without.compressed(),
                with.swapped() + without.swapped());
    }

    /** Memory that this VM holds, MiB; what it is given where it does nothing. */
    double vmMib(int vm) {
        return vms.active[vm] ? vmMib[vm] : vms.memoryMib[vm];
    }

    /** Memory that this VM uses and does not hold, MiB. */
    float taken(int vm) {
        return vms.active[vm] ? takenMib[vm] : 0;
    }

    /** What was taken back from this VM. */
    Reclaimed ofVm(int vm) {
        return vms.active[vm] ? by(vms.host[vm], takenMib[vm], vms.balloon[vm]) : Reclaimed.NOTHING;
    }

    /** Xen has balloons alone; without a driver its guests swap themselves. ESXi compresses and swaps in their place. */
    private Reclaimed by(int host, double mib, boolean balloon) {
        if (xen[host]) {
            return new Reclaimed(0, balloon ? mib : 0, 0, balloon ? 0 : mib);
        }
        double[] means = MEANS[MemoryState.of(share(host)).ordinal()];
        double shared = mib * means[0];
        double ballooned = balloon ? mib * means[1] : 0;
        double compressed = mib * (balloon ? means[2] : means[2] + means[1] / 2);
        return new Reclaimed(shared, ballooned, compressed, Math.max(0, mib - shared - ballooned - compressed));
    }
}
