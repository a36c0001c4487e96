package peristyle.views.bridge;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;
import peristyle.model.operation.ControlPlane;
import peristyle.model.operation.Snapshot;
import peristyle.model.operation.Subscription;

/**
 * The one way from the platform's threads to the JavaFX thread: the newest snapshot, at most five times a second. What
 * comes faster is skipped, so that a slow screen never falls behind. All methods are for the JavaFX thread.
 */
public final class FxBridge {

    private static final Duration LEAST_PAUSE = Duration.ofMillis(200);

    private final ControlPlane plane;
    private final Executor fx;
    private final Pace pace;
    private final Calm calm;
    private final List<Consumer<Snapshot>> followers = new ArrayList<>();
    private final AtomicReference<@Nullable Snapshot> waiting = new AtomicReference<>();
    private @Nullable Subscription subscription;
    private @Nullable Snapshot newest;
    private volatile long delivered;

    /** A bridge from this platform to the JavaFX thread. */
    public FxBridge(ControlPlane plane) {
        this(plane, fxThread(), Pace.ofTheMachine());
    }

    FxBridge(ControlPlane plane, Executor fx, Pace pace) {
        this.plane = plane;
        this.fx = fx;
        this.pace = pace;
        this.calm = new Calm(this, fx, pace);
        this.delivered = pace.nanos() - LEAST_PAUSE.toNanos();
    }

    /** A bridge that delivers on the caller's thread, at once. For tests. */
    public static FxBridge direct(ControlPlane plane) {
        return new FxBridge(plane, Runnable::run, new Pace() {
            private long time;

            @Override
            public long nanos() {
                time += LEAST_PAUSE.toNanos();
                return time;
            }

            @Override
            public void after(Duration wait, Runnable what) {
                what.run();
            }
        });
    }

    /** Runs what it is given on the JavaFX thread, soon. */
    public static Executor fxThread() {
        return Platform::runLater;
    }

    /** The snapshot that was delivered last. */
    public Snapshot newest() {
        Snapshot last = newest;
        return last == null ? plane.snapshot() : last;
    }

    /** The same snapshots at the pace of a reader. */
    public Calm calm() {
        return calm;
    }

    /** Delivers the newest snapshot now, and each later one until the subscription is cancelled. */
    public Subscription follow(Consumer<Snapshot> follower) {
        if (followers.isEmpty()) {
            subscription = plane.subscribe(this::accept);
            newest = plane.snapshot();
        }
        followers.add(follower);
        follower.accept(newest());
        return () -> release(follower);
    }

    private void release(Consumer<Snapshot> follower) {
        followers.remove(follower);
        if (followers.isEmpty() && subscription != null) {
            subscription.cancel();
            subscription = null;
        }
    }

    /** On a thread of the platform's. */
    private void accept(Snapshot snapshot) {
        if (waiting.getAndSet(snapshot) != null) {
            return;
        }
        long pause = LEAST_PAUSE.toNanos() - (pace.nanos() - delivered);
        if (pause <= 0) {
            fx.execute(this::deliver);
        } else {
            pace.after(Duration.ofNanos(pause), () -> fx.execute(this::deliver));
        }
    }

    private void deliver() {
        Snapshot snapshot = waiting.getAndSet(null);
        if (snapshot == null) {
            return;
        }
        delivered = pace.nanos();
        newest = snapshot;
        List.copyOf(followers).forEach(follower -> follower.accept(snapshot));
    }
}
