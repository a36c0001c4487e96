package peristyle.views.vms;

import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import peristyle.model.estate.ObjectId;
import peristyle.model.estate.Vm;
import peristyle.model.exchange.sheet.VmSheet;
import peristyle.views.console.ConsoleContext;
import peristyle.views.console.ScreenView;
import peristyle.views.layout.Layout;
import peristyle.views.table.DataTable;

/** The screen of virtual machines. */
public final class VmsView implements ScreenView {

    private final Parent root;
    private final DataTable<Vm> table;

    @FXML
    private VBox content;

    /** The screen, in this console. */
    @SuppressWarnings("NullAway.Init") // fields come from the layout
    public VmsView(ConsoleContext context) {
        root = Layout.VIRTUAL_MACHINES.load(this, context.texts());
        table = new DataTable<>(VmSheet.VMS, context);
        VBox.setVgrow(table, Priority.ALWAYS);
        content.getChildren().add(table);
    }

    @Override
    public Parent node() {
        return root;
    }

    @Override
    public void shown() {
        table.shown();
    }

    @Override
    public void hidden() {
        table.hidden();
    }

    @Override
    public void select(ObjectId id) {
        table.select(id);
    }
}
