package peristyle.model.exchange.sheet;

import org.jspecify.annotations.Nullable;

/** Rows, one after the other. */
interface RowSource<T> {

    int size();

    /** Place of the object of this row in its roster. */
    int place(int index);

    /** The object of this row, null where it is gone. */
    @Nullable
    T row(int index);
}
