package peristyle.model.telemetry.hypervisor;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import peristyle.model.estate.DatastoreId;

/**
 * Why a VM that is on does nothing.
 *
 * @param reason what it lacks
 * @param since since when
 * @param datastore where it lacks it, null where that is no matter of one datastore
 */
public record Halt(
        HaltReason reason, Instant since, @Nullable DatastoreId datastore) {}
