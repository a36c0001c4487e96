package peristyle.model.planning.scenario;

import java.time.LocalDate;

/**
 * Something that will change on a day. Changes add up. A pool is named by its name or its id; an empty name is every pool.
 */
public sealed interface Change {

    /** The day from which it holds. */
    LocalDate date();

    /** The pool that it is about, empty for every pool. */
    String pool();

    /**
     * VMs grow by so much a month: memory, processors and disks. It compounds from this day on, or from the day that a VM is
     * added.
     *
     * @param percentPerMonth -50 to 100
     */
    record Growth(LocalDate date, String pool, double percentPerMonth) implements Change {}

    /**
     * VMs are added.
     *
     * @param name their name; several get a number behind it
     * @param count how many, 1 to 100,000
     * @param vcpus of each
     * @param memoryGib of each
     * @param diskGib of each
     */
    record AddVms(LocalDate date, String pool, String name, int count, int vcpus, int memoryGib, int diskGib)
            implements Change {}

    /**
     * VMs go.
     *
     * @param names of these names; {@code *} stands for any characters, {@code ?} for one
     */
    record RemoveVms(LocalDate date, String pool, String names) implements Change {}

    /**
     * Hosts of the pool's class are added.
     *
     * @param count how many, 1 to 32
     */
    record AddHosts(LocalDate date, String pool, int count) implements Change {}

    /**
     * Hosts are taken away, the last ones first.
     *
     * @param count how many, 1 to 32
     */
    record RetireHosts(LocalDate date, String pool, int count) implements Change {}
}
