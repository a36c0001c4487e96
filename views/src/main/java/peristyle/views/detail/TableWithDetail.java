package peristyle.views.detail;

import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import peristyle.model.estate.EstateObject;
import peristyle.model.estate.ObjectId;
import peristyle.model.exchange.sheet.Sheet;
import peristyle.model.operation.Snapshot;
import peristyle.model.operation.Subscription;
import peristyle.views.console.ConsoleContext;
import peristyle.views.table.DataTable;

/**
 * A table with what is known of its selected object: at its right where the window is wide, else below it. The border
 * between the two can be moved and is remembered. A screen adds it to its layout, and calls {@link #shown} and
 * {@link #hidden}.
 */
public final class TableWithDetail<T extends EstateObject> extends StackPane {

    private static final double RIGHT = 0.62;
    private static final double BELOW = 0.42;

    private final ConsoleContext context;
    private final DataTable<T> table;
    private final DetailViewModel<T> model;
    private final ObjectPane pane;
    private final TwoPanes panes;
    private @Nullable Subscription snapshots;
    private boolean led;

    /** A table of this sheet, its objects described by this. */
    public TableWithDetail(Sheet<T> sheet, Describer<T> describer, ConsoleContext context) {
        this.context = context;
        table = new DataTable<>(sheet, context);
        model = new DetailViewModel<>(sheet, describer);
        pane = new ObjectPane(context, model.detail());
        panes = new TwoPanes(sheet.id(), context.settings(), RIGHT, BELOW, table, pane);
        table.setMinSize(Region.USE_COMPUTED_SIZE, 120);
        getChildren().add(panes);
        table.selected().subscribe(object -> model.choose(object == null ? null : object.id()));
    }

    /** The table, for actions and filters of the screen. */
    public DataTable<T> table() {
        return table;
    }

    /** It is about to be seen. */
    public void shown() {
        table.shown();
        snapshots = context.bridge().follow(this::accept);
        pane.seen(true);
    }

    /** It is no longer seen. */
    public void hidden() {
        panes.remember();
        pane.seen(false);
        if (snapshots != null) {
            snapshots.cancel();
            snapshots = null;
        }
        table.hidden();
    }

    /** Selects this object, now or as soon as it is there. */
    public void select(ObjectId id) {
        led = true;
        table.select(id);
    }

    private void accept(Snapshot snapshot) {
        if (!led) {
            ObjectId first = table.selected().get() == null ? model.foremost(snapshot) : null;
            led = true;
            if (first != null) {
                table.select(first);
            }
        }
        model.accept(snapshot);
    }
}
