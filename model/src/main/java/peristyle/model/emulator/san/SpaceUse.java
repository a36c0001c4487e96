package peristyle.model.emulator.san;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import peristyle.model.emulator.clock.Noise;
import peristyle.model.emulator.fault.Conditions;
import peristyle.model.estate.Datastore;
import peristyle.model.estate.Disk;
import peristyle.model.estate.Estate;
import peristyle.model.estate.Vm;
import peristyle.model.hardware.fault.FaultKind;
import peristyle.model.telemetry.Metric;
import peristyle.model.telemetry.Readings;

/**
 * Space that disks and swap files take on each datastore. Thin disks grow at a pace of their own up to their size (ST-6);
 * a running VM has a swap file where its first disk lies (CP-5); a disk that several VMs open counts once.
 */
public final class SpaceUse {

    /** Growth is counted anew this often, s: finer would not be seen. */
    private static final long PACE = 300;
    /** What a thin disk grows by at once. */
    private static final double BLOCK_MIB = 1;
    /** Free space with which VMs that stood still run on. */
    private static final double ENOUGH_MIB = 256;

    private final boolean[] exists;
    private final double[] fixedMib;
    private final double[] ceilingMib;
    private final boolean[] overstated;
    private final double[] sizeMib;
    private final float[] filled;
    private final int[] thinDatastore;
    private final int[] thinVm;
    private final double[] thinWrittenMib;
    private final double[] thinSizeMib;
    private final double[] thinMibPerDay;
    private final long[] thinSince;
    private final double[] countedMib;
    private final double[] snapshotMib;
    private final double[] usedMib;
    /** What thin disks of VMs that are off have not taken: it stays so. */
    private final double[] restingGrowthMib;

    private final double[] growthMib;
    /** By place of the VM: for how long its disks did not grow, s, and since when they do not grow now. */
    private final long[] stood;

    private final long[] standsSince;
    private long counted = Long.MIN_VALUE;
    private boolean full;

    private record ThinDisk(int datastore, int vm, Disk disk, double mibPerDay, long since) {}

    /**
     * @param origin second at which the estate's disks were as it says
     * @param statedAt by VM id, the second at which its disks were as the estate says, where later than the origin
     */
    public SpaceUse(Estate estate, long seed, long origin, Map<String, Long> statedAt) {
        int places = estate.datastores().places();
        exists = new boolean[places];
        overstated = new boolean[places];
        sizeMib = new double[places];
        filled = new float[places];
        stood = new long[estate.vms().places()];
        standsSince = new long[stood.length];
        Arrays.fill(standsSince, Long.MAX_VALUE);
        fixedMib = new double[places];
        ceilingMib = new double[places];
        countedMib = new double[places];
        snapshotMib = new double[places];
        usedMib = new double[places];
        restingGrowthMib = new double[places];
        growthMib = new double[places];
        for (int place = 0; place < places; place++) {
            Datastore datastore = estate.datastores().at(place);
            exists[place] = datastore != null;
        }
        List<ThinDisk> thin = new ArrayList<>();
        Set<String> sharedSeen = new HashSet<>();
        for (Vm vm : estate.vms()) {
            long since = statedAt.getOrDefault(vm.id().value(), origin);
            collect(estate, vm, seed, since, sharedSeen, thin);
        }
        thin.forEach(each -> ceilingMib[each.datastore()] += each.disk().writtenMib());
        for (int place = 0; place < places; place++) {
            Datastore datastore = estate.datastores().at(place);
            double stated = ceilingMib[place] + fixedMib[place];
            sizeMib[place] = datastore == null ? 0 : datastore.sizeMib();
            overstated[place] = stated > sizeMib[place];
            ceilingMib[place] = Math.max(stated, sizeMib[place]);
        }
        thinDatastore = thin.stream().mapToInt(ThinDisk::datastore).toArray();
        thinVm = thin.stream().mapToInt(ThinDisk::vm).toArray();
        thinWrittenMib = thin.stream()
                .mapToDouble(each -> (double) each.disk().writtenMib())
                .toArray();
        thinSizeMib = thin.stream()
                .mapToDouble(each -> (double) each.disk().sizeMib())
                .toArray();
        thinMibPerDay = thin.stream().mapToDouble(ThinDisk::mibPerDay).toArray();
        thinSince = thin.stream().mapToLong(ThinDisk::since).toArray();
    }

    private void collect(Estate estate, Vm vm, long seed, long since, Set<String> sharedSeen, List<ThinDisk> thin) {
        boolean first = true;
        for (Disk disk : vm.disks()) {
            int place = estate.datastores().placeOf(disk.datastore());
            if (place >= 0 && first && vm.running()) {
                fixedMib[place] += vm.size().swapMib();
            }
            first = false;
            if (place >= 0 && (!disk.shared() || sharedSeen.add(disk.id()))) {
                if (disk.thin() && vm.running() && disk.writtenMib() < disk.sizeMib()) {
                    float draw = Noise.unit(Noise.key(seed, disk.id(), 3));
                    int machine = estate.vms().placeOf(vm.id());
                    thin.add(new ThinDisk(place, machine, disk, disk.sizeMib() * .003 * draw * draw, since));
                } else {
                    fixedMib[place] += disk.writtenMib();
                    restingGrowthMib[place] += disk.thin() ? Math.max(0, disk.sizeMib() - disk.writtenMib()) : 0;
                }
            }
        }
    }

