package peristyle.model.store;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import org.jspecify.annotations.Nullable;
import peristyle.model.problem.Problem;
import peristyle.model.problem.ProblemException;

/**
 * The one thread that writes. What waits is written together: each piece in a transaction of its own, then one CHECKPOINT
 * SYNC for all that must survive a power cut. Nobody is told that his piece is kept before that.
 *
 * <p>Once the file itself has failed nothing more is written: what memory holds and what the disk holds may differ.
 */
final class Writer implements AutoCloseable {

    /** Space that stays free, bytes: H2 needs room to put in order what it has. */
    static final long SPACE_FLOOR = 16L << 20;

    private static final int MOST_TOGETHER = 256;

    /** What one transaction does. */
    @FunctionalInterface
    interface Work<T> {
        T in(Connection connection) throws SQLException;
    }

    private static final class Piece<T> {
        private final Work<T> work;
        private final boolean durable;
        private final boolean last;
        private final CompletableFuture<T> done = new CompletableFuture<>();
        private @Nullable T result;

        Piece(Work<T> work, boolean durable) {
            this(work, durable, false);
        }

        private Piece(Work<T> work, boolean durable, boolean last) {
            this.work = work;
            this.durable = durable;
            this.last = last;
        }

        /** After this one nothing is written any more. */
        static Piece<Connection> last() {
            return new Piece<>(connection -> connection, false, true);
        }

        void run(Connection connection) throws SQLException {
            result = work.in(connection);
        }

        @SuppressWarnings("NullAway") // a result of null is one: Void
        void tell() {
            done.complete(result);
        }
    }

    private final Path file;
    private final FileStore disk;
    private final Connection console;
    private final Connection admin;
    private final BlockingQueue<Piece<?>> waiting = new LinkedBlockingQueue<>();
    private final Thread thread = Thread.ofPlatform().name("store").unstarted(this::write);
    private volatile @Nullable ProblemException down;
    private volatile long syncs;
    private boolean closed;

    Writer(Path file, Connection console, Connection admin) throws IOException, SQLException {
        this.file = file;
        this.disk = Files.getFileStore(file);
        this.console = console;
        this.admin = admin;
        console.setAutoCommit(false);
        thread.start();
    }

    /** Carries this out and returns once it is on the disk. */
    <T> T durably(Work<T> work) {
        return await(submit(work, true));
    }

    /** Carries this out and returns once it is committed; the disk has it within a second, if nothing is cut. */
    <T> T lightly(Work<T> work) {
        return await(submit(work, false));
    }

    /** Has this carried out later. */
    synchronized <T> CompletableFuture<T> submit(Work<T> work, boolean durable) {
        if (closed) {
            throw new IllegalStateException("the store is closed");
        }
        Piece<T> piece = new Piece<>(work, durable);
        waiting.add(piece);
        return piece.done;
    }

    /** How often the disk was waited for. */
    long syncs() {
        return syncs;
    }

    /** Whether the file has failed. */
    boolean isDown() {
        return down != null;
    }

    private static <T> T await(CompletableFuture<T> done) {
        try {
            return done.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof ProblemException problem
                    ? new ProblemException(problem.problem(), problem)
                    : e;
        }
    }

    private void write() {
        List<Piece<?>> group = new ArrayList<>();
        boolean open = true;
        while (open) {
            group.clear();
            try {
                group.add(waiting.take());
            } catch (InterruptedException e) {
                throw new IllegalStateException("nobody interrupts the store's thread", e);
            }
            waiting.drainTo(group, MOST_TOGETHER);
            open = !group.removeIf(piece -> piece.last);
            writeTogether(group);
        }
    }

    private void writeTogether(List<Piece<?>> group) {
        List<Piece<?>> written = new ArrayList<>();
        for (Piece<?> piece : group) {
            if (attempt(piece)) {
                written.add(piece);
            }
        }
        if (written.stream().anyMatch(piece -> piece.durable)) {
            try {
                Sql.run(admin, "checkpoint sync");
                long more = syncs + 1;
                syncs = more;
            } catch (SQLException e) {
                ProblemException problem = fail(e);
                written.forEach(piece -> piece.done.completeExceptionally(problem));
                return;
            }
        }
        written.forEach(Piece::tell);
    }

    private boolean attempt(Piece<?> piece) {
        try {
            requireUsable();
            piece.run(console);
            console.commit();
            return true;
        } catch (SQLException e) {
            ProblemException problem = StoreFailure.fatal(e) ? fail(e) : explain(e);
            takeBack();
            piece.done.completeExceptionally(problem);
        } catch (RuntimeException | Error e) {
            takeBack();
            piece.done.completeExceptionally(e);
        }
        return false;
    }

    private void requireUsable() {
        ProblemException known = down;
        if (known != null) {
            throw known;
        }
        requireSpace(0);
    }

    /** Refuses, with nothing changed, what the disk could not take. */
    void requireSpace(long bytes) {
        try {
            if (disk.getUsableSpace() < SPACE_FLOOR + bytes) {
                throw StoreFailure.full(file, null);
            }
        } catch (IOException e) {
            throw new ProblemException(Problem.of("store.failed", file.toString(), String.valueOf(e.getMessage())), e);
        }
    }

    private ProblemException fail(SQLException cause) {
        ProblemException problem = explain(cause);
        if (down == null) {
            down = problem;
        }
        return problem;
    }

    /** H2 may only say that it closed itself, where a full disk made it do so. */
    private ProblemException explain(SQLException cause) {
        try {
            return disk.getUsableSpace() < SPACE_FLOOR
                    ? StoreFailure.full(file, cause)
                    : StoreFailure.writing(file, cause);
        } catch (IOException e) {
            cause.addSuppressed(e);
            return StoreFailure.writing(file, cause);
        }
    }

    private void takeBack() {
        try {
            console.rollback();
        } catch (SQLException e) {
            fail(e);
        }
    }

    /** Writes what still waits, and ends. */
    @Override
    public void close() {
        synchronized (this) {
            closed = true;
            waiting.add(Piece.last());
        }
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException _) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
