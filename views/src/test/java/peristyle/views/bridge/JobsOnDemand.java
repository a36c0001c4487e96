package peristyle.views.bridge;

import java.util.Collection;

/** Jobs that wait until a test runs them. */
public final class JobsOnDemand {

    private JobsOnDemand() {}

    /** Jobs whose work is put here; what it answers comes at once. */
    public static Jobs of(Collection<Runnable> waiting) {
        return new Jobs(waiting::add, Runnable::run);
    }
}
