package peristyle.model.exchange.inventory;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import peristyle.model.catalog.BladeClass;
import peristyle.model.catalog.Catalog;
import peristyle.model.problem.Problem;
import peristyle.model.problem.ProblemException;

/**
 * Finds the blade class that is nearest to the hosts of a cluster: the sum of the factors between memory and memory and
 * between cores and cores is least, on a logarithmic scale; the middle host speaks for all. Classes with graphics
 * processors are not looked at, since an inventory does not list those.
 */
final class BladeMatch {

    private static final double MOST_MEMORY_USE = 0.85;

    private final List<BladeClass> classes;

    BladeMatch(Catalog catalog) {
        classes = catalog.bladeClasses().stream()
                .filter(each -> each.gpus() == 0)
                .sorted(Comparator.comparingInt(BladeClass::memoryGib).thenComparingInt(BladeClass::cores))
                .toList();
        if (classes.isEmpty()) {
            throw new ProblemException(Problem.of("inventory.catalog-too-small"));
        }
    }

    /** The middle one of the known figures, null where none is known. */
    static <N extends Number> @Nullable Double middle(
            List<InventoryHost> hosts, Function<InventoryHost, @Nullable N> figure) {
        List<Double> known = hosts.stream()
                .map(figure)
                .filter(each -> each != null && each.doubleValue() > 0)
                .map(each -> each == null ? 0.0 : each.doubleValue())
                .sorted()
                .toList();
        return known.isEmpty() ? null : known.get(known.size() / 2);
    }

    /** The class nearest to a host with this much memory (MiB) and these cores; null is unknown, and counts for nothing. */
    BladeClass nearest(@Nullable Double memoryMib, @Nullable Double cores) {
        return classes.stream()
                .min(Comparator.comparingDouble(
                        each -> distance(memoryMib, (double) each.memoryMib()) + distance(cores, each.cores())))
                .orElseThrow();
    }

    /** The smallest class whose hosts can hold this much memory of VMs (MiB) with 85 % in use (CP-4), else the largest. */
    BladeClass holding(long memoryMib) {
        return classes.stream()
                .filter(each -> each.memoryMib() * MOST_MEMORY_USE >= memoryMib)
                .findFirst()
                .orElse(classes.getLast());
    }

    private static double distance(@Nullable Double known, double ofClass) {
        return known == null ? 0 : Math.abs(Math.log(known / ofClass));
    }
}
