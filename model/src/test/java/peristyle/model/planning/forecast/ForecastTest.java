package peristyle.model.planning.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import peristyle.model.planning.forecast.TimeLeft.End;

class ForecastTest {

    @Test
    @DisplayName("What grows by 10 a day and has 100 left is full in 10 days")
    void straight() {
        Forecast forecast = Forecast.of(Days.past(30, day -> 900 + 10 * day), Days.TODAY);

        assertThat(forecast.until(1000)).isEqualTo(new TimeLeft.Within(10, new End.Days(10)));
    }

    @Test
    @DisplayName("Six days are not enough history, seven are")
    void leastHistory() {
        assertThat(Forecast.of(Days.past(6, day -> 10 * day), Days.TODAY).until(100))
                .isEqualTo(new TimeLeft.NotEnoughHistory(6, 7));
        assertThat(Forecast.of(Days.past(6, day -> 10 * day), Days.TODAY).curve(30))
                .isEmpty();
        assertThat(Forecast.of(Days.past(7, day -> 10 * day), Days.TODAY).until(100))
                .isEqualTo(new TimeLeft.Within(10, new End.Days(10)));
    }

    @Test
    @DisplayName("Nothing known is not enough history, never a green forecast")
    void nothingKnown() {
        assertThat(Forecast.of(List.of(), Days.TODAY).until(100)).isEqualTo(new TimeLeft.NotEnoughHistory(0, 7));
    }

    @Test
    @DisplayName("What does not grow is never full; what shrinks neither")
    void never() {
        assertThat(Forecast.of(Days.past(30, day -> 500), Days.TODAY).until(1000))
                .isEqualTo(new TimeLeft.Never());
        assertThat(Forecast.of(Days.past(30, day -> 500 - 3 * day), Days.TODAY).until(1000))
                .isEqualTo(new TimeLeft.Never());
    }

    @Test
    @DisplayName("Where growth is uncertain the far end is never, and says so")
    void perhapsNever() {
        Forecast forecast = Forecast.of(Days.past(14, day -> 900 + (day * 37 % 11) * 4), Days.TODAY);

        assertThat(forecast.until(1000))
                .isInstanceOfSatisfying(
                        TimeLeft.Within.class,
                        within -> assertThat(within.latest()).isEqualTo(new End.Never()));
    }

    @Test
    @DisplayName("Nothing is foretold beyond a year")
    void horizon() {
        Forecast forecast = Forecast.of(Days.past(30, day -> 100 + day), Days.TODAY);

        assertThat(forecast.until(465)).isEqualTo(new TimeLeft.Within(365, new End.Days(365)));
        assertThat(forecast.until(466)).isEqualTo(new TimeLeft.BeyondHorizon());
    }

    @Test
    @DisplayName("What is full is full now, whatever its growth")
    void reached() {
        assertThat(Forecast.of(Days.past(30, day -> 100 + day), Days.TODAY).until(100))
                .isEqualTo(new TimeLeft.Reached());
    }

    @Test
    @DisplayName("Days are counted from today, also where the newest value is older")
    void fromToday() {
        Forecast forecast = Forecast.of(Days.past(30, day -> 900 + 10 * day), Days.TODAY.plusDays(4));

        assertThat(forecast.until(1000)).isEqualTo(new TimeLeft.Within(6, new End.Days(6)));
    }

    @Test
    @DisplayName("Three weeks of quiet Sundays are seen as a rhythm: the line is that of the weekdays")
    void weeklyRhythm() {
        Forecast forecast = Forecast.of(
                Days.past(28, day -> {
                    boolean sunday = Days.TODAY.plusDays(day).getDayOfWeek() == java.time.DayOfWeek.SUNDAY;
                    boolean monday = Days.TODAY.plusDays(day).getDayOfWeek() == java.time.DayOfWeek.MONDAY;
                    return 500 + 2 * day + (sunday ? -200 : monday ? 100 : 0) + day * 7 % 5;
                }),
                Days.TODAY);

        for (CurvePoint point : forecast.curve(28)) {
            int day = (int) (point.day().toEpochDay() - Days.TODAY.toEpochDay());
            double step = switch (point.day().getDayOfWeek()) {
                case SUNDAY -> -200;
                case MONDAY -> 100;
                default -> 0;
            };
            assertThat(point.middle()).isCloseTo(500 + 2 * day + step, within(16.0));
            assertThat(point.low()).isLessThanOrEqualTo(point.middle());
            assertThat(point.high()).isGreaterThanOrEqualTo(point.middle());
        }
    }

    @Test
    @DisplayName("Two weeks know no rhythm")
    void noRhythmBeforeThreeWeeks() {
        double[] days = new double[20];
        double[] deviations = new double[20];
        for (int day = 0; day < 20; day++) {
            days[day] = day;
            deviations[day] = day % 7 == 0 ? -100 : day;
        }

        assertThat(WeeklyRhythm.in(days, deviations)).isFalse();
    }

    @Test
    @DisplayName("A series of files needs fewer days, but a week at least")
    void files() {
        List<DailyPeak> monthly = List.of(
                new DailyPeak(Days.TODAY.minusDays(90), 100),
                new DailyPeak(Days.TODAY.minusDays(60), 130),
                new DailyPeak(Days.TODAY.minusDays(30), 160),
                new DailyPeak(Days.TODAY, 190));

        assertThat(Forecast.of(monthly, Days.TODAY, 4).until(220)).isEqualTo(new TimeLeft.Within(30, new End.Days(30)));
        assertThat(Forecast.of(monthly.subList(0, 3), Days.TODAY, 4).until(220))
                .isEqualTo(new TimeLeft.NotEnoughHistory(3, 4));
    }
}
