package peristyle.model.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import peristyle.model.estate.HostId;
import peristyle.model.hardware.DeviceEvent;

class EventLogTest {

    private static final Instant START = Instant.parse("2026-11-21T12:00:00Z");
    private static final Instant BEFORE = START.minusSeconds(10_000);

    private final EventLog log = new EventLog(START);

    private static DeviceEvent at(long second) {
        return new DeviceEvent.HostUnreachable(START.plusSeconds(second), new HostId("h"));
    }

    /** Events of these seconds from the start, newest first. */
    private static List<DeviceEvent> newestFirst(int from, int to) {
        return IntStream.range(from, to).mapToObj(EventLogTest::at).toList().reversed();
    }

    @Test
    @DisplayName("what was remembered comes after what has happened since, and reaches as far back as it does")
    void recall() {
        log.add(at(1));
        log.recall(new PastEvents(BEFORE, newestFirst(-3, 0)));

        assertThat(log.newest(10)).isEqualTo(List.of(at(1), at(-1), at(-2), at(-3)));
        assertThat(log.since()).isEqualTo(BEFORE);
        assertThat(log.after(0))
                .as("only what is new is told")
                .isEqualTo(new FreshEvents(START, true, 1, List.of(at(1))));
    }

    @Test
    @DisplayName(
            "where some are missing in between, all are known from the start on only, although earlier ones are shown")
    void broken() {
        log.broken();
        log.recall(new PastEvents(BEFORE, newestFirst(-3, 0)));

        assertThat(log.newest(10)).hasSize(3);
        assertThat(log.since()).isEqualTo(START);
        assertThat(log.after(0).whole()).isFalse();
    }

    @Test
    @DisplayName("no more are remembered than are shown, and after which moment none is forgotten is said")
    void bounded() {
        IntStream.range(0, 500).forEach(second -> log.add(at(second)));
        log.recall(new PastEvents(BEFORE, newestFirst(-PastEvents.MOST, 0)));

        assertThat(log.newest(Integer.MAX_VALUE)).hasSize(PastEvents.MOST);
        assertThat(log.since()).isEqualTo(START.minusSeconds(1501));

        log.add(at(500));
        assertThat(log.newest(Integer.MAX_VALUE)).hasSize(PastEvents.MOST);
        assertThat(log.since()).isEqualTo(START.minusSeconds(1500));
    }

    @Test
    @DisplayName("nothing is recalled over what was forgotten since the start")
    void tooLate() {
        IntStream.range(0, PastEvents.MOST + 5).forEach(second -> log.add(at(second)));
        log.recall(new PastEvents(BEFORE, newestFirst(-3, 0)));

        assertThat(log.newest(Integer.MAX_VALUE)).hasSize(PastEvents.MOST).doesNotContain(at(-1));
        assertThat(log.since()).isEqualTo(START.plusSeconds(4));
    }

    @Test
    @DisplayName("what is told counts on from what was told before, and says where some were forgotten")
    void fresh() {
        log.add(at(1));
        log.add(at(2));
        assertThat(log.after(1)).isEqualTo(new FreshEvents(START, true, 2, List.of(at(2))));
        assertThat(log.after(2)).isEqualTo(new FreshEvents(START, true, 3, List.of()));
        assertThat(log.after(2).last()).isEqualTo(2);

        IntStream.range(3, 3003).forEach(second -> log.add(at(second)));
        FreshEvents fresh = log.after(2);
        assertThat(fresh.first()).isEqualTo(1003);
        assertThat(fresh.last()).isEqualTo(3002);
        assertThat(fresh.since()).isEqualTo(START.plusSeconds(1002));
    }
}
