package peristyle.views.emulator;

import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.util.StringConverter;
import org.kordamp.ikonli.feather.Feather;
import peristyle.model.hardware.fault.FaultAmount;
import peristyle.model.hardware.fault.FaultKind;
import peristyle.model.hardware.fault.FaultPart;
import peristyle.views.layout.Layout;
import peristyle.views.look.Icons;
import peristyle.views.text.Texts;

/** Where an operator breaks things. What every fault needs stands open, when and how often it strikes below it. */
final class FaultsPane {

    private final Texts texts;
    private final FaultsViewModel model;
    private final Parent root;

    @FXML
    private ComboBox<FaultKind> kind;

    @FXML
    private TextField which;

    @FXML
    private Label matches;

    @FXML
    private Label partName;

    @FXML
    private TextField part;

    @FXML
    private Label amountName;

    @FXML
    private TextField amount;

    @FXML
    private TextField start;

    @FXML
    private TextField lasts;

    @FXML
    private TextField again;

    @FXML
    private TextField chance;

    @FXML
    private TextField skip;

    @FXML
    private TextField step;

    @FXML
    private Button inject;

    @SuppressWarnings("NullAway.Init") // fields come from the layout
    FaultsPane(FaultsViewModel model, Texts texts) {
        this.texts = texts;
        this.model = model;
        root = Layout.FAULTS.load(this, texts);
        seen(root, model.present());
        wireForm();
    }

    Parent root() {
        return root;
    }

    private static void seen(Node node, boolean yes) {
        node.setVisible(yes);
        node.setManaged(yes);
    }

    private void wireForm() {
        kind.getItems().setAll(model.kinds());
        kind.setConverter(new StringConverter<>() {
            @Override
            public String toString(FaultKind each) {
                return each == null ? "" : model.named(each);
            }

            @Override
            public FaultKind fromString(String text) {
                return kind.getValue(); // nobody types a kind
            }
        });
        kind.valueProperty().bindBidirectional(model.kind());
        which.textProperty().bindBidirectional(model.which());
        part.textProperty().bindBidirectional(model.part());
        amount.textProperty().bindBidirectional(model.amount());
        start.textProperty().bindBidirectional(model.start());
        lasts.textProperty().bindBidirectional(model.lasts());
        again.textProperty().bindBidirectional(model.again());
        skip.textProperty().bindBidirectional(model.skip());
        step.textProperty().bindBidirectional(model.step());
        chance.textProperty().bindBidirectional(model.chance());
        matches.textProperty().bind(model.matches());
        model.kind().subscribe(this::fit);
        model.possible().subscribe(yes -> inject.setDisable(!yes));
        inject.setGraphic(Icons.of(Feather.ZAP));
        inject.setOnAction(click -> model.inject());
    }

    /** Only what the kind has is asked for. */
    private void fit(FaultKind now) {
        boolean parts = now.part() != FaultPart.WHOLE;
        seen(part, parts);
        seen(partName, parts);
        String named = texts.of(now.part());
        partName.setText(named);
        part.setAccessibleText(named);
        part.setPromptText("1 – " + now.part().most());
        boolean amounts = now.amount() != FaultAmount.NONE;
        seen(amount, amounts);
        seen(amountName, amounts);
        String much = texts.of(now.amount());
        amountName.setText(much);
        amount.setAccessibleText(much);
        amount.setPromptText(texts.formats().decimal(now.amount().usual(), 2));
    }
}
