package peristyle.model.exchange.sheet;

import org.jspecify.annotations.Nullable;

/** Something that a cell fulfils or not. */
@FunctionalInterface
interface CellTest {

    /** Whether it does; null is an unknown cell. */
    boolean passes(@Nullable Object cell);
}
