package peristyle.model.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import peristyle.model.estate.Estate;
import peristyle.model.estate.EstateChange;
import peristyle.model.estate.EstateObject;
import peristyle.model.estate.ObjectKind;
import peristyle.model.estate.Organisation;
import peristyle.model.estate.OrganisationId;
import peristyle.model.operation.FreshEvents;
import peristyle.model.operation.Task;
import peristyle.model.operation.TaskState;
import peristyle.model.problem.Problem;
import peristyle.model.telemetry.Metric;
import peristyle.model.telemetry.SampleBlock;
import peristyle.model.telemetry.Tier;

class StoreTest {

    static final Instant NOW = Instant.parse("2026-11-20T10:00:00.123456789Z");
    static final Origin ORIGIN = new Origin("medium", 7L, null, "0.1.0");

    static final FreshEvents NO_EVENTS = new FreshEvents(Instant.EPOCH, true, 1, List.of());
    static final EstateChange NOTHING = new EstateChange(List.of(), List.of());

    @TempDir
    Path folder;

    @Test
    @DisplayName("An estate comes back as it was, each object at its place")
    void estate() {
        Estate estate = Estate.of(new RandomObjects(1).oneOfEach());
        try (Store store = Store.open(folder, InstantSource.system())) {
            assertThat(store.origin()).isEmpty();
            store.begin(ORIGIN, estate);
        }
        try (Store store = Store.open(folder, InstantSource.system())) {
            assertThat(store.origin()).contains(ORIGIN);
            Estate loaded = store.estate();
            for (ObjectKind kind : ObjectKind.values()) {
                assertThat(loaded.<EstateObject>roster(kind).toList())
                        .isEqualTo(estate.<EstateObject>roster(kind).toList());
            }
        }
    }

    @Test
    @DisplayName("Places survive a restart: a hole stays a hole and what is new comes last")
    void places() {
        try (Store store = Store.open(folder, InstantSource.system())) {
            store.begin(ORIGIN, Estate.of(List.of(organisation(0), organisation(1), organisation(2))));
            store.journal().commit(List.of(), EstateChange.remove(new OrganisationId("2")), NOW, List.of());
        }
        try (Store store = Store.open(folder, InstantSource.system())) {
            EstateChange change =
                    new EstateChange(List.of(organisation(3), organisation(0)), List.of(new OrganisationId("0")));
            Estate expected = store.estate().with(change);
            store.journal().commit(List.of(), change, NOW, List.of());

            Estate loaded = store.estate();
            assertThat(loaded.organisations().toList())
                    .containsExactly(organisation(1), organisation(3), organisation(0));
            assertThat(loaded.organisations().placeOf(new OrganisationId("3"))).isEqualTo(3);
            assertThat(loaded.organisations().placeOf(new OrganisationId("0"))).isEqualTo(4);
            assertThat(loaded.organisations().places()).isEqualTo(5);
            assertThat(expected.organisations().placeOf(new OrganisationId("0")))
                    .isEqualTo(4);
        }
    }

    @Test
    @DisplayName("Tasks come back newest first, with the types of their arguments and the reasons of a refusal")
    void tasks() {
        Task refused = new Task(
                2,
                "policy.create",
                new OrganisationId("1"),
                "one",
                List.of("text", 5L, NOW, new OrganisationId("2")),
                "ada",
                TaskState.REFUSED,
                NOW,
                List.of(Problem.of("policy.zone", "FR1-A", 3)));
        try (Store store = Store.open(folder, InstantSource.system())) {
            store.journal().commit(List.of(task(1), refused), EstateChange.put(organisation(1)), NOW, List.of());
        }
        try (Store store = Store.open(folder, InstantSource.system())) {
            assertThat(store.journal().lastNumber()).isEqualTo(2);
            assertThat(store.journal().newest(10)).containsExactly(refused, task(1));
            assertThat(store.journal().newest(1)).containsExactly(refused);
        }
        assertThat(StoreCheck.check(folder).clean()).isTrue();
        assertThat(StoreCheck.check(folder).tasks()).isEqualTo(2);
    }

