package peristyle.model.planning.plan;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import peristyle.model.catalog.Catalog;
import peristyle.model.catalog.Sku;
import peristyle.model.catalog.StorageClass;
import peristyle.model.planning.settings.Goal;
import peristyle.model.planning.settings.PlanSettings;
import peristyle.model.planning.settings.PriceList;
import peristyle.model.planning.settings.Protection;
import peristyle.model.problem.Problem;
import peristyle.model.problem.ProblemException;

/** Which storage class the disks of a VM get. */
final class StorageClasses {

    private static final double MIB_OF_TIB = 1024.0 * 1024;
    private static final double MIB_OF_GIB = 1024;

    private final List<StorageClass> allowed;
    private final @Nullable StorageClass wished;
    private final PlanSettings settings;

    /**
     * For the disks of a group.
     *
     * @throws ProblemException {@code planning.no-storage-class} where the settings and the rules leave none,
     *     {@code planning.class-not-mirrored} where the class that is asked for cannot be mirrored (GM-4)
     */
    StorageClasses(GroupWork work, PlanSettings settings, Catalog catalog) {
        this.settings = settings;
        boolean mirrored = work.terms().protection().contains(Protection.GLOBAL_MIRROR);
        List<String> named = settings.bounds().storageClasses();
        String wish = work.terms().storageClass();
        wished = wish == null ? null : catalog.storageClass(wish);
        if (wished != null && mirrored && !wished.globalMirror()) {
            throw new ProblemException(Problem.of("planning.class-not-mirrored", work.label(), wished.name()));
        }
        allowed = catalog.storageClasses().stream()
                .filter(each -> each.use() == StorageClass.Use.PRODUCTION && each.committed())
                .filter(each -> named.isEmpty() || named.contains(each.id()))
                .filter(each -> !mirrored || each.globalMirror())
                .sorted(Comparator.comparingInt(StorageClass::iopsPerTib))
                .toList();
        if (wished == null && allowed.isEmpty()) {
            throw new ProblemException(Problem.of("planning.no-storage-class", work.label()));
        }
    }

    boolean isWished() {
        return wished != null;
    }

    /** The class for so much allocated space (MiB) that carries so many IOPS (ST-1). */
    StorageClass of(double allocatedMib, double iops) {
        if (wished != null) {
            return wished;
        }
        if (isByCost()) {
            return allowed.stream()
                    .min(Comparator.comparingDouble(each -> cost(each, allocatedMib, iops)))
                    .orElseThrow();
        }
        return allowed.stream()
                .filter(each -> each.iopsPerTib() * allocatedMib / MIB_OF_TIB >= iops)
                .findFirst()
                .orElse(allowed.getLast());
    }

    /** Whether a datastore of this class that is there may be kept. */
    boolean allows(StorageClass there) {
        return wished == null ? allowed.contains(there) : wished.equals(there);
    }

    boolean isByCost() {
        return wished == null
                && settings.goal() == Goal.LEAST_COST
                && allowed.stream().allMatch(each -> price(each).isPresent());
    }

    private double cost(StorageClass each, double allocatedMib, double iops) {
        double size = Math.max(allocatedMib, iops / each.iopsPerTib() * MIB_OF_TIB);
        double units = size / MIB_OF_GIB / each.unitGib();
        return units * price(each).orElse(BigDecimal.ZERO).doubleValue();
    }

    private Optional<BigDecimal> price(StorageClass each) {
        PriceList prices = settings.prices();
        return prices == null
                ? Optional.empty()
                : prices.of(new Sku(each.sku(), each.name(), "").in(settings.region()));
    }
}
