package peristyle.model.operation;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongSupplier;
import peristyle.model.hardware.Devices;
import peristyle.model.telemetry.SampleArchive;
import peristyle.model.telemetry.Telemetry;

/** Keeps measurements and the devices' state every now and then, on another thread but for the copy of the state. */
final class Checkpoints {

    private static final long EVERY_NANOS = Duration.ofSeconds(25).toNanos();

    private final Devices devices;
    private final Telemetry telemetry;
    private final Journal journal;
    private final SampleArchive archive;
    private final LongSupplier nanoTime;
    private final Executor executor;
    private final Troubles troubles;
    private final AtomicBoolean busy = new AtomicBoolean();
    private long last;

    Checkpoints(PlatformParts parts, Executor executor, Troubles troubles) {
        this.devices = parts.devices();
        this.telemetry = parts.telemetry();
        this.journal = parts.journal();
        this.archive = parts.archive();
        this.nanoTime = parts.nanoTime();
        this.executor = executor;
        this.troubles = troubles;
        this.last = nanoTime.getAsLong();
    }

    /** Called by the platform's thread at every turn. */
    void keepIfDue() {
        long now = nanoTime.getAsLong();
        if (now - last < EVERY_NANOS || !busy.compareAndSet(false, true)) {
            return;
        }
        last = now;
        Instant at = devices.clock().instant();
        byte[] saved = devices.save();
        executor.execute(() -> {
            try {
                keep(at, saved, false);
            } finally {
                busy.set(false);
            }
        });
    }

    /** Called by the platform's thread at its end, when nothing else is being kept. */
    void keepNow() {
        keep(devices.clock().instant(), devices.save(), true);
    }

    /** @param whole whether all measurements are to be kept, however long it takes */
    private void keep(Instant at, byte[] saved, boolean whole) {
        troubles.contained(Troubles.Part.CHECKPOINT, () -> {
            boolean all = telemetry.flush(archive);
            while (whole && !all) {
                all = telemetry.flush(archive);
            }
            journal.checkpoint(at, saved);
        });
    }
}
