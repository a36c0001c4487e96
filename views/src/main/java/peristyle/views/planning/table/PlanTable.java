package peristyle.views.planning.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.function.Consumer;
import javafx.beans.InvalidationListener;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.SplitMenuButton;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import peristyle.model.exchange.sheet.CellOrder;
import peristyle.views.console.ConsoleContext;
import peristyle.views.look.Cut;
import peristyle.views.look.Icons;
import peristyle.views.table.ColumnWish;
import peristyle.views.table.TableFit;
import peristyle.views.text.Texts;

/**
 * A table of a plan: filter, sort, choice of columns, copy and CSV of what is shown or selected. The rows of a plan never
 * change; another plan brings other rows.
 */
public final class PlanTable<T> extends VBox {

    private static final String NAMES = "planning-screen.table.";
    private static final String TITLES = "planning-screen.column.";
    private static final double ROW_HEIGHT = 28;
    private static final double LEAST_FILTER = 88;
    private static final int ROWS_LOOKED_AT = 200;
    private static final double WIDEST = 340;
    private static final double NARROWEST = 140;
    private static final KeyCombination COPY = new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);

    private final ConsoleContext context;
    private final Texts texts;
    private final PlanTableViewModel<T> model;
    private final TableView<T> table = new TableView<>();
    private final TableFit<T> fit = new TableFit<>(this::wish);
    private final TextField filter = new TextField();
    private final Label count = new Label();
    private final HBox bar = new HBox();
    private final MenuButton columns = new MenuButton(null, Icons.of(Feather.COLUMNS));
    private final ReadOnlyObjectWrapper<@Nullable T> selected = new ReadOnlyObjectWrapper<>();

    /**
     * A table without rows.
     *
     * @param id its name is the text {@code planning-screen.table.<id>}; its node is {@code plan-<id>}
     */
    public PlanTable(String id, List<PlanColumn<T>> declared, ConsoleContext context) {
        this.context = context;
        texts = context.texts();
        model = new PlanTableViewModel<>(declared, texts, context.jobs());
        getStyleClass().add("data-table");
        String name = texts.get(NAMES + id);
        bar(id, name);
        table.setId("plan-" + id);
        table.setAccessibleText(name);
        table.setFixedCellSize(ROW_HEIGHT);
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        table.setPlaceholder(new Label(texts.get("planning-screen.table.nothing")));
        declared.forEach(column -> table.getColumns().add(column(column)));
        table.getColumns().forEach(this::offer);
        table.addEventFilter(KeyEvent.KEY_PRESSED, key -> {
            if (COPY.match(key)) {
                copy();
                key.consume();
            }
        });
        table.getSelectionModel().selectedItemProperty().subscribe(line -> selected.set(line));
        table.widthProperty().subscribe(() -> fit.fit(table));
        table.getSortOrder().addListener((InvalidationListener) sorted -> fit.fit(table));
        table.getVisibleLeafColumns().addListener((InvalidationListener) seen -> fit.fit(table));
        model.rows().subscribe(this::fill);
        getChildren().setAll(bar, table);
        setVgrow(table, Priority.ALWAYS);
    }

    private void bar(String id, String name) {
        bar.getStyleClass().add("table-bar");
        filter.setId("plan-" + id + "-filter");
        filter.setPromptText(texts.get("table.filter"));
        filter.setAccessibleText(texts.said(texts.get("table.filter"), name));
        filter.setMinWidth(LEAST_FILTER);
        filter.setPrefWidth(260);
        filter.textProperty().bindBidirectional(model.sought());
        count.getStyleClass().add("screen-summary");
        count.setMinWidth(Region.USE_PREF_SIZE);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        SplitMenuButton export = new SplitMenuButton(selectedLines(id, name));
        export.setText(texts.get("planning-screen.table.export"));
        export.setGraphic(Icons.of(Feather.DOWNLOAD));
        export.setId("plan-" + id + "-export");
        export.setMinWidth(Region.USE_PREF_SIZE);
        export.setOnAction(click -> export(id, name, List.copyOf(table.getItems())));
        columns.setMinWidth(Region.USE_PREF_SIZE);
        columns.setTooltip(new Tooltip(texts.get("table.columns")));
        columns.setAccessibleText(texts.said(texts.get("table.columns"), name));
        columns.setId("plan-" + id + "-columns");
        bar.getChildren().setAll(filter, count, gap, columns, export);
    }

    /** What is selected can be written alone. */
    private MenuItem selectedLines(String id, String name) {
        ObservableList<T> selection = table.getSelectionModel().getSelectedItems();
        MenuItem some = new MenuItem();
        some.setId("plan-" + id + "-export-selected");
        some.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> texts.get("table.export.selected", selection.size()), selection));
        some.disableProperty().bind(Bindings.isEmpty(selection));
        some.setOnAction(click -> export(id, name, List.copyOf(selection)));
        return some;
    }

    /** The columns in sight, in the order in which they stand. */
    private List<PlanColumn<T>> shown() {
        List<PlanColumn<T>> shown = new ArrayList<>();
        for (TableColumn<T, ?> each : table.getVisibleLeafColumns()) {
            model.columns().stream()
                    .filter(column -> column.id().equals(each.getId()))
                    .forEach(shown::add);
        }
        return shown;
    }

    private void export(String id, String name, List<T> rows) {
        List<PlanColumn<T>> shown = shown();
        String title = texts.get("table.export.title", name);
        context.dialogs()
                .fileToWrite(title, id + ".csv")
                .ifPresent(file -> context.jobs()
                        .start(
                                title,
                                progress -> TableCsv.write(shown, rows, file),
                                written -> context.dialogs()
                                        .notice(texts.get("table.exported", written, file.toString()))));
    }

    /** Puts a control at the right of the bar above the rows, in place of the export of what is shown. */
    public void exportBy(Node control) {
        bar.getChildren().removeLast();
        bar.getChildren().add(control);
    }

    /** Lets the operator choose whether this column is shown. */
    private void offer(TableColumn<T, ?> column) {
        CheckMenuItem item = new CheckMenuItem(column.getText());
        item.setId(column.getId());
        item.selectedProperty().bindBidirectional(column.visibleProperty());
        columns.getItems().add(item);
    }

    private TableColumn<T, Object> column(PlanColumn<T> column) {
        String title = texts.get(TITLES + column.id());
        TableColumn<T, Object> made = new TableColumn<>();
        Label head = new Label(title);
        head.setTooltip(new Tooltip(title));
        made.setGraphic(head);
        made.setText(title);
        made.setId(column.id());
        made.setPrefWidth(Math.max(column.width(), ColumnWish.ofTitle(title, true)));
        made.getStyleClass().add(column.kind().figure() ? "figure-column" : "word-column");
        made.setCellValueFactory(
                line -> new ReadOnlyObjectWrapper<>(column.value().apply(line.getValue())));
        made.setComparator((a, b) -> CellOrder.compare(a, b, false));
        made.setCellFactory(any -> new PlanCell(column));
        return made;
    }

    /** Names and sentences may be cut where all columns fit then; figures and titles never. */
    private Optional<ColumnWish> wish(TableColumn<T, ?> shown) {
        return model.columns().stream()
                .filter(column -> column.id().equals(shown.getId()))
                .findFirst()
                .map(column -> {
                    double words = words(column);
                    double title = ColumnWish.ofTitle(
                            shown.getText(), table.getSortOrder().contains(shown));
                    double least = Math.max(title, Math.min(WIDEST, words));
                    double narrow = column.kind().figure() ? least : Math.max(title, Math.min(NARROWEST, words));
                    double usual = Math.max(least, column.width());
                    return new ColumnWish(narrow, least, usual, Math.max(usual, words));
                });
    }

    private double words(PlanColumn<T> column) {
        return table.getItems().stream()
                .limit(ROWS_LOOKED_AT)
                .map(row -> model.write(column, row))
                .max(Comparator.comparingInt(String::length))
                .map(ColumnWish::ofWords)
                .orElse(0.0);
    }

    private void fill(List<T> rows) {
        table.getItems().setAll(rows);
        table.sort();
        fit.fit(table);
        count.setText(texts.get("planning-screen.table.count", rows.size(), model.size()));
    }

    private void copy() {
        List<PlanColumn<T>> shown = shown();
        StringJoiner lines = new StringJoiner("\n");
        for (T line : table.getSelectionModel().getSelectedItems()) {
            StringJoiner cells = new StringJoiner("\t");
            shown.forEach(column -> cells.add(model.write(column, line)));
            lines.add(cells.toString());
        }
        ClipboardContent content = new ClipboardContent();
        content.putString(lines.toString());
        Clipboard.getSystemClipboard().setContent(content);
    }

    /** Shows these rows instead. */
    public void show(List<T> rows) {
        model.show(rows);
    }

    /** Shows a column or hides it. */
    public void seen(String column, boolean yes) {
        table.getColumns().stream().filter(each -> each.getId().equals(column)).forEach(each -> each.setVisible(yes));
    }

    /** Selects the first row, where there is one. */
    public void selectFirst() {
        if (!table.getItems().isEmpty()) {
            table.getSelectionModel().clearAndSelect(0);
        }
    }

    /** The row that was selected last, null where there is none. */
    public ReadOnlyObjectProperty<@Nullable T> selected() {
        return selected.getReadOnlyProperty();
    }

    /** Adds a button that asks where the figures of the selected row come from; a double click and Enter ask too. */
    public void onWhy(Consumer<T> action) {
        Button why = new Button(texts.get("planning-screen.why"), Icons.of(Feather.HELP_CIRCLE));
        why.setId(table.getId() + "-why");
        why.setMinWidth(Region.USE_PREF_SIZE);
        why.disableProperty().bind(selected.isNull());
        why.setOnAction(click -> {
            T line = selected.get();
            if (line != null) {
                action.accept(line);
            }
        });
        bar.getChildren().add(bar.getChildren().size() - 1, why);
        onOpen(action);
    }

    /** What happens on a double click or Enter. */
    public void onOpen(Consumer<T> action) {
        Runnable open = () -> {
            T line = table.getSelectionModel().getSelectedItem();
            if (line != null) {
                action.accept(line);
            }
        };
        table.setOnMouseClicked(click -> {
            if (click.getClickCount() == 2) {
                open.run();
            }
        });
        table.setOnKeyPressed(key -> {
            if (key.getCode() == KeyCode.ENTER) {
                open.run();
            }
        });
    }

    private final class PlanCell extends TableCell<T, Object> {

        private final PlanColumn<T> column;

        PlanCell(PlanColumn<T> column) {
            this.column = column;
            getStyleClass().add(column.kind().figure() ? "figure-cell" : "word-cell");
            textTruncatedProperty().subscribe(this::tell);
        }

        /** What is cut off is said in whole. */
        private void tell() {
            setTooltip(isTextTruncated() ? new Tooltip(getText()) : null);
        }

        @Override
        protected void updateItem(@Nullable Object value, boolean empty) {
            super.updateItem(value, empty);
            T line = empty ? null : getTableRow().getItem();
            String text = line == null ? null : model.write(column, line);
            setText(text);
            setTextOverrun(Cut.of(text));
            tell();
        }
    }
}
