package peristyle.views.planning;

import static peristyle.views.planning.table.PlanColumn.filed;
import static peristyle.views.planning.table.PlanColumn.text;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import peristyle.model.planning.demand.Demand;
import peristyle.model.planning.demand.EstateUse;
import peristyle.model.planning.demand.RightSizing;
import peristyle.model.planning.demand.SizeProposal;
import peristyle.model.planning.demand.SizeProposal.Item;
import peristyle.views.console.ConsoleContext;
import peristyle.views.planning.table.PlanColumn;
import peristyle.views.planning.table.PlanTable;
import peristyle.views.text.Texts;

/** Other sizes that the measured use of VMs speaks for. Proposals only: no plan rests on them. */
final class ProposalsPane extends VBox {

    private static final String RULES = "right-sizing.";

    private final Texts texts;
    private final Label summary = new Label();
    private final PlanTable<Row> table;

    /** A line of the table; its words are made once, because it is filtered off the JavaFX thread. */
    private record Row(SizeProposal proposal, String item, String now, String proposed, String why) {}

    ProposalsPane(ConsoleContext context) {
        texts = context.texts();
        table = new PlanTable<>("proposals", columns(), context);
        getStyleClass().add("tab-body");
        summary.setId("plan-proposals-summary");
        summary.setWrapText(true);
        summary.setMinHeight(USE_PREF_SIZE);
        setVgrow(table, Priority.ALWAYS);
        getChildren().setAll(summary, table);
    }

    /** Sizes and their reason are words on the screen; files have numbers and their unit. */
    private static List<PlanColumn<Row>> columns() {
        return List.of(
                text("vm", 170, row -> row.proposal().name()),
                text(
                        "sized",
                        80,
                        Row::item,
                        List.of(
                                filed("sized", row -> row.proposal().rule().item()),
                                filed("unit", row -> unit(row.proposal().rule().item())))),
                text("size-now", 80, Row::now, row -> row.proposal().now()),
                text("size-proposed", 90, Row::proposed, row -> row.proposal().proposed()),
                text(
                        "size-why",
                        560,
                        Row::why,
                        List.of(
                                filed(
                                        "measured",
                                        row -> row.proposal().reading().value()),
                                filed(
                                        "evidence",
                                        row -> row.proposal().reading().evidence()),
                                filed("moments", row -> row.proposal().reading().moments()),
                                filed("size_rule", row -> row.proposal().rule()))));
    }

    private static String unit(Item item) {
        return switch (item) {
            case VCPUS -> "vCPU";
            case MEMORY -> "MiB";
        };
    }

    void show(Demand demand) {
        RightSizing sizing = RightSizing.of(demand);
        summary.setText(summary(demand, sizing));
        table.show(sizing.proposals().stream().map(this::row).toList());
    }

    private String summary(Demand demand, RightSizing sizing) {
        if (demand.measured().isEmpty()) {
            boolean unread =
                    demand.doubts().stream().anyMatch(doubt -> doubt.code().equals(EstateUse.UNREAD));
            return unread
                    ? texts.get("planning-screen.proposals.unread", EstateUse.MOST_VMS)
                    : texts.get("planning-screen.proposals.unmeasured");
        }
        return texts.get(
                "planning-screen.proposals.summary",
                sizing.proposals().size(),
                demand.measured().size(),
                sizing.saved(Item.VCPUS),
                sizing.saved(Item.MEMORY));
    }

    private Row row(SizeProposal each) {
        Item item = each.rule().item();
        double measured = each.reading().value();
        double value = item == Item.VCPUS ? Math.rint(measured * 10) / 10 : measured;
        String why = texts.get(
                RULES + each.rule().name(),
                value,
                each.now(),
                each.proposed(),
                each.reading().moments());
        return new Row(each, texts.of(item), amount(item, each.now()), amount(item, each.proposed()), why);
    }

    private String amount(Item item, long amount) {
        return item == Item.VCPUS
                ? texts.formats().integer(amount)
                : texts.formats().size((double) amount);
    }
}
