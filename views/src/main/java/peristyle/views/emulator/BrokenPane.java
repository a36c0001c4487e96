package peristyle.views.emulator;

import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import peristyle.model.hardware.fault.ActiveFault;
import peristyle.views.layout.Layout;
import peristyle.views.look.Icons;
import peristyle.views.look.Tone;
import peristyle.views.text.Texts;

/** What an operator has broken or ordered to break, and where it is mended. */
final class BrokenPane {

    /** What is broken at once is seen without a wheel up to here; the rest scrolls. */
    private static final double MOST_HEIGHT = 180;

    private final Texts texts;
    private final FaultsViewModel model;
    private final Parent root;

    @FXML
    private Button clearAll;

    @FXML
    private Label nothing;

    @FXML
    private ScrollPane scroll;

    @FXML
    private VBox list;

    @SuppressWarnings("NullAway.Init") // fields come from the layout
    BrokenPane(FaultsViewModel model, Texts texts) {
        this.texts = texts;
        this.model = model;
        root = Layout.BROKEN.load(this, texts);
        seen(root, model.present());
        clearAll.setOnAction(click -> model.clearAll());
        list.heightProperty().subscribe(height -> scroll.setMinHeight(Math.min(height.doubleValue(), MOST_HEIGHT)));
        model.active().subscribe(this::show);
        show();
    }

    Parent root() {
        return root;
    }

    private static void seen(Node node, boolean yes) {
        node.setVisible(yes);
        node.setManaged(yes);
    }

    private void show() {
        list.getChildren().setAll(model.active().stream().map(this::line).toList());
        boolean none = model.active().isEmpty();
        seen(nothing, none);
        seen(scroll, !none);
        clearAll.setDisable(none);
    }

    private Node line(ActiveFault fault) {
        Label what = new Label(
                model.named(fault.order().kind()), Icons.of(fault.struck().isEmpty() ? Tone.NOTICE : Tone.DANGER));
        Label where = new Label(model.described(fault));
        what.setWrapText(true);
        where.setWrapText(true);
        VBox said = new VBox(what, where);
        HBox.setHgrow(said, Priority.ALWAYS);
        Button clear = new Button(texts.get("faults.clear"));
        clear.setMinWidth(Button.USE_PREF_SIZE);
        clear.setAccessibleText(
                texts.get("faults.clear.of", model.named(fault.order().kind())));
        clear.setOnAction(click -> model.clear(fault));
        HBox line = new HBox(said, clear);
        line.getStyleClass().add("emulator-line");
        return line;
    }
}
