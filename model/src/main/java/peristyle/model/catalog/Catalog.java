package peristyle.model.catalog;

import java.util.List;
import peristyle.model.problem.Problem;
import peristyle.model.problem.ProblemException;

/** All that can be ordered. Read from a data file that the operator can replace (BL-2). */
public record Catalog(List<BladeClass> bladeClasses, List<StorageClass> storageClasses, List<Sku> skus) {

    public Catalog {
        bladeClasses = List.copyOf(bladeClasses);
        storageClasses = List.copyOf(storageClasses);
        skus = List.copyOf(skus);
    }

    /**
     * The blade class with this key.
     *
     * @throws ProblemException {@code catalog.blade-class-missing} where the catalogue has none
     */
    public BladeClass bladeClass(String id) {
        return bladeClasses.stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new ProblemException(Problem.of("catalog.blade-class-missing", id)));
    }

    /**
     * The storage class with this key.
     *
     * @throws ProblemException {@code catalog.storage-class-missing} where the catalogue has none
     */
    public StorageClass storageClass(String id) {
        return storageClasses.stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new ProblemException(Problem.of("catalog.storage-class-missing", id)));
    }
}
