package peristyle.model.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static peristyle.model.estate.EstateBuilder.anEstate;
import static peristyle.model.estate.PoolBuilder.aCpool;
import static peristyle.model.estate.VmBuilder.aVm;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import peristyle.model.catalog.Catalog;
import peristyle.model.estate.Estate;
import peristyle.model.estate.Host;
import peristyle.model.estate.HostId;
import peristyle.model.estate.HostState;
import peristyle.model.estate.Organisation;
import peristyle.model.estate.OrganisationId;
import peristyle.model.estate.PoolId;
import peristyle.model.estate.VmId;
import peristyle.model.hardware.DeviceEvent;
import peristyle.model.problem.Problem;
import peristyle.model.problem.ProblemException;
import peristyle.model.rule.Finding;
import peristyle.model.rule.Severity;
import peristyle.model.rule.Situation;
import peristyle.model.telemetry.Metric;

class PlatformLoopTest {

    private final FakeJournal journal = new FakeJournal();
    private final FakeDevices devices = new FakeDevices();
    private final FakeTelemetry telemetry = new FakeTelemetry();
    private final List<Situation> judged = new ArrayList<>();
    private long nanos;
    private final PlatformLoop loop = new PlatformLoop(
            new PlatformParts(
                    Estate.of(List.of()),
                    new Catalog(List.of(), List.of(), List.of()),
                    devices,
                    telemetry,
                    journal,
                    new NoArchive(),
                    () -> nanos),
            this::rules,
            Runnable::run,
            Runnable::run);

    private List<Finding> rules(Situation situation) {
        judged.add(situation);
        return situation.estate().organisations().stream()
                .map(each -> Finding.of("PL-3", Severity.ADVICE, each.id(), "organisation.seen"))
                .toList();
    }

    private PlatformLoop loopOf(Estate estate) {
        return new PlatformLoop(
                new PlatformParts(
                        estate,
                        new Catalog(List.of(), List.of(), List.of()),
                        devices,
                        telemetry,
                        journal,
                        new NoArchive(),
                        () -> nanos),
                situation -> List.of(),
                Runnable::run,
                Runnable::run);
    }

    private void turnAfter(Duration time) {
        nanos += time.toNanos();
        loop.turn();
    }

    private CompletableFuture<Task> ask(String id, String name) {
        return loop.submit(new NameOrganisation(id, name), "ada");
    }

    private List<String> names() {
        return loop.snapshot().estate().organisations().stream()
                .map(Organisation::name)
                .toList();
    }

    @Test
    @DisplayName("An operation that the rules allow is kept, followed by the devices, shown and answered")
    void done() {
        CompletableFuture<Task> answer = ask("o", "Octo");
        loop.turn();

        assertThat(answer).isCompletedWithValueMatching(task -> task.state() == TaskState.DONE);
        assertThat(journal.kept).containsExactly(answer.join());
        assertThat(devices.followed).isEqualTo(journal.changes);
        assertThat(names()).containsExactly("Octo");
        assertThat(loop.tasks(5)).containsExactly(answer.join());
        assertThat(answer.join().subjectName()).isEqualTo("Octo");
    }

    @Test
    @DisplayName("An operation is neither answered nor shown nor followed before the commit has returned")
    void neverBeforeCommit() {
        CompletableFuture<Task> answer = ask("o", "Octo");
        List<Object> seen = new ArrayList<>();
        journal.duringCommit = () -> seen.addAll(List.of(
                answer.isDone(),
                names().isEmpty(),
                devices.followed.isEmpty(),
                loop.tasks(1).isEmpty()));

        loop.turn();

        assertThat(seen).containsExactly(false, true, true, true);
        assertThat(answer).isDone();
    }

    @Test
    @DisplayName("Operations of one turn go to the disk together; each is judged after those before it")
    void evolving() {
        CompletableFuture<Task> first = ask("a", "Octo");
        CompletableFuture<Task> second = ask("b", "Octo");
        loop.turn();

        assertThat(first.join().state()).isEqualTo(TaskState.DONE);
        assertThat(second.join().state()).isEqualTo(TaskState.REFUSED);
        assertThat(second.join().problems()).containsExactly(Problem.of("organisation.name-taken", "Octo"));
        assertThat(journal.changes).hasSize(1);
        assertThat(journal.kept).extracting(Task::number).containsExactly(1L, 2L);
    }

