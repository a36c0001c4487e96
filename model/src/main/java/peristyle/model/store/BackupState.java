package peristyle.model.store;

import java.util.Optional;
import peristyle.model.problem.Problem;

/**
 * What a check of a backup found.
 *
 * @param schema version of the schema in it, 0 where that cannot be read
 * @param objects objects of the estate in it
 * @param tasks operations in it
 * @param fault what is wrong with it, the first of it; empty where it is sound
 */
public record BackupState(int schema, long objects, long tasks, Optional<Problem> fault) {

    static BackupState broken(int schema, Problem fault) {
        return new BackupState(schema, 0, 0, Optional.of(fault));
    }

    /** Whether it can be put back. */
    public boolean sound() {
        return fault.isEmpty();
    }
}
