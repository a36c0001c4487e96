package peristyle.model.emulator.hypervisor;

import java.util.List;
import org.jspecify.annotations.Nullable;
import peristyle.model.emulator.clock.Noise;
import peristyle.model.estate.BackupPolicy;
import peristyle.model.estate.Disk;
import peristyle.model.estate.Estate;
import peristyle.model.estate.GuestTools;
import peristyle.model.estate.Host;
import peristyle.model.estate.HostState;
import peristyle.model.estate.ObjectId;
import peristyle.model.estate.PowerState;
import peristyle.model.estate.Vm;
import peristyle.model.estate.Workload;

/** What does not change of the VMs of one estate, in columns by place. */
public final class VmTable {

    private static final Workload[] WORKLOADS = Workload.values();

    final int places;
    /** Whether it runs: on a host that answers, or on one of which only network or agent is gone. */
    final boolean[] active;
    /** Whether nothing is known of it: its host or its source does not say. */
    final boolean[] unknown;

    final int[] host;
    final byte[] workload;
    final long[] key;
    final float[] vcpus;
    final float[] limitMhz;
    final float[] memoryMib;
    /** Memory that is never swapped, MiB. */
    final float[] reservedMib;
    /** Whether its guest gives memory back by a balloon: its tools do that (VM-5). */
    final boolean[] balloon;

    final float[] cpuIdle;
    final float[] cpuPeak;
    final float[] memoryShare;
    final float[] iopsPeak;
    final float[] writes;
    final float[] mbpsPeak;
    final int[] backupFrom;
    final int[] backupEvery;
    final int[] backupFor;
    final float[] backupIops;

    /** First line of a VM in the columns of its datastores; one more than there are VMs. */
    private final int[] firstShare;

    private final int[] shareDatastore;
    private final float[] sharePart;

    /** @param watch which hosts are heard */
    public VmTable(Estate estate, long seed, HostWatch watch) {
        places = estate.vms().places();
        active = new boolean[places];
        unknown = new boolean[places];
        host = new int[places];
        workload = new byte[places];
        key = new long[places];
        vcpus = new float[places];
        limitMhz = new float[places];
        memoryMib = new float[places];
        reservedMib = new float[places];
        balloon = new boolean[places];
        cpuIdle = new float[places];
        cpuPeak = new float[places];
        memoryShare = new float[places];
        iopsPeak = new float[places];
        writes = new float[places];
        mbpsPeak = new float[places];
        backupFrom = new int[places];
        backupEvery = new int[places];
        backupFor = new int[places];
        backupIops = new float[places];
        firstShare = new int[places + 1];
        int lines = 0;
        for (Vm vm : estate.vms()) {
            lines += vm.disks().size();
        }
        shareDatastore = new int[lines];
        sharePart = new float[lines];
        int line = 0;
        for (int place = 0; place < places; place++) {
            firstShare[place] = line;
            host[place] = -1;
            Vm vm = estate.vms().at(place);
            if (vm != null) {
                fill(estate, seed, place, vm, watch);
                line = shares(estate, vm, line);
            }
        }
        firstShare[places] = line;
    }

    /** How many places there are. */
    public int places() {
        return places;
    }

    /** First line of this VM's datastores; its last is before the first of the next place. */
    public int firstShare(int place) {
        return firstShare[place];
    }

    /** Place of the datastore of this line. */
    public int shareDatastore(int line) {
        return shareDatastore[line];
    }

    /** Part of the VM's storage operations that go to the datastore of this line. */
    public float sharePart(int line) {
        return sharePart[line];
    }

    /** Whether this VM runs, on a host that answers or on one of which only network or agent is gone. */
    public boolean active(int place) {
        return active[place];
    }

    /** Whether a disk of this VM lies on this datastore. */
    public boolean liesOn(int place, int datastore) {
        for (int line = firstShare[place]; line < firstShare[place + 1]; line++) {
            if (shareDatastore[line] == datastore) {
                return true;
            }
        }
        return false;
    }

