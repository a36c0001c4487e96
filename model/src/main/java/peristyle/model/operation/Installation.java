package peristyle.model.operation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import peristyle.model.estate.Estate;
import peristyle.model.estate.EstateChange;
import peristyle.model.estate.ReplicationMethod;
import peristyle.model.hardware.Consequence;
import peristyle.model.hardware.Device;
import peristyle.model.hardware.DeviceEvent;
import peristyle.model.hardware.DeviceListener;
import peristyle.model.hardware.Devices;
import peristyle.model.hardware.HardwareStatus;
import peristyle.model.hardware.fault.FaultCommand;
import peristyle.model.rule.Growth;
import peristyle.model.telemetry.LiveValues;
import peristyle.model.telemetry.Readings;
import peristyle.model.telemetry.ReplicaStatus;
import peristyle.model.telemetry.ReplicaStatuses;
import peristyle.model.telemetry.Telemetry;

/** The devices as the platform's thread uses them: lets their time pass and gathers what they say. */
final class Installation implements DeviceListener {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final int HOURS_KEPT = 6;

    private final Devices devices;
    private final Telemetry telemetry;
    private final Readings readings = new Readings();
    private final EventLog events;
    private final Consumer<DeviceEvent> facts;
    private final Runnable courseChanged;
    private volatile Causes causes = new Causes();
    private Estate estate;
    private boolean measured = true;
    private LiveValues live = LiveValues.NONE;
    private final StaleReadings stale = new StaleReadings();
    /** An operation measures nothing: what is measured keeps its age. */
    private Instant readAt = Instant.EPOCH;

    private ReplicaStatuses replicas = ReplicaStatuses.NONE;
    private HardwareStatus hardware = HardwareStatus.UNKNOWN;
    private volatile @Nullable Witness witness;
    private final Deque<LiveValues> hourly = new ArrayDeque<>();

    /**
     * @param facts told each event by which devices changed the estate themselves
     * @param courseChanged told when devices obey a command or change the estate: they go on otherwise than they would have
     */
    Installation(
            Devices devices, Telemetry telemetry, Estate estate, Consumer<DeviceEvent> facts, Runnable courseChanged) {
        this.courseChanged = courseChanged;
        this.devices = devices;
        this.telemetry = telemetry;
        this.facts = facts;
        this.events = new EventLog(devices.clock().instant());
        this.estate = estate;
        readings.fit(estate);
        read(now());
    }

    /** What it remembers now. */
    Remembered remembered() {
        return new Remembered(events.newest(PastEvents.MOST), events.since(), causes.copy(), List.copyOf(hourly));
    }

    /** Remembers this in place of what it remembered. Before time passes. */
    void remember(Remembered past) {
        events.become(past.events(), past.eventsSince());
        causes = past.causes();
        hourly.clear();
        hourly.addAll(past.hourly());
    }

    /** Goes on with incidents that were kept. Before time passes. */
    void resume(List<Incident> kept) {
        causes.resume(kept);
    }

    /** Tells this witness everything from now on. */
    void attend(Witness next) {
        witness = next;
    }

    /** Tells this witness nothing any more. */
    void dismiss(Witness last) {
        if (last.equals(witness)) {
            witness = null;
        }
    }

    /** Who is told everything, if anybody is. Safe from any thread. */
    Optional<Witness> witness() {
        return Optional.ofNullable(witness);
    }

    private List<Device> ports() {
        return List.of(devices.blades(), devices.storage(), devices.network(), devices.hypervisor());
    }

    private void read(Instant at) {
        readAt = at;
        ports().forEach(port -> port.read(readings));
    }

    Instant now() {
        return devices.clock().instant();
    }

    void pass(Duration operatorTime, Duration budget) {
        devices.pass(operatorTime, budget, this);
    }

    @Override
    public void sampled(Instant at) {
        read(at);
        telemetry.record(at, estate, readings);
        measured = true;
        witness().ifPresent(each -> each.ticked(at));
    }

    @Override
    public void obeyed(Instant tick, FaultCommand command) {
        witness().ifPresent(each -> each.obeyed(tick, command));
        courseChanged.run();
    }

    @Override
    public void happened(DeviceEvent event) {
        witness().ifPresent(each -> each.happened(event));
        events.add(event);
        measured = true;
        causes.happened(event, estate);
        if (event.changesEstate()) {
            stale.measuredSince(Consequence.of(event, estate));
            facts.accept(event);
            courseChanged.run();
        }
    }

    /** What happened lately. */
    EventLog log() {
        return events;
    }

    /** A change has become true by these tasks. */
    void follow(Estate next, EstateChange change, List<Task> tasks) {
        if (!change.isEmpty()) {
            witness().ifPresent(each -> each.changed(now(), change, tasks));
        }
        Estate before = estate;
        estate = next;
        readings.fit(next);
        stale.in(before, change).forEach(id -> readings.forget(next, id));
        measured = true;
        ports().forEach(port -> port.follow(next, change));
    }

    /** Whether there is something that {@link #gather} has not gathered yet. */
    boolean measured() {
        return measured;
    }

    /** Makes what was measured last what {@link #live} and {@link #replicas} give. */
    void gather() {
        measured = false;
        live = readings.publish(readAt);
        rememberHourly();
        replicas = statuses(devices, estate);
        hardware = status(devices);
    }

    /** What devices say of their parts. */
    static HardwareStatus status(Devices devices) {
        return new HardwareStatus(
                devices.storage().storageStatus(),
                devices.network().networkStatus(),
                devices.blades().computeStatus(),
                devices.hypervisor().hypervisorStatus());
    }

    /** Where each replica of an estate stands on its devices. */
    static ReplicaStatuses statuses(Devices devices, Estate estate) {
        ReplicaStatus[] statuses = new ReplicaStatus[estate.replicas().places()];
        for (var replica : estate.replicas()) {
            statuses[estate.replicas().placeOf(replica.id())] = replica.method() == ReplicationMethod.GLOBAL_MIRROR
                    ? devices.storage().mirrorStatus(replica.id())
                    : devices.hypervisor().replicaStatus(replica.id());
        }
        return new ReplicaStatuses(statuses);
    }

    private void rememberHourly() {
        if (hourly.isEmpty()
                || Duration.between(hourly.getLast().at(), live.at()).compareTo(HOUR) >= 0) {
            hourly.addLast(live);
            if (hourly.size() > HOURS_KEPT) {
                hourly.removeFirst();
            }
        }
    }

    /** How fast datastores fill, over the last hours. */
    Growth growth() {
        return new Growth(hourly.getFirst(), live);
    }

    LiveValues live() {
        return live;
    }

    HardwareStatus hardware() {
        return hardware;
    }

    ReplicaStatuses replicas() {
        return replicas;
    }

    List<Incident> incidents(int most) {
        return causes.newest(most);
    }
}
