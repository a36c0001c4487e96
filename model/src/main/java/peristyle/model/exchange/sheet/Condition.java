package peristyle.model.exchange.sheet;

import peristyle.model.operation.Snapshot;

/** Something that a row fulfils or not. */
@FunctionalInterface
interface Condition<T> {

    boolean holds(Snapshot snapshot, int place, T row);

    static <T> Condition<T> always() {
        return (snapshot, place, row) -> true;
    }

    default Condition<T> and(Condition<T> other) {
        return (snapshot, place, row) -> holds(snapshot, place, row) && other.holds(snapshot, place, row);
    }

    default Condition<T> or(Condition<T> other) {
        return (snapshot, place, row) -> holds(snapshot, place, row) || other.holds(snapshot, place, row);
    }

    default Condition<T> not() {
        return (snapshot, place, row) -> !holds(snapshot, place, row);
    }

    /** That the cell of one column passes a test. */
    static <T> Condition<T> of(Column<T> column, CellTest test) {
        Column.Cell<T> cell = column.value();
        return (snapshot, place, row) -> test.passes(cell.of(snapshot, place, row));
    }
}
