package peristyle.model.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import peristyle.model.estate.Estate;
import peristyle.model.estate.HostId;
import peristyle.model.estate.OrganisationId;
import peristyle.model.hardware.DeviceEvent;

/** Who is told what, and how often. */
class LoopNewsTest {

    private final LoopFixture platform = new LoopFixture(Estate.of(List.of()));

    @Test
    @DisplayName("News are told at most five times a second, and without news only the clock ticks")
    void fiveHertz() {
        List<Instant> told = new ArrayList<>();
        platform.turnAfter(Duration.ofSeconds(1));
        platform.loop.subscribe(snapshot -> told.add(snapshot.at()));

        for (int each = 0; each < 20; each++) {
            CompletableFuture<Task> answer = platform.ask("o", "name " + each);
            platform.turnAfter(Duration.ofMillis(50));
            assertThat(answer).isDone();
        }
        assertThat(told).hasSize(5);

        told.clear();
        for (int each = 0; each < 100; each++) {
            platform.turnAfter(Duration.ofMillis(50));
        }
        assertThat(told).hasSizeLessThanOrEqualTo(6).hasSizeGreaterThanOrEqualTo(5);
    }

    @Test
    @DisplayName("A listener that fails keeps nobody else from hearing; one that has gone hears nothing")
    void listeners() {
        List<Snapshot> told = new ArrayList<>();
        platform.loop.subscribe(snapshot -> {
            throw new IllegalStateException("bad listener");
        });
        Subscription subscription = platform.loop.subscribe(told::add);
        platform.turnAfter(Duration.ofSeconds(1));
        assertThat(told).hasSize(1);

        subscription.cancel();
        platform.turnAfter(Duration.ofSeconds(1));
        assertThat(told).hasSize(1);
    }

    @Test
    @DisplayName("The rules are asked at most every two seconds, and only when something has changed")
    void rulesAreAsked() {
        platform.turnAfter(Duration.ofSeconds(1));
        int before = platform.judged.size();
        CompletableFuture<Task> answer = platform.ask("o", "Octo");
        platform.turnAfter(Duration.ofSeconds(1));
        assertThat(answer).isDone();
        platform.turnAfter(Duration.ofSeconds(1));
        platform.turnAfter(Duration.ofSeconds(1));

        assertThat(platform.judged).hasSize(before + 1);
        assertThat(platform.loop.snapshot().findings().about(new OrganisationId("o")))
                .hasSize(1);

        platform.turns(10);
        assertThat(platform.judged).hasSize(before + 1);
    }

    @Test
    @DisplayName("What happens on the devices is remembered, newest first, up to a bound")
    void events() {
        for (int each = 0; each < 2_500; each++) {
            platform.devices.pending.add(
                    new DeviceEvent.MemoryPressureStarted(FakeDevices.START, new HostId("h" + each), 0.9));
        }
        platform.turnAfter(Duration.ofSeconds(1));

        assertThat(platform.loop.events(2))
                .extracting(event -> event.subject().value())
                .containsExactly("h2499", "h2498");
        assertThat(platform.loop.events(10_000)).hasSize(2_000);
    }
}
