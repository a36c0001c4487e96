package peristyle.model.operation;

import java.time.Instant;
import java.util.List;
import peristyle.model.estate.EstateChange;

/** Keeps tasks in memory, after those that were there before, and nothing else: for a rehearsal, or a store that is only read. */
public final class PassingJournal implements Journal {

    private final Newest<Task> tasks;
    private final List<Incident> incidents;
    private volatile long lastNumber;

    /**
     * Begins with these tasks.
     *
     * @param before newest first
     * @param most how many are kept
     * @param incidents that were kept before, newest first
     */
    public PassingJournal(List<Task> before, int most, List<Incident> incidents) {
        this.incidents = List.copyOf(incidents);
        tasks = new Newest<>(most);
        before.reversed().forEach(tasks::add);
        lastNumber = before.isEmpty() ? 0 : before.getFirst().number();
    }

    @Override
    public void commit(List<Task> done, EstateChange change, Instant at, List<Incident> incidents) {
        done.forEach(tasks::add);
        lastNumber = done.isEmpty() ? lastNumber : done.getLast().number();
    }

    @Override
    public List<Task> newest(int most) {
        return tasks.newest(most);
    }

    @Override
    public long lastNumber() {
        return lastNumber;
    }

    @Override
    public void checkpoint(Instant at, byte[] devices, List<Incident> incidents) {
        // What passes is not gone on with later.
    }

    @Override
    public List<Incident> incidents() {
        return incidents;
    }
}
