package peristyle.model.exchange.sheet;

import org.jspecify.annotations.Nullable;

/** Rows, one after the other. */
public interface RowSource<T> {

    /** How many. */
    int size();

    /** Place of this row in its table. */
    int place(int index);

    /** What stands in this row, null where it is gone. */
    @Nullable
    T row(int index);
}
