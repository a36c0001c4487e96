package peristyle.views.detail;

import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import peristyle.model.estate.Estate;
import peristyle.model.estate.EstateObject;
import peristyle.model.estate.ObjectId;
import peristyle.model.exchange.sheet.Sheet;
import peristyle.views.console.ConsoleContext;
import peristyle.views.console.Scope;
import peristyle.views.console.Screen;
import peristyle.views.console.ScreenView;
import peristyle.views.layout.Layout;
import peristyle.views.table.TableAction;

/** A screen of objects of one kind: their table, and the detail of the selected one. */
public abstract class ObjectScreen<T extends EstateObject> implements ScreenView {

    private final Parent root;
    private final TableWithDetail<T> objects;

    @FXML
    private VBox content;

    @FXML
    private Label title;

    @FXML
    private Label summary;

    private final ConsoleContext context;
    private peristyle.model.operation.@Nullable Subscription snapshots;
    private Subscription scope = Subscription.EMPTY;

    /** The screen, in this console. */
    @SuppressWarnings({"NullAway.Init", "this-escape"
    }) // fields come from the layout, which only takes note of its owner
    protected ObjectScreen(Screen screen, Sheet<T> sheet, Describer<T> describer, ConsoleContext context) {
        this.context = context;
        root = Layout.OBJECTS.load(this, context.texts());
        title.setText(context.texts().of(screen));
        objects = new TableWithDetail<>(sheet, describer, context);
        VBox.setVgrow(objects, Priority.ALWAYS);
        content.getChildren().add(objects);
    }

    /** Columns that come first before the operator arranges the table. */
    protected final void lead(String... columns) {
        objects.table().putFirst(columns);
    }

    /** Adds something that can be done with the selected lines. */
    protected final void add(TableAction<T> action) {
        objects.table().add(action);
    }

    /** What can be done with the selected objects. */
    protected final void offer(List<TableAction<T>> actions) {
        actions.forEach(this::add);
    }

    /** What is said beside the title of the lines; nothing where it is empty. */
    protected String summary(Estate estate, Scope within) {
        return "";
    }

    private void summarise() {
        summary.setText(summary(
                context.bridge().calm().newest().estate(), context.scope().get()));
    }

    /** The window that it is shown in. */
    protected final Window window() {
        return root.getScene().getWindow();
    }

    @Override
    public final Parent node() {
        return root;
    }

    @Override
    public final void shown() {
        objects.shown();
        snapshots = context.bridge().calm().follow(snapshot -> summarise());
        scope = context.scope().subscribe((before, after) -> summarise());
    }

    @Override
    public final void hidden() {
        if (snapshots != null) {
            snapshots.cancel();
            snapshots = null;
        }
        scope.unsubscribe();
        objects.hidden();
    }

    @Override
    public final void select(ObjectId id) {
        objects.select(id);
    }

    /** What was selected stays so in another language: the next click must not be about another object. */
    @Override
    public final void inherit(ScreenView former) {
        if (former instanceof ObjectScreen<?> before) {
            @Nullable EstateObject selected = before.objects.table().selected().get();
            if (selected != null) {
                select(selected.id());
            }
        }
    }
}
