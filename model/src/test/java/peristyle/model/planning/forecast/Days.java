package peristyle.model.planning.forecast;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;

/** Days by number, the last of them today. */
final class Days {

    static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    private Days() {}

    /** So many days up to today; each value is asked for by its distance from today, 0 or less. */
    static List<DailyPeak> past(int days, IntToDoubleFunction value) {
        List<DailyPeak> peaks = new ArrayList<>();
        for (int day = 1 - days; day <= 0; day++) {
            peaks.add(new DailyPeak(TODAY.plusDays(day), value.applyAsDouble(day)));
        }
        return peaks;
    }
}
