package peristyle.model.emulator.hypervisor;

import java.util.Arrays;
import peristyle.model.emulator.fault.HostConditions;
import peristyle.model.estate.Estate;
import peristyle.model.estate.Host;
import peristyle.model.estate.HostState;
import peristyle.model.estate.Platform;

/**
 * What hosts give their VMs: memory first, with what its lack costs (CP-4), then processor clock, shared fairly where
 * there is less than is asked. Columns by place of host and VM.
 */
public final class HostLoad {

    /** Share of a host's memory above which it compresses, balloons and swaps (CP-4). */
    public static final float PRESSED = .85f;

    private final VmTable vms;
    private final VmLoad demand;
    private final int hotHost;
    private final int packedHost;
    /** Whether it tells what it uses. */
    private final boolean[] answers;
    /** Whether it runs VMs, measured or not. */
    private final boolean[] runs;

    /** What processors give of their clock, 0 to 1: less where they are too hot or lack power. */
    private final float[] clock;
    /** Whether all VMs touch all their memory. */
    private final boolean[] hogged;

    private final float[] capacityMhz;
    private final float[] memoryMib;
    private final float[] overheadMib;
    private final boolean[] xen;
    private final int[] firstVm;
    private final int[] vmAt;

    /** Processor clock that each VM gets, MHz. */
    final float[] vmMhz;
    /** In use on each host, the hypervisor's own included, MHz; NaN where it does not answer. */
    final float[] usedMhz;
    /** Who holds which memory. */
    final HostMemory memory;
    /** Who waits for a processor. */
    final ReadyTime ready;

    /**
     * @param watch which hosts are heard
     * @param hotHost place of a host whose VMs compute more than elsewhere, -1 for none
     * @param packedHost place of a host whose VMs touch all their memory, -1 for none
     */
    public HostLoad(Estate estate, VmTable vms, VmLoad demand, HostWatch watch, int hotHost, int packedHost) {
        this.vms = vms;
        this.demand = demand;
        this.hotHost = hotHost;
        this.packedHost = packedHost;
        int places = estate.hosts().places();
        answers = new boolean[places];
        runs = new boolean[places];
        clock = new float[places];
        Arrays.fill(clock, 1);
        hogged = new boolean[places];
        capacityMhz = new float[places];
        memoryMib = new float[places];
        overheadMib = new float[places];
        firstVm = new int[places + 1];
        usedMhz = new float[places];
        xen = new boolean[places];
        vmMhz = new float[vms.places];
        for (int vm = 0; vm < vms.places; vm++) {
            if (vms.active[vm]) {
                firstVm[vms.host[vm] + 1]++;
            }
        }
        for (int host = 0; host < places; host++) {
            firstVm[host + 1] += firstVm[host];
        }
        vmAt = new int[firstVm[places]];
        int[] next = firstVm.clone();
        for (int vm = 0; vm < vms.places; vm++) {
            if (vms.active[vm]) {
                vmAt[next[vms.host[vm]]++] = vm;
            }
        }
        for (int place = 0; place < places; place++) {
            Host host = estate.hosts().at(place);
            if (host != null) {
                describe(estate, place, host);
                answers[place] &= watch.answers(host.id());
                runs[place] = answers[place] || watch.runsUnheard(host.id());
            }
        }
        memory = new HostMemory(vms, demand.memoryMib, firstVm, vmAt, memoryMib, overheadMib, xen);
        ready = new ReadyTime(estate, vms, firstVm, vmAt);
    }

    private void describe(Estate estate, int place, Host host) {
        answers[place] = host.state() == HostState.CONNECTED || host.state() == HostState.MAINTENANCE;
        capacityMhz[place] = (float) host.capacityMhz();
        memoryMib[place] = host.memoryMib();
        xen[place] = estate.pools()
                .find(host.pool())
                .filter(pool -> pool.platform() == Platform.OPENIAAS)
                .isPresent();
        // The control domain of Xen has memory of its own; ESXi takes about one part in a hundred beside its base.
        float own = xen[place] ? 8192 : 3072 + memoryMib[place] * .01f;
        float perVm = xen[place] ? 32 : 96;
        overheadMib[place] = Math.min(memoryMib[place] * .2f, own + perVm * (firstVm[place + 1] - firstVm[place]));
    }

    /** Takes up what hosts feel of what is broken. */
    public void follow(HostConditions now) {
        for (int host = 0; host < clock.length; host++) {
            clock[host] = now.clock(host);
            hogged[host] = now.hogged(host) || host == packedHost;
        }
    }

