package peristyle.model.planning.settings;

/** What the best plan has least of. */
public enum Goal {
    /**
     * Least hardware beside what is asked: the sum over all blades of their memory, as a share of the memory that the group
     * asks for, and of their cores × GHz, as a share of the vCPUs. Blades of unlike classes cannot be added without prices;
     * what they hold can.
     */
    LEAST_QUANTITIES,
    /** Least cost a month by the operator's price list (CO-1). */
    LEAST_COST,
    /** Fewest blades; among equals least hardware. */
    FEWEST_HOSTS
}
