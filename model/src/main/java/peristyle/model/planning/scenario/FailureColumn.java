package peristyle.model.planning.scenario;

/** What fails in a column of the matrix. */
public enum FailureColumn {
    /** Nothing. */
    NONE,
    /** One host of each pool, whichever. */
    ONE_HOST,
    /** Two hosts of each pool, whichever. */
    TWO_HOSTS,
    /** One chassis, whichever. */
    ONE_CHASSIS,
    /** One zone, whichever: what is replicated has to run on the standby side (GM-6, VR-3). */
    ONE_ZONE
}