    /** Takes up what fills datastores beside disks and swap files. */
    public void follow(Conditions now) {
        Arrays.fill(filled, 0);
        if (now.any(FaultKind.DATASTORE_FILLED)) {
            for (int place = 0; place < filled.length; place++) {
                filled[place] = now.amount(FaultKind.DATASTORE_FILLED, place);
            }
        }
        counted = Long.MIN_VALUE;
    }

    /** Disks grow without a pause. */
    public void allGrow() {
        Arrays.fill(stood, 0);
        Arrays.fill(standsSince, Long.MAX_VALUE);
    }

    /** Disks of the VM at this place did not grow for so long, s. */
    void stood(int vm, long seconds) {
        if (vm >= 0) {
            stood[vm] = seconds;
            counted = Long.MIN_VALUE;
        }
    }

    /** Disks of the VM at this place do not grow since this second. */
    void standsSince(int vm, long second) {
        standsSince[vm] = second;
        counted = Long.MIN_VALUE;
    }

    /** Counts the space taken at this moment. */
    public void at(long second) {
        long paced = Math.floorDiv(second, PACE) * PACE;
        if (paced != counted) {
            count(paced);
        }
        full = false;
        for (int place = 0; place < usedMib.length; place++) {
            // What the estate says is on it counts even where it is more than fits; growth stops where it is full.
            usedMib[place] = Math.min(countedMib[place] + snapshotMib[place], ceilingMib[place]);
            usedMib[place] += filled[place] * Math.max(0, sizeMib[place] - usedMib[place]);
            full |= full(place);
        }
    }

    private void count(long paced) {
        counted = paced;
        System.arraycopy(fixedMib, 0, countedMib, 0, countedMib.length);
        System.arraycopy(restingGrowthMib, 0, growthMib, 0, growthMib.length);
        for (int disk = 0; disk < thinSince.length; disk++) {
            int vm = thinVm[disk];
            long grown = Math.min(paced, standsSince[vm]) - thinSince[disk] - stood[vm];
            double days = Math.max(0, grown) / 86_400.0;
            double taken = Math.min(thinSizeMib[disk], thinWrittenMib[disk] + thinMibPerDay[disk] * days);
            countedMib[thinDatastore[disk]] += taken;
            growthMib[thinDatastore[disk]] += thinSizeMib[disk] - taken;
        }
    }

    /** Takes up the space that snapshots take now, by place, MiB. */
    void snapshots(double[] mib) {
        System.arraycopy(mib, 0, snapshotMib, 0, Math.min(mib.length, snapshotMib.length));
    }

    /** Whether any datastore is full. */
    boolean anyFull() {
        return full;
    }

    /** Whether nothing more fits. Where the estate says that more lies on it than fits, it is the estate that errs. */
    boolean full(int place) {
        return exists[place] && !overstated[place] && sizeMib[place] - usedMib[place] < BLOCK_MIB;
    }

    /** Whether there is space enough for VMs to run on. */
    boolean roomAgain(int place) {
        return overstated[place] || sizeMib[place] - usedMib[place] >= ENOUGH_MIB;
    }

    /** How many thin disks of running VMs there are. */
    int thinDisks() {
        return thinVm.length;
    }

    int datastoreOf(int disk) {
        return thinDatastore[disk];
    }

    int vmOf(int disk) {
        return thinVm[disk];
    }

    /** Second at which this thin disk needs a block that it has not, where none was to be had since this second. */
    long nextBlock(int disk, long since) {
        return since + (long) Math.ceil(BLOCK_MIB / Math.max(thinMibPerDay[disk], 1e-6) * 86_400);
    }

    /** Space taken on the datastore at this place, MiB; 0 where there is no such place. */
    public double usedMib(int place) {
        return place < 0 || place >= usedMib.length ? 0 : usedMib[place];
    }

    /**
     * Writes the space taken.
     *
     * @param readable by place, whether anybody can tell it
     */
    public void read(Readings into, boolean[] readable) {
        float[] column = into.column(Metric.DATASTORE_USED);
        float[] snapshots = into.column(Metric.DATASTORE_SNAPSHOTS);
        float[] growth = into.column(Metric.DATASTORE_GROWTH);
        Arrays.fill(column, Float.NaN);
        Arrays.fill(snapshots, Float.NaN);
        Arrays.fill(growth, Float.NaN);
        for (int place = 0; place < usedMib.length; place++) {
            boolean told = exists[place] && readable[place];
            column[place] = told ? (float) usedMib[place] : Float.NaN;
            snapshots[place] = told ? (float) snapshotMib[place] : Float.NaN;
            // What was counted beyond the size has not been taken: no disk grows where there is no space.
            double beyond = Math.max(0, countedMib[place] + snapshotMib[place] - ceilingMib[place]);
            growth[place] = told ? (float) (growthMib[place] + beyond) : Float.NaN;
        }
    }
}
