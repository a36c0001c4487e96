package peristyle.views.emulator;

import java.util.function.Function;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.kordamp.ikonli.feather.Feather;
import peristyle.model.hardware.fault.FailureRate;
import peristyle.model.hardware.fault.FaultKind;
import peristyle.views.console.ConsoleContext;
import peristyle.views.layout.Layout;
import peristyle.views.look.Icons;
import peristyle.views.look.Tone;
import peristyle.views.text.Texts;

/** Where an operator lets parts fail by themselves, and sees which do. */
final class FailuresPane {

    private final Texts texts;
    private final FailuresViewModel model;
    private final Parent root;

    @FXML
    private ComboBox<FaultKind> kind;

    @FXML
    private ComboBox<Distribution> distribution;

    @FXML
    private TextField life;

    @FXML
    private Label shapeName;

    @FXML
    private TextField shape;

    @FXML
    private TextField repair;

    @FXML
    private Button add;

    @FXML
    private Label nothing;

    @FXML
    private VBox list;

    @SuppressWarnings("NullAway.Init") // fields come from the layout
    FailuresPane(ConsoleContext context) {
        texts = context.texts();
        model = new FailuresViewModel(context);
        root = Layout.FAILURES.load(this, texts);
        seen(root, model.present());
        kind.getItems().setAll(model.kinds());
        kind.setConverter(written(kind, model::named));
        kind.valueProperty().bindBidirectional(model.kind());
        distribution.getItems().setAll(Distribution.values());
        distribution.setConverter(written(distribution, texts::of));
        distribution.valueProperty().bindBidirectional(model.distribution());
        life.textProperty().bindBidirectional(model.life());
        shape.textProperty().bindBidirectional(model.shape());
        repair.textProperty().bindBidirectional(model.repair());
        model.distribution().subscribe(now -> {
            seen(shape, now == Distribution.WEIBULL);
            seen(shapeName, now == Distribution.WEIBULL);
        });
        model.possible().subscribe(yes -> add.setDisable(!yes));
        add.setGraphic(Icons.of(Feather.PLUS));
        add.setOnAction(click -> model.add());
        model.rates().subscribe(this::show);
        show();
    }

    private static <T> StringConverter<T> written(ComboBox<T> box, Function<T, String> how) {
        return new StringConverter<>() {
            @Override
            public String toString(T each) {
                return each == null ? "" : how.apply(each);
            }

            @Override
            public T fromString(String text) {
                return box.getValue(); // nobody types here
            }
        };
    }

    Parent root() {
        return root;
    }

    /** Shows what fails by itself now. */
    void look() {
        model.accept();
    }

    private static void seen(Node node, boolean yes) {
        node.setVisible(yes);
        node.setManaged(yes);
    }

    private void show() {
        list.getChildren().setAll(model.rates().stream().map(this::line).toList());
        seen(nothing, model.rates().isEmpty());
    }

    private Node line(FailureRate rate) {
        Label what = new Label(model.named(rate.kind()), Icons.of(Tone.NOTICE));
        Label how = new Label(model.described(rate));
        what.setWrapText(true);
        how.setWrapText(true);
        VBox said = new VBox(what, how);
        HBox.setHgrow(said, Priority.ALWAYS);
        Button end = new Button(texts.get("failures.end"));
        end.setMinWidth(Button.USE_PREF_SIZE);
        end.setAccessibleText(texts.get("failures.end.of", model.named(rate.kind())));
        end.setOnAction(click -> model.remove(rate));
        HBox line = new HBox(said, end);
        line.getStyleClass().add("emulator-line");
        return line;
    }
}
