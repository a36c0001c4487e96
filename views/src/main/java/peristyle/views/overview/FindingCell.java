package peristyle.views.overview;

import java.util.List;
import java.util.function.ObjIntConsumer;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import peristyle.views.console.ConsoleContext;
import peristyle.views.look.Icons;
import peristyle.views.overview.FindingRow.Said;

/** A line of what is wrong. */
final class FindingCell extends WrappingCell<FindingRow> {

    private static final List<PseudoClass> DEPTHS = List.of(
            PseudoClass.getPseudoClass("under"),
            PseudoClass.getPseudoClass("deep"),
            PseudoClass.getPseudoClass("deeper"));

    private final ConsoleContext context;
    private final FindingWords words;
    private final StackPane arrow = new StackPane();
    private final SeverityMark severity;
    private final Sentence sentence = new Sentence();
    private final Text rule = new Text();

    /**
     * @param width of the word for the severity, pixels
     * @param clicked is told of each click, and the how-manieth it was
     */
    FindingCell(ConsoleContext context, double width, ObjIntConsumer<FindingRow> clicked) {
        this.context = context;
        words = new FindingWords(context.texts());
        severity = new SeverityMark(width);
        arrow.getStyleClass().add("overview-arrow");
        rule.getStyleClass().add("overview-rule");
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
        arrow.getChildren().clear();
        if (row.branches()) {
            arrow.getChildren().add(Icons.of(row.open() ? Feather.CHEVRON_DOWN : Feather.CHEVRON_RIGHT));
        }
        Said said = words.of(row);
        severity.show(said.tone(), said.mark());
        rule.setText(said.beside());
        sentence.show(said.words(), said.name(), row.object(), context.navigator()::open);
        return said.spoken();
    }
}
