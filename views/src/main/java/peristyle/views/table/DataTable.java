package peristyle.views.table;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import peristyle.model.exchange.sheet.Column;
import peristyle.model.exchange.sheet.Listing;
import peristyle.model.exchange.sheet.RowOrder;
import peristyle.model.operation.Snapshot;
import peristyle.views.console.ConsoleContext;
import peristyle.views.text.Texts;

/**
 * A table, from the columns that its sheet declares: filter, sort by several columns, column choice, selection
 * that survives a refresh, copy and export. A screen adds it to its layout, and calls {@link #shown} and {@link #hidden}.
 */
public final class DataTable<T> extends VBox {

    private static final double ROW_HEIGHT = 28;
    private static final int GREAT_SELECTION = 2_000;
    private static final KeyCombination FILTER = new KeyCodeCombination(KeyCode.F, KeyCombination.SHORTCUT_DOWN);

    private final Listing<T> sheet;
    private final ConsoleContext context;
    private final TableViewModel<T> model;
    private final TableView<Line<T>> table = new TableView<>();
    private final TableBar bar;
    private final CellText cells;
    private final ColumnChoice choice;
    private final TableMenu<T> menu;
    private final TableEntries<T> entries;
    private final Set<DataCell<T>> living = Collections.newSetFromMap(new WeakHashMap<>());
    private final ReadOnlyObjectWrapper<@Nullable T> selected = new ReadOnlyObjectWrapper<>();
    private Consumer<T> opened = object -> {};
    private Set<Object> kept = new HashSet<>();
    private @Nullable Object wanted;

    /** Led before a filter left it out: it leads again where it comes back before anything else is selected. */
    private @Nullable Object missed;

    private final KeptInView inView;
    private final ColumnFit<T> fit;
    private String arranged = "";
    private boolean placing;
    private boolean built;
    /** Sorted by the operator, and the lines have not come yet. */
    private boolean fromTop;

    private peristyle.model.operation.@Nullable Subscription snapshots;
    private Subscription scope = Subscription.EMPTY;

    /** A table of this sheet. */
    public DataTable(Listing<T> sheet, ConsoleContext context) {
        this(sheet, context, System::nanoTime);
    }

    DataTable(Listing<T> sheet, ConsoleContext context, LongSupplier nanos) {
        this.sheet = sheet;
        this.context = context;
        this.cells = new CellText(context.texts());
        this.model = new TableViewModel<>(sheet, context.jobs(), texts()::of, nanos);
        this.choice = new ColumnChoice(sheet.id(), context.settings());
        this.menu = new TableMenu<>(context.texts(), this::selection, table::requestFocus);
        this.entries = new TableEntries<>(sheet, context, table, model, cells);
        getStyleClass().add("data-table");
        build();
        bar = new TableBar(context.texts(), table, model);
        bar.exports(entries::exports);
        table.setContextMenu(menu.menu(entries::all));
        new PointerHold(table, model::pointed);
        getChildren().setAll(bar, table);
        setVgrow(table, Priority.ALWAYS);
        fit = new ColumnFit<>(sheet, table, model, cells);
        inView = new KeptInView(
                table, ROW_HEIGHT, () -> table.getSelectionModel().getSelectedIndex());
        model.aroundLines(this::keepSelection, () -> {
            restoreSelection();
            fitColumns();
            if (fromTop) {
                fromTop = false;
                top();
            }
        });
        table.widthProperty().subscribe(this::fitColumns);
        table.getSortOrder().addListener((ListChangeListener<Object>) change -> fitColumns());
        table.getVisibleLeafColumns().addListener((ListChangeListener<Object>) change -> fitColumns());
        built = true;
        model.beat().subscribe(() -> {
            living.forEach(DataCell::beat);
            menu.refresh();
        });
    }

