package peristyle.views.planning.table;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One column of a table of a plan.
 *
 * @param id its title is the text {@code planning-screen.column.<id>}
 * @param kind what it holds
 * @param width as it is first shown, pixels
 * @param value the cell of a row, null where it is unknown or there is none
 * @param filed the same in a file for machines: where the cell is a word of the reader's language, one that is the same in all
 */
public record PlanColumn<T>(
        String id, Kind kind, double width, Function<T, @Nullable Object> value, Function<T, @Nullable Object> filed) {

    /** What a column holds. */
    public enum Kind {
        /** {@code String}. */
        TEXT,
        /** {@code Number}, whole. */
        WHOLE,
        /** {@code Number}. */
        DECIMAL,
        /** {@code Number}, MiB. */
        SIZE,
        /** {@code Number}, 0.85 is 85 %. */
        SHARE,
        /** {@code Number}, an amount of money. */
        MONEY,
        /** {@code LocalDate}. */
        DAY,
        /** {@code YearMonth}. */
        MONTH;

        boolean figure() {
            return this != TEXT && this != DAY && this != MONTH;
        }
    }

    /** A column of text. */
    public static <T> PlanColumn<T> text(String id, double width, Function<T, @Nullable Object> value) {
        return text(id, width, value, value);
    }

    /** A column of words of the reader's language; files hold another one, the same in every language. */
    public static <T> PlanColumn<T> text(
            String id, double width, Function<T, @Nullable Object> value, Function<T, @Nullable Object> filed) {
        return new PlanColumn<>(id, Kind.TEXT, width, value, filed);
    }

    /** A column of figures. */
    public static <T> PlanColumn<T> figure(String id, Kind kind, double width, Function<T, @Nullable Object> value) {
        return new PlanColumn<>(id, kind, width, value, value);
    }
}
