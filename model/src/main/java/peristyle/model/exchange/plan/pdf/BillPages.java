package peristyle.model.exchange.plan.pdf;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import peristyle.model.exchange.plan.table.Named;
import peristyle.model.exchange.plan.table.PlanReport;
import peristyle.model.exchange.plan.table.PlanWords;
import peristyle.model.planning.plan.Bill;
import peristyle.model.planning.plan.BillLine;

/** The bill of quantities for a month; prices only where the operator gave some. */
final class BillPages {

    private final Paper paper;
    private final PlanReport report;
    private final PlanWords words;

    BillPages(Paper paper, PlanReport report, PlanWords words) {
        this.paper = paper;
        this.report = report;
        this.words = words;
    }

    void write() throws IOException {
        Bill bill = report.plan().bill();
        String currency = bill.currency();
        paper.chapter(words.text("planfile.pdf.bill"));
        paper.paragraph(words.text(currency == null ? "planfile.pdf.bill.quantities" : "planfile.pdf.bill.priced"));
        List<PaperTable.Column> columns = new ArrayList<>(List.of(
                PaperTable.text(words.text("planfile.pdf.bill.item"), 27),
                PaperTable.text(words.text("planfile.pdf.bill.sku"), 36),
                PaperTable.figure(words.text("planfile.pdf.bill.quantity"), 12),
                PaperTable.text(words.text("planfile.pdf.bill.unit"), 10)));
        if (currency != null) {
            columns.add(PaperTable.figure(words.text("planfile.pdf.bill.price", currency), 15));
            columns.add(PaperTable.figure(words.text("planfile.pdf.bill.amount", currency), 17));
        }
        PaperTable table = new PaperTable(columns);
        for (BillLine line : bill.lines()) {
            List<String> cells = new ArrayList<>(List.of(
                    Named.item(line).in(words),
                    line.sku(),
                    words.integer(line.quantity()),
                    Named.unit(line).in(words)));
            if (currency != null) {
                cells.add(money(line.unitPrice()));
                cells.add(money(line.amount()));
            }
            table.row(cells.toArray(String[]::new));
        }
        BigDecimal total = bill.total();
        if (currency != null && total != null) {
            table.sum(words.text("planfile.pdf.bill.total"), "", "", "", "", money(total));
        }
        table.drawOn(paper);
        if (!bill.unpriced().isEmpty()) {
            paper.paragraph(
                    words.text("planfile.pdf.bill.unpriced", String.join(", ", bill.unpriced())),
                    Paper.BODY,
                    Ink.WARNING);
        }
    }

    private String money(@Nullable BigDecimal amount) {
        return amount == null ? "—" : words.decimal(amount.doubleValue(), 2);
    }
}