    private void build() {
        table.setId(sheet.id() + "-table");
        table.setFixedCellSize(ROW_HEIGHT);
        table.setItems(model.lines());
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        table.getSelectionModel().selectedItemProperty().subscribe(this::lead);
        table.setAccessibleText(texts().get("sheet." + sheet.id()));
        Tooltip unknown = new Tooltip(texts().get("table.unknown"));
        for (Column<T> column : sheet.columns()) {
            table.getColumns().add(column(column, unknown));
        }
        choice.apply(table);
        table.setSortPolicy(any -> {
            sorted();
            return true;
        });
        model.order(rowOrder());
        table.getSelectionModel().getSelectedIndices().addListener((ListChangeListener<Integer>)
                change -> selectionChanged());
        table.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        addEventFilter(KeyEvent.KEY_PRESSED, key -> {
            if (FILTER.match(key)) {
                focusFilter();
                key.consume();
            }
        });
        table.setOnMouseClicked(click -> {
            if (click.getButton() == MouseButton.PRIMARY && click.getClickCount() == 2) {
                open();
            }
        });
    }

    private TableColumn<Line<T>, Object> column(Column<T> column, Tooltip unknown) {
        TableColumn<Line<T>, Object> made = new TableColumn<>(texts().get("column." + column.id()));
        made.setId(column.id());
        made.setGraphic(title(column, made.getText()));
        made.setVisible(column.shown());
        made.setPrefWidth(ColumnChoice.width(column, made.getText()));
        made.getStyleClass().add(CellText.right(column) ? "figure-column" : "word-column");
        made.setCellValueFactory(line -> new ReadOnlyObjectWrapper<>(model.cell(column, line.getValue())));
        made.setCellFactory(any -> {
            DataCell<T> cell = new DataCell<>(model, column, cells, unknown);
            living.add(cell);
            return cell;
        });
        return made;
    }

    /** Shown in place of the column's text, for its tooltip. */
    private Label title(Column<T> column, String text) {
        Label title = new Label(text);
        String help = "column." + column.id() + ".help";
        if (texts().has(help)) {
            title.setTooltip(new Tooltip(texts().get(help)));
        }
        return title;
    }

    private RowOrder<T> rowOrder() {
        List<RowOrder.Key<T>> keys = new ArrayList<>();
        for (TableColumn<Line<T>, ?> each : table.getSortOrder()) {
            boolean descending = each.getSortType() == TableColumn.SortType.DESCENDING;
            sheet.column(each.getId()).ifPresent(column -> keys.add(new RowOrder.Key<>(column, descending)));
        }
        return new RowOrder<>(keys);
    }

    private void pressed(KeyEvent key) {
        if (TableEntries.COPY.match(key)) {
            entries.copy();
            key.consume();
        } else if (key.getCode() == KeyCode.ENTER) {
            open();
            key.consume();
        }
    }

    /** Who sorts wants to see the top of the order, not what stands now where something else was seen. */
    private void sorted() {
        fromTop = built;
        model.order(rowOrder());
        if (built) {
            top();
        }
    }

    private void top() {
        inView.leave();
        table.scrollTo(0);
    }

    private void open() {
        Line<T> line = table.getSelectionModel().getSelectedItem();
        if (line != null) {
            opened.accept(line.object());
        }
    }

    private void selectionChanged() {
        model.hold(table.getSelectionModel().getSelectedIndices().size() > GREAT_SELECTION);
        menu.refresh();
    }

    private void lead(@Nullable Line<T> line) {
        if (!placing) {
            wanted = line == null ? wanted : null;
            missed = line == null ? missed : null;
            selected.set(line == null ? null : line.object());
        }
    }

    private void focusFilter() {
        bar.focusFilter();
    }

    private void keepSelection() {
        placing = true;
        kept = new HashSet<>();
        table.getSelectionModel().getSelectedItems().forEach(line -> {
            if (line != null) {
                kept.add(sheet.key(line.object()));
            }
        });
        table.getSelectionModel().clearSelection();
    }

