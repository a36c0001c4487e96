package peristyle.views.replicas;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import peristyle.views.look.Icons;
import peristyle.views.look.Tone;
import peristyle.views.replicas.Candidates.Candidate;
import peristyle.views.text.Texts;

/** A VM with where it runs, or with what stands against it. */
final class CandidateCell extends ListCell<Candidate> {

    private static final PseudoClass UNUSABLE = PseudoClass.getPseudoClass("unusable");
    private static final double MARGIN = 32;

    private final Texts texts;

    CandidateCell(Texts texts) {
        this.texts = texts;
        getStyleClass().add("target-cell");
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable Candidate candidate, boolean empty) {
        super.updateItem(candidate, empty);
        setGraphic(null);
        setText(null);
        boolean fit = candidate == null || candidate.reasons().isEmpty();
        pseudoClassStateChanged(UNUSABLE, !empty && !fit);
        if (empty || candidate == null) {
            return;
        }
        String where = texts.name(candidate.vm().pool());
        String said =
                fit ? where : texts.explain(candidate.reasons().getFirst()).why();
        Label name = new Label(candidate.vm().name(), Icons.of(fit ? Tone.GOOD : Tone.QUIET));
        name.setMinWidth(Region.USE_PREF_SIZE);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox row = new HBox(MARGIN, name, gap, new Label(said));
        row.getStyleClass().add("target-row");
        setGraphic(row);
        setAccessibleText(candidate.vm().name() + ", " + said);
    }
}
