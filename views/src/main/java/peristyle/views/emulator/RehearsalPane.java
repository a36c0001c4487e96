package peristyle.views.emulator;

import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import peristyle.model.operation.Snapshot;
import peristyle.views.console.ConsoleContext;
import peristyle.views.layout.Layout;
import peristyle.views.look.Icons;
import peristyle.views.text.Texts;

/** Begins a rehearsal, and in one says how it differs from the real estate. */
final class RehearsalPane {

    private final RehearsalViewModel model;
    private final Texts texts;
    private final Parent root;

    @FXML
    private Label title;

    @FXML
    private VBox before;

    @FXML
    private Button begin;

    @FXML
    private VBox during;

    @FXML
    private Label times;

    @FXML
    private GridPane figures;

    @FXML
    private VBox lines;

    @SuppressWarnings("NullAway.Init") // fields come from the layout
    RehearsalPane(ConsoleContext context) {
        texts = context.texts();
        model = new RehearsalViewModel(context);
        root = Layout.REHEARSAL.load(this, texts);
        seen(root, model.present());
        seen(before, !model.running());
        seen(during, model.running());
        title.setText(texts.get(model.running() ? "rehearsal.compared" : "rehearsal.title"));
        begin.setGraphic(Icons.of(Feather.COPY));
        begin.setOnAction(click -> model.begin());
        model.told().subscribe(this::show);
    }

    Parent root() {
        return root;
    }

    void accept(Snapshot snapshot) {
        model.accept(snapshot);
    }

    private static void seen(Node node, boolean yes) {
        node.setVisible(yes);
        node.setManaged(yes);
    }

    private void show(RehearsalViewModel.Told told) {
        times.setText(told.times());
        figures.getChildren().clear();
        figures.addRow(0, head(""), head("rehearsal.real"), head("rehearsal.here"), head("rehearsal.difference"));
        for (List<String> row : told.rows()) {
            Label name = new Label(row.getFirst());
            name.setWrapText(true);
            Label difference = new Label(row.getLast());
            difference.getStyleClass().add("emulator-count");
            figures.addRow(figures.getRowCount(), name, new Label(row.get(1)), new Label(row.get(2)), difference);
        }
        lines.getChildren()
                .setAll(told.lines().stream().map(RehearsalPane::line).toList());
    }

    private Label head(String key) {
        Label head = new Label(key.isEmpty() ? "" : texts.get(key));
        head.getStyleClass().add("detail-name");
        return head;
    }

    private static Label line(String text) {
        Label line = new Label(text);
        line.setWrapText(true);
        line.setMinHeight(Region.USE_PREF_SIZE);
        return line;
    }
}
