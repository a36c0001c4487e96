package peristyle.model.exchange.plan.table;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A table of a plan. Rows are made when they are asked for: the restarts of a large plan are millions.
 *
 * @param id names it in files: {@code cpools}
 * @param columns in the order in which files have them
 * @param rows makes the rows, in their order
 * @param inWorkbook whether it is short enough for a sheet of a workbook
 */
public record PlanTable<R>(String id, List<PlanColumn<R>> columns, Supplier<Stream<R>> rows, boolean inWorkbook) {

    public PlanTable {
        columns = List.copyOf(columns);
    }

    PlanTable(String id, List<PlanColumn<R>> columns, Supplier<Stream<R>> rows) {
        this(id, columns, rows, true);
    }

    /** Tells the cells of each row, in the order of the columns. The list is the same for all rows. */
    public void forEachRow(Consumer<List<@Nullable Object>> reader) {
        List<@Nullable Object> cells = new ArrayList<>();
        try (Stream<R> all = rows.get()) {
            all.forEach(row -> {
                cells.clear();
                columns.forEach(column -> cells.add(column.value().apply(row)));
                reader.accept(cells);
            });
        }
    }
}
