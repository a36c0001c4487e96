package peristyle.model.telemetry.hypervisor;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A snapshot that a backup or a replication has taken of a VM.
 *
 * @param phase what becomes of it
 * @param since since when it is in that phase
 * @param mib what it takes, MiB
 * @param toClose how long closing it would take, or still takes, at what the VM writes now; null where it would not end
 * @param stun for how long the VM would stand still if it had to, or still does
 */
public record SnapshotStatus(
        SnapshotPhase phase,
        Instant since,
        double mib,
        @Nullable Duration toClose,
        Duration stun) {}
