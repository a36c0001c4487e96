package peristyle.model.exchange.plan.table;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One column of a table of a plan.
 *
 * @param id its name in files for machines, with the unit at its end: {@code memory_mib}; its title in files for people is
 *     {@code planfile.column.<id>}
 * @param kind what it holds
 * @param width in characters, where a file has widths
 * @param value the cell of a row: {@link String}, {@link Long}, {@link Double}, {@link java.math.BigDecimal},
 *     {@link Boolean}, an enum constant, {@link Said} or {@link Named}; null is unknown
 */
public record PlanColumn<R>(String id, Kind kind, int width, Function<? super R, @Nullable Object> value) {

    /** What a column holds. */
    public enum Kind {
        TEXT,
        WHOLE,
        DECIMAL,
        SHARE,
        MONEY,
        FLAG,
        /** A sentence; files for machines leave it out. */
        SENTENCE
    }

    static <R> PlanColumn<R> text(String id, int width, Function<? super R, @Nullable Object> value) {
        return new PlanColumn<>(id, Kind.TEXT, width, value);
    }

    static <R> PlanColumn<R> whole(String id, Function<? super R, @Nullable Object> value) {
        return new PlanColumn<>(id, Kind.WHOLE, 14, value);
    }

    static <R> PlanColumn<R> decimal(String id, Function<? super R, @Nullable Object> value) {
        return new PlanColumn<>(id, Kind.DECIMAL, 14, value);
    }

    static <R> PlanColumn<R> share(String id, Function<? super R, @Nullable Object> value) {
        return new PlanColumn<>(id, Kind.SHARE, 12, value);
    }

    static <R> PlanColumn<R> money(String id, Function<? super R, @Nullable Object> value) {
        return new PlanColumn<>(id, Kind.MONEY, 16, value);
    }

    static <R> PlanColumn<R> flag(String id, Function<? super R, @Nullable Object> value) {
        return new PlanColumn<>(id, Kind.FLAG, 10, value);
    }

    static <R> PlanColumn<R> sentence(String id, int width, Function<? super R, @Nullable Object> value) {
        return new PlanColumn<>(id, Kind.SENTENCE, width, value);
    }
}
