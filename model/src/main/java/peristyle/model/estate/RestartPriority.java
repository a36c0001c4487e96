package peristyle.model.estate;

/** What happens to a VM when its host fails (HA-2). Cpools use {@link #RESTART} and {@link #DISABLED} only. */
public enum RestartPriority {
    /** Never restarted. */
    DISABLED,
    /** Restarted as soon as resources allow, before best-effort, and retried. */
    RESTART,
    /** One attempt, after all {@link #RESTART} VMs. */
    BEST_EFFORT
}
