package peristyle.model.planning.whatif;

/**
 * Where a VM goes after a failure.
 *
 * @param vm its id
 * @param host id of its new host
 * @param strain what is not as it should be there
 */
public record Landing(String vm, String host, Strain strain) {

    /** What is not as it should be where a VM runs after a failure. */
    public enum Strain {
        /** Within every limit and rule. */
        NONE,
        /** Its host runs more than it should, but can (CP-4). */
        ABOVE_LIMIT,
        /** A rule between VMs is broken: there was no other room (CP-9). */
        RULE_BROKEN
    }
}
