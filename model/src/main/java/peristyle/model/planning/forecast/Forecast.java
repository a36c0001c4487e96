package peristyle.model.planning.forecast;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What the highest values of past days say of days to come. */
public sealed interface Forecast permits Forecast.TooShort, Projection {

    /** Days that must be known of what is measured all the time. */
    int LEAST_DAYS = 7;

    /** Time until this limit is reached. */
    TimeLeft until(double limit);

    /** How fast it grows; empty where nothing can be foretold. */
    Optional<Pace> pace();

    /** Days to come, the first is tomorrow; empty where nothing can be foretold. */
    List<CurvePoint> curve(int days);

    /**
     * A forecast from values that were measured all the time; {@link TimeLeft.NotEnoughHistory} below {@link #LEAST_DAYS}.
     *
     * @param peaks in any order, at most one a day
     * @param today from when days are counted; peaks of later days are left out
     */
    static Forecast of(List<DailyPeak> peaks, LocalDate today) {
        return of(peaks, today, LEAST_DAYS);
    }

    /**
     * A forecast from values of single days, such as a series of exported files.
     *
     * @param peaks in any order, at most one a day
     * @param today from when days are counted; peaks of later days are left out
     * @param leastDays how many must be known; they must also span {@link #LEAST_DAYS} days. With less than 4 no interval
     *     means anything
     */
    static Forecast of(List<DailyPeak> peaks, LocalDate today, int leastDays) {
        List<DailyPeak> past = peaks.stream()
                .filter(peak -> !peak.day().isAfter(today))
                .sorted(java.util.Comparator.comparing(DailyPeak::day))
                .toList();
        boolean enough = past.size() >= Math.max(leastDays, 4)
                && past.getFirst()
                                .day()
                                .plusDays(LEAST_DAYS - 1)
                                .compareTo(past.getLast().day())
                        <= 0;
        return enough ? Projection.of(past, today) : new TooShort(past.size(), leastDays);
    }

    /**
     * Too little is known.
     *
     * @param days that are known
     * @param needed that must be known
     */
    record TooShort(int days, int needed) implements Forecast {

        @Override
        public TimeLeft until(double limit) {
            return new TimeLeft.NotEnoughHistory(days, needed);
        }

        @Override
        public Optional<Pace> pace() {
            return Optional.empty();
        }

        @Override
        public List<CurvePoint> curve(int days) {
            return List.of();
        }
    }
}
