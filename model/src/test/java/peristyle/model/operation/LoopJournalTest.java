package peristyle.model.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import peristyle.model.estate.Estate;
import peristyle.model.problem.Problem;
import peristyle.model.problem.ProblemException;

/** What is kept, when, and what becomes of it while the journal does not work. */
class LoopJournalTest {

    private final LoopFixture platform = new LoopFixture(Estate.of(List.of()));

    @Test
    @DisplayName("Measurements and the devices' state are kept every 25 seconds")
    void checkpoints() {
        platform.turns(60);

        assertThat(platform.journal.checkpoints).hasSize(2);
        assertThat(platform.telemetry.flushes).isEqualTo(2);
    }

    @Test
    @DisplayName("A checkpoint that fails is visible until one works")
    void checkpointFails() {
        platform.journal.mood = FakeJournal.Mood.FAILS;
        platform.turnAfter(Duration.ofSeconds(26));
        assertThat(platform.loop.problems()).containsExactly(Problem.of("store.full"));

        platform.journal.mood = FakeJournal.Mood.WORKS;
        platform.turnAfter(Duration.ofSeconds(26));
        assertThat(platform.loop.problems()).isEmpty();
    }

    @Test
    @DisplayName("A commit that fails changes nothing, and no change is taken until the journal works again")
    void journalFails() {
        platform.journal.mood = FakeJournal.Mood.FAILS;
        CompletableFuture<Task> answer = platform.ask("a", "Octo");
        platform.loop.turn();

        assertThatThrownBy(answer::join)
                .hasCauseInstanceOf(ProblemException.class)
                .hasMessageContaining("store.full");
        assertThat(platform.names()).isEmpty();
        assertThat(platform.devices.followed).isEmpty();
        assertThat(platform.loop.problems()).containsExactly(Problem.of("store.full"));

        platform.journal.mood = FakeJournal.Mood.WORKS;
        CompletableFuture<Task> tooEarly = platform.ask("b", "Nona");
        platform.turnAfter(Duration.ofSeconds(1));
        assertThat(tooEarly).isCompletedExceptionally();

        CompletableFuture<Task> later = platform.ask("c", "Deca");
        platform.turnAfter(Duration.ofSeconds(1));
        assertThat(later.join().number()).isEqualTo(1);
        assertThat(platform.names()).containsExactly("Deca");
        assertThat(platform.loop.problems()).isEmpty();
    }

    @Test
    @DisplayName("A commit that failed but had reached the disk becomes true once the journal answers again")
    void doubt() {
        platform.journal.mood = FakeJournal.Mood.KEEPS_AND_FAILS;
        CompletableFuture<Task> answer = platform.ask("a", "Octo");
        platform.loop.turn();
        assertThat(answer).isCompletedExceptionally();
        assertThat(platform.names()).isEmpty();

        platform.journal.mood = FakeJournal.Mood.WORKS;
        platform.turnAfter(Duration.ofSeconds(2));

        assertThat(platform.names()).containsExactly("Octo");
        assertThat(platform.loop.tasks(1)).extracting(Task::number).containsExactly(1L);
        CompletableFuture<Task> next = platform.ask("b", "Nona");
        platform.loop.turn();
        assertThat(next.join().number()).isEqualTo(2);
    }
}
