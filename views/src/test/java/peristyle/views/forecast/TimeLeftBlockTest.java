package peristyle.views.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import peristyle.model.estate.Datastore;
import peristyle.model.problem.Problem;
import peristyle.model.problem.ProblemException;
import peristyle.model.telemetry.Metric;
import peristyle.model.telemetry.Series;
import peristyle.views.detail.Block;
import peristyle.views.detail.Cell;
import peristyle.views.look.Tone;
import peristyle.views.testing.FakeConsole;
import peristyle.views.testing.SmallEstate;

class TimeLeftBlockTest {

    private final FakeConsole console = FakeConsole.of(SmallEstate.withVms(30));
    private final Datastore store =
            console.plane().snapshot().estate().datastores().get(SmallEstate.datastoreId(0));
    private final TimeLeftBlock block = new TimeLeftBlock(console.context().texts(), new TimesLeft(console.context()));

    private List<List<Cell>> lines() {
        block.of(console.plane().snapshot(), store);
        return ((Block.Lines) block.of(console.plane().snapshot(), store)).lines();
    }

    /** So many days up to yesterday, growing by so many GiB a day to this much. */
    private void past(int days, double nowGib, double gibPerDay) {
        long today = console.plane().snapshot().at().getEpochSecond() / 86_400;
        long[] seconds = new long[days];
        float[] values = new float[days];
        for (int day = 0; day < days; day++) {
            seconds[day] = (today - days + day) * 86_400;
            values[day] = (float) ((nowGib - gibPerDay * (days - day)) * 1024);
        }
        console.plane().remember((metric, id, range) -> new Series(Duration.ofDays(1), seconds, values, values));
    }

    @Test
    @DisplayName("ST-6 the time until thin disks freeze is said in days")
    void full() {
        past(20, store.sizeMib() / 1024.0 - 500, 10);
        console.plane().measure(Metric.DATASTORE_USED, store.sizeMib() - 500 * 1024f);

        Cell full = lines().getLast().getLast();

        assertThat(full.text()).isEqualTo("In 50 days");
        assertThat(full.tone()).isEqualTo(Tone.GOOD);
    }

    @Test
    @DisplayName("ST-6 less than seven days of history is said to be too little, and is not green")
    void tooShort() {
        past(6, 100, 10);

        assertThat(lines()).extracting(List::getLast).allSatisfy(cell -> {
            assertThat(cell.text()).isEqualTo("Not enough history: 6 of 7 days");
            assertThat(cell.tone()).isEqualTo(Tone.UNKNOWN);
        });
    }

    @Test
    @DisplayName("A past that cannot be read is said to be unreadable, and is not asked for again at every snapshot")
    void unreadable() {
        int[] asked = {0};
        console.plane().remember((metric, id, range) -> {
            asked[0]++;
            throw new ProblemException(Problem.of("store.closed"));
        });

        assertThat(lines()).extracting(List::getLast).extracting(Cell::text).containsOnly("The past could not be read");
        assertThat(asked[0]).isEqualTo(1);
    }

    @Test
    @DisplayName("Who shows an object is told when its past has been read")
    void told() {
        past(20, 100, 1);
        int[] told = {0};
        block.onAnswer(() -> told[0]++);
        lines();

        assertThat(told[0]).isEqualTo(1);
    }
}
