package peristyle.model.emulator.san;

import java.util.Arrays;
import peristyle.model.emulator.clock.Noise;
import peristyle.model.estate.Estate;
import peristyle.model.estate.Lun;
import peristyle.model.estate.StoragePool;
import peristyle.model.estate.StorageSystem;

/** What does not change of the arrays, clusters and volumes of one estate, in columns by place. */
final class SanTable {

    final int[] systemOfPool;
    final int[] zoneOfSystem;
    final int[] ioGroups;
    final int[] poolOfLun;
    final int[] systemOfLun;
    /** The I/O group that serves a volume, from 0 within its cluster. */
    final int[] groupOfLun;

    SanTable(Estate estate) {
        systemOfPool = filled(estate.storagePools().places());
        zoneOfSystem = filled(estate.storageSystems().places());
        ioGroups = new int[zoneOfSystem.length];
        poolOfLun = filled(estate.luns().places());
        systemOfLun = filled(poolOfLun.length);
        groupOfLun = new int[poolOfLun.length];
        for (StorageSystem system : estate.storageSystems()) {
            int place = estate.storageSystems().placeOf(system.id());
            zoneOfSystem[place] = estate.zones().placeOf(system.zone());
            ioGroups[place] = Math.clamp(system.ioGroups(), 1, 4);
        }
        for (StoragePool pool : estate.storagePools()) {
            systemOfPool[estate.storagePools().placeOf(pool.id())] =
                    estate.storageSystems().placeOf(pool.system());
        }
        for (Lun lun : estate.luns()) {
            int place = estate.luns().placeOf(lun.id());
            poolOfLun[place] = estate.storagePools().placeOf(lun.storagePool());
            systemOfLun[place] = poolOfLun[place] < 0 ? -1 : systemOfPool[poolOfLun[place]];
            if (systemOfLun[place] >= 0) {
                // Volumes are dealt out evenly; the id decides, so that a volume stays where it is.
                groupOfLun[place] =
                        (int) Math.floorMod(Noise.key(0, lun.id().value(), 9), (long) ioGroups[systemOfLun[place]]);
            }
        }
    }

    private static int[] filled(int length) {
        int[] array = new int[length];
        Arrays.fill(array, -1);
        return array;
    }
}
