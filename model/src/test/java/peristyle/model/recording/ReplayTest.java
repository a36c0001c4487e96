package peristyle.model.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import peristyle.model.estate.Estate;
import peristyle.model.estate.Replica;
import peristyle.model.estate.VmId;
import peristyle.model.hardware.fault.FaultKind;
import peristyle.model.hardware.fault.FaultOrder;
import peristyle.model.operation.TaskState;
import peristyle.model.problem.ProblemException;
import peristyle.model.protection.DissociateVm;
import peristyle.model.sample.EstateSize;
import peristyle.model.sample.SampleEstate;

class ReplayTest {

    private static final Estate SMALL = SampleEstate.generate(EstateSize.SMALL, 1, Played.CATALOG);

    static LongStream seeds() {
        return LongStream.rangeClosed(61, 72);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    @DisplayName("What a random operator did around faults comes out the same, whatever the speed and the pauses were")
    void random(long seed) {
        Played played = new Played(SMALL, seed);
        played.play(40);

        Recorder recorder = played.start();
        played.play(120);
        Recording recording = played.stop(recorder);

        assertThat(recording.outcome().events()).as("seed %d", seed).isPositive();
        ReplayReport report = Played.replay(recording);
        assertThat(report.replayed()).as("seed %d", seed).isEqualTo(report.recorded());
    }

    @Test
    @DisplayName("HA-2 A failed host and its restarts, in a medium estate, come out the same")
    void restarts() {
        Estate medium = SampleEstate.generate(EstateSize.MEDIUM, 3, Played.CATALOG);
        Played played = new Played(medium, 3);
        Recorder recorder = played.start();
        played.clock().speed(60);
        played.faults()
                .inject(FaultOrder.of(
                        FaultKind.HOST_CRASH,
                        medium.hosts().stream().findFirst().orElseThrow().id()));
        for (int turn = 0; turn < 30; turn++) {
            played.platform.turn(Duration.ofSeconds(1));
        }
        Recording recording = played.stop(recorder);

        assertThat(played.platform.tasks())
                .anyMatch(task -> task.code().equals("device.vm-restarted") && task.state() == TaskState.DONE);
        assertThat(recording.commands())
                .as("what devices did by themselves is no command")
                .hasSize(1);
        assertThat(Played.replay(recording).same()).isTrue();
    }

    @Test
    @DisplayName(
            "OR-2 What waited for its step when the recording began comes out the same, even of a replica that went")
    void waiting() {
        Played played = new Played(SMALL, 5);
        played.clock().pause();
        VmId vm = played.associateOne();
        Replica replica = played.replicaOf(vm);
        played.platform.submit(new DissociateVm(replica.id(), vm));
        played.platform.turn(Duration.ZERO);

        Recorder recorder = played.start();
        played.clock().step(Duration.ofSeconds(20));
        played.platform.turn(Duration.ofSeconds(1));
        Recording recording = played.stop(recorder);

        assertThat(played.platform.events()).anyMatch(event -> event.subject().equals(replica.id()));
        assertThat(Played.replay(recording).same()).isTrue();
    }

    @Test
    @DisplayName("Without its commands a recording comes to something else")
    void differs() {
        Recording recording = played(8);

        assertThat(Played.replay(recording).same()).isTrue();
        assertThat(Played.replay(with(recording, List.of())).same()).isFalse();
    }

    private static Recording played(long seed) {
        Played played = new Played(SMALL, seed);
        Recorder recorder = played.start();
        played.play(20);
        return played.stop(recorder);
    }

    private static Recording with(Recording recording, List<Command> commands) {
        return new Recording(
                recording.program(),
                recording.catalog(),
                recording.estate(),
                recording.standing(),
                commands,
                recording.outcome());
    }

    @Test
    @DisplayName(
            "A recording that has grown too large ends before the command that was too much, and still comes out the"
                    + " same")
    void full() {
        Played played = new Played(SMALL, 9);
        Recorder recorder = played.answer(Recorder.start(played.platform.reproduction(), "test", 3));
        played.play(60);
        Recorder.Progress progress = recorder.progress();
        Recording recording = played.stop(recorder);

        assertThat(progress.full()).isTrue();
        assertThat(recording.commands()).hasSizeLessThan(4);
        assertThat(recording.outcome().devicesSha256()).isNull();
        assertThat(Played.replay(recording).same()).isTrue();
    }

    @Test
    @DisplayName("There is one recording at a time")
    void oneOnly() {
        Played played = new Played(SMALL, 10);
        played.start();
        CompletableFuture<Recorder> second = Recorder.start(played.platform.reproduction(), "test");
        played.platform.turn(Duration.ZERO);

        assertThatThrownBy(second::join)
                .hasRootCauseInstanceOf(ProblemException.class)
                .hasMessageContaining("one-only");
    }

    @Test
    @DisplayName("Where the store is behind the devices nothing begins: what they did would be missing")
    void outOfStep() {
        Played played = new Played(SMALL, 11);
        played.platform.journalWorks(false);
        played.faults()
                .inject(FaultOrder.of(
                        FaultKind.HOST_CRASH,
                        SMALL.hosts().stream().findFirst().orElseThrow().id()));
        played.clock().step(Duration.ofMinutes(2));
        played.platform.turn(Duration.ofSeconds(1));
        CompletableFuture<Recorder> refused = Recorder.start(played.platform.reproduction(), "test");
        played.platform.turn(Duration.ZERO);

        assertThatThrownBy(refused::join).hasMessageContaining("out-of-step");
    }

    @Test
    @DisplayName("A recording that ends while the store is behind the devices holds what happened up to there")
    void endsOutOfStep() {
        Played played = new Played(SMALL, 12);
        Recorder recorder = played.start();
        played.platform.journalWorks(false);
        played.faults()
                .inject(FaultOrder.of(
                        FaultKind.HOST_CRASH,
                        SMALL.hosts().stream().findFirst().orElseThrow().id()));
        played.clock().step(Duration.ofMinutes(5));
        played.platform.turn(Duration.ofSeconds(1));
        Recording recording = played.stop(recorder);

        assertThat(recording.outcome().estateSha256()).isNull();
        assertThat(recording.outcome().events()).isPositive();
        assertThat(Played.replay(recording).same()).isTrue();
    }
}
