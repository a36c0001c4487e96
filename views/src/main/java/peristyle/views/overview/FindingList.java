package peristyle.views.overview;

import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import peristyle.model.rule.Finding;
import peristyle.views.console.ConsoleContext;
import peristyle.views.look.Icons;
import peristyle.views.look.Tone;

/** Findings, those of one kind under one line. Enter or a double click leads to the object, or opens the line. */
final class FindingList extends StableList<FindingRow> {

    private static final PseudoClass UNDER = PseudoClass.getPseudoClass("under");

    private final ConsoleContext context;
    private final Consumer<FindingGroup> toggle;

    FindingList(ConsoleContext context, Consumer<FindingGroup> toggle) {
        super(FindingRow::key);
        this.context = context;
        this.toggle = toggle;
        setId("findings");
        setAccessibleText(context.texts().get("overview.findings"));
        setCellFactory(list -> new Cell());
        setOnKeyPressed(key -> {
            @Nullable FindingRow row = getSelectionModel().getSelectedItem();
            if (row == null) {
                return;
            }
            if (key.getCode() == KeyCode.ENTER) {
                open(row);
            } else if (row instanceof FindingRow.Many many
                    && key.getCode() == (many.open() ? KeyCode.LEFT : KeyCode.RIGHT)) {
                toggle.accept(many.group());
            }
        });
    }

    private void open(FindingRow row) {
        switch (row) {
            case FindingRow.One one -> context.navigator().open(one.finding().subject());
            case FindingRow.Many many -> toggle.accept(many.group());
        }
    }

    /** What stands here where nothing is listed. */
    void nothing(boolean checked) {
        Label words = new Label(context.texts().get(checked ? "overview.nothing" : "overview.unchecked"));
        words.setGraphic(Icons.of(checked ? Tone.GOOD : Tone.UNKNOWN));
        setPlaceholder(words);
    }

    private final class Cell extends WrappingCell<FindingRow> {

        private final StackPane arrow = new StackPane();
        private final SeverityMark severity = new SeverityMark(context.texts());
        private final Sentence sentence = new Sentence();
        private final Label rule = new Label();

        Cell() {
            arrow.getStyleClass().add("overview-arrow");
            rule.getStyleClass().add("muted");
            rule.setMinWidth(USE_PREF_SIZE);
            HBox.setHgrow(sentence, Priority.ALWAYS);
            line().setAlignment(Pos.TOP_LEFT);
            line().getChildren().addAll(arrow, severity, sentence, rule);
            setOnMouseClicked(click -> {
                @Nullable FindingRow row = getItem();
                if (row instanceof FindingRow.Many || (row != null && click.getClickCount() == 2)) {
                    open(row);
                }
            });
        }

        @Override
        String fill(FindingRow row) {
            Finding finding = row.first();
            String name = context.texts().name(finding.subject());
            String said = context.texts().explain(finding).what();
            String what = said.contains(name) ? said : context.texts().get("overview.about", name, said);
            String words = switch (row) {
                case FindingRow.One one -> what;
                case FindingRow.Many many ->
                    context.texts().get("overview.many", many.group().findings().size(), what);
            };
            arrow.getChildren().setAll(arrow(row));
            severity.show(finding.severity());
            sentence.show(words, name, finding.subject(), context.navigator()::open);
            rule.setText(finding.rule());
            pseudoClassStateChanged(UNDER, row instanceof FindingRow.One one && one.inGroup());
            return context.texts().of(finding.severity()) + ": " + words + " " + finding.rule();
        }

        private static Node arrow(FindingRow row) {
            return switch (row) {
                case FindingRow.One one -> new Region();
                case FindingRow.Many many -> Icons.of(many.open() ? Feather.CHEVRON_DOWN : Feather.CHEVRON_RIGHT);
            };
        }
    }
}