    private void restoreSelection() {
        T led = selected.get();
        Object lead = wanted != null ? wanted : led == null ? missed : sheet.key(led);
        List<Integer> rows = new ArrayList<>();
        int leadRow = -1;
        for (int row = 0; row < model.lines().size() && (!kept.isEmpty() || lead != null); row++) {
            Object id = sheet.key(model.lines().get(row).object());
            if (id.equals(lead)) {
                leadRow = row;
            } else if (wanted == null && kept.contains(id)) {
                rows.add(row);
            }
        }
        if (!rows.isEmpty()) {
            table.getSelectionModel()
                    .selectIndices(
                            rows.getFirst(),
                            rows.stream().skip(1).mapToInt(row -> row).toArray());
        }
        if (leadRow >= 0) {
            table.getSelectionModel().select(leadRow);
        }
        if (wanted != null && leadRow >= 0) {
            wanted = null;
            inView.want();
        }
        missed = leadRow < 0 && rows.isEmpty() ? lead : null;
        placing = false;
        lead(table.getSelectionModel().getSelectedItem());
    }

    /** Columns that the operator has made wider or narrower stay as they are. */
    private void fitColumns() {
        if (!choice.areWidthsRemembered()) {
            fit.fit(table);
        }
    }

    /** It is about to be seen. */
    public void shown() {
        scope = context.scope().subscribe(model::scope);
        snapshots = context.bridge().follow(model::accept);
        arranged = choice.arrangement(table);
    }

    /** Takes up rows that have changed without a new snapshot. */
    public void refresh() {
        Snapshot newest = model.newest();
        if (newest != null) {
            model.accept(newest);
        }
    }

    /** It is no longer seen. */
    public void hidden() {
        scope.unsubscribe();
        if (snapshots != null) {
            snapshots.cancel();
        }
        if (choice.isRemembered() || !arranged.equals(choice.arrangement(table)) || !fit.untouched(table)) {
            choice.remember(table, choice.areWidthsRemembered() || !fit.untouched(table));
        }
    }

    /**
     * Selects the row of this key (of an object: its id) and brings it into view, now or as soon as it is there. A filter that
     * hides it is cleared: who is led to an object must see it.
     */
    public void select(Object key) {
        wanted = key;
        keepSelection();
        restoreSelection();
        if (wanted != null) {
            model.filter().set("");
        }
    }

    /** What happens on a double click or Enter. */
    public void onOpen(Consumer<T> action) {
        opened = action;
    }

    /** Leaves out what does not pass. */
    public void where(Predicate<T> wantedOnes) {
        model.where(wantedOnes);
    }

    /** The object of the line that was selected last; null where there is none. */
    public ReadOnlyObjectProperty<@Nullable T> selected() {
        return selected.getReadOnlyProperty();
    }

    /** The objects of all selected lines. */
    public List<T> selection() {
        return table.getSelectionModel().getSelectedItems().stream()
                .map(Line::object)
                .toList();
    }

    /** Puts these columns first, in this order, and shows them, unless the operator has arranged the table already. */
    public void putFirst(String... ids) {
        if (choice.isRemembered()) {
            return;
        }
        for (int place = 0; place < ids.length; place++) {
            String id = ids[place];
            int last = place;
            table.getColumns().stream()
                    .filter(column -> column.getId().equals(id))
                    .findFirst()
                    .ifPresent(column -> {
                        table.getColumns().remove(column);
                        table.getColumns().add(last, column);
                        column.setVisible(true);
                    });
        }
    }

    /** Adds something that can be done with the selected lines. */
    public void add(TableAction<T> action) {
        bar.add(menu.add(action));
    }

    /** Adds a control to the bar above the lines. */
    public void add(Node control) {
        bar.add(control);
    }

    /** Types this into the filter. */
    public void filter(String query) {
        model.filter().set(query);
    }

    private Texts texts() {
        return context.texts();
    }
}
