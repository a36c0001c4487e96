package peristyle.views.inventory;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextField;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import org.jspecify.annotations.Nullable;
import peristyle.model.estate.ObjectId;
import peristyle.model.estate.ObjectKind;
import peristyle.model.operation.Subscription;
import peristyle.views.console.ConsoleContext;
import peristyle.views.console.ScreenView;
import peristyle.views.detail.ObjectPane;
import peristyle.views.forecast.TimesLeft;
import peristyle.views.layout.Layout;

/** The screen of the inventory: the tree of all objects, and the detail of the selected one. */
public final class InventoryView implements ScreenView {

    /** What is opened when it is led to: few enough stand under it. */
    private static final Set<ObjectKind> OPENED =
            EnumSet.of(ObjectKind.REGION, ObjectKind.ZONE, ObjectKind.ORGANISATION, ObjectKind.TENANT);

    private final ConsoleContext context;
    private final InventoryViewModel model;
    private final ObjectPane pane;
    private final Parent root;
    private final Set<Entry> open = new HashSet<>();
    private final Branch trunk;
    private javafx.util.Subscription scope = javafx.util.Subscription.EMPTY;
    private @Nullable Subscription snapshots;
    private boolean settling;
    private boolean led;

    @FXML
    private Label summary;

    @FXML
    private TextField filter;

    @FXML
    private TreeView<Entry> tree;

    @FXML
    private SplitPane parts;

    /** The screen, in this console. */
    @SuppressWarnings("NullAway.Init") // fields come from the layout
    public InventoryView(ConsoleContext context) {
        this.context = context;
        model = new InventoryViewModel(context.jobs(), context.texts(), new TimesLeft(context));
        root = Layout.INVENTORY.load(this, context.texts());
        pane = new ObjectPane(context, model.detail());
        parts.getItems().add(pane);
        parts.setDividerPositions(0.34);
        SplitPane.setResizableWithParent(parts.getItems().getFirst(), false);
        trunk = new Branch(null, () -> model.tree().get(), open);
        tree.setRoot(trunk);
        tree.setCellFactory(view -> new EntryCell(
                context.texts(),
                () -> model.tree().get(),
                () -> model.standing().get()));
        filter.textProperty().bindBidirectional(model.filter());
        filter.setOnKeyPressed(key -> {
            if (key.getCode() == KeyCode.ESCAPE) {
                filter.clear();
            } else if (key.getCode() == KeyCode.DOWN) {
                tree.requestFocus();
            }
        });
        tree.getSelectionModel().selectedItemProperty().subscribe(item -> {
            if (!settling) {
                model.choose(item == null ? null : item.getValue());
            }
        });
        model.tree().subscribe(this::settle);
        model.standing().subscribe(standing -> tree.refresh());
        model.revealed().subscribe(path -> {
            if (!path.isEmpty()) {
                reveal(path);
            }
        });
    }

    @Override
    public Parent node() {
        return root;
    }

    @Override
    public void shown() {
        scope = context.scope().subscribe(model::scope);
        snapshots = context.bridge().follow(model::accept);
        pane.seen(true);
    }

    @Override
    public void hidden() {
        pane.seen(false);
        scope.unsubscribe();
        if (snapshots != null) {
            snapshots.cancel();
            snapshots = null;
        }
    }

    @Override
    public void select(ObjectId id) {
        model.reveal(id);
    }

    private void settle(InventoryTree now) {
        if (now.equals(InventoryTree.EMPTY)) {
            return;
        }
        if (!led) {
            now.roots().stream()
                    .filter(entry -> entry.object().kind() == ObjectKind.REGION)
                    .forEach(open::add);
        }
        List<Entry> selected = path(tree.getSelectionModel().getSelectedItem());
        settling = true;
        trunk.settle();
        restore(selected, now);
        settling = false;
        tree.refresh();
        summarise(now);
        if (!led) {
            led = true;
            tree.getSelectionModel().selectFirst();
        }
        TreeItem<Entry> item = tree.getSelectionModel().getSelectedItem();
        if (item != null) {
            model.choose(item.getValue());
        }
    }

    /** Selects what was selected: at its old place, else where it is now; what the filter hides stays described. */
    private void restore(List<Entry> selected, InventoryTree now) {
        if (selected.isEmpty()) {
            return;
        }
        TreeItem<Entry> item = item(selected, false);
        if (item == null && selected.getLast() instanceof Entry.Thing thing) {
            item = item(now.pathTo(thing.object()), false);
        }
        if (item == null) {
            tree.getSelectionModel().clearSelection();
        } else if (!item.equals(tree.getSelectionModel().getSelectedItem())
                || tree.getSelectionModel().getSelectedIndex() != tree.getRow(item)) {
            tree.getSelectionModel().select(item);
        }
    }

    private void reveal(List<Entry> path) {
        led = true;
        TreeItem<Entry> item = item(path, true);
        if (item != null) {
            item.setExpanded(
                    item.isExpanded() || OPENED.contains(path.getLast().object().kind()));
            tree.getSelectionModel().select(item);
            int row = tree.getRow(item);
            tree.scrollTo(Math.max(0, row - 5));
        }
    }

    /** The branch at the end of a path, null where the path breaks off; branches on the way are opened where that is wanted. */
    private @Nullable TreeItem<Entry> item(List<Entry> path, boolean opening) {
        TreeItem<Entry> item = path.isEmpty() ? null : trunk;
        for (Entry entry : path) {
            if (item == null) {
                return null;
            }
            if (opening) {
                item.setExpanded(true);
            }
            item = item.getChildren().stream()
                    .filter(child -> child.getValue().equals(entry))
                    .findFirst()
                    .orElse(null);
        }
        return item;
    }

    private static List<Entry> path(@Nullable TreeItem<Entry> item) {
        List<Entry> path = new ArrayList<>();
        for (TreeItem<Entry> each = item; each != null && each.getValue() != null; each = each.getParent()) {
            path.addFirst(each.getValue());
        }
        return path;
    }

    private void summarise(InventoryTree now) {
        InventoryTree.Count vms = now.roots().stream()
                .map(entry -> now.virtualMachines().getOrDefault(entry, new InventoryTree.Count(0, 0)))
                .reduce(new InventoryTree.Count(0, 0), InventoryTree.Count::plus);
        summary.setText(
                filter.getText().isBlank()
                        ? context.texts().get("inventory-screen.summary", vms.running(), vms.all())
                        : context.texts().get("inventory-screen.found", now.hits()));
    }
}
