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
 */
public record PlanColumn<T>(String id, Kind kind, double width, Function<T, @Nullable Object> value) {

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
        return new PlanColumn<>(id, Kind.TEXT, width, value);
    }

    /** A column of figures. */
    public static <T> PlanColumn<T> figure(String id, Kind kind, double width, Function<T, @Nullable Object> value) {
        return new PlanColumn<>(id, kind, width, value);
    }
}
