package peristyle.model.exchange.sheet;

import org.jspecify.annotations.Nullable;
import peristyle.model.catalog.BladeClass;
import peristyle.model.catalog.StorageClass;
import peristyle.model.operation.Snapshot;

/** Classes of the catalogue as the provider prints them; the key itself where a replaced catalogue has lost the class. */
final class Classes {

    private Classes() {}

    static String blade(Snapshot snapshot, String key) {
        for (BladeClass each : snapshot.catalog().bladeClasses()) {
            if (each.id().equals(key)) {
                return each.name();
            }
        }
        return key;
    }

    static String storage(Snapshot snapshot, String key) {
        StorageClass known = storageClass(snapshot, key);
        return known == null ? key : known.name();
    }

    /** IOPS that a volume of this class and size may complete (ST-1); null where none is committed. */
    static @Nullable Double iopsLimit(Snapshot snapshot, String key, long sizeMib) {
        StorageClass known = storageClass(snapshot, key);
        return known == null ? null : Known.rounded(known.iopsLimit(sizeMib));
    }

    private static @Nullable StorageClass storageClass(Snapshot snapshot, String key) {
        for (StorageClass each : snapshot.catalog().storageClasses()) {
            if (each.id().equals(key)) {
                return each;
            }
        }
        return null;
    }
}
