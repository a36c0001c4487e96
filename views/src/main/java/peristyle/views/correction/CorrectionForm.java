package peristyle.views.correction;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import peristyle.model.operation.Operation;
import peristyle.views.console.ConsoleContext;
import peristyle.views.form.CheckList;
import peristyle.views.form.OperationDialog;
import peristyle.views.form.Words;
import peristyle.views.text.Texts;

/** What something is now, a choice of what it shall be, and what the rules say to that. */
final class CorrectionForm {

    private static final double WIDTH = 640;
    private static final String CHOICE = "correction-choice";

    private final OperationDialog dialog;
    private final Control first;

    private CorrectionForm(
            ConsoleContext context, Window owner, Wording wording, String hint, Control choice, Asked asked) {
        Texts texts = context.texts();
        first = choice;
        choice.setId(CHOICE);
        choice.setMaxWidth(Double.MAX_VALUE);
        Label origin = new Label(texts.get("correction.origin"));
        origin.setWrapText(true);
        origin.getStyleClass().add("muted");
        Label now = new Label(wording.now());
        now.setId("correction-now");
        now.setWrapText(true);
        Label then = label(texts.get("correction.then"), choice);
        GridPane grid = new GridPane();
        grid.getStyleClass().add("facts");
        grid.addRow(0, label(texts.get("correction.now"), now), now);
        grid.addRow(1, then, choice);
        GridPane.setHgrow(choice, Priority.ALWAYS);
        VBox form = new VBox(origin, grid);
        form.getStyleClass().add("form-body");
        dialog = new OperationDialog(
                context,
                owner,
                new OperationDialog.Heading(wording.title(), wording.action(), WIDTH),
                form,
                new CheckList(texts, hint, List.of()),
                asked::operation);
    }

    private static Label label(String words, Node of) {
        Label label = new Label(words);
        label.setLabelFor(of);
        label.setMinWidth(Label.USE_PREF_SIZE);
        return label;
    }

    /**
     * What a form says.
     *
     * @param title above it
     * @param now what it is until now
     * @param action on its button
     */
    record Wording(String title, String now, String action) {}

    /** What a form asks for as it stands, null while nothing is chosen. */
    interface Asked {
        @Nullable
        Operation operation();
    }

    /** What a choice of one of these asks for. */
    interface Choosing<C> {
        Operation operation(C choice);
    }

    /** A form with a choice among these, each said like this. */
    static <C> CorrectionForm choosing(
            ConsoleContext context, Window owner, Wording wording, List<C> choices, Words<C> words, Choosing<C> then) {
        ComboBox<C> box = new ComboBox<>();
        box.setConverter(words);
        box.getItems().setAll(choices);
        CorrectionForm form =
                new CorrectionForm(context, owner, wording, context.texts().get("correction.choose"), box, () -> {
                    C chosen = box.getValue();
                    return chosen == null ? null : then.operation(chosen);
                });
        box.setOnAction(choice -> form.dialog.judge());
        return form;
    }

    /** A form that takes one of these names, or one that is typed. */
    static CorrectionForm naming(
            ConsoleContext context,
            Window owner,
            Wording wording,
            List<String> names,
            String hint,
            Choosing<String> then) {
        ComboBox<String> box = new ComboBox<>();
        box.setEditable(true);
        box.getItems().setAll(names);
        CorrectionForm form = new CorrectionForm(context, owner, wording, hint, box, () -> {
            String typed = box.getEditor().getText();
            return typed == null || typed.isBlank() ? null : then.operation(typed);
        });
        box.getEditor().textProperty().subscribe(text -> form.dialog.judge());
        return form;
    }

    void show() {
        dialog.show();
        first.requestFocus();
    }
}
