package peristyle.model.catalog;

import java.util.List;
import java.util.Map;

/** A JSON value that still knows where in its file it stands. */
public sealed interface LocatedJson {

    /** The line and the column at which the value starts, both from 1. */
    Spot spot();

    /** What it is. */
    JsonType type();

    /** A place in a file, from 1. */
    record Spot(int line, int column) {}

    /** {@code {…}}; the fields keep their order. */
    record Fields(Spot spot, Map<String, LocatedJson> values) implements LocatedJson {
        @Override
        public JsonType type() {
            return JsonType.OBJECT;
        }
    }

    /** {@code […]}. */
    record Items(Spot spot, List<LocatedJson> values) implements LocatedJson {
        @Override
        public JsonType type() {
            return JsonType.LIST;
        }
    }

    /** A string, a number as it is written, {@code true}, {@code false} or {@code null}. */
    record Value(Spot spot, JsonType type, String text) implements LocatedJson {}
}
