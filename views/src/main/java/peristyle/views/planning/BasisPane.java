package peristyle.views.planning;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import peristyle.model.exchange.inventory.ImportReport;
import peristyle.model.planning.demand.AlignedLoad;
import peristyle.model.planning.demand.Demand;
import peristyle.model.planning.demand.DemandDoubt;
import peristyle.model.planning.demand.KindDecision;
import peristyle.model.planning.demand.LeftOutVm;
import peristyle.model.planning.plan.PlanNote;
import peristyle.views.console.ConsoleContext;
import peristyle.views.imported.ImportReportText;
import peristyle.views.planning.table.PlanTable;
import peristyle.views.text.Texts;

/** What the plan rests on: what was counted and what left out, what was taken for granted, and what was read. */
final class BasisPane extends VBox {

    private static final String DOUBTS = "demand.doubt.";
    private static final String NOTES = "plan.note.";
    private static final double LEAST_TABLE = 260;

    private final Texts texts;
    private final VBox sections = new VBox();
    private final PlanTable<LeftOutVm> leftOut;

    BasisPane(ConsoleContext context, PlanTables tables) {
        texts = context.texts();
        leftOut = new PlanTable<>("left-out", tables.leftOutColumns(), context);
        leftOut.setMinHeight(LEAST_TABLE);
        setVgrow(leftOut, Priority.ALWAYS);
        getStyleClass().add("tab-body");
        sections.setId("plan-basis");
        sections.getStyleClass().add("plan-basis");
        ScrollPane scroll = new ScrollPane(sections);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("plan-scroll");
        setVgrow(scroll, Priority.SOMETIMES); // takes what its words need; all where nothing is left out
        getChildren().setAll(scroll, leftOut);
    }

    void show(PlanSource source, Demand demand, List<PlanNote> notes) {
        boolean some = !demand.leftOut().isEmpty();
        leftOut.setVisible(some);
        leftOut.setManaged(some);
        leftOut.show(demand.leftOut());
        sections.getChildren().clear();
        section("planning-screen.basis.counted", counted(demand));
        section("planning-screen.basis.aligned", aligned(demand));
        section("planning-screen.basis.doubts", doubts(demand));
        section(
                "planning-screen.basis.notes",
                notes.stream()
                        .map(note -> texts.get(NOTES + note.code(), note.arguments()))
                        .toList());
        ImportReport report = source.report();
        if (report != null) {
            section("planning-screen.basis.read", ImportReportText.lines(report, texts));
        }
    }

    private List<String> counted(Demand demand) {
        List<String> lines = new ArrayList<>();
        for (KindDecision decision : demand.decisions()) {
            lines.add(
                    texts.get("planning-screen.basis.decision", decision.vms(), decision.kind(), decision.inclusion()));
        }
        return lines;
    }

    /** What the VMs take at the same time, beside the sum of what each takes at most. */
    private List<String> aligned(Demand demand) {
        List<String> lines = new ArrayList<>();
        for (AlignedLoad load : demand.aligned()) {
            lines.add(texts.get(
                    "planning-screen.basis.aligned." + load.quantity().name(),
                    load.peaksSum(),
                    load.sumPeak(),
                    load.sumPercentile95(),
                    load.vms(),
                    load.moments()));
        }
        return lines;
    }

    private List<String> doubts(Demand demand) {
        List<String> lines = new ArrayList<>();
        for (DemandDoubt doubt : demand.doubts()) {
            lines.add(texts.get(
                    "planning-screen.basis.doubt",
                    texts.get(DOUBTS + doubt.code()),
                    doubt.vms(),
                    String.join(", ", doubt.first())));
        }
        return lines;
    }

    private void section(String key, List<String> lines) {
        if (!lines.isEmpty()) {
            Label title = new Label(texts.get(key));
            title.getStyleClass().add("detail-title");
            Label text = new Label(String.join("\n", lines));
            text.setWrapText(true);
            text.setMinHeight(USE_PREF_SIZE);
            sections.getChildren().addAll(title, text);
        }
    }
}
