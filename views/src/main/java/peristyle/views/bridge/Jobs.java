package peristyle.views.bridge;

import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/** The one door for work that takes time. All methods are for the JavaFX thread; answers come there too. */
public final class Jobs implements AutoCloseable {

    private final ObservableList<Job> running = FXCollections.observableArrayList();

    /** Kept: a wrapper that nobody holds is collected, and its listeners with it. */
    private final ObservableList<Job> listed = FXCollections.unmodifiableObservableList(running);

    private final Executor workers;
    private final Executor fx;
    private int underWay;
    private boolean closed;
    private Consumer<Throwable> failures = failure -> {};

    Jobs(Executor workers, Executor fx) {
        this.workers = workers;
        this.fx = fx;
    }

    /** Jobs on threads of their own. */
    public static Jobs background() {
        AtomicInteger number = new AtomicInteger();
        return new Jobs(
                Executors.newFixedThreadPool(2, task -> {
                    Thread thread = new Thread(task, "job-" + number.incrementAndGet());
                    thread.setDaemon(true);
                    return thread;
                }),
                FxBridge.fxThread());
    }

    /** Jobs that are done when the call returns. For tests. */
    public static Jobs synchronous() {
        return new Jobs(Runnable::run, Runnable::run);
    }

    /** Who is told of failures that nobody handles. */
    public void onFailure(Consumer<Throwable> listener) {
        failures = listener;
    }

    /** What the status bar lists. */
    public ObservableList<Job> running() {
        return listed;
    }

    /** Whether nothing is under way, neither what the status bar lists nor short work. */
    public boolean idle() {
        return underWay == 0;
    }

    /** Starts work that the operator sees in the status bar, under this title. */
    public <T> Job start(String title, Work<T> work, Consumer<T> done) {
        return start(title, work, done, () -> {});
    }

    /** Starts work that the operator sees in the status bar; {@code ended} is called where it comes to nothing. */
    public <T> Job start(String title, Work<T> work, Consumer<T> done, Runnable ended) {
        Job job = new Job(title);
        running.add(job);
        run(job, work, done, ended, failure -> {
            ended.run();
            failures.accept(failure);
        });
        return job;
    }

    /** Starts short work that is not worth a line in the status bar. */
    public <T> Job quietly(Work<T> work, Consumer<T> done) {
        return quietly(work, done, failures);
    }

    /** Starts short work, with a failure that the caller shows itself. */
    public <T> Job quietly(Work<T> work, Consumer<T> done, Consumer<Throwable> failed) {
        Job job = new Job("");
        run(job, work, done, () -> {}, failed);
        return job;
    }

    private <T> void run(Job job, Work<T> work, Consumer<T> done, Runnable cancelled, Consumer<Throwable> failed) {
        if (closed) {
            running.remove(job);
            job.cancel();
            cancelled.run();
            return;
        }
        underWay++;
        workers.execute(() -> {
            @Nullable T answer = null;
            @Nullable Throwable failure = null;
            try {
                answer = work.run(new Told(job));
            } catch (CancellationException e) {
                job.cancel();
            } catch (Exception e) { // the edge: whatever work throws becomes a message
                LoggerFactory.getLogger(Jobs.class).warn("job failed: {}", job.title(), e);
                failure = e;
            }
            finish(job, answer, failure, done, cancelled, failed);
        });
    }

    private <T> void finish(
            Job job,
            @Nullable T answer,
            @Nullable Throwable failure,
            Consumer<T> done,
            Runnable cancelled,
            Consumer<Throwable> failed) {
        fx.execute(() -> {
            underWay--;
            running.remove(job);
            if (job.cancelled()) {
                cancelled.run();
            } else if (failure != null) {
                failed.accept(failure);
            } else if (answer != null) {
                done.accept(answer);
            }
        });
    }

    /** Cancels what is under way. What is asked for afterwards, by a pointer that leaves the window, is cancelled at once. */
    @Override
    public void close() {
        closed = true;
        running.forEach(Job::cancel);
        if (workers instanceof ExecutorService service) {
            service.shutdown();
        }
    }

    private final class Told implements Progress {

        private final Job job;
        private double told = -1;

        Told(Job job) {
            this.job = job;
        }

        @Override
        public void at(double share) {
            if (share - told >= 0.01) {
                told = share;
                fx.execute(() -> job.reached(share));
            }
        }

        @Override
        public boolean cancelled() {
            return job.cancelled();
        }
    }
}
