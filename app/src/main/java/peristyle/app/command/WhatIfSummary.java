package peristyle.app.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import peristyle.model.planning.scenario.Difference;
import peristyle.model.planning.scenario.FailureColumn;
import peristyle.model.planning.scenario.Matrix;
import peristyle.model.planning.scenario.MatrixCell;
import peristyle.model.planning.scenario.PurchaseOrder;
import peristyle.model.planning.scenario.ScenarioComparison;
import peristyle.model.planning.scenario.Shortage;
import peristyle.views.text.Texts;

/** Scenarios in some lines: until when each failure is survived, what to order by when, in what they differ. */
final class WhatIfSummary {

    private static final String DIFFERENCE = "scenario.difference.";
    private static final int MOST_ORDERS = 20;
    private static final String INDENT = "  ";

    private final Texts texts;
    private final List<String> lines = new ArrayList<>();

    private WhatIfSummary(Texts texts) {
        this.texts = texts;
    }

    static List<String> lines(List<Matrix> matrices, FailureColumn survived, Texts texts) {
        WhatIfSummary summary = new WhatIfSummary(texts);
        matrices.forEach(matrix -> summary.scenario(matrix, survived));
        ScenarioComparison.withFirst(matrices).forEach(summary::comparison);
        return summary.lines;
    }

    private void add(String key, Object... arguments) {
        lines.add(texts.get(key, arguments));
    }

    private void under(String key, Object... arguments) {
        lines.add(INDENT + texts.get(key, arguments));
    }

    private void scenario(Matrix matrix, FailureColumn survived) {
        Matrix.Row last = matrix.rows().getLast();
        add(
                "cli.whatif.scenario",
                matrix.scenario().name(),
                matrix.scenario().start().toString(),
                last.month().toString(),
                last.vms(),
                last.memoryMib(),
                last.hosts());
        for (FailureColumn column : FailureColumn.values()) {
            failure(matrix, column);
        }
        List<PurchaseOrder> orders = matrix.orders(survived);
        if (orders.isEmpty()) {
            under("cli.whatif.no-orders", texts.of(survived));
        }
        for (PurchaseOrder order : orders.stream().limit(MOST_ORDERS).toList()) {
            String by = order.by().toString();
            String needed = order.needed().toString();
            switch (order.item()) {
                case HOSTS ->
                    under("cli.whatif.order.hosts", by, needed, order.quantity(), order.itemClass(), order.name());
                case ACTIVATED_MEMORY -> under("cli.whatif.order.memory", by, needed, order.quantity(), order.name());
                case SPACE ->
                    under("cli.whatif.order.space", by, needed, order.quantity(), order.itemClass(), order.name());
            }
        }
        if (orders.size() > MOST_ORDERS) {
            under("cli.whatif.more-orders", orders.size() - MOST_ORDERS);
        }
    }

    private void failure(Matrix matrix, FailureColumn column) {
        Optional<Matrix.Row> bad = matrix.rows().stream()
                .filter(row -> row.cell(column) instanceof MatrixCell.DoesNotFit)
                .findFirst();
        if (bad.isPresent() && bad.get().cell(column) instanceof MatrixCell.DoesNotFit missing) {
            Shortage first = missing.first();
            under(
                    "cli.whatif.short",
                    texts.of(column),
                    bad.get().month().toString(),
                    first.name(),
                    texts.of(first.lacking()));
            return;
        }
        int unprotected = 0;
        boolean known = true;
        for (Matrix.Row row : matrix.rows()) {
            if (row.cell(column) instanceof MatrixCell.Fits(int vms)) {
                unprotected = Math.max(unprotected, vms);
            } else {
                known = false;
            }
        }
        if (!known) {
            under("cli.whatif.unknown", texts.of(column));
        } else if (unprotected > 0) {
            under("cli.whatif.unprotected", texts.of(column), unprotected);
        } else {
            under("cli.whatif.fits", texts.of(column));
        }
    }

    private void comparison(ScenarioComparison comparison) {
        String one = comparison.one().scenario().name();
        String other = comparison.other().scenario().name();
        if (comparison.differences().isEmpty()) {
            add("cli.whatif.same", other, one);
            return;
        }
        add("cli.whatif.compare", other, one);
        for (Difference difference : comparison.differences()) {
            lines.add(INDENT + texts.get(DIFFERENCE + difference.code(), difference.arguments()));
        }
    }
}
