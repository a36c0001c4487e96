package peristyle.model.operation;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import peristyle.model.hardware.Devices;
import peristyle.model.telemetry.SampleArchive;
import peristyle.model.telemetry.Telemetry;

/** Keeps measurements and the devices' state every now and then, on another thread but for the copy of the state. */
final class Checkpoints {

    private static final long EVERY_NANOS = Duration.ofSeconds(25).toNanos();

    /**
     * What changed the course of the devices is kept this soon, so that a kill loses no more of it: else a host would be kept as
     * failed, and high availability would not know of the VMs that it had still to start.
     */
    private static final long SOON_NANOS = Duration.ofMillis(200).toNanos();

    /** The same for a state that takes long to copy. */
    private static final long SOON_OF_LARGE_NANOS = Duration.ofSeconds(5).toNanos();

    private static final int LARGE = 1 << 20;

    private final Devices devices;
    private final Telemetry telemetry;
    private final Journal journal;
    private final SampleArchive archive;
    private final LongSupplier nanoTime;
    private final Executor executor;
    private final Troubles troubles;
    private final AtomicBoolean busy = new AtomicBoolean();
    private final Supplier<List<Incident>> incidents;
    private final EventLog events;
    /** How many events of this start the journal has. */
    private volatile long told;

    private long last;
    private boolean soon;
    private int savedBytes;

    Checkpoints(
            PlatformParts parts,
            Supplier<List<Incident>> incidents,
            EventLog events,
            Executor executor,
            Troubles troubles) {
        this.events = events;
        this.incidents = incidents;
        this.devices = parts.devices();
        this.telemetry = parts.telemetry();
        this.journal = parts.journal();
        this.archive = parts.archive();
        this.nanoTime = parts.nanoTime();
        this.executor = executor;
        this.troubles = troubles;
        this.last = nanoTime.getAsLong();
    }

    /** Something broke, was mended or was done about it: the next is due sooner. */
    void soon() {
        soon = true;
    }

    /** Called by the platform's thread at every turn. */
    void keepIfDue() {
        long now = nanoTime.getAsLong();
        if (now - last < (soon ? soonest() : EVERY_NANOS) || !busy.compareAndSet(false, true)) {
            return;
        }
        last = now;
        soon = false;
        Instant at = devices.clock().instant();
        byte[] saved = devices.save();
        savedBytes = saved.length;
        List<Incident> went = incidents.get();
        FreshEvents fresh = events.after(told);
        executor.execute(() -> {
            try {
                keep(at, saved, went, fresh, false);
            } finally {
                busy.set(false);
            }
        });
    }

    private long soonest() {
        return savedBytes < LARGE ? SOON_NANOS : SOON_OF_LARGE_NANOS;
    }

    /** Called by the platform's thread at its end, when nothing else is being kept. */
    void keepNow() {
        keep(devices.clock().instant(), devices.save(), incidents.get(), events.after(told), true);
    }

    /** @param whole whether all measurements are to be kept, however long it takes */
    private void keep(Instant at, byte[] saved, List<Incident> went, FreshEvents fresh, boolean whole) {
        troubles.contained(Troubles.Part.CHECKPOINT, () -> {
            boolean all = telemetry.flush(archive);
            while (whole && !all) {
                all = telemetry.flush(archive);
            }
            journal.checkpoint(at, saved, went, fresh);
            told = fresh.last();
        });
    }
}
