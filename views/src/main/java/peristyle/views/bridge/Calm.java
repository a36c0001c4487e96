package peristyle.views.bridge;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import peristyle.model.operation.Snapshot;
import peristyle.model.operation.Subscription;

/**
 * Snapshots for what is read, not watched: one a second, and the same one for everybody, so that two places that count the
 * same never differ. All methods are for the JavaFX thread.
 */
public final class Calm {

    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final FxBridge bridge;
    private final Executor fx;
    private final Pace pace;
    private final List<Consumer<Snapshot>> followers = new ArrayList<>();
    private @Nullable Subscription subscription;
    private @Nullable Snapshot told;
    private long toldAt;
    private boolean waiting;

    Calm(FxBridge bridge, Executor fx, Pace pace) {
        this.bridge = bridge;
        this.fx = fx;
        this.pace = pace;
    }

    /** What everybody here was told last. */
    public Snapshot newest() {
        Snapshot last = told;
        return last == null ? bridge.newest() : last;
    }

    /** Tells the newest snapshot now, to all who follow, and later ones until the subscription is cancelled. */
    public Subscription follow(Consumer<Snapshot> follower) {
        followers.add(follower);
        if (subscription == null) {
            subscription = bridge.follow(this::accept);
        }
        tell();
        return () -> release(follower);
    }

    private void release(Consumer<Snapshot> follower) {
        followers.remove(follower);
        Subscription held = subscription;
        if (followers.isEmpty() && held != null) {
            held.cancel();
            subscription = null;
            told = null;
        }
    }

    private void accept(Snapshot snapshot) {
        long left = told == null ? 0 : PAUSE.toNanos() - (pace.nanos() - toldAt);
        if (left <= 0) {
            tell();
        } else if (!waiting) {
            waiting = true;
            pace.after(Duration.ofNanos(left), () -> fx.execute(this::rested));
        }
    }

    private void rested() {
        waiting = false;
        tell();
    }

    @SuppressWarnings("ReferenceEquality") // a snapshot is told once
    private void tell() {
        Snapshot snapshot = bridge.newest();
        boolean known = snapshot == told;
        told = snapshot;
        toldAt = known ? toldAt : pace.nanos();
        if (subscription != null) {
            List.copyOf(followers).forEach(follower -> follower.accept(snapshot));
        }
    }
}
