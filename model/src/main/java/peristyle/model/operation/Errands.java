package peristyle.model.operation;

import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;
import peristyle.model.problem.Problem;
import peristyle.model.problem.ProblemException;

/** What the platform's thread is to do for others between two turns. */
final class Errands {

    private record Errand<T>(Supplier<T> work, CompletableFuture<T> answer) {

        void run() {
            try {
                answer.complete(work.get());
            } catch (RuntimeException failure) {
                answer.completeExceptionally(failure);
            }
        }

        void refuse() {
            answer.completeExceptionally(new ProblemException(Problem.of("platform.closed")));
        }
    }

    private final Queue<Errand<?>> waiting = new ConcurrentLinkedQueue<>();
    private volatile boolean closed;

    <T> CompletableFuture<T> ask(Supplier<T> work) {
        Errand<T> errand = new Errand<>(work, new CompletableFuture<>());
        waiting.add(errand);
        if (closed) {
            close();
        }
        return errand.answer();
    }

    /** Does what waits. Called by the platform's thread. */
    void run() {
        for (Errand<?> next = waiting.poll(); next != null; next = waiting.poll()) {
            next.run();
        }
    }

    /** Nothing is done any more; whoever waits is told so. */
    void close() {
        closed = true;
        for (Errand<?> next = waiting.poll(); next != null; next = waiting.poll()) {
            next.refuse();
        }
    }
}
