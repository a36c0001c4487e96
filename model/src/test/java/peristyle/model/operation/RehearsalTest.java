package peristyle.model.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import peristyle.model.catalog.Catalog;
import peristyle.model.catalog.CatalogFile;
import peristyle.model.emulator.Emulator;
import peristyle.model.estate.Datastore;
import peristyle.model.estate.Estate;
import peristyle.model.estate.Host;
import peristyle.model.estate.Zone;
import peristyle.model.hardware.ClockControl;
import peristyle.model.hardware.fault.FaultKind;
import peristyle.model.hardware.fault.FaultOrder;
import peristyle.model.rule.Findings;
import peristyle.model.rule.Situation;
import peristyle.model.sample.EstateSize;
import peristyle.model.sample.SampleEstate;
import peristyle.model.telemetry.MemoryArchive;
import peristyle.model.telemetry.Metric;
import peristyle.model.telemetry.Series;
import peristyle.model.telemetry.Tier;
import peristyle.model.telemetry.TieredTelemetry;

class RehearsalTest {

    private static final Catalog CATALOG = CatalogFile.shipped();
    private static final Estate ESTATE = SampleEstate.generate(EstateSize.SMALL, 4, CATALOG);
    private static final Host HOST = ESTATE.hosts().stream().findFirst().orElseThrow();

    private final FakeJournal journal = new FakeJournal();
    private final MemoryArchive archive = new MemoryArchive();
    private final RunningPlatform real = RunningPlatform.start(
            new PlatformParts(
                    ESTATE,
                    CATALOG,
                    Emulator.of(ESTATE, CATALOG, 4, SampleEstate.START, System::nanoTime),
                    TieredTelemetry.of(archive, ESTATE, SampleEstate.START),
                    journal,
                    archive,
                    System::nanoTime),
            situation -> List.of());

    @AfterEach
    void close() {
        real.close();
    }

    private static ClockControl clock(ControlPlane plane) {
        return plane.clockControl().orElseThrow();
    }

    private static Scene scene(ControlPlane plane) {
        return plane.reproduction().orElseThrow().scene().join();
    }

    private static void pass(ControlPlane plane, Duration time) {
        Instant until = scene(plane).at().plus(time);
        clock(plane).step(time);
        while (scene(plane).at().isBefore(until)) {
            Thread.onSpinWait();
        }
    }

    @Test
    @DisplayName(
            "Whatever happens in a rehearsal, the real estate, its devices, tasks, measurements and store stay as they"
                    + " are")
    void untouched() {
        pass(real, Duration.ofMinutes(10));
        real.submit(new NameOrganisation("o", "Octo"), "ada").join();
        Scene before = scene(real);
        List<Task> tasks = real.tasks(100);
        List<Task> kept = List.copyOf(journal.kept);
        Series past = real.history().series(Metric.HOST_MEMORY, HOST.id(), Duration.ofMinutes(10));

        try (ControlPlane rehearsal =
                real.reproduction().orElseThrow().rehearse().join()) {
            assertThat(rehearsal.tasks(100)).isEqualTo(tasks);
            assertThat(rehearsal.history().series(Metric.HOST_MEMORY, HOST.id(), Duration.ofMinutes(10)))
                    .usingRecursiveComparison()
                    .isEqualTo(past);
            rehearsal.faultInjection().orElseThrow().inject(FaultOrder.of(FaultKind.HOST_CRASH, HOST.id()));
            Task named =
                    rehearsal.submit(new NameOrganisation("p", "Pulp"), "ada").join();
            assertThat(named.number()).isEqualTo(tasks.getFirst().number() + 1);
            pass(rehearsal, Duration.ofHours(3));
            assertThat(scene(rehearsal)
                            .estate()
                            .hosts()
                            .find(HOST.id())
                            .orElseThrow()
                            .state())
                    .isNotEqualTo(HOST.state());
            assertThat(rehearsal.tasks(100)).hasSizeGreaterThan(tasks.size() + 1);
        }

        Scene after = scene(real);
        assertThat(after.estate()).isSameAs(before.estate());
        assertThat(after.at()).isEqualTo(before.at());
        assertThat(after.saved()).isEqualTo(before.saved());
        assertThat(real.tasks(100)).isEqualTo(tasks);
        assertThat(journal.kept).isEqualTo(kept);
        assertThat(real.faultInjection().orElseThrow().list()).isEmpty();
        assertThat(archive.of(Tier.SECONDS_20)).isEmpty();
        assertThat(real.history().series(Metric.HOST_MEMORY, HOST.id(), Duration.ofMinutes(10)))
                .usingRecursiveComparison()
                .isEqualTo(past);
    }

