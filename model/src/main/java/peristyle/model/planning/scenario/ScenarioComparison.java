package peristyle.model.planning.scenario;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Two scenarios of one fleet side by side.
 *
 * @param one the first
 * @param other the second
 * @param differences in what they come to, the second told against the first
 */
public record ScenarioComparison(Matrix one, Matrix other, List<Difference> differences) {

    public ScenarioComparison {
        differences = List.copyOf(differences);
    }

    /** Each of these but the first, against the first. */
    public static List<ScenarioComparison> withFirst(List<Matrix> matrices) {
        return matrices.stream()
                .skip(1)
                .map(other -> of(matrices.getFirst(), other))
                .toList();
    }

    /** What differs between these two. */
    public static ScenarioComparison of(Matrix one, Matrix other) {
        List<Difference> differences = new ArrayList<>();
        changes(one, other, differences);
        sizes(one, other, differences);
        for (FailureColumn column : FailureColumn.values()) {
            firstShort(one, other, column, differences);
        }
        orders(one, other, differences);
        return new ScenarioComparison(one, other, differences);
    }

    private static void changes(Matrix one, Matrix other, List<Difference> differences) {
        List<Change> only = new ArrayList<>(other.scenario().changes());
        one.scenario().changes().forEach(only::remove);
        List<Change> missing = new ArrayList<>(one.scenario().changes());
        other.scenario().changes().forEach(missing::remove);
        if (!only.isEmpty() || !missing.isEmpty()) {
            differences.add(Difference.of("changes", only.size(), missing.size()));
        }
    }

    private static void sizes(Matrix one, Matrix other, List<Difference> differences) {
        if (one.rows().isEmpty() || other.rows().isEmpty()) {
            return;
        }
        Matrix.Row left = one.rows().getLast();
        Matrix.Row right = other.rows().getLast();
        if (left.vms() != right.vms()) {
            differences.add(Difference.of("vms", left.vms(), right.vms()));
        }
        if (left.memoryMib() != right.memoryMib()) {
            differences.add(Difference.of("memory", left.memoryMib(), right.memoryMib()));
        }
        if (left.hosts() != right.hosts()) {
            differences.add(Difference.of("hosts", left.hosts(), right.hosts()));
        }
    }

    private static void firstShort(Matrix one, Matrix other, FailureColumn column, List<Difference> differences) {
        YearMonth left = one.firstShort(column).orElse(null);
        YearMonth right = other.firstShort(column).orElse(null);
        if (left == null && right != null) {
            differences.add(Difference.of("short-only-other", column, right.toString()));
        } else if (left != null && right == null) {
            differences.add(Difference.of("short-only-one", column, left.toString()));
        } else if (left != null && right != null && left.isBefore(right)) {
            differences.add(Difference.of("short-later", column, left.toString(), right.toString()));
        } else if (left != null && right != null && right.isBefore(left)) {
            differences.add(Difference.of("short-earlier", column, left.toString(), right.toString()));
        }
    }

    /** What has to be ordered so that one failing host is survived throughout. */
    private static void orders(Matrix one, Matrix other, List<Difference> differences) {
        Map<Item, Long> left = quantities(one);
        Map<Item, Long> right = quantities(other);
        Set<Item> all = new LinkedHashSet<>(left.keySet());
        all.addAll(right.keySet());
        for (Item item : all) {
            long before = left.getOrDefault(item, 0L);
            long after = right.getOrDefault(item, 0L);
            if (before != after) {
                differences.add(Difference.of(item.code(), item.name(), item.itemClass(), before, after));
            }
        }
    }

    private record Item(String code, String name, String itemClass) {}

    private static Map<Item, Long> quantities(Matrix matrix) {
        Map<Item, Long> quantities = new LinkedHashMap<>();
        for (PurchaseOrder order : matrix.orders(FailureColumn.ONE_HOST)) {
            String code = switch (order.item()) {
                case SPACE -> "order-space";
                case ACTIVATED_MEMORY -> "order-memory";
                case HOSTS -> "order-hosts";
            };
            quantities.merge(new Item(code, order.name(), order.itemClass()), order.quantity(), Long::sum);
        }
        return quantities;
    }
}
