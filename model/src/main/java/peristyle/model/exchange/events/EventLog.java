package peristyle.model.exchange.events;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import peristyle.model.estate.Datastore;
import peristyle.model.estate.Estate;
import peristyle.model.estate.Replica;
import peristyle.model.exchange.sheet.WholeFile;
import peristyle.model.hardware.ClockControl;
import peristyle.model.hardware.DeviceEvent;
import peristyle.model.hardware.DeviceListener;
import peristyle.model.hardware.Devices;
import peristyle.model.problem.Problem;
import peristyle.model.problem.ProblemException;
import peristyle.model.telemetry.Metric;
import peristyle.model.telemetry.Readings;

/**
 * Lets devices run without a window and writes what they do as JSON lines: each event, and the totals of every hour. The
 * same devices give the same bytes, on every machine.
 */
public final class EventLog implements DeviceListener {

    private static final Duration FOREVER = Duration.ofDays(365);

    private final Devices devices;
    private final Estate estate;
    private final OutputStream out;
    private final Consumer<Instant> progress;
    private final Readings readings = new Readings();
    private Instant nextTotals;

    private EventLog(Devices devices, Estate estate, OutputStream out, Consumer<Instant> progress) {
        this.devices = devices;
        this.estate = estate;
        this.out = out;
        this.progress = progress;
        this.nextTotals = devices.clock().instant().plus(Duration.ofHours(1));
        readings.fit(estate);
    }

    /**
     * Runs devices for so long as fast as they can and writes into a file, which appears only when it is whole.
     *
     * @param devices a clock that can be held is theirs, else {@code events.no-clock}
     * @param progress told the devices' time at each hour of theirs
     * @throws ProblemException {@code export.*} where the file cannot be written; what was there is then untouched
     */
    public static void write(Devices devices, Estate estate, Duration time, Path file, Consumer<Instant> progress) {
        WholeFile.write(file, out -> {
            BufferedOutputStream buffered = new BufferedOutputStream(out, 1 << 16);
            write(devices, estate, time, buffered, progress);
        });
    }

    /**
     * The same into a stream, which stays open.
     *
     * @throws IOException where the stream does not take it
     */
    public static void write(
            Devices devices, Estate estate, Duration time, OutputStream out, Consumer<Instant> progress)
            throws IOException {
        ClockControl clock =
                devices.clockControl().orElseThrow(() -> new ProblemException(Problem.of("events.no-clock")));
        EventLog log = new EventLog(devices, estate, out, progress);
        clock.runToMeasurement(devices.clock().instant().plus(time));
        try {
            devices.pass(Duration.ZERO, FOREVER, log);
        } catch (UncheckedIOException failed) {
            throw failed.getCause();
        }
        out.flush();
    }

    @Override
    public void happened(DeviceEvent event) {
        write(line(event));
    }

    @Override
    public void sampled(Instant at) {
        if (!at.isBefore(nextTotals)) {
            nextTotals = nextTotals.plus(Duration.ofHours(1));
            write(totals(at));
            progress.accept(at);
        }
    }

