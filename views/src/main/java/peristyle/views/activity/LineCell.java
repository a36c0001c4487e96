package peristyle.views.activity;

import org.jspecify.annotations.Nullable;

/** What of a line stands in a cell. */
@FunctionalInterface
interface LineCell<T> {

    @Nullable
    Object of(T line);
}
