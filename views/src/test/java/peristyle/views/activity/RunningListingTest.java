package peristyle.views.activity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import peristyle.model.operation.RunningKind;
import peristyle.model.operation.RunningState;
import peristyle.model.operation.RunningTask;
import peristyle.model.operation.TaskProgress;
import peristyle.model.telemetry.Metric;
import peristyle.views.testing.FakeConsole;
import peristyle.views.testing.SmallEstate;

class RunningListingTest {

    private final FakeConsole console = FakeConsole.of(SmallEstate.withVms(30));
    private final RunningListing listing = new RunningListing(console.context().texts());

    private static RunningTask move(RunningState state, @Nullable Double share) {
        return new RunningTask(
                RunningKind.MOVE,
                SmallEstate.vmId(3),
                SmallEstate.hostId(0, 2),
                0,
                state,
                new TaskProgress(null, share, null, null, null));
    }

    private @Nullable Object cell(String column, RunningTask line) {
        return listing.column(column).orElseThrow().value().of(console.plane().snapshot(), 0, line);
    }

    @Test
    @DisplayName(
            "a line stays the same while its work goes on; its cells say how far it has come, and what is unknown is"
                    + " empty")
    void movesOn() {
        RunningTask asked = move(RunningState.WAITING, null);
        assertThat(listing.show(List.of(asked))).isTrue();
        assertThat(cell("progress_percent", asked)).isNull();
        Object version = listing.version(console.plane().snapshot());

        assertThat(listing.show(List.of(move(RunningState.RUNNING, .4567)))).isFalse();
        assertThat(listing.version(console.plane().snapshot())).isSameAs(version);
        assertThat(cell("progress_percent", asked)).isEqualTo(45.6);
        assertThat(cell("running_state", asked)).isEqualTo(RunningState.RUNNING);
        assertThat(cell("ends_at", asked)).isNull();

        assertThat(listing.show(List.of())).isTrue();
    }

    @Test
    @DisplayName("an end that has passed is unknown at once, not only when devices tell anew")
    void overdue() {
        Instant end = console.plane().snapshot().at().plusSeconds(10);
        RunningTask moving = new RunningTask(
                RunningKind.MOVE,
                SmallEstate.vmId(3),
                SmallEstate.hostId(0, 2),
                0,
                RunningState.RUNNING,
                new TaskProgress(null, .5, null, null, end));
        listing.show(List.of(moving));
        assertThat(cell("ends_at", moving)).isEqualTo(end);

        console.plane().measure(Metric.VM_CPU, 100);

        assertThat(cell("ends_at", moving)).isNull();
        assertThat(cell("progress_percent", moving)).isEqualTo(50.0);
    }

    @Test
    @DisplayName("what is not over is never said to be, however little is left")
    void neverWhole() {
        RunningTask nearly = move(RunningState.RUNNING, 1.0);
        listing.show(List.of(nearly));
        assertThat(cell("progress_percent", nearly)).isEqualTo(99.9);
        assertThat(console.context().texts().formats().progress(.9999)).isEqualTo("99\u202f%");
        assertThat(console.context().texts().formats().progress(.29)).isEqualTo("29\u202f%");
        assertThat(console.context().texts().formats().progress(0)).isEqualTo("0\u202f%");
    }
}