    @Test
    @DisplayName("A rehearsal in which nothing is done runs as the real estate does")
    void runsAlike() {
        pass(real, Duration.ofMinutes(1));
        try (ControlPlane rehearsal =
                real.reproduction().orElseThrow().rehearse().join()) {
            pass(rehearsal, Duration.ofHours(2));
            pass(real, Duration.ofHours(2));

            assertThat(scene(rehearsal).standing().bytes())
                    .isEqualTo(scene(real).standing().bytes());
        }
    }

    @Test
    @DisplayName("What differs is told: VMs that stopped or moved, replicas that are late, findings, capacity")
    void divergence() {
        pass(real, Duration.ofMinutes(1));
        try (ControlPlane rehearsal =
                real.reproduction().orElseThrow().rehearse().join()) {
            assertThat(Divergence.of(real.snapshot(), rehearsal.snapshot()).figures())
                    .filteredOn(figure -> figure.of() != Divergence.RehearsalFigure.FINDINGS)
                    .allMatch(figure -> figure.real() == figure.rehearsal());
            rehearsal.faultInjection().orElseThrow().inject(FaultOrder.of(FaultKind.HOST_CRASH, HOST.id()));
            pass(rehearsal, Duration.ofMinutes(2));
            Snapshot now = new Snapshot(
                    new Situation(
                            scene(rehearsal).at(),
                            scene(rehearsal).estate(),
                            CATALOG,
                            rehearsal.snapshot().live(),
                            rehearsal.snapshot().situation().replicas()),
                    Findings.NONE);

            Divergence divergence = Divergence.of(real.snapshot(), now);

            assertThat(divergence.figures())
                    .filteredOn(figure -> figure.of() == Divergence.RehearsalFigure.HOSTS_CONNECTED)
                    .allMatch(figure -> figure.real() - figure.rehearsal() == 1);
            assertThat(divergence.judged())
                    .as("the rules were never asked of this moment")
                    .isFalse();
            assertThat(divergence.stopped().size() + divergence.moved().size()).isPositive();
        }
    }

    @Test
    @DisplayName("The datastores of a lost zone are lost capacity, never room that has grown")
    void lostZone() {
        pass(real, Duration.ofMinutes(1));
        Zone zone = ESTATE.zones().stream().findFirst().orElseThrow();
        List<Datastore> there = ESTATE.relations().datastoresIn(zone.id());
        double gib = there.stream().mapToLong(Datastore::sizeMib).sum() / 1024.0;
        try (ControlPlane rehearsal =
                real.reproduction().orElseThrow().rehearse().join()) {
            rehearsal.faultInjection().orElseThrow().inject(FaultOrder.of(FaultKind.ZONE_LOST, zone.id()));
            pass(rehearsal, Duration.ofMinutes(5));
            while (rehearsal.snapshot().live().at().isBefore(scene(rehearsal).at())) {
                Thread.onSpinWait();
            }

            Divergence divergence = Divergence.of(real.snapshot(), rehearsal.snapshot());

            assertThat(divergence.silent())
                    .containsExactlyInAnyOrderElementsOf(
                            there.stream().map(Datastore::id).toList());
            assertThat(divergence.silentMib() / 1024.0).isEqualTo(gib);
            assertThat(grown(divergence, Divergence.RehearsalFigure.DATASTORES_MEASURED))
                    .isEqualTo(-there.size());
            assertThat(grown(divergence, Divergence.RehearsalFigure.DATASTORE_SIZE))
                    .isCloseTo(-gib, within(.001));
            assertThat(grown(divergence, Divergence.RehearsalFigure.DATASTORE_FREE))
                    .isNegative();
        }
    }

    private static double grown(Divergence divergence, Divergence.RehearsalFigure of) {
        return divergence.figures().stream()
                .filter(figure -> figure.of() == of)
                .mapToDouble(figure -> figure.rehearsal() - figure.real())
                .sum();
    }

    @Test
    @DisplayName("A rehearsal knows the causes of what lasts, and what they do there the real estate does not hear of")
    void causes() {
        real.faultInjection().orElseThrow().inject(FaultOrder.of(FaultKind.HOST_CRASH, HOST.id()));
        pass(real, Duration.ofMinutes(5));
        List<Incident> incidents = real.incidents(10);

        try (ControlPlane rehearsal =
                real.reproduction().orElseThrow().rehearse().join()) {
            assertThat(incidents).hasSize(1);
            assertThat(rehearsal.incidents(10)).isEqualTo(incidents);
            assertThat(rehearsal.events(100)).isEqualTo(real.events(100));
            rehearsal.faultInjection().orElseThrow().clearAll();
            pass(rehearsal, Duration.ofHours(1));
            assertThat(rehearsal.incidents(10).getLast().mended()).isNotNull();
        }

        assertThat(real.incidents(10)).isEqualTo(incidents);
    }
}
