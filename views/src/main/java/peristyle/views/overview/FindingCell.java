package peristyle.views.overview;

import java.util.List;
import java.util.function.ObjIntConsumer;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import peristyle.model.rule.Finding;
import peristyle.views.console.ConsoleContext;
import peristyle.views.incident.IncidentWords;
import peristyle.views.look.Icons;

/** A line of what is wrong. */
final class FindingCell extends WrappingCell<FindingRow> {

    private static final List<PseudoClass> DEPTHS = List.of(
            PseudoClass.getPseudoClass("under"),
            PseudoClass.getPseudoClass("deep"),
            PseudoClass.getPseudoClass("deeper"));

    private final ConsoleContext context;
    private final IncidentWords incidents;
    private final StackPane arrow = new StackPane();
    private final SeverityMark severity;
    private final Sentence sentence = new Sentence();
    private final Label rule = new Label();

    /**
     * @param width of the word for the severity, pixels
     * @param clicked is told of each click, and the how-manieth it was
     */
    FindingCell(ConsoleContext context, double width, ObjIntConsumer<FindingRow> clicked) {
        this.context = context;
        incidents = new IncidentWords(context.texts());
        severity = new SeverityMark(context.texts(), width);
        arrow.getStyleClass().add("overview-arrow");
        rule.getStyleClass().add("muted");
        rule.setMinWidth(USE_PREF_SIZE);
        HBox.setHgrow(sentence, Priority.ALWAYS);
        line().setAlignment(Pos.TOP_LEFT);
        line().getChildren().addAll(arrow, severity, sentence, rule);
        setOnMouseClicked(click -> {
            @Nullable FindingRow row = getItem();
            if (row != null) {
                clicked.accept(row, click.getClickCount());
            }
        });
    }

    @Override
    String fill(FindingRow row) {
        for (int depth = 0; depth < DEPTHS.size(); depth++) {
            pseudoClassStateChanged(DEPTHS.get(depth), Math.min(row.depth(), DEPTHS.size()) == depth + 1);
        }
        arrow.getChildren().setAll(arrow(row));
        return switch (row) {
            case FindingRow.One one -> finding(one.finding(), row, said(one.finding()));
            case FindingRow.Many many -> many(many);
            case FindingRow.Cause cause -> cause(cause);
            case FindingRow.Step step -> step(step);
        };
    }

    private String many(FindingRow.Many many) {
        List<Finding> findings = many.group().findings();
        Finding first = findings.getFirst();
        return finding(first, many, context.texts().get("overview.many", findings.size(), said(first)));
    }

    private String finding(Finding finding, FindingRow row, String words) {
        severity.show(finding.severity());
        rule.setText(finding.rule());
        say(words, row);
        return context.texts().said(context.texts().of(finding.severity()), words + " " + finding.rule());
    }

    private String cause(FindingRow.Cause row) {
        severity.show(row.cause().severity());
        rule.setText(context.texts().of(row.cause().incident().state()));
        String costs = incidents.toll(row.toll(), row.cause().findings().size());
        String words = costs.isEmpty()
                ? incidents.cause(row.cause().incident())
                : context.texts()
                        .get("overview.cause", incidents.cause(row.cause().incident()), costs);
        say(words, row);
        return context.texts().said(context.texts().of(row.cause().severity()), words + " " + rule.getText());
    }

    private String step(FindingRow.Step row) {
        severity.show(IncidentWords.tone(row.effect()));
        rule.setText("");
        String name = context.texts().name(row.object());
        String what = context.texts().get("overview.about", name, incidents.state(row.effect()));
        String beyond = incidents.beyond(row.next());
        String words = beyond.isEmpty() ? what : context.texts().get("overview.step", what, beyond);
        say(words, row);
        return words;
    }

    private String said(Finding finding) {
        String name = context.texts().name(finding.subject());
        String said = context.texts().explain(finding).what();
        return said.contains(name) ? said : context.texts().get("overview.about", name, said);
    }

    private void say(String words, FindingRow row) {
        sentence.show(words, context.texts().name(row.object()), row.object(), context.navigator()::open);
    }

    private static Node arrow(FindingRow row) {
        return row.branches() ? Icons.of(row.open() ? Feather.CHEVRON_DOWN : Feather.CHEVRON_RIGHT) : new Region();
    }
}
