package peristyle.model.exchange.plan.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import peristyle.model.exchange.plan.table.PlanReport;
import peristyle.model.exchange.plan.table.PlanWords;

/** The report for the customer: totals, how good the plan is, packed hosts, storage, proof, bill, and what it rests on. */
public final class PlanPdf {

    private PlanPdf() {}

    /**
     * Writes the report; the stream stays open. The same arguments give the same bytes.
     *
     * @param day when it is made, as the cover says
     */
    public static void write(PlanReport report, PlanWords words, String day, OutputStream out) throws IOException {
        try (PDDocument document = new PDDocument();
                Paper paper = new Paper(document, Typeface.of(document))) {
            describe(document, report, words);
            paper.newPage();
            new CoverPage(paper, report, words).write(day);
            new CpoolPages(paper, report, words).write();
            new StoragePages(paper, report, words).write();
            new ProofPages(paper, report, words).write();
            new BillPages(paper, report, words).write();
            new BasisPages(paper, report, words).write();
            String footer =
                    words.text("planfile.pdf.footer", report.plan().demand().source(), day);
            paper.footers(footer, (page, pages) -> words.text("planfile.pdf.page", page, pages));
            ByteArrayOutputStream whole = new ByteArrayOutputStream();
            document.save(whole); // PDFBox closes the stream that it is given
            whole.writeTo(out);
        }
    }

    private static void describe(PDDocument document, PlanReport report, PlanWords words) {
        PDDocumentInformation information = document.getDocumentInformation();
        information.setTitle(words.text("planfile.pdf.title") + " – "
                + report.plan().demand().source());
        information.setProducer("Peristyle");
        document.getDocumentCatalog().setLanguage(words.locale().toLanguageTag());
        document.setDocumentId(1L);
    }
}