    private void write(JsonLine line) {
        try {
            out.write(line.end().getBytes(StandardCharsets.UTF_8));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The line of an event as it is written, with its end. */
    public static String text(DeviceEvent event) {
        return line(event).end();
    }

    /** The line of an event, without the object's name: ids are stable. */
    static JsonLine line(DeviceEvent event) {
        JsonLine line = new JsonLine()
                .put("at", event.at())
                .put("kind", EventKind.of(event))
                .put("subject", event.subject().value());
        return switch (event) {
            case DeviceEvent.TransferStarted it -> line.put("initial", it.initial());
            case DeviceEvent.TransferCompleted it ->
                line.put("start", it.transfer().start())
                        .put("duration_s", it.transfer().duration().toSeconds())
                        .put("bytes", it.transfer().bytes());
            case DeviceEvent.RpoExceeded it -> line.put("age_s", it.age().toSeconds());
            case DeviceEvent.RpoRestored it ->
                line.put("exceeded_s", it.exceededFor().toSeconds());
            case DeviceEvent.ThrottlingStarted it ->
                line.put("demand_iops", it.demandIops()).put("limit_iops", it.limitIops());
            case DeviceEvent.ThrottlingEnded it ->
                line.put("throttled_s", it.throttledFor().toSeconds());
            case DeviceEvent.MemoryPressureStarted it -> line.put("share", it.share());
            case DeviceEvent.MemoryPressureEnded it ->
                line.put("pressed_s", it.pressedFor().toSeconds());
            case DeviceEvent.FaultStruck it ->
                line.put("fault", it.kind().name()).put("part", it.part());
            case DeviceEvent.FaultEnded it ->
                line.put("fault", it.kind().name())
                        .put("part", it.part())
                        .put("lasted_s", it.lasted().toSeconds());
            case DeviceEvent.HostFailed it ->
                line.put("vms_stopped", it.stopped().size());
            case DeviceEvent.HostUnreachable it -> line;
            case DeviceEvent.HostIsolated it -> line;
            case DeviceEvent.DatastoreFilled it -> line;
            case DeviceEvent.DatastoreFreed it -> line.put("full_s", it.full().toSeconds());
            case DeviceEvent.VmFrozen it -> line.put("datastore", it.datastore().value());
            case DeviceEvent.VmThawed it -> line.put("frozen_s", it.frozen().toSeconds());
            case DeviceEvent.VmStunned it -> line.put("snapshot_mib", it.mib());
            case DeviceEvent.SnapshotClosed it ->
                line.put("stunned_s", it.stunned().toSeconds());
            case DeviceEvent.VmMoved it ->
                line.put("from", it.from().value())
                        .put("to", it.to().value())
                        .put("duration_s", it.took().toSeconds())
                        .put("memory_mib", it.mib());
            case DeviceEvent.VmNotMoved it -> line.put("to", it.to().value());
            case DeviceEvent.VmStarted it ->
                line.put("host", it.host().value()).put("duration_s", it.took().toSeconds());
            case DeviceEvent.VmNotStarted it ->
                line.put("host", it.host().value())
                        .put("obstacle", it.obstacle().name());
            case DeviceEvent.LinkLost it -> line;
            case DeviceEvent.LinkRestored it -> line.put("down_s", it.down().toSeconds());
            case DeviceEvent.ArrayStateChanged it ->
                line.put("before", it.before().name()).put("now", it.now().name());
            case DeviceEvent.MirrorStateChanged it ->
                line.put("before", it.before().nativeName()).put("now", it.now().nativeName());
            case DeviceEvent.UcsFaultChanged it ->
                line.put("code", it.code().code())
                        .put("part", it.part())
                        .put("now", it.now().nativeName());
            case DeviceEvent.BladeWorked it ->
                line.put("stage", it.stage().nativeName())
                        .put("tries", it.tries())
                        .put("outcome", it.outcome().name());
            case DeviceEvent.HostReturned it ->
                line.put("state", it.state().name()).put("away_s", it.away().toSeconds());
            case DeviceEvent.VmRestarted it ->
                line.put("host", it.host().value()).put("down_s", it.down().toSeconds());
            case DeviceEvent.VmLeftOff it -> line.put("obstacle", it.obstacle().name());
        };
    }

    private JsonLine totals(Instant at) {
        devices.blades().read(readings);
        devices.storage().read(readings);
        devices.network().read(readings);
        devices.hypervisor().read(readings);
        long beyond = 0;
        long unknown = 0;
        float[] ages = readings.column(Metric.REPLICA_AGE);
        for (Replica replica : estate.replicas()) {
            float age = ages[estate.replicas().placeOf(replica.id())];
            unknown += Float.isNaN(age) ? 1 : 0;
            beyond += age > replica.rpo().toSeconds() ? 1 : 0;
        }
        long unread = 0;
        float[] used = readings.column(Metric.DATASTORE_USED);
        for (Datastore datastore : estate.datastores()) {
            unread += Float.isNaN(used[estate.datastores().placeOf(datastore.id())]) ? 1 : 0;
        }
        return new JsonLine()
                .put("at", at)
                .put("kind", "totals")
                .put("vm_cpu_mhz", sum(Metric.VM_CPU))
                .put("vm_memory_mib", sum(Metric.VM_MEMORY))
                .put("vm_iops", sum(Metric.VM_IOPS))
                .put("datastore_demand_iops", sum(Metric.DATASTORE_DEMAND))
                .put("datastore_used_mib", sum(Metric.DATASTORE_USED))
                .put("datastores_unknown", unread)
                .put("link_traffic_mbps", sum(Metric.LINK_TRAFFIC))
                .put("replicas", estate.replicas().size())
                .put("replicas_beyond_rpo", beyond)
                .put("replicas_unknown", unknown);
    }

    /** What is known adds up, in the order of places. */
    private double sum(Metric metric) {
        double sum = 0;
        for (float value : readings.column(metric)) {
            sum += Float.isNaN(value) ? 0 : value;
        }
        return sum;
    }
}