    @Test
    @DisplayName("The devices' state comes back, however large")
    void deviceState() {
        byte[] large = new byte[(2 << 20) + 17];
        large[2 << 20] = 42;
        try (Store store = Store.open(folder, InstantSource.system())) {
            assertThat(store.deviceState()).isEmpty();
            store.journal().checkpoint(NOW, large, List.of(), StoreTest.NO_EVENTS);
            store.journal().checkpoint(NOW.plusSeconds(1), large, List.of(), StoreTest.NO_EVENTS);
        }
        try (Store store = Store.open(folder, InstantSource.system())) {
            DeviceState state = store.deviceState().orElseThrow();
            assertThat(state.at()).isEqualTo(NOW.plusSeconds(1));
            assertThat(state.devices()).isEqualTo(large);
        }
    }

    @Test
    @DisplayName("Measurements: a block takes the place of its namesake, a range is half open, the old are forgotten")
    void samples() {
        try (Store store = Store.open(folder, InstantSource.system())) {
            store.samples().write(List.of(block(0, 1), block(60, 2), block(120, 3)));
            store.samples().write(List.of(block(60, 9)));

            assertThat(starts(store, 0, 120)).containsExactly(0L, 60L);
            assertThat(store.samples()
                            .read(Metric.VM_CPU, Tier.SECONDS_20, 3, 60, 61)
                            .getFirst()
                            .payload())
                    .containsExactly(9);
            assertThat(store.samples().read(Metric.VM_CPU, Tier.MINUTES_5, 3, 0, 200))
                    .isEmpty();

            store.samples().forgetBefore(Tier.SECONDS_20, 60);
            assertThat(starts(store, 0, 200)).containsExactly(60L, 120L);
        }
    }

    @Test
    @DisplayName("A new beginning forgets measurements and devices, not tasks")
    void beginsAnew() {
        try (Store store = Store.open(folder, InstantSource.system())) {
            store.begin(ORIGIN, Estate.of(List.of(organisation(0))));
            store.journal().commit(List.of(task(1)), EstateChange.put(organisation(4)), NOW, List.of());
            store.journal().checkpoint(NOW, new byte[] {1}, List.of(), StoreTest.NO_EVENTS);
            store.samples().write(List.of(block(0, 1)));

            store.begin(new Origin("large", null, "/some/file.xlsx", "0.2.0"), Estate.of(List.of(organisation(9))));

            assertThat(store.estate().organisations().toList()).containsExactly(organisation(9));
            assertThat(starts(store, 0, 10)).isEmpty();
            assertThat(store.deviceState()).isEmpty();
            assertThat(store.journal().newest(9)).containsExactly(task(1));
        }
    }

    @Test
    @DisplayName("Settings are remembered; one that means nothing any more gives its default")
    void settings() {
        Setting<Integer> width = Setting.number("window.width", 1280);
        Setting<Tier> tier = Setting.choice("chart.tier", Tier.DAY);
        Setting<Boolean> dark = Setting.flag("theme.dark", false);
        try (Store store = Store.open(folder, InstantSource.system())) {
            assertThat(store.settings().get(width)).isEqualTo(1280);
            store.settings().put(width, 1600);
            store.settings().put(width, 1601);
            store.settings().put(tier, Tier.MINUTES_5);
            store.settings().put("theme.dark", "maybe");
            assertThat(store.settings().get(width)).isEqualTo(1601);
        }
        try (Store store = Store.open(folder, InstantSource.system())) {
            assertThat(store.settings().get(width)).isEqualTo(1601);
            assertThat(store.settings().get(tier)).isEqualTo(Tier.MINUTES_5);
            assertThat(store.settings().get(dark)).isFalse();
        }
    }

    static Organisation organisation(int number) {
        return new Organisation(new OrganisationId("" + number), "organisation " + number);
    }

    static Task task(long number) {
        return new Task(
                number,
                "policy.create",
                new OrganisationId("1"),
                "one",
                List.of(number),
                "ada",
                TaskState.DONE,
                NOW,
                List.of());
    }

    private static SampleBlock block(long start, int content) {
        return new SampleBlock(Metric.VM_CPU, Tier.SECONDS_20, 3, start, new byte[] {(byte) content});
    }

    private static List<Long> starts(Store store, long from, long to) {
        return store.samples().read(Metric.VM_CPU, Tier.SECONDS_20, 3, from, to).stream()
                .map(SampleBlock::startEpochSecond)
                .toList();
    }
}
