package peristyle.views.planning.months;

import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TablePosition;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import org.jspecify.annotations.Nullable;
import peristyle.model.planning.scenario.FailureColumn;
import peristyle.model.planning.scenario.Matrix;
import peristyle.model.planning.scenario.MatrixCell;
import peristyle.views.look.Icons;
import peristyle.views.table.ColumnWish;
import peristyle.views.table.TableFit;
import peristyle.views.text.Texts;

/**
 * Month by failure: each cell says whether everything fits, or the first thing that does not. Its two sides are the question,
 * so it is neither sorted nor filtered, no column can be left out, and a single cell is looked at. It is copied as a
 * whole, by the usual keys and by its menu; {@code plan whatif} writes it to a file.
 */
final class MatrixTable extends TableView<Matrix.Row> {

    private static final KeyCombination COPY = new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);
    private static final double ROW_HEIGHT = 28;
    private static final double MONTH_WIDTH = 86;
    private static final double CELL_WIDTH = 90;

    /** As the style sheet has it for matrices, which stand two beside each other. */
    private static final double LETTERS = 12;

    private static final double BESIDE = 12;
    private static final double ICON = 22;

    private final Texts texts;
    private final MatrixWords words;
    private final TableFit<Matrix.Row> fit = new TableFit<>(this::wish);
    private final ReadOnlyObjectWrapper<@Nullable PickedCell> picked = new ReadOnlyObjectWrapper<>();

    MatrixTable(String id, Texts texts) {
        this.texts = texts;
        words = new MatrixWords(texts);
        setId(id);
        getStyleClass().add("plan-matrix");
        setAccessibleText(texts.get("planning-screen.months"));
        setFixedCellSize(ROW_HEIGHT);
        getSelectionModel().setCellSelectionEnabled(true);
        setPlaceholder(new Label(texts.get("planning-screen.months.wait")));
        TableColumn<Matrix.Row, String> month = new TableColumn<>(texts.get("planning-screen.column.month"));
        month.setId("month");
        month.setSortable(false);
        month.setCellValueFactory(
                row -> new ReadOnlyObjectWrapper<>(words.of(row.getValue().month())));
        getColumns().add(month);
        for (FailureColumn column : FailureColumn.values()) {
            getColumns().add(column(column));
        }
        getSelectionModel().getSelectedCells().addListener((InvalidationListener) change -> pick());
        MenuItem copy = new MenuItem(texts.get("table.copy"));
        copy.setId(id + "-copy");
        copy.setOnAction(click -> copy());
        setContextMenu(new ContextMenu(copy));
        addEventFilter(KeyEvent.KEY_PRESSED, key -> {
            if (COPY.match(key)) {
                copy();
                key.consume();
            }
        });
        widthProperty().subscribe(() -> fit.fit(this));
    }

    private void copy() {
        ClipboardContent content = new ClipboardContent();
        content.putString(words.copied(getItems()));
        Clipboard.getSystemClipboard().setContent(content);
    }

    private Optional<ColumnWish> wish(TableColumn<Matrix.Row, ?> column) {
        boolean month = !(column.getUserData() instanceof FailureColumn);
        double words = getItems().stream()
                .map(row -> words(row, column))
                .distinct()
                .mapToDouble(each -> ColumnWish.measured(each, Font.font(LETTERS)))
                .max()
                .orElse(0);
        double title = ColumnWish.measured(column.getText(), Font.font(null, FontWeight.BOLD, LETTERS));
        double least = Math.max(title, words + (month ? 0 : ICON)) + BESIDE;
        double usual = Math.max(least, month ? MONTH_WIDTH : CELL_WIDTH);
        return Optional.of(new ColumnWish(least, least, usual, usual));
    }

    private String words(Matrix.Row row, TableColumn<Matrix.Row, ?> column) {
        return column.getUserData() instanceof FailureColumn failure
                ? words.of(row.cell(failure))
                : words.of(row.month());
    }

    private TableColumn<Matrix.Row, MatrixCell> column(FailureColumn failure) {
        TableColumn<Matrix.Row, MatrixCell> column = new TableColumn<>(texts.of(failure));
        column.setId(failure.name());
        column.setSortable(false);
        column.setUserData(failure);
        column.setCellValueFactory(
                row -> new ReadOnlyObjectWrapper<>(row.getValue().cell(failure)));
        column.setCellFactory(any -> new TableCell<>() {
            @Override
            protected void updateItem(@Nullable MatrixCell cell, boolean empty) {
                super.updateItem(cell, empty);
                setText(empty || cell == null ? null : words.of(cell));
                setGraphic(empty || cell == null ? null : Icons.of(MatrixWords.tone(cell)));
            }
        });
        return column;
    }

    void show(@Nullable Matrix matrix) {
        getSelectionModel().clearSelection();
        if (matrix == null) {
            getItems().clear();
        } else {
            getItems().setAll(matrix.rows());
            fit.fit(this);
            setAccessibleText(texts.get("planning-screen.months") + ". " + words.spoken(matrix));
        }
    }

    /** Looks at this cell, where it is there. */
    void pick(PickedCell cell) {
        for (int row = 0; row < getItems().size(); row++) {
            if (getItems().get(row).month().equals(cell.month())) {
                getSelectionModel()
                        .clearAndSelect(row, getColumns().get(cell.column().ordinal() + 1));
            }
        }
    }

    private void pick() {
        if (getSelectionModel().getSelectedCells().isEmpty()) {
            picked.set(null);
            return;
        }
        TablePosition<?, ?> at = getSelectionModel().getSelectedCells().getFirst();
        if (at.getTableColumn() != null && at.getTableColumn().getUserData() instanceof FailureColumn column) {
            picked.set(new PickedCell(getItems().get(at.getRow()).month(), column));
        }
    }

    /** The cell that is looked at, null where none is. */
    ReadOnlyObjectProperty<@Nullable PickedCell> picked() {
        return picked.getReadOnlyProperty();
    }
}
