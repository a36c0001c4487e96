package peristyle.model.exchange.plan.pdf;

import java.io.IOException;
import java.util.List;
import peristyle.model.exchange.plan.table.PlanReport;
import peristyle.model.exchange.plan.table.PlanWords;
import peristyle.model.planning.plan.FailureCase;
import peristyle.model.planning.plan.FailureProof;
import peristyle.model.planning.plan.PlannedCpool;

/** What failures are survived, and how that is proved. */
final class ProofPages {

    private final Paper paper;
    private final PlanReport report;
    private final PlanWords words;

    ProofPages(Paper paper, PlanReport report, PlanWords words) {
        this.paper = paper;
        this.report = report;
        this.words = words;
    }

    void write() throws IOException {
        paper.chapter(words.text("planfile.pdf.proof"));
        paper.paragraph(words.text("planfile.pdf.proof.note"));
        PaperTable table = new PaperTable(List.of(
                PaperTable.text(words.text("planfile.pdf.cpools.name"), 20),
                PaperTable.figure(words.text("planfile.pdf.proof.failures"), 14),
                PaperTable.figure(words.text("planfile.pdf.proof.cases"), 13),
                PaperTable.figure(words.text("planfile.pdf.proof.restarts"), 15),
                PaperTable.figure(words.text("planfile.pdf.proof.moves"), 13),
                PaperTable.text(words.text("planfile.pdf.proof.result"), 32)));
        for (PlannedCpool cpool : report.plan().cpools()) {
            FailureProof proof = cpool.proof();
            table.row(
                    cpool.name(),
                    words.integer(proof.failures()),
                    words.integer(proof.cases().size()),
                    words.integer(proof.cases().stream()
                            .mapToInt(each -> each.restarts().size())
                            .max()
                            .orElse(0)),
                    words.integer(proof.cases().stream()
                            .mapToInt(each -> each.moves().size())
                            .max()
                            .orElse(0)),
                    result(proof));
        }
        table.drawOn(paper);
    }

    private String result(FailureProof proof) {
        if (!proof.proved()) {
            long broken = proof.cases().stream().filter(each -> !each.holds()).count();
            long stranded = proof.cases().stream()
                    .map(FailureCase::stranded)
                    .mapToInt(List::size)
                    .max()
                    .orElse(0);
            return words.text("planfile.pdf.proof.open", broken, stranded);
        }
        return words.text("planfile.pdf.proof." + proof.argument().name());
    }
}
