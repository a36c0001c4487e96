package peristyle.views.table;

import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;
import peristyle.model.operation.Snapshot;

/** The selected lines as text with tabs: the columns that are shown, as they are shown. */
final class TableCopy {

    private TableCopy() {}

    static <T> String of(TableView<Line<T>> table, CellText cells, @Nullable Snapshot snapshot) {
        List<TableColumn<Line<T>, ?>> columns = List.copyOf(table.getVisibleLeafColumns());
        StringBuilder text = new StringBuilder(
                columns.stream().map(TableColumn::getText).collect(Collectors.joining("\t", "", "\n")));
        for (int row : table.getSelectionModel().getSelectedIndices()) {
            text.append(columns.stream()
                    .map(column -> cells.of(column.getCellData(row), column.getId(), snapshot))
                    .collect(Collectors.joining("\t", "", "\n")));
        }
        return text.toString();
    }
}
