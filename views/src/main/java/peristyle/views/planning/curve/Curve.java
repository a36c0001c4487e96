package peristyle.views.planning.curve;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import peristyle.model.planning.forecast.DailyPeak;
import peristyle.model.planning.forecast.Forecast;
import peristyle.model.planning.forecast.TimeLeft;
import peristyle.model.telemetry.Unit;

/**
 * Something that may fill up.
 *
 * @param name what people call it
 * @param object the same in files, null where it has no name but a word of ours
 * @param measure what of it is measured, in the operator's words
 * @param measured the same in files: a code
 * @param unit of all its values
 * @param today from when days are counted
 * @param past the highest values of past days, oldest first
 * @param forecast how it grows
 * @param limits that matter to it, in any order
 */
record Curve(
        String name,
        @Nullable String object,
        String measure,
        String measured,
        Unit unit,
        LocalDate today,
        List<DailyPeak> past,
        Forecast forecast,
        List<Limit> limits) {

    /** What is soonest reached first; what is not known before what is known to be far. */
    static final Comparator<Curve> SOONEST_FIRST = Comparator.comparingInt(
            (Curve curve) -> curve.first().map(Limit::rank).orElse(Integer.MAX_VALUE));

    Curve {
        past = List.copyOf(past);
        limits = List.copyOf(limits);
    }

    /** The limit that is reached first; empty where there is none. */
    Optional<Limit> first() {
        return limits.stream().min(Comparator.comparingInt(Limit::rank));
    }

    /**
     * A limit.
     *
     * @param name what it means to reach it, in the operator's words
     * @param rule that it comes from, empty where none does
     * @param value in the unit of the curve
     * @param left the time until then
     */
    record Limit(String name, String rule, double value, TimeLeft left) {

        int rank() {
            return switch (left) {
                case TimeLeft.Reached() -> 0;
                case TimeLeft.Within(int earliest, TimeLeft.End latest) -> earliest;
                case TimeLeft.NotEnoughHistory(int days, int needed) -> TimeLeft.HORIZON + 1;
                case TimeLeft.BeyondHorizon() -> TimeLeft.HORIZON + 2;
                case TimeLeft.Never() -> TimeLeft.HORIZON + 3;
            };
        }

        /** Days until it may be reached at the earliest; empty where that is not within the horizon. */
        Optional<Integer> earliest() {
            return left instanceof TimeLeft.Within(int days, TimeLeft.End latest)
                    ? Optional.of(days)
                    : Optional.empty();
        }

        /** Days until it will be reached at the latest; empty where that is not within the horizon. */
        Optional<Integer> latest() {
            return left instanceof TimeLeft.Within(int days, TimeLeft.End.Days(int latest))
                    ? Optional.of(latest)
                    : Optional.empty();
        }
    }
}