    @Test
    @DisplayName("An operation that breaks is kept as failed, and changes nothing")
    void broken() {
        CompletableFuture<Task> answer = ask("a", "bug");
        loop.turn();

        assertThat(answer.join().state()).isEqualTo(TaskState.FAILED);
        assertThat(answer.join().problems()).extracting(Problem::code).containsExactly("platform.operation-failed");
        assertThat(names()).isEmpty();
    }

    @Test
    @DisplayName("A commit that fails changes nothing, and no change is taken until the journal works again")
    void journalFails() {
        journal.mood = FakeJournal.Mood.FAILS;
        CompletableFuture<Task> answer = ask("a", "Octo");
        loop.turn();

        assertThatThrownBy(answer::join)
                .hasCauseInstanceOf(ProblemException.class)
                .hasMessageContaining("store.full");
        assertThat(names()).isEmpty();
        assertThat(devices.followed).isEmpty();
        assertThat(loop.problems()).containsExactly(Problem.of("store.full"));

        journal.mood = FakeJournal.Mood.WORKS;
        CompletableFuture<Task> tooEarly = ask("b", "Nona");
        turnAfter(Duration.ofSeconds(1));
        assertThat(tooEarly).isCompletedExceptionally();

        CompletableFuture<Task> later = ask("c", "Deca");
        turnAfter(Duration.ofSeconds(1));
        assertThat(later.join().number()).isEqualTo(1);
        assertThat(names()).containsExactly("Deca");
        assertThat(loop.problems()).isEmpty();
    }

    @Test
    @DisplayName("A commit that failed but had reached the disk becomes true once the journal answers again")
    void doubt() {
        journal.mood = FakeJournal.Mood.KEEPS_AND_FAILS;
        CompletableFuture<Task> answer = ask("a", "Octo");
        loop.turn();
        assertThat(answer).isCompletedExceptionally();
        assertThat(names()).isEmpty();

        journal.mood = FakeJournal.Mood.WORKS;
        turnAfter(Duration.ofSeconds(2));

        assertThat(names()).containsExactly("Octo");
        assertThat(loop.tasks(1)).extracting(Task::number).containsExactly(1L);
        CompletableFuture<Task> next = ask("b", "Nona");
        loop.turn();
        assertThat(next.join().number()).isEqualTo(2);
    }

    @Test
    @DisplayName("Each sample is recorded, and shown with the next snapshot")
    void samples() {
        for (int each = 0; each < 41; each++) {
            turnAfter(Duration.ofSeconds(1));
        }

        assertThat(telemetry.recorded)
                .containsExactly(FakeDevices.START.plusSeconds(20), FakeDevices.START.plusSeconds(40));
        assertThat(loop.snapshot().live().at()).isEqualTo(FakeDevices.START.plusSeconds(40));
        assertThat(loop.snapshot().at()).isEqualTo(FakeDevices.START.plusSeconds(41));
    }

    @Test
    @DisplayName("An operation measures nothing: what was measured keeps its age")
    void measuredBefore() {
        for (int each = 0; each < 25; each++) {
            turnAfter(Duration.ofSeconds(1));
        }
        CompletableFuture<Task> answer = ask("o", "Octo");
        turnAfter(Duration.ofSeconds(1));

        assertThat(answer).isDone();
        assertThat(names()).containsExactly("Octo");
        assertThat(loop.snapshot().at()).isEqualTo(FakeDevices.START.plusSeconds(26));
        assertThat(loop.snapshot().live().at()).isEqualTo(FakeDevices.START.plusSeconds(20));
    }

    @Test
    @DisplayName("What a VM used before it was powered off is not shown any more: unknown until it is measured again")
    void poweredOff() {
        Estate estate = anEstate()
                .with(
                        aCpool("clu"),
                        aVm("vm").in("clu").on(1),
                        aVm("other").in("clu").on(1))
                .build();
        PlatformLoop running = loopOf(estate);
        VmId off = new VmId("vm");
        for (int each = 0; each < 25; each++) {
            nanos += Duration.ofSeconds(1).toNanos();
            running.turn();
        }
        assertThat(running.snapshot().situation().value(Metric.VM_CPU, off)).isPositive();
        CompletableFuture<Task> answer = running.submit(new PowerOff(off), "ada");
        nanos += Duration.ofSeconds(1).toNanos();
        running.turn();

        assertThat(answer.join().state()).isEqualTo(TaskState.DONE);
        assertThat(running.snapshot().situation().value(Metric.VM_CPU, off)).isNaN();
        assertThat(running.snapshot().situation().value(Metric.VM_CPU, new VmId("other")))
                .as("nothing became of it")
                .isPositive();
        assertThat(running.snapshot().live().at()).isEqualTo(FakeDevices.START.plusSeconds(20));
    }

