package peristyle.model.estate;

/** How a VM's load behaves over day and week. */
public enum Workload {
    /** Follows office hours. */
    OFFICE,
    /** Open around the clock, busiest in the evening. */
    WEB,
    /** Steady, with peaks at the end of the day. */
    DATABASE,
    /** Idle by day, busy at night. */
    BATCH,
    /** Little, and now and then much. */
    DEVELOPMENT,
    /** Almost nothing. */
    INFRASTRUCTURE
}
