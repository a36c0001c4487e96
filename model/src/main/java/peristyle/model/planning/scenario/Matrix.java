package peristyle.model.planning.scenario;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Month by month what each failure comes to.
 *
 * @param scenario what was taken to change
 * @param rows its months, in order
 */
public record Matrix(Scenario scenario, List<Row> rows) {

    /**
     * A month, as it is on its last day.
     *
     * @param month which
     * @param vms VMs that run
     * @param memoryMib what they take together, MiB
     * @param hosts hosts that take VMs
     * @param cells what each failure comes to
     */
    public record Row(YearMonth month, int vms, long memoryMib, int hosts, Map<FailureColumn, MatrixCell> cells) {
        public Row {
            cells = Map.copyOf(cells);
        }

        /** What this failure comes to. */
        public MatrixCell cell(FailureColumn column) {
            return cells.getOrDefault(column, new MatrixCell.Unknown());
        }
    }

    public Matrix {
        rows = List.copyOf(rows);
    }

    /** The first month in which something does not fit. */
    public Optional<YearMonth> firstShort(FailureColumn column) {
        return rows.stream()
                .filter(row -> row.cell(column) instanceof MatrixCell.DoesNotFit)
                .map(Row::month)
                .findFirst();
    }

    /**
     * What has to be ordered so that this failure, and all less ones of the same kind, are survived in every month: each time
     * that more of something is missing than in any month before, the difference.
     */
    public List<PurchaseOrder> orders(FailureColumn column) {
        return Orders.of(this, column);
    }
}
