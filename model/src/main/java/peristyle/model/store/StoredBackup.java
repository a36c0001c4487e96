package peristyle.model.store;

import java.nio.file.Path;
import java.time.Instant;

/**
 * A copy of a store that lies beside it.
 *
 * @param file where it is
 * @param kind why it is there
 * @param taken when, by the machine's clock
 * @param bytes its size
 */
public record StoredBackup(Path file, BackupKind kind, Instant taken, long bytes) {}
