package peristyle.app.command;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Ctrl-C while something long is done: the process ends only once that has come to an end of its own, whole or not at all,
 * or after ten seconds.
 */
final class Interruption implements AutoCloseable {

    private static final long PATIENCE_S = 10;

    private final AtomicBoolean asked = new AtomicBoolean();
    private final CountDownLatch ended = new CountDownLatch(1);
    private final Thread hook = new Thread(this::await, "peristyle-interruption");

    private Interruption() {}

    static Interruption begin() {
        Interruption interruption = new Interruption();
        Runtime.getRuntime().addShutdownHook(interruption.hook);
        return interruption;
    }

    /** Whether it was asked to end. */
    boolean asked() {
        return asked.get();
    }

    /** What the process does where it is asked to end. */
    void await() {
        asked.set(true);
        try {
            ended.await(PATIENCE_S, TimeUnit.SECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        ended.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException _) {
            // the process ends already, and waited for this
        }
    }
}
