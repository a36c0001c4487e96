package peristyle.model.exchange.plan.table;

import static peristyle.model.exchange.plan.table.PlanColumn.money;
import static peristyle.model.exchange.plan.table.PlanColumn.text;
import static peristyle.model.exchange.plan.table.PlanColumn.whole;

import java.util.List;
import peristyle.model.planning.plan.Bill;
import peristyle.model.planning.plan.BillLine;

/** What goes on the order, a month (CO-1). */
final class BillTable {

    private BillTable() {}

    static PlanTable<BillLine> of(Bill bill) {
        return new PlanTable<>(
                "bill",
                List.of(
                        text("sku", 42, BillLine::sku),
                        text("item", 28, Named::item),
                        text("unit", 10, Named::unit),
                        whole("quantity", BillLine::quantity),
                        money("unit_price", BillLine::unitPrice),
                        money("amount", BillLine::amount),
                        text("currency", 10, line -> bill.currency()),
                        text("why", 80, line -> WhyText.of(line.why()))),
                bill.lines()::stream);
    }
}
