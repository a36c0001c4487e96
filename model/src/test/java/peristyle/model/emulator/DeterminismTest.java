package peristyle.model.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import peristyle.model.catalog.CatalogFile;
import peristyle.model.estate.Estate;
import peristyle.model.exchange.events.EventLog;
import peristyle.model.hardware.ClockControl;

/** The same seed and the same commands give the same events. */
class DeterminismTest {

    private static final Duration DAY = Duration.ofHours(12);

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    @DisplayName("Speed, pauses and slices of time change no event")
    void slicingChangesNothing(long seed) {
        Estate estate = RandomEstate.of(seed);
        Recording whole = new Recording().run(emulator(estate, seed), DAY);

        Emulator sliced = emulator(estate, seed);
        Recording pieces = new Recording();
        ClockControl clock = sliced.clockControl().orElseThrow();
        Random random = new Random(seed);
        Instant end = Recording.NOON.plus(DAY);
        while (pieces.samples.isEmpty() || pieces.samples.getLast().isBefore(end)) {
            clock.speed(1 + random.nextInt(1000));
            clock.resume();
            if (random.nextInt(5) == 0) {
                clock.pause();
            }
            sliced.pass(Duration.ofMillis(random.nextInt(3000)), Duration.ofHours(1), pieces);
        }

        assertThat(whole.events).as("seed %d", seed).isNotEmpty();
        assertThat(pieces.events.stream()
                        .takeWhile(event -> !event.at().isAfter(end))
                        .toList())
                .as("seed %d", seed)
                .isEqualTo(whole.events);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    @DisplayName("A saved and restored emulator does what an uninterrupted one does")
    void savedGoesOn(long seed) {
        Estate estate = RandomEstate.of(seed);
        Recording whole = new Recording().run(emulator(estate, seed), DAY);

        Emulator first = emulator(estate, seed);
        Recording parts = new Recording().run(first, Duration.ofHours(5).plusSeconds(40));
        Emulator second = Emulator.of(estate, CatalogFile.shipped(), seed + 99, Instant.EPOCH);
        second.restore(first.save());
        assertThat(second.clock().instant()).isEqualTo(first.clock().instant());
        assertThat(columns(second, estate)).as("seed %d", seed).isEqualTo(columns(first, estate));
        parts.run(second, DAY.minusHours(5).minusSeconds(40));

        assertThat(parts.events).as("seed %d", seed).isEqualTo(whole.events);
        assertThat(parts.samples).isEqualTo(whole.samples);
    }

    @Test
    @DisplayName("The same arguments give the same bytes, another seed gives others")
    void sameBytes() throws IOException {
        assertThat(bytes(7)).isEqualTo(bytes(7)).isNotEqualTo(bytes(8)).contains("\"kind\":\"totals\"");
    }

    private static String bytes(long seed) throws IOException {
        Estate estate = RandomEstate.of(3);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        EventLog.write(emulator(estate, seed), estate, Duration.ofHours(3), out, at -> {});
        return out.toString(java.nio.charset.StandardCharsets.UTF_8);
    }

    private static String columns(Emulator emulator, Estate estate) {
        var readings = Recording.readingsOf(emulator, estate);
        return java.util.Arrays.stream(peristyle.model.telemetry.Metric.values())
                .map(metric -> metric + java.util.Arrays.toString(readings.column(metric)))
                .collect(Collectors.joining("\n"));
    }

    private static Emulator emulator(Estate estate, long seed) {
        return Emulator.of(estate, CatalogFile.shipped(), seed, Recording.NOON);
    }
}
