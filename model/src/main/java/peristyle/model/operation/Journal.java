package peristyle.model.operation;

import java.time.Instant;
import java.util.List;
import peristyle.model.estate.EstateChange;

/**
 * Where everything that was acknowledged is kept. {@link #commit} is called by the platform's one thread, {@link #checkpoint}
 * by another: the two may overlap. Each method fails with a {@link peristyle.model.problem.ProblemException} where the store
 * does not take or give what it should.
 */
public interface Journal {

    /**
     * Keeps these tasks and makes this change to the kept estate, both or neither. Returns only after they have reached the
     * disk. With no task and an empty change it says whether the store works.
     *
     * @param tasks in the order of their numbers, which follow {@link #lastNumber()} without a gap
     * @param change what all of them together change
     * @param at when, by the devices' clock
     * @param incidents as they are then, newest first; they take the place of those that were kept
     */
    void commit(List<Task> tasks, EstateChange change, Instant at, List<Incident> incidents);

    /** The newest tasks, newest first, at most this many. */
    List<Task> newest(int most);

    /** Number of the newest task, 0 where there is none. */
    long lastNumber();

    /**
     * Keeps where the devices stand, in place of what was kept before, and what went wrong on them, unless that is known of a
     * later moment already: both or neither.
     *
     * @param at the moment, by the devices' clock
     * @param devices what {@link peristyle.model.hardware.Devices#restore} takes
     * @param incidents as they are at that moment, newest first
     * @param events what happened until that moment and was not told yet; the newest of all are kept
     */
    void checkpoint(Instant at, byte[] devices, List<Incident> incidents, FreshEvents events);

    /** What happened on the devices before the first checkpoint that was kept through this. From any thread. */
    PastEvents events();

    /** The incidents that were kept last, newest first. Asked before anything is kept. */
    List<Incident> incidents();
}