    @Test
    @DisplayName("What devices measured after they restarted a VM themselves stays")
    void restartedByDevices() {
        Estate estate = anEstate()
                .with(aCpool("clu").with(2, "standard"), aVm("vm").in("clu").off())
                .build();
        PlatformLoop running = loopOf(estate);
        VmId vm = new VmId("vm");
        for (int each = 0; each < 19; each++) {
            nanos += Duration.ofSeconds(1).toNanos();
            running.turn();
        }
        devices.pending.add(new DeviceEvent.VmRestarted(
                FakeDevices.START.plusSeconds(19), vm, new HostId("clu-h2"), Duration.ofMinutes(1)));
        for (int each = 0; each < 2; each++) {
            nanos += Duration.ofSeconds(1).toNanos();
            running.turn();
        }
        assertThat(running.snapshot().estate().vms().get(vm).running()).isTrue();
        assertThat(running.snapshot().situation().value(Metric.VM_CPU, vm)).isPositive();
    }

    @Test
    @DisplayName("News are told at most five times a second, and without news only the clock ticks")
    void fiveHertz() {
        List<Instant> told = new ArrayList<>();
        turnAfter(Duration.ofSeconds(1));
        loop.subscribe(snapshot -> told.add(snapshot.at()));

        for (int each = 0; each < 20; each++) {
            CompletableFuture<Task> answer = ask("o", "name " + each);
            turnAfter(Duration.ofMillis(50));
            assertThat(answer).isDone();
        }
        assertThat(told).hasSize(5);

        told.clear();
        for (int each = 0; each < 100; each++) {
            turnAfter(Duration.ofMillis(50));
        }
        assertThat(told).hasSizeLessThanOrEqualTo(6).hasSizeGreaterThanOrEqualTo(5);
    }

    @Test
    @DisplayName("A listener that fails keeps nobody else from hearing; one that has gone hears nothing")
    void listeners() {
        List<Snapshot> told = new ArrayList<>();
        loop.subscribe(snapshot -> {
            throw new IllegalStateException("bad listener");
        });
        Subscription subscription = loop.subscribe(told::add);
        turnAfter(Duration.ofSeconds(1));
        assertThat(told).hasSize(1);

        subscription.cancel();
        turnAfter(Duration.ofSeconds(1));
        assertThat(told).hasSize(1);
    }

    @Test
    @DisplayName("The rules are asked at most every two seconds, and only when something has changed")
    void rulesAreAsked() {
        turnAfter(Duration.ofSeconds(1));
        int before = judged.size();
        CompletableFuture<Task> answer = ask("o", "Octo");
        turnAfter(Duration.ofSeconds(1));
        assertThat(answer).isDone();
        turnAfter(Duration.ofSeconds(1));
        turnAfter(Duration.ofSeconds(1));

        assertThat(judged).hasSize(before + 1);
        assertThat(loop.snapshot().findings().about(new OrganisationId("o"))).hasSize(1);

        for (int each = 0; each < 10; each++) {
            turnAfter(Duration.ofSeconds(1));
        }
        assertThat(judged).hasSize(before + 1);
    }

    @Test
    @DisplayName("Measurements and the devices' state are kept every 25 seconds")
    void checkpoints() {
        for (int each = 0; each < 60; each++) {
            turnAfter(Duration.ofSeconds(1));
        }

        assertThat(journal.checkpoints).hasSize(2);
        assertThat(telemetry.flushes).isEqualTo(2);
    }

    @Test
    @DisplayName("A checkpoint that fails is visible until one works")
    void checkpointFails() {
        journal.mood = FakeJournal.Mood.FAILS;
        turnAfter(Duration.ofSeconds(26));
        assertThat(loop.problems()).containsExactly(Problem.of("store.full"));

        journal.mood = FakeJournal.Mood.WORKS;
        turnAfter(Duration.ofSeconds(26));
        assertThat(loop.problems()).isEmpty();
    }

