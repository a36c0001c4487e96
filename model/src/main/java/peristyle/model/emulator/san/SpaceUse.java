package peristyle.model.emulator.san;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import peristyle.model.emulator.clock.Noise;
import peristyle.model.estate.Datastore;
import peristyle.model.estate.Disk;
import peristyle.model.estate.Estate;
import peristyle.model.estate.Vm;
import peristyle.model.telemetry.Metric;
import peristyle.model.telemetry.Readings;

/**
 * Space that disks and swap files take on each datastore. Thin disks grow at a pace of their own up to their size (ST-6);
 * a running VM has a swap file where its first disk lies (CP-5); a disk that several VMs open counts once.
 */
public final class SpaceUse {

    /** Growth is counted anew this often, s: finer would not be seen. */
    private static final long PACE = 300;

    private final boolean[] exists;
    private final double[] fixedMib;
    private final double[] ceilingMib;
    private final int[] thinDatastore;
    private final double[] thinWrittenMib;
    private final double[] thinSizeMib;
    private final double[] thinMibPerDay;
    private final long[] thinSince;
    private final double[] usedMib;
    private long counted = Long.MIN_VALUE;

    private record ThinDisk(int datastore, Disk disk, double mibPerDay, long since) {}

    /**
     * @param origin second at which the estate's disks were as it says
     * @param statedAt by VM id, the second at which its disks were as the estate says, where later than the origin
     */
    public SpaceUse(Estate estate, long seed, long origin, Map<String, Long> statedAt) {
        int places = estate.datastores().places();
        exists = new boolean[places];
        fixedMib = new double[places];
        ceilingMib = new double[places];
        usedMib = new double[places];
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
            ceilingMib[place] = datastore == null ? stated : Math.max(stated, (double) datastore.sizeMib());
        }
        thinDatastore = thin.stream().mapToInt(ThinDisk::datastore).toArray();
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
                    thin.add(new ThinDisk(place, disk, disk.sizeMib() * .003 * draw * draw, since));
                } else {
                    fixedMib[place] += disk.writtenMib();
                }
            }
        }
    }

    /** Counts the space taken at this moment. */
    public void at(long second) {
        long paced = Math.floorDiv(second, PACE) * PACE;
        if (paced == counted) {
            return;
        }
        counted = paced;
        System.arraycopy(fixedMib, 0, usedMib, 0, usedMib.length);
        for (int disk = 0; disk < thinSince.length; disk++) {
            double days = Math.max(0, paced - thinSince[disk]) / 86_400.0;
            usedMib[thinDatastore[disk]] +=
                    Math.min(thinSizeMib[disk], thinWrittenMib[disk] + thinMibPerDay[disk] * days);
        }
        for (int place = 0; place < usedMib.length; place++) {
            // What the estate says is on it counts even where it is more than fits; growth stops where it is full.
            usedMib[place] = Math.min(usedMib[place], ceilingMib[place]);
        }
    }

    /** Space taken on the datastore at this place, MiB; 0 where there is no such place. */
    public double usedMib(int place) {
        return place < 0 || place >= usedMib.length ? 0 : usedMib[place];
    }

    /** Writes the space taken. */
    public void read(Readings into) {
        float[] column = into.column(Metric.DATASTORE_USED);
        Arrays.fill(column, Float.NaN);
        for (int place = 0; place < usedMib.length; place++) {
            column[place] = exists[place] ? (float) usedMib[place] : Float.NaN;
        }
    }
}
