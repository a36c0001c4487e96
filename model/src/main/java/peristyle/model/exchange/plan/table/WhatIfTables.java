package peristyle.model.exchange.plan.table;

import static peristyle.model.exchange.plan.table.PlanColumn.flag;
import static peristyle.model.exchange.plan.table.PlanColumn.text;
import static peristyle.model.exchange.plan.table.PlanColumn.whole;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import peristyle.model.planning.scenario.FailureColumn;
import peristyle.model.planning.scenario.Matrix;
import peristyle.model.planning.scenario.MatrixCell;
import peristyle.model.planning.scenario.PurchaseOrder;
import peristyle.model.planning.scenario.Shortage;

/** Tables of scenarios: month by failure, and what is to be ordered by when. */
public final class WhatIfTables {

    private WhatIfTables() {}

    /** A month of a scenario under a failure, with what does not fit; one row for each thing that does not. */
    public record CellRow(
            Matrix matrix,
            Matrix.Row month,
            FailureColumn failure,
            @Nullable Shortage shortage) {

        private MatrixCell cell() {
            return month.cell(failure);
        }

        private @Nullable Boolean fits() {
            return switch (cell()) {
                case MatrixCell.Fits fits -> true;
                case MatrixCell.DoesNotFit missing -> false;
                case MatrixCell.Unknown unknown -> null;
            };
        }

        private @Nullable Long unprotected() {
            return cell() instanceof MatrixCell.Fits(int vms) ? (Long) (long) vms : null;
        }
    }

    /** Every month by every failure. */
    public static PlanTable<CellRow> matrix(List<Matrix> scenarios) {
        return new PlanTable<>(
                "matrix",
                List.of(
                        text("scenario", 24, row -> row.matrix.scenario().name()),
                        text("month", 10, row -> row.month.month().toString()),
                        text("failure", 14, CellRow::failure),
                        whole("vms", row -> (long) row.month.vms()),
                        whole("memory_mib", row -> row.month.memoryMib()),
                        whole("hosts", row -> (long) row.month.hosts()),
                        flag("fits", CellRow::fits),
                        whole("unprotected_vms", CellRow::unprotected),
                        text("object_id", 24, row -> row.shortage == null ? null : row.shortage.object()),
                        text("object", 24, row -> row.shortage == null ? null : row.shortage.name()),
                        text("lacking", 20, row -> row.shortage == null ? null : row.shortage.lacking()),
                        whole("missing", row -> row.shortage == null ? null : (Long) row.shortage.missing()),
                        text("unit", 8, row -> row.shortage == null ? null : unit(row.shortage.lacking())),
                        text("class", 20, row -> row.shortage == null ? null : row.shortage.itemClass())),
                () -> scenarios.stream().flatMap(WhatIfTables::cells));
    }

    private static Stream<CellRow> cells(Matrix matrix) {
        return matrix.rows().stream()
                .flatMap(month -> Stream.of(FailureColumn.values()).flatMap(failure -> cells(matrix, month, failure)));
    }

    private static Stream<CellRow> cells(Matrix matrix, Matrix.Row month, FailureColumn failure) {
        return month.cell(failure) instanceof MatrixCell.DoesNotFit(List<Shortage> shortages)
                ? shortages.stream().map(each -> new CellRow(matrix, month, failure, each))
                : Stream.of(new CellRow(matrix, month, failure, null));
    }

    /** Something to be ordered in a scenario. */
    public record OrderRow(String scenario, PurchaseOrder order) {}

    /**
     * What is to be ordered so that this failure is survived in every month.
     *
     * @param failure the worst that is to be survived
     */
    public static PlanTable<OrderRow> orders(List<Matrix> scenarios, FailureColumn failure) {
        return new PlanTable<>(
                "orders",
                List.of(
                        text("scenario", 24, OrderRow::scenario),
                        text("order_by", 12, row -> row.order.by().toString()),
                        text("needed_in", 10, row -> row.order.needed().toString()),
                        text("item", 20, row -> row.order.item()),
                        text("class", 20, row -> row.order.itemClass()),
                        whole("quantity", row -> row.order.quantity()),
                        text("unit", 8, row -> unit(row.order.lacking())),
                        text("object_id", 24, row -> row.order.object()),
                        text("object", 24, row -> row.order.name()),
                        text("lacking", 20, row -> row.order.lacking())),
                () -> scenarios.stream()
                        .flatMap(matrix -> matrix.orders(failure).stream()
                                .map(order -> new OrderRow(matrix.scenario().name(), order))));
    }

    private static String unit(Shortage.Lacking lacking) {
        return switch (PurchaseOrder.Item.of(lacking)) {
            case HOSTS -> "hosts";
            case ACTIVATED_MEMORY, SPACE -> "MiB";
        };
    }
}
