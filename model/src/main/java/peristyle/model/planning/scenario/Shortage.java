package peristyle.model.planning.scenario;

/**
 * Something that does not fit.
 *
 * @param object id of the pool or datastore
 * @param name what people call it
 * @param lacking what there is too little of
 * @param missing how much more is needed in the unit of {@code lacking}: hosts, or MiB; 0 where nothing that can be ordered
 *     helps
 * @param itemClass key of the blade or storage class to be ordered, empty where none
 * @param proved whether it is certain that it does not fit; else no packing was found
 */
public record Shortage(String object, String name, Lacking lacking, long missing, String itemClass, boolean proved) {

    /** What there is too little of. */
    public enum Lacking {
        /** Memory of hosts (CP-4); hosts are missing. */
        MEMORY,
        /** Processors of hosts; hosts are missing. */
        CPU,
        /** Graphics processors (BL-3); hosts are missing. */
        GPU,
        /** Network of hosts; hosts are missing. */
        NETWORK,
        /** Hosts on which rules (CP-9) and sizes let all VMs find a place; hosts are missing. */
        PLACES,
        /** Another host to restart on (CP-7); hosts are missing. */
        OTHER_HOST,
        /** High availability, which is off (CP-7); nothing to be ordered. */
        HIGH_AVAILABILITY,
        /** Activated memory (CP-3), MiB. */
        ACTIVATED_MEMORY,
        /** Space of a datastore for all that is claimed (ST-5), MiB. */
        SPACE
    }
}
