package peristyle.model.estate;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Space that is taken in storage pools: by volumes, and by practice copies of the standby sides of mirrors (ST-3). */
public final class ArraySpace {

    private static final long MIB_OF_TIB = 1024L * 1024;

    private final Set<LunId> copied = new HashSet<>();
    private final Map<StoragePoolId, Long> taken = new HashMap<>();

    private ArraySpace(Estate estate) {
        for (Mirror mirror : estate.mirrors()) {
            if (mirror.practiceCopyOf() != null) {
                copied.add(mirror.target());
            }
        }
        for (Lun lun : estate.luns()) {
            taken.merge(lun.storagePool(), takenMib(lun), Long::sum);
        }
    }

    /** The space taken in all storage pools of this estate. */
    public static ArraySpace of(Estate estate) {
        return new ArraySpace(estate);
    }

    /** Capacity of an array of which no file speaks, MiB: what its volumes take, up to the next whole TiB. */
    public static long fittedMib(long takenMib) {
        return (takenMib / MIB_OF_TIB + 1) * MIB_OF_TIB;
    }

    /** What a volume takes with its practice copy, where there is one, MiB. */
    public long takenMib(Lun lun) {
        return copied.contains(lun.id()) ? 2 * lun.sizeMib() : lun.sizeMib();
    }

    /** What is taken in a storage pool, MiB; 0 in one that does not exist. */
    public long takenMib(StoragePoolId pool) {
        return taken.getOrDefault(pool, 0L);
    }
}
