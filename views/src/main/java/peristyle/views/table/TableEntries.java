package peristyle.views.table;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import org.kordamp.ikonli.feather.Feather;
import peristyle.model.exchange.sheet.Column;
import peristyle.model.exchange.sheet.Listing;
import peristyle.views.console.ConsoleContext;
import peristyle.views.look.Icons;
import peristyle.views.text.Texts;

/** What every table's menu offers: its lines as text and as files, exactly as they are shown. */
final class TableEntries<T> {

    /** Copies the selected lines. */
    static final KeyCombination COPY = new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);

    private final Listing<T> sheet;
    private final Texts texts;
    private final TableView<Line<T>> table;
    private final TableViewModel<T> model;
    private final CellText cells;
    private final TableExport<T> export;

    TableEntries(
            Listing<T> sheet,
            ConsoleContext context,
            TableView<Line<T>> table,
            TableViewModel<T> model,
            CellText cells) {
        this.sheet = sheet;
        this.texts = context.texts();
        this.table = table;
        this.model = model;
        this.cells = cells;
        this.export = new TableExport<>(sheet, context);
    }

    /** Entries of the menu of the lines. */
    List<MenuItem> all() {
        MenuItem copied = new MenuItem(texts.get("table.copy"), Icons.of(Feather.COPY));
        copied.setAccelerator(COPY);
        copied.setOnAction(click -> copy());
        List<MenuItem> entries = new ArrayList<>(List.of(copied));
        entries.addAll(exports());
        return entries;
    }

    /** Entries that write files. */
    List<MenuItem> exports() {
        List<Line<T>> marked = List.copyOf(table.getSelectionModel().getSelectedItems());
        List<Line<T>> all = List.copyOf(model.lines());
        return List.of(export("table.export.all", all), export("table.export.selected", marked));
    }

    private MenuItem export(String key, List<Line<T>> lines) {
        MenuItem item = new MenuItem(texts.get(key, lines.size()), Icons.of(Feather.DOWNLOAD));
        item.setDisable(lines.isEmpty());
        item.setOnAction(click -> export.write(model.snapshot(), visibleColumns(), lines));
        return item;
    }

    private List<Column<T>> visibleColumns() {
        List<Column<T>> columns = new ArrayList<>();
        for (TableColumn<Line<T>, ?> each : table.getVisibleLeafColumns()) {
            sheet.column(each.getId()).ifPresent(columns::add);
        }
        return columns;
    }

    /** Puts the selected lines on the clipboard. */
    void copy() {
        ClipboardContent content = new ClipboardContent();
        content.putString(TableCopy.of(table, cells, model.snapshot()));
        Clipboard.getSystemClipboard().setContent(content);
    }
}
