package peristyle.model.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import peristyle.model.catalog.Catalog;
import peristyle.model.estate.Estate;
import peristyle.model.problem.Problem;

class RunningPlatformTest {

    private final FakeJournal journal = new FakeJournal();
    private final FakeDevices devices = new FakeDevices();
    private final FakeTelemetry telemetry = new FakeTelemetry();

    private RunningPlatform start() {
        return RunningPlatform.start(
                new PlatformParts(
                        Estate.of(List.of()),
                        new Catalog(List.of(), List.of(), List.of()),
                        devices,
                        telemetry,
                        journal,
                        new NoArchive(),
                        System::nanoTime),
                situation -> List.of());
    }

    @Test
    @DisplayName("Closing answers what waits, and brings measurements and the devices' state to the disk")
    void closeFlushes() {
        CompletableFuture<Task> answer;
        try (RunningPlatform platform = start()) {
            answer = platform.submit(new NameOrganisation("a", "Octo"), "ada");
        }

        assertThat(answer.join().state()).isEqualTo(TaskState.DONE);
        assertThat(journal.kept).containsExactly(answer.join());
        assertThat(journal.checkpoints).containsExactly(devices.now);
        assertThat(telemetry.flushes).isEqualTo(1);
    }

    @Test
    @DisplayName("After closing nothing is taken any more")
    void closed() {
        RunningPlatform platform = start();
        platform.close();

        CompletableFuture<Task> late = platform.submit(new NameOrganisation("a", "Octo"), "ada");

        assertThatThrownBy(late::join).hasMessageContaining("platform.closed");
        platform.close();
    }

    @Test
    @DisplayName("Subscribers hear of an operation that is done")
    void subscribers() throws InterruptedException {
        CountDownLatch seen = new CountDownLatch(1);
        try (RunningPlatform platform = start()) {
            platform.subscribe(snapshot -> {
                if (snapshot.estate().organisations().size() == 1) {
                    seen.countDown();
                }
            });
            CompletableFuture<Task> answer = platform.submit(new NameOrganisation("a", "Octo"), "ada");

            assertThat(answer.join().state()).isEqualTo(TaskState.DONE);
            assertThat(seen.await(1, TimeUnit.MINUTES)).isTrue();
        }
    }

    @Test
    @DisplayName("What is asked for together is judged one after the other, and changes nothing")
    void judgedInOrder() {
        try (RunningPlatform platform = start()) {
            List<Verdict> verdicts = platform.judge(List.of(
                    new NameOrganisation("a", "Octo"),
                    new NameOrganisation("b", "Octo"),
                    new NameOrganisation("c", "Nine")));

            assertThat(verdicts)
                    .extracting(verdict -> verdict instanceof Verdict.Accepted)
                    .containsExactly(true, false, true);
            assertThat(platform.snapshot().estate().organisations()).isEmpty();
        }
    }

    @Test
    @DisplayName("A platform whose thread ends says so and leaves nobody waiting")
    void threadEnds() {
        journal.duringCommit = () -> {
            throw new AssertionError("worse than a failure");
        };
        RunningPlatform platform = start();

        CompletableFuture<Task> answer = platform.submit(new NameOrganisation("a", "Octo"), "ada");
        platform.close();

        assertThat(answer).isCompletedExceptionally();
        assertThat(platform.troubles()).extracting(Problem::code).containsExactly("platform.stopped");
    }
}
