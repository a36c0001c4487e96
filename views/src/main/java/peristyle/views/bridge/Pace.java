package peristyle.views.bridge;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/** Time as the bridge knows it; a test lets it pass by hand. */
interface Pace {

    /** Nanoseconds since some moment. */
    long nanos();

    /** Runs this after a while, on any thread. */
    void after(Duration wait, Runnable what);

    /** The machine's. */
    static Pace ofTheMachine() {
        return new Pace() {
            @Override
            public long nanos() {
                return System.nanoTime();
            }

            @Override
            public void after(Duration wait, Runnable what) {
                Executor later = CompletableFuture.delayedExecutor(wait.toNanos(), TimeUnit.NANOSECONDS, Runnable::run);
                later.execute(what);
            }
        };
    }
}
