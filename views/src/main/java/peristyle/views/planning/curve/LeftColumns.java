package peristyle.views.planning.curve;

import static peristyle.views.planning.table.PlanColumn.filed;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import peristyle.model.planning.forecast.TimeLeft;
import peristyle.model.planning.forecast.TimeLeft.End;
import peristyle.views.planning.table.PlanColumn;

/** The time until a limit is reached, as files have it: by the names of {@code plan outlook --json}. */
final class LeftColumns {

    private static final String BEYOND = "beyond-horizon";
    private static final String NEVER = "never";

    private LeftColumns() {}

    /** Of the first limit of a curve. */
    static <R> List<PlanColumn<R>> of(Function<R, Curve> curve) {
        return List.of(
                column("left", curve, LeftColumns::state),
                column(
                        "earliest_days",
                        curve,
                        left -> left instanceof TimeLeft.Within within ? within.earliest() : null),
                column("latest_days", curve, left -> latest(left) instanceof End.Days(int days) ? days : null),
                column("latest", curve, LeftColumns::open),
                column("days", curve, left -> left instanceof TimeLeft.NotEnoughHistory known ? known.days() : null),
                column(
                        "needed",
                        curve,
                        left -> left instanceof TimeLeft.NotEnoughHistory known ? known.needed() : null));
    }

    private static <R> PlanColumn<R> column(
            String id, Function<R, Curve> curve, Function<@Nullable TimeLeft, @Nullable Object> value) {
        return filed(
                id,
                row -> value.apply(
                        curve.apply(row).first().map(Curve.Limit::left).orElse(null)));
    }

    private static String state(@Nullable TimeLeft left) {
        return switch (left) {
            case null -> "no-limit";
            case TimeLeft.NotEnoughHistory tooShort -> "not-enough-history";
            case TimeLeft.Reached reached -> "reached";
            case TimeLeft.Never never -> NEVER;
            case TimeLeft.BeyondHorizon beyond -> BEYOND;
            case TimeLeft.Within within -> "within";
        };
    }

    private static @Nullable End latest(@Nullable TimeLeft left) {
        return left instanceof TimeLeft.Within within ? within.latest() : null;
    }

    /** Why there is no latest day. */
    private static @Nullable String open(@Nullable TimeLeft left) {
        return switch (latest(left)) {
            case null -> null;
            case End.Days days -> null;
            case End.BeyondHorizon beyond -> BEYOND;
            case End.Never never -> NEVER;
        };
    }
}