    /** Whether a backup of this VM runs at this second. */
    public boolean backsUp(int place, long second) {
        return backupFor[place] > 0
                && Math.floorMod(second - backupFrom[place], (long) backupEvery[place]) < backupFor[place];
    }

    /** Storage operations a second that a VM asks for at its busiest, backup apart. */
    public float iopsPeak(int place) {
        return iopsPeak[place];
    }

    private void fill(Estate estate, long seed, int place, Vm vm, HostWatch watch) {
        Host on = vm.host() == null ? null : estate.hosts().find(vm.host()).orElse(null);
        boolean answers = on != null
                && on.state() != HostState.DISCONNECTED
                && on.state() != HostState.FAILED
                && watch.answers(on.id());
        boolean runs = on != null && on.state() != HostState.FAILED && watch.runsUnheard(on.id());
        active[place] = vm.running() && (answers || runs);
        // What is on somewhere unknown, as in an inventory whose tables do not agree on its host, uses something.
        boolean powered = vm.power() == PowerState.ON && !vm.template();
        unknown[place] = vm.power() == PowerState.UNKNOWN || (powered && !answers);
        host[place] = on == null ? -1 : estate.hosts().placeOf(on.id());
        workload[place] = (byte) vm.workload().ordinal();
        long own = Noise.key(seed, vm.id().value(), 1);
        key[place] = own;
        LoadProfile profile = LoadProfile.of(vm.workload());
        float draw = Noise.unit(own);
        float weight = .45f + 1.3f * draw * draw;
        vcpus[place] = vm.size().vcpus();
        limitMhz[place] = on == null ? 0 : (float) (vm.size().vcpus() * on.mhzPerCore());
        memoryMib[place] = vm.size().memoryMib();
        reservedMib[place] = vm.size().memoryReservationMib();
        balloon[place] = vm.tools() != GuestTools.MISSING;
        cpuIdle[place] = profile.idle();
        cpuPeak[place] = profile.peak() * weight;
        memoryShare[place] = Math.min(.97f, profile.memory() * (.75f + .5f * Noise.unit(own + 1)));
        iopsPeak[place] = profile.iopsPerVcpu() * vm.size().vcpus() * weight * (.5f + Noise.unit(own + 2));
        writes[place] = profile.writes();
        mbpsPeak[place] = profile.mbpsPerVcpu() * vm.size().vcpus() * weight;
        backup(estate, place, vm, own);
    }

    private void backup(Estate estate, int place, Vm vm, long own) {
        BackupPolicy policy = backupOf(estate, vm);
        if (policy == null) {
            return;
        }
        backupEvery[place] = Math.clamp(policy.interval().toSeconds(), 900, 7 * 86_400);
        backupFrom[place] = policy.startHour() * 3600 + (int) (Noise.unit(own + 3) * 7200);
        // Changed blocks only: some minutes, longer for VMs with much storage.
        backupFor[place] = (int) Math.min(backupEvery[place] / 2, 600 + vm.disksMib() / 1024 * 4);
        backupIops[place] = 60 + 140 * Noise.unit(own + 4);
    }

    private static @Nullable BackupPolicy backupOf(Estate estate, Vm vm) {
        return vm.care().backupPolicy() == null
                ? null
                : estate.backupPolicies().find(vm.care().backupPolicy()).orElse(null);
    }

    private int shares(Estate estate, Vm vm, int first) {
        List<Disk> disks = vm.disks();
        double sum = 0;
        for (Disk disk : disks) {
            sum += weight(disk);
        }
        int line = first;
        for (Disk disk : disks) {
            ObjectId datastore = disk.datastore();
            int place = estate.datastores().placeOf(datastore);
            if (place >= 0) {
                shareDatastore[line] = place;
                sharePart[line] = (float) (weight(disk) / sum);
                line++;
            }
        }
        return line;
    }

    private static double weight(Disk disk) {
        return Math.max(1, disk.writtenMib());
    }

    Workload workload(int place) {
        return WORKLOADS[workload[place]];
    }

    /** Place of the host that runs a VM, -1 where none does. */
    public int host(int place) {
        return host[place];
    }
}
