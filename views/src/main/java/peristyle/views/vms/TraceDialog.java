package peristyle.views.vms;

import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Modality;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import peristyle.model.estate.Vm;
import peristyle.model.operation.Subscription;
import peristyle.views.console.ConsoleContext;
import peristyle.views.text.Texts;

/** Chooses another VM, and shows hop by hop how it is reached, for as long as the dialog is open (NW-3). */
final class TraceDialog {

    private static final double WIDTH = 900;
    private static final double HEIGHT = 420;
    private static final double LEAST_WIDTH = 760;

    private final ConsoleContext context;
    private final TraceViewModel model;
    private final Dialog<ButtonType> dialog = new Dialog<>();
    private final TextField search = new TextField();
    private @Nullable Subscription snapshots;

    TraceDialog(ConsoleContext context, Window owner, Vm from) {
        this.context = context;
        model = new TraceViewModel(context, from.id());
        Texts texts = context.texts();
        TraceNode way = new TraceNode(texts, id -> {
            dialog.close();
            context.navigator().open(id);
        });
        model.way().subscribe(way::show);
        HBox body = new HBox(targets(), way);
        HBox.setHgrow(way, Priority.ALWAYS);
        body.getStyleClass().add("trace-body");
        body.setPrefSize(WIDTH, HEIGHT);
        body.setMinWidth(LEAST_WIDTH);
        // A list keeps the Escape key to itself: it closes here as everywhere.
        body.addEventFilter(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.ESCAPE) {
                dialog.close();
                key.consume();
            }
        });
        String title = texts.get("trace.title", from.name());
        dialog.initOwner(owner);
        dialog.initModality(Modality.WINDOW_MODAL);
        dialog.setTitle(title);
        dialog.setHeaderText(title);
        dialog.setResizable(true);
        dialog.getDialogPane().setContent(body);
        dialog.getDialogPane().getButtonTypes().setAll(ButtonType.CLOSE);
        dialog.setOnHidden(hidden -> release());
    }

    private VBox targets() {
        Texts texts = context.texts();
        Label label = new Label(texts.get("trace.to"));
        label.setLabelFor(search);
        search.setId("trace-search");
        search.setPromptText(texts.get("trace.search"));
        search.textProperty().bindBidirectional(model.sought());
        ListView<Vm> vms = new ListView<>();
        vms.setId("trace-vms");
        vms.setAccessibleText(texts.get("trace.to"));
        vms.setCellFactory(list -> new VmCell());
        vms.getSelectionModel().selectedItemProperty().subscribe(vm -> model.choose(vm == null ? null : vm.id()));
        Label count = new Label();
        count.getStyleClass().add("muted");
        model.found().subscribe(found -> {
            vms.getItems().setAll(found.listed());
            count.setText(texts.get("trace.count", found.listed().size(), found.matching()));
        });
        VBox.setVgrow(vms, Priority.ALWAYS);
        VBox box = new VBox(label, search, vms, count);
        box.getStyleClass().add("form-body");
        box.setMinWidth(300);
        return box;
    }

    void show() {
        snapshots = context.bridge().follow(model::accept);
        dialog.show();
        search.requestFocus();
    }

    private void release() {
        if (snapshots != null) {
            snapshots.cancel();
            snapshots = null;
        }
    }

    /** The name of a VM, and where it runs. */
    private final class VmCell extends ListCell<Vm> {

        private final Label name = new Label();
        private final Label pool = new Label();
        private final HBox line = new HBox(name, pool);

        VmCell() {
            pool.getStyleClass().add("muted");
            name.setMinWidth(USE_PREF_SIZE);
            line.getStyleClass().add("incident-link");
        }

        @Override
        protected void updateItem(@Nullable Vm vm, boolean empty) {
            super.updateItem(vm, empty);
            if (empty || vm == null) {
                setGraphic(null);
                setAccessibleText(null);
            } else {
                name.setText(vm.name());
                pool.setText(context.texts().name(vm.pool()));
                setAccessibleText(name.getText() + ", " + pool.getText());
                setGraphic(line);
            }
        }
    }
}
