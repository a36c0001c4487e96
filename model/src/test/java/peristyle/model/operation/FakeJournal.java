package peristyle.model.operation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import peristyle.model.estate.EstateChange;
import peristyle.model.problem.Problem;
import peristyle.model.problem.ProblemException;

/** Keeps everything in memory, and fails on demand. */
final class FakeJournal implements Journal {

    /** What a commit does. */
    enum Mood {
        WORKS,
        FAILS,
        /** Keeps it, and then says that it has not. */
        KEEPS_AND_FAILS
    }

    final List<Task> kept = new ArrayList<>();
    final List<EstateChange> changes = new ArrayList<>();
    final List<Instant> checkpoints = new ArrayList<>();
    final List<FreshEvents> told = new ArrayList<>();
    PastEvents past = PastEvents.NONE;
    List<Incident> incidents = List.of();
    Mood mood = Mood.WORKS;

    @Nullable
    Runnable duringCommit;

    @Override
    public synchronized void commit(List<Task> tasks, EstateChange change, Instant at, List<Incident> went) {
        if (duringCommit != null) {
            duringCommit.run();
        }
        if (mood != Mood.FAILS) {
            kept.addAll(tasks);
            changes.add(change);
            incidents = went;
        }
        if (mood != Mood.WORKS) {
            throw new ProblemException(Problem.of("store.full"));
        }
    }

    @Override
    public synchronized List<Task> newest(int most) {
        return kept.reversed().stream().limit(most).toList();
    }

    @Override
    public synchronized long lastNumber() {
        return kept.isEmpty() ? 0 : kept.getLast().number();
    }

    @Override
    public synchronized void checkpoint(Instant at, byte[] devices, List<Incident> went, FreshEvents fresh) {
        if (mood == Mood.FAILS) {
            throw new ProblemException(Problem.of("store.full"));
        }
        checkpoints.add(at);
        told.add(fresh);
        incidents = went;
    }

    @Override
    public synchronized PastEvents events() {
        return past;
    }

    @Override
    public synchronized List<Incident> incidents() {
        return incidents;
    }
}
