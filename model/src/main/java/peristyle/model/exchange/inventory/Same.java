package peristyle.model.exchange.inventory;

import org.jspecify.annotations.Nullable;

/** Whether two tables of a file may mean the same: what one of them does not say is no difference. */
final class Same {

    private Same() {}

    static boolean maybe(@Nullable String one, @Nullable String other) {
        return one == null || other == null || one.equalsIgnoreCase(other);
    }
}
