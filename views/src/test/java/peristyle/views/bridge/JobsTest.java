package peristyle.views.bridge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class JobsTest {

    private final Deque<Runnable> workers = new ArrayDeque<>();
    private final Deque<Runnable> fx = new ArrayDeque<>();
    private final Jobs jobs = new Jobs(workers::add, fx::add);
    private final List<Object> answers = new ArrayList<>();

    @Test
    @DisplayName("a job is listed from its start until its answer has come")
    void listed() {
        jobs.start("export", progress -> 7, answers::add);
        assertThat(jobs.running()).extracting(Job::title).containsExactly("export");
        run(workers);
        assertThat(answers).isEmpty();
        run(fx);
        assertThat(answers).containsExactly(7);
        assertThat(jobs.running()).isEmpty();
    }

    @Test
    @DisplayName("a failure that nobody handles reaches the one who is told of failures")
    void failure() {
        jobs.onFailure(answers::add);
        IllegalStateException thrown = new IllegalStateException("broken on purpose");
        jobs.start(
                "export",
                progress -> {
                    throw thrown;
                },
                answers::add);
        run(workers);
        run(fx);
        assertThat(answers).containsExactly(thrown);
        assertThat(jobs.running()).isEmpty();
    }

    @Test
    @DisplayName("what is asked for after the end is cancelled, and nothing is thrown")
    void afterTheEnd() {
        jobs.close();
        List<String> ended = new ArrayList<>();
        Job listed = jobs.start("export", progress -> 7, answers::add, () -> ended.add("ended"));
        Job quiet = jobs.quietly(progress -> 7, answers::add);
        run(workers);
        run(fx);
        assertThat(listed.cancelled()).isTrue();
        assertThat(quiet.cancelled()).isTrue();
        assertThat(ended).containsExactly("ended");
        assertThat(answers).isEmpty();
        assertThat(jobs.running()).isEmpty();
        assertThat(jobs.idle()).isTrue();
    }

    @Test
    @DisplayName("what a cancelled job answers is dropped, and work that looks stops")
    void cancelled() {
        List<String> reached = new ArrayList<>();
        Job job = jobs.start(
                "export",
                progress -> {
                    progress.check();
                    reached.add("the end");
                    return 7;
                },
                answers::add);
        job.cancel();
        run(workers);
        run(fx);
        assertThat(reached).isEmpty();
        assertThat(answers).isEmpty();
    }

    @Test
    @DisplayName("progress is told on the JavaFX thread, by the percent")
    void progress() {
        Job job = jobs.start(
                "export",
                progress -> {
                    for (int each = 0; each <= 1000; each++) {
                        progress.at(each / 1000.0);
                    }
                    return 7;
                },
                answers::add);
        run(workers);
        assertThat(job.progress().get()).isEqualTo(-1);
        assertThat(fx).hasSizeLessThanOrEqualTo(102);
        run(fx);
        assertThat(job.progress().get()).isGreaterThan(0.98);
    }

    private static void run(Deque<Runnable> queue) {
        while (!queue.isEmpty()) {
            queue.remove().run();
        }
    }
}
