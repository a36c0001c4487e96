package peristyle.model.operation;

import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import peristyle.model.estate.EstateChange;

/** Keeps tasks in memory, after those that were there before, and nothing else: for a rehearsal, or a store that is only read. */
public final class PassingJournal implements Journal {

    private final Newest<Task> tasks;
    private final List<Incident> incidents;
    private final Supplier<PastEvents> events;
    private volatile long lastNumber;

    /**
     * Begins with these tasks.
     *
     * @param before newest first
     * @param most how many are kept
     * @param incidents that were kept before, newest first
     * @param events reads the events of the devices that were kept before
     */
    public PassingJournal(List<Task> before, int most, List<Incident> incidents, Supplier<PastEvents> events) {
        this.events = events;
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
    public void checkpoint(Instant at, byte[] devices, List<Incident> incidents, FreshEvents fresh) {
        // What passes is not gone on with later.
    }

    @Override
    public PastEvents events() {
        return events.get();
    }

    @Override
    public List<Incident> incidents() {
        return incidents;
    }
}
