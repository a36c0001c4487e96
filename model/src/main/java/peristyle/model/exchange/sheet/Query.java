package peristyle.model.exchange.sheet;

import java.util.function.Function;
import peristyle.model.estate.Rows;
import peristyle.model.operation.Snapshot;

/**
 * Which rows of a sheet are meant: one language for the filter box and for {@code --where}.
 *
 * <ul>
 *   <li>{@code web} – some text of the row contains it; {@code "web 1"} with a space in it
 *   <li>{@code zone:par} contains, {@code zone=PAR7S} is, {@code zone!=PAR7S} is known and is not; case does not matter
 *   <li>{@code age_s>15m}, {@code >=}, {@code <}, {@code <=}: numbers, durations ({@code 90s}, {@code 15m}, {@code 1h30m},
 *       {@code 2d}, {@code PT15M}; a bare number is seconds), instants ({@code 2026-11-21}, {@code 2026-11-21T10:00Z}),
 *       constants in their order ({@code severity>=SEVERE}), text in natural order
 *   <li>{@code policy=""} is unknown, {@code policy!=""} is known; an unknown cell fulfils no comparison
 *   <li>{@code a b} both ({@code and} may stand between), {@code a or b} or {@code a | b} one of them, {@code !a} or
 *       {@code not a} not, with parentheses; {@code and} binds tighter than {@code or}
 * </ul>
 *
 * <p>Immutable.
 */
public final class Query<T> {

    private final Condition<T> condition;
    private final boolean live;

    private Query(Condition<T> condition, boolean live) {
        this.condition = condition;
        this.live = live;
    }

    /** Every row. */
    public static <T> Query<T> everything() {
        return new Query<>(Condition.always(), false);
    }

    /**
     * Reads a query; an empty one means every row. Constants go by their names.
     *
     * @throws peristyle.model.problem.ProblemException {@code query.*}, with the position from 1 as its first argument, where
     *     the text is no query of this sheet
     */
    public static <T> Query<T> parse(Listing<T> sheet, String text) {
        return parse(sheet, text, Enum::name, new RowTexts<>(sheet));
    }

    /**
     * Reads a query in which constants may also go by what a screen calls them.
     *
     * @param called what the reader's language calls a constant
     * @param words what can be read in the rows; the same for query after query saves time
     * @throws peristyle.model.problem.ProblemException {@code query.*}, with the position from 1 as its first argument, where
     *     the text is no query of this sheet
     */
    public static <T> Query<T> parse(
            Listing<T> sheet, String text, Function<Enum<?>, String> called, RowTexts<T> words) {
        QueryParser<T> parser = new QueryParser<>(sheet, text, called, words);
        Condition<T> condition = parser.parse();
        return new Query<>(condition, parser.live());
    }

    /** Whether it asks for cells that move with the measurements: its rows may be others without a change of the estate. */
    public boolean live() {
        return live;
    }

    /** Whether this row is meant. */
    public boolean matches(Snapshot snapshot, int place, T row) {
        return condition.holds(snapshot, place, row);
    }

    /** The places of the rows that are meant, in the order of the places. */
    public int[] places(Snapshot snapshot, Rows<T> rows) {
        int[] places = new int[rows.size()];
        int found = 0;
        for (int place = 0; place < rows.places(); place++) {
            T row = rows.at(place);
            if (row != null && matches(snapshot, place, row)) {
                places[found++] = place;
            }
        }
        return java.util.Arrays.copyOf(places, found);
    }
}
