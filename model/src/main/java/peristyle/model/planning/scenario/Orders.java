package peristyle.model.planning.scenario;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Makes orders of what is missing. */
final class Orders {

    /** Hosts are one thing, whatever they are missed for. */
    private record Item(String object, boolean hosts, Shortage.Lacking lacking) {}

    private Orders() {}

    static List<PurchaseOrder> of(Matrix matrix, FailureColumn column) {
        Map<Item, Long> ordered = new HashMap<>();
        List<PurchaseOrder> orders = new ArrayList<>();
        for (Matrix.Row row : matrix.rows()) {
            if (row.cell(column) instanceof MatrixCell.DoesNotFit(List<Shortage> shortages)) {
                for (Shortage shortage : shortages) {
                    long more = shortage.missing() - ordered.getOrDefault(item(shortage), 0L);
                    if (more > 0) {
                        ordered.put(item(shortage), shortage.missing());
                        orders.add(new PurchaseOrder(
                                matrix.scenario().orderBy(row.month()),
                                row.month(),
                                shortage.object(),
                                shortage.name(),
                                shortage.lacking(),
                                shortage.itemClass(),
                                more));
                    }
                }
            }
        }
        return orders;
    }

    private static Item item(Shortage shortage) {
        boolean hosts = switch (shortage.lacking()) {
            case MEMORY, CPU, GPU, NETWORK, PLACES, OTHER_HOST -> true;
            case HIGH_AVAILABILITY, ACTIVATED_MEMORY, SPACE -> false;
        };
        return new Item(shortage.object(), hosts, hosts ? Shortage.Lacking.PLACES : shortage.lacking());
    }
}
