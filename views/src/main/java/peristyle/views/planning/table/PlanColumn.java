package peristyle.views.planning.table;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One column of a table of a plan.
 *
 * @param id its title is the text {@code planning-screen.column.<id>}
 * @param kind what it holds
 * @param width as it is first shown, pixels
 * @param value the cell of a row, null where it is unknown or there is none
 * @param filed what stands for it in a file for machines, where it holds words of the reader's language: columns that are the
 *     same in all, named as the files of {@code plan --out} name them; empty where it stands for itself
 */
public record PlanColumn<T>(
        String id, Kind kind, double width, Function<T, @Nullable Object> value, List<PlanColumn<T>> filed) {

    public PlanColumn {
        filed = List.copyOf(filed);
    }

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
        return new PlanColumn<>(id, Kind.TEXT, width, value, List.of());
    }

    /** A column of words of the reader's language; files hold another word or constant, the same in every language. */
    public static <T> PlanColumn<T> text(
            String id, double width, Function<T, @Nullable Object> value, Function<T, @Nullable Object> filed) {
        return text(id, width, value, List.of(filed(id, filed)));
    }

    /** A column of text; in files these columns stand for it. */
    public static <T> PlanColumn<T> text(
            String id, double width, Function<T, @Nullable Object> value, List<PlanColumn<T>> filed) {
        return new PlanColumn<>(id, Kind.TEXT, width, value, filed);
    }

    /** A column of figures. */
    public static <T> PlanColumn<T> figure(String id, Kind kind, double width, Function<T, @Nullable Object> value) {
        return figure(id, kind, width, value, List.of());
    }

    /** A column of figures; in files these columns stand for it. */
    public static <T> PlanColumn<T> figure(
            String id, Kind kind, double width, Function<T, @Nullable Object> value, List<PlanColumn<T>> filed) {
        return new PlanColumn<>(id, kind, width, value, filed);
    }

    /**
     * A column of files alone.
     *
     * @param value {@code String}, {@code Number} or an enum constant, which files have by its name
     */
    public static <T> PlanColumn<T> filed(String id, Function<T, @Nullable Object> value) {
        return new PlanColumn<>(id, Kind.TEXT, 0, value, List.of());
    }

    /** What it is in a file. */
    List<PlanColumn<T>> inFiles() {
        return filed.isEmpty() ? List.of(this) : filed;
    }
}
