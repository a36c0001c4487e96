package peristyle.model.operation;

/** Whether what devices are at goes on. */
public enum RunningState {
    /** It goes on. */
    RUNNING,
    /** It waits for its turn, or for power. */
    WAITING,
    /** Something keeps it from going on. */
    STALLED,
    /** Whoever could tell does not answer. */
    SILENT
}