    /** Gives what was asked for, as far as there is. */
    public void share() {
        for (int host = 0; host < answers.length; host++) {
            if (runs[host]) {
                memory.share(host, hogged[host]);
                shareProcessor(host);
            } else {
                usedMhz[host] = Float.NaN;
                memory.silent(host);
                ready.silent(host);
            }
        }
    }

    private void shareProcessor(int host) {
        // Compressing and swapping costs clock on the host and makes guests spin: the lack of memory shows here (CP-4).
        float strain = (1 + .6f * memory.pressure[host]) * (host == hotHost ? 3 : 1);
        float capacity = capacityMhz[host] * clock[host];
        float overhead = capacity * (.02f + .05f * memory.pressure[host]);
        double asked = 0;
        for (int each = firstVm[host]; each < firstVm[host + 1]; each++) {
            int vm = vmAt[each];
            vmMhz[vm] = Math.min(vms.limitMhz[vm] * clock[host], demand.cpuMhz[vm] * strain);
            ready.granted(vm);
            asked += vmMhz[vm];
        }
        double left = capacity - overhead;
        usedMhz[host] = (float) (overhead + (asked <= left ? asked : level(host, left)));
        ready.count(host, capacity > 0 ? usedMhz[host] / capacity : 1);
    }

    /** Cuts what a full host's VMs get to one level a vCPU, so that who asks for little gets it whole. */
    private double level(int host, double left) {
        int from = firstVm[host];
        int to = firstVm[host + 1];
        double level = 0;
        double higher = 0;
        for (int round = 0; round < 16; round++) {
            double satisfied = 0;
            double greedyVcpus = 0;
            for (int each = from; each < to; each++) {
                int vm = vmAt[each];
                if (vmMhz[vm] <= level * vms.vcpus[vm]) {
                    satisfied += vmMhz[vm];
                } else {
                    greedyVcpus += vms.vcpus[vm];
                }
            }
            higher = greedyVcpus == 0 ? level : (left - satisfied) / greedyVcpus;
            if (higher <= level) {
                break;
            }
            level = higher;
        }
        double given = 0;
        for (int each = from; each < to; each++) {
            int vm = vmAt[each];
            float least = (float) Math.min(vmMhz[vm], level * vms.vcpus[vm]);
            ready.denied(vm, (vmMhz[vm] - least) / vms.limitMhz[vm]);
            vmMhz[vm] = least;
            given += vmMhz[vm];
        }
        return given;
    }

    /** Whether this host tells what it uses. */
    boolean answers(int host) {
        return answers[host];
    }

    /** Cores that this VM keeps busy. */
    double busyCores(int vm) {
        return vms.active[vm] && vms.limitMhz[vm] > 0 ? vms.vcpus[vm] * (double) vmMhz[vm] / vms.limitMhz[vm] : 0;
    }

    /** How much this host suffers from lack of memory: 0 not at all, 1 full, 2 at most (CP-4). */
    public float pressure(int host) {
        return memory.pressure[host];
    }

    /** How much the VM's host suffers from lack of memory. */
    public float pressureOn(int vm) {
        return vms.active[vm] ? memory.pressure[vms.host[vm]] : 0;
    }

    /** Share of this host's memory in use, NaN where it does not answer. */
    public float memoryShare(int host) {
        return answers[host] ? memory.share(host) : Float.NaN;
    }

    /** Share of this host's processor clock in use, NaN where it does not answer. */
    public float cpuShare(int host) {
        return answers[host] ? usedMhz[host] / capacityMhz[host] : Float.NaN;
    }

    /** Storage operations a second that a VM asks for, those of its swapping included. */
    public float iops(int vm) {
        return vms.active[vm] && !demand.halted(vm) ? demand.iops[vm] + 25 * vms.vcpus[vm] * pressureOn(vm) : 0;
    }

    /** Network traffic of each host, from that of its VMs, Mbit/s; NaN where it does not answer. */
    public void network(float[] into) {
        Arrays.fill(into, 0, answers.length, Float.NaN);
        for (int host = 0; host < answers.length; host++) {
            if (answers[host]) {
                float sum = 0;
                for (int each = firstVm[host]; each < firstVm[host + 1]; each++) {
                    sum += demand.mbps[vmAt[each]];
                }
                into[host] = sum;
            }
        }
    }
}
