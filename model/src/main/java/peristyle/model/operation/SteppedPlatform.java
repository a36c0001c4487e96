package peristyle.model.operation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import peristyle.model.catalog.Catalog;
import peristyle.model.estate.Estate;
import peristyle.model.estate.EstateChange;
import peristyle.model.estate.Provenance;
import peristyle.model.hardware.ClockControl;
import peristyle.model.hardware.Consequence;
import peristyle.model.hardware.Device;
import peristyle.model.hardware.DeviceEvent;
import peristyle.model.hardware.DeviceListener;
import peristyle.model.hardware.Devices;
import peristyle.model.hardware.HardwareStatus;
import peristyle.model.hardware.Standing;
import peristyle.model.hardware.fault.FaultInjection;
import peristyle.model.problem.Problem;
import peristyle.model.problem.ProblemException;
import peristyle.model.rule.Finding;
import peristyle.model.rule.Findings;
import peristyle.model.rule.Growth;
import peristyle.model.rule.Situation;
import peristyle.model.telemetry.Readings;

/**
 * A platform without thread, store and window: time passes when it is told to, as fast as the devices can. For drills and
 * replays. Used by one thread.
 */
public final class SteppedPlatform {

    private static final Duration FOREVER = Duration.ofDays(3650);

    private final Catalog catalog;
    private final Devices devices;
    private final ClockControl clock;
    private final Function<Situation, List<Finding>> rules;
    private final Readings readings = new Readings();
    private final List<Consumer<DeviceEvent>> listeners = new ArrayList<>();
    private Estate estate;

    /**
     * @param devices of this estate; theirs is a clock that can be held
     * @param rules what looks for findings; pure
     * @throws ProblemException {@code events.no-clock} where the devices' clock cannot be held
     */
    public SteppedPlatform(Estate estate, Catalog catalog, Devices devices, Function<Situation, List<Finding>> rules) {
        this.estate = estate;
        this.catalog = catalog;
        this.devices = devices;
        this.rules = rules;
        this.clock = devices.clockControl().orElseThrow(() -> new ProblemException(Problem.of("events.no-clock")));
        readings.fit(estate);
    }

    /** The devices' time. */
    public Instant now() {
        return devices.clock().instant();
    }

    /** What there is now. */
    public Estate estate() {
        return estate;
    }

    /** Tells this listener from now on what happens on the devices. */
    public void listen(Consumer<DeviceEvent> listener) {
        listeners.add(listener);
    }

    /** The hold on what breaks, where the devices are emulated. */
    public Optional<FaultInjection> faultInjection() {
        return devices.faultInjection();
    }

    /** Lets time pass until this moment, to the devices' next step of 20 s; changes nothing where it has passed. */
    public void runUntil(Instant moment) {
        if (moment.isAfter(now())) {
            clock.runToMeasurement(moment);
            devices.pass(Duration.ZERO, FOREVER, new Folding());
        }
    }

    /** Lets time pass to this second, which lies before the devices' next step; changes nothing where it has passed. */
    public void wait(Instant moment) {
        Duration left = Duration.between(now(), moment);
        if (left.isPositive()) {
            clock.speed(1);
            clock.resume();
            devices.pass(left, FOREVER, new Folding());
        }
    }

    /** Changes the estate as it was changed elsewhere; no rule is asked. */
    public void change(EstateChange change) {
        become(change);
        ports().forEach(port -> port.follow(estate, change));
    }

    /** Where the devices stand, where they can tell. */
    public Optional<Standing> standing() {
        return devices.standing();
    }

    /** Does what an operator asks for, unless the rules refuse it. */
    public Verdict submit(Operation operation) {
        Verdict verdict = operation.judge(snapshot().situation());
        if (verdict instanceof Verdict.Accepted accepted && !accepted.change().isEmpty()) {
            change(accepted.change());
        }
        return verdict;
    }

    /** Everything at this moment, with what the rules say of exactly this moment. */
    public Snapshot snapshot() {
        ports().forEach(port -> port.read(readings));
        HardwareStatus hardware = Installation.status(devices);
        Situation situation = new Situation(
                now(),
                estate,
                catalog,
                readings.publish(now()),
                Installation.statuses(devices, estate),
                Growth.UNKNOWN,
                hardware.hypervisors(),
                Provenance.WHOLE);
        return new Snapshot(situation, new Findings(now(), rules.apply(situation)), hardware);
    }

    private void become(EstateChange change) {
        estate = estate.with(change);
        readings.fit(estate);
    }

    private List<Device> ports() {
        return List.of(devices.blades(), devices.storage(), devices.network(), devices.hypervisor());
    }

    /** Takes over what devices change by themselves. */
    private final class Folding implements DeviceListener {

        @Override
        public void sampled(Instant at) {
            // measured when it is asked for
        }

        @Override
        public void happened(DeviceEvent event) {
            EstateChange change = Consequence.of(event, estate);
            if (!change.isEmpty()) {
                become(change);
            }
            listeners.forEach(listener -> listener.accept(event));
        }
    }
}
