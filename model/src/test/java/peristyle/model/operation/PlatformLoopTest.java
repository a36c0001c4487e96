package peristyle.model.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import peristyle.model.estate.Estate;
import peristyle.model.problem.Problem;

/** What becomes of an operation that is asked for. */
class PlatformLoopTest {

    private final LoopFixture platform = new LoopFixture(Estate.of(List.of()));

    @Test
    @DisplayName("An operation that the rules allow is kept, followed by the devices, shown and answered")
    void done() {
        CompletableFuture<Task> answer = platform.ask("o", "Octo");
        platform.loop.turn();

        assertThat(answer).isCompletedWithValueMatching(task -> task.state() == TaskState.DONE);
        assertThat(platform.journal.kept).containsExactly(answer.join());
        assertThat(platform.devices.followed).isEqualTo(platform.journal.changes);
        assertThat(platform.names()).containsExactly("Octo");
        assertThat(platform.loop.tasks(5)).containsExactly(answer.join());
        assertThat(answer.join().subjectName()).isEqualTo("Octo");
    }

    @Test
    @DisplayName("An operation is neither answered nor shown nor followed before the commit has returned")
    void neverBeforeCommit() {
        CompletableFuture<Task> answer = platform.ask("o", "Octo");
        List<Object> seen = new ArrayList<>();
        platform.journal.duringCommit = () -> seen.addAll(List.of(
                answer.isDone(),
                platform.names().isEmpty(),
                platform.devices.followed.isEmpty(),
                platform.loop.tasks(1).isEmpty()));

        platform.loop.turn();

        assertThat(seen).containsExactly(false, true, true, true);
        assertThat(answer).isDone();
    }

    @Test
    @DisplayName("Operations of one turn go to the disk together; each is judged after those before it")
    void evolving() {
        CompletableFuture<Task> first = platform.ask("a", "Octo");
        CompletableFuture<Task> second = platform.ask("b", "Octo");
        platform.loop.turn();

        assertThat(first.join().state()).isEqualTo(TaskState.DONE);
        assertThat(second.join().state()).isEqualTo(TaskState.REFUSED);
        assertThat(second.join().problems()).containsExactly(Problem.of("organisation.name-taken", "Octo"));
        assertThat(platform.journal.changes).hasSize(1);
        assertThat(platform.journal.kept).extracting(Task::number).containsExactly(1L, 2L);
    }

    @Test
    @DisplayName("An operation that breaks is kept as failed, and changes nothing")
    void broken() {
        CompletableFuture<Task> answer = platform.ask("a", "bug");
        platform.loop.turn();

        assertThat(answer.join().state()).isEqualTo(TaskState.FAILED);
        assertThat(answer.join().problems()).extracting(Problem::code).containsExactly("platform.operation-failed");
        assertThat(platform.names()).isEmpty();
    }

    @Test
    @DisplayName("What waits at the end is answered; what comes later is refused with the reason")
    void last() {
        CompletableFuture<Task> waiting = platform.ask("a", "Octo");
        platform.loop.answerLast();
        CompletableFuture<Task> late = platform.ask("b", "Nona");

        assertThat(waiting.join().state()).isEqualTo(TaskState.DONE);
        assertThatThrownBy(late::join).hasMessageContaining("platform.closed");
    }
}