    @Test
    @DisplayName("Devices that fail stop their time visibly; operations go on")
    void devicesFail() {
        devices.failure = new IllegalStateException("spare parts missing");
        turnAfter(Duration.ofSeconds(1));
        devices.failure = null;
        CompletableFuture<Task> answer = ask("a", "Octo");
        turnAfter(Duration.ofSeconds(1));

        assertThat(loop.problems()).extracting(Problem::code).containsExactly("platform.devices-failed");
        assertThat(devices.now).isEqualTo(FakeDevices.START);
        assertThat(answer.join().state()).isEqualTo(TaskState.DONE);
    }

    @Test
    @DisplayName("What happens on the devices is remembered, newest first, up to a bound")
    void events() {
        for (int each = 0; each < 2_500; each++) {
            devices.pending.add(new DeviceEvent.MemoryPressureStarted(FakeDevices.START, new HostId("h" + each), 0.9));
        }
        turnAfter(Duration.ofSeconds(1));

        assertThat(loop.events(2)).extracting(event -> event.subject().value()).containsExactly("h2499", "h2498");
        assertThat(loop.events(10_000)).hasSize(2_000);
    }

    @Test
    @DisplayName("A long stop of the machine is not made up for")
    void sleep() {
        turnAfter(Duration.ofHours(3));

        assertThat(devices.now).isEqualTo(FakeDevices.START.plusSeconds(1));
    }

    @Test
    @DisplayName("What waits at the end is answered; what comes later is refused with the reason")
    void last() {
        CompletableFuture<Task> waiting = ask("a", "Octo");
        loop.answerLast();
        CompletableFuture<Task> late = ask("b", "Nona");

        assertThat(waiting.join().state()).isEqualTo(TaskState.DONE);
        assertThatThrownBy(late::join).hasMessageContaining("platform.closed");
    }

    private static final Host HOST =
            new Host(new HostId("h"), "esx-1", new PoolId("p"), null, HostState.CONNECTED, "8.0", 1024, 1, 1000);

    private PlatformLoop withHost() {
        return new PlatformLoop(
                new PlatformParts(
                        Estate.of(List.of(HOST)),
                        new Catalog(List.of(), List.of(), List.of()),
                        devices,
                        telemetry,
                        journal,
                        new NoArchive(),
                        () -> nanos),
                this::rules,
                Runnable::run,
                Runnable::run);
    }

    private static HostState stateIn(PlatformLoop of) {
        return of.snapshot().estate().hosts().get(HOST.id()).state();
    }

    @Test
    @DisplayName(
            "PL-4 What devices change by themselves is kept in the platform's name, and shown with what they measure")
    void devicesChangeTheEstate() {
        PlatformLoop own = withHost();
        devices.pending.add(new DeviceEvent.HostFailed(FakeDevices.START, HOST.id(), List.of()));
        nanos += Duration.ofSeconds(1).toNanos();
        own.turn();

        assertThat(stateIn(own)).isEqualTo(HostState.FAILED);
        Task task = own.tasks(1).getFirst();
        assertThat(journal.kept).containsExactly(task);
        assertThat(task.author()).isEqualTo("platform");
        assertThat(task.code()).isEqualTo("device.host-failed");
        assertThat(devices.followed).isEqualTo(journal.changes);
        assertThat(journal.checkpoints)
                .as("where the devices stand is kept at once: a kill does not part it from what they changed")
                .hasSize(1);
        assertThat(journal.incidents).extracting(Incident::root).containsExactly(HOST.id());
    }

    @Test
    @DisplayName("What devices change while the journal does not work is kept, and shown, once it works again")
    void devicesChangeWithoutJournal() {
        PlatformLoop own = withHost();
        journal.mood = FakeJournal.Mood.FAILS;
        devices.pending.add(new DeviceEvent.HostFailed(FakeDevices.START, HOST.id(), List.of()));
        own.turn();
        assertThat(stateIn(own)).isEqualTo(HostState.CONNECTED);
        assertThat(own.problems()).containsExactly(Problem.of("store.full"));

        journal.mood = FakeJournal.Mood.WORKS;
        nanos += Duration.ofSeconds(3).toNanos();
        own.turn();
        assertThat(stateIn(own)).isEqualTo(HostState.FAILED);
        assertThat(journal.kept).extracting(Task::code).containsExactly("device.host-failed");
    }
}
