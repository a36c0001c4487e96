package peristyle.model.emulator.san;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import peristyle.model.catalog.Catalog;
import peristyle.model.catalog.StorageClass;
import peristyle.model.emulator.clock.Noise;
import peristyle.model.emulator.hypervisor.VmTable;
import peristyle.model.estate.Datastore;
import peristyle.model.estate.Estate;
import peristyle.model.estate.Lun;
import peristyle.model.estate.LunId;
import peristyle.model.estate.Mirror;
import peristyle.model.estate.MirrorKind;

/** What does not change of the datastores of one estate, in columns by place. */
public final class DatastoreTable {

    /** What a TiB of mass storage completes where nothing is committed (ST-4): our assumption, for latency only. */
    private static final double UNCOMMITTED_IOPS_PER_TIB = 200;

    final int places;
    final boolean[] exists;
    final double[] limit;
    final double[] nominal;
    final float[] baseMs;
    final float[] scale;
    final boolean[] mirrored;
    final int[] storagePool;
    final int storagePools;
    /** Place of the volume below, -1 where nobody says. */
    final int[] lun;

    final int[] zone;
    /** Places of the pools that use it. */
    final int[][] pools;

    /**
     * @param scales by datastore id, what its VMs' load is multiplied with; a datastore seen first is added
     * @param throttled place of a datastore that is asked for more than its class allows at busy hours, -1 for none
     */
    public DatastoreTable(
            Estate estate, Catalog catalog, VmTable vms, long seed, Map<String, Float> scales, int throttled) {
        places = estate.datastores().places();
        exists = new boolean[places];
        limit = new double[places];
        nominal = new double[places];
        baseMs = new float[places];
        scale = new float[places];
        mirrored = new boolean[places];
        storagePool = new int[places];
        storagePools = estate.storagePools().places();
        lun = new int[places];
        zone = new int[places];
        pools = new int[places][];
        Arrays.fill(lun, -1);
        Arrays.fill(zone, -1);
        Arrays.fill(storagePool, -1);
        double[] peak = peaks(vms);
        Map<String, StorageClass> classes = new TreeMap<>();
        catalog.storageClasses().forEach(each -> classes.put(each.id(), each));
        for (int place = 0; place < places; place++) {
            Datastore datastore = estate.datastores().at(place);
            if (datastore != null) {
                describe(estate, place, datastore, classes.get(datastore.storageClass()));
                float target = place == throttled
                        ? 1.9f
                        : .2f + .5f * Noise.unit(Noise.key(seed, datastore.id().value(), 2));
                double natural = peak[place];
                boolean adapt = natural > target * nominal[place] || (place == throttled && natural > 0);
                float fitted = adapt ? (float) (target * nominal[place] / natural) : 1;
                scale[place] = scales.computeIfAbsent(datastore.id().value(), id -> fitted);
            }
        }
        mirrors(estate);
    }

    private double[] peaks(VmTable vms) {
        double[] peak = new double[places];
        for (int vm = 0; vm < vms.places(); vm++) {
            if (vms.active(vm)) {
                for (int line = vms.firstShare(vm); line < vms.firstShare(vm + 1); line++) {
                    peak[vms.shareDatastore(line)] += vms.iopsPeak(vm) * vms.sharePart(line);
                }
            }
        }
        return peak;
    }

    private void describe(Estate estate, int place, Datastore datastore, @Nullable StorageClass storageClass) {
        exists[place] = true;
        zone[place] = estate.zones().placeOf(datastore.zone());
        pools[place] = datastore.pools().stream()
                .mapToInt(estate.pools()::placeOf)
                .filter(pool -> pool >= 0)
                .toArray();
        double tib = datastore.sizeMib() / (1024.0 * 1024.0);
        if (storageClass != null && storageClass.committed()) {
            limit[place] = storageClass.iopsLimit(datastore.sizeMib());
            nominal[place] = limit[place];
            baseMs[place] = (float) (.25 + 12 / Math.sqrt(storageClass.iopsPerTib()));
        } else {
            limit[place] = Double.POSITIVE_INFINITY;
            nominal[place] = UNCOMMITTED_IOPS_PER_TIB * tib;
            baseMs[place] = 8;
        }
        LunId volume = datastore.lun();
        if (volume != null) {
            lun[place] = estate.luns().placeOf(volume);
            storagePool[place] = estate.luns()
                    .find(volume)
                    .map(Lun::storagePool)
                    .map(estate.storagePools()::placeOf)
                    .orElse(-1);
        }
    }

    private void mirrors(Estate estate) {
        for (Mirror mirror : estate.mirrors()) {
            if (mirror.mirrorKind() == MirrorKind.GLOBAL_MIRROR) {
                for (int place = 0; place < places; place++) {
                    Datastore datastore = estate.datastores().at(place);
                    if (datastore != null && mirror.source().equals(datastore.lun())) {
                        mirrored[place] = true;
                    }
                }
            }
        }
    }
}
