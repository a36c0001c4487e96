package peristyle.views.testing;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import peristyle.model.catalog.Catalog;
import peristyle.model.estate.Estate;
import peristyle.model.hardware.ClockControl;
import peristyle.model.hardware.ClockState;
import peristyle.model.hardware.DeviceEvent;
import peristyle.model.hardware.fault.FaultInjection;
import peristyle.model.operation.ControlPlane;
import peristyle.model.operation.Incident;
import peristyle.model.operation.Operation;
import peristyle.model.operation.Snapshot;
import peristyle.model.operation.Subscription;
import peristyle.model.operation.Task;
import peristyle.model.operation.TaskState;
import peristyle.model.operation.Verdict;
import peristyle.model.problem.Problem;
import peristyle.model.rule.Finding;
import peristyle.model.rule.Findings;
import peristyle.model.rule.Situation;
import peristyle.model.telemetry.History;
import peristyle.model.telemetry.LiveValues;
import peristyle.model.telemetry.Metric;
import peristyle.model.telemetry.Readings;
import peristyle.model.telemetry.ReplicaStatuses;
import peristyle.model.telemetry.Series;

/** A platform that does what a test says, on the thread of the test. */
public final class FakePlane implements ControlPlane, ClockControl {

    private @org.jspecify.annotations.Nullable FaultInjection injection;

    private final List<Consumer<Snapshot>> listeners = new ArrayList<>();
    private final List<Operation> asked = new ArrayList<>();
    private final List<Task> tasks = new ArrayList<>();
    private final List<DeviceEvent> events = new ArrayList<>();
    private List<Problem> troubles = List.of();
    private List<Incident> incidents = List.of();
    private Instant eventsSince = Instant.parse("2026-03-02T12:00:00Z");
    private boolean heldClock = true;
    private double reach = Double.NaN;
    private Snapshot snapshot;
    private ClockState clock = new ClockState(false, 60, null, 60);
    private History history = (metric, id, range) -> Series.EMPTY;
    private Function<Operation, Verdict> verdicts =
            any -> new Verdict.Accepted(new peristyle.model.estate.EstateChange(List.of(), List.of()), List.of());

    /** A platform of this estate, at noon, with nothing measured and nothing found. */
    public FakePlane(Estate estate) {
        Situation situation = new Situation(
                Instant.parse("2026-03-02T12:00:00Z"),
                estate,
                new Catalog(List.of(), List.of(), List.of()),
                LiveValues.NONE,
                ReplicaStatuses.NONE);
        snapshot = new Snapshot(situation, Findings.NONE);
    }

    /** What can be ordered from now on. */
    public void offer(Catalog catalog) {
        Situation was = snapshot.situation();
        publish(new Snapshot(
                new Situation(was.at(), was.estate(), catalog, was.live(), was.replicas()), snapshot.findings()));
    }

    /** The estate becomes another; subscribers are told. */
    public void become(Estate estate) {
        Situation was = snapshot.situation();
        publish(new Snapshot(
                new Situation(was.at(), estate, was.catalog(), was.live(), was.replicas()), snapshot.findings()));
    }

    /** Every object of the metric's kind measures this now; subscribers are told. */
    public void measure(Metric metric, float value) {
        measure(readings -> java.util.Arrays.fill(readings.column(metric), value));
    }

    /** What is written is measured now; the rest is unknown. Subscribers are told. */
    public void measure(Consumer<Readings> writer) {
        Situation was = snapshot.situation();
        Readings readings = new Readings();
        readings.fit(was.estate());
        writer.accept(readings);
        Instant at = was.at().plusSeconds(20);
        publish(new Snapshot(
                new Situation(at, was.estate(), was.catalog(), readings.publish(at), was.replicas()),
                snapshot.findings()));
    }

    /** The rules find this; subscribers are told. */
    public void find(Finding... findings) {
        publish(new Snapshot(snapshot.situation(), new Findings(snapshot.at(), List.of(findings))));
    }

    /** The replicas stand so; subscribers are told. */
    public void replicas(ReplicaStatuses statuses) {
        Situation was = snapshot.situation();
        publish(new Snapshot(
                new Situation(was.at(), was.estate(), was.catalog(), was.live(), statuses), snapshot.findings()));
    }

    /** This snapshot is the newest; subscribers are told. */
    public void publish(Snapshot next) {
        Snapshot whole = new Snapshot(next.situation(), next.findings(), next.hardware(), incidents);
        snapshot = whole;
        List.copyOf(listeners).forEach(listener -> listener.accept(whole));
    }

    /** Whoever asks for the past gets it from here. */
    public void remember(History past) {
        history = past;
    }

    /** What is said to every operation from now on. */
    public void answer(Verdict next) {
        verdicts = any -> next;
    }

    /** What is said to each operation from now on. */
    public void answer(Function<Operation, Verdict> next) {
        verdicts = next;
    }

    /** This happens on the devices, one after the other; subscribers are told. */
    public void happen(DeviceEvent... oldestFirst) {
        for (DeviceEvent event : oldestFirst) {
            events.addFirst(event);
        }
        publish(snapshot);
    }

    /** This is remembered of before this start from now on; subscribers are told. */
    public void recall(Instant since, DeviceEvent... newestFirst) {
        eventsSince = since;
        events.addAll(List.of(newestFirst));
        publish(snapshot);
    }

    /** These are the incidents from now on; subscribers are told. */
    public void incidents(Incident... newestFirst) {
        incidents = List.of(newestFirst);
        publish(snapshot);
    }

    /** The platform has these troubles from now on; subscribers are told. */
    public void trouble(Problem... now) {
        troubles = List.of(now);
        publish(snapshot);
    }

    /** The machine reaches this factor from now on, whatever is asked for. */
    public void reach(double factor) {
        reach = factor;
        clock = new ClockState(clock.paused(), clock.factor(), clock.target(), factor);
    }

    /** The same, its clock in nobody's hand. */
    public FakePlane withoutClock() {
        heldClock = false;
        return this;
    }

    /** What was asked for. */
    public List<Operation> asked() {
        return asked;
    }

    /** How many listen. */
    public int listeners() {
        return listeners.size();
    }

    @Override
    public Snapshot snapshot() {
        return snapshot;
    }

    @Override
    public Subscription subscribe(Consumer<Snapshot> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    @Override
    public CompletableFuture<Task> submit(Operation operation, String author) {
        asked.add(operation);
        Verdict verdict = verdicts.apply(operation);
        List<Problem> problems = verdict instanceof Verdict.Refused refused ? refused.reasons() : List.of();
        Task task = new Task(
                tasks.size() + 1L,
                operation.code(),
                operation.subject(),
                snapshot.estate().nameOf(operation.subject()),
                operation.arguments(),
                author,
                problems.isEmpty() ? TaskState.DONE : TaskState.REFUSED,
                snapshot.at(),
                problems);
        tasks.addFirst(task);
        if (verdict instanceof Verdict.Accepted accepted) {
            become(snapshot.estate().with(accepted.change()));
        }
        return CompletableFuture.completedFuture(task);
    }

    @Override
    public Verdict judge(Operation operation) {
        return verdicts.apply(operation);
    }

    @Override
    public List<Verdict> judge(List<Operation> inOrder) {
        return inOrder.stream().map(verdicts).toList();
    }

    @Override
    public List<Task> tasks(int most) {
        return tasks.stream().limit(most).toList();
    }

    @Override
    public List<DeviceEvent> events(int most) {
        return events.stream().limit(most).toList();
    }

    @Override
    public List<Problem> troubles() {
        return troubles;
    }

    @Override
    public History history() {
        return history;
    }

    @Override
    public Optional<ClockControl> clockControl() {
        return heldClock ? Optional.of(this) : Optional.empty();
    }

    @Override
    public Instant eventsSince() {
        return eventsSince;
    }

    /** Events before this moment are forgotten. */
    public void forgetBefore(Instant moment) {
        eventsSince = moment;
        events.removeIf(event -> event.at().isBefore(moment));
    }

    @Override
    public List<Incident> incidents(int most) {
        return incidents.stream().limit(most).toList();
    }

    @Override
    public Optional<FaultInjection> faultInjection() {
        return Optional.ofNullable(injection);
    }

    /** Offers this hold on what breaks. */
    public void breaking(FaultInjection hold) {
        injection = hold;
    }

    @Override
    public void close() {
        listeners.clear();
    }

    @Override
    public ClockState state() {
        return clock;
    }

    @Override
    public void pause() {
        clock = new ClockState(true, clock.factor(), null, 0);
    }

    @Override
    public void resume() {
        clock = new ClockState(false, clock.factor(), null, clock.factor());
    }

    @Override
    public void speed(double factor) {
        clock = new ClockState(clock.paused(), factor, null, Double.isNaN(reach) ? factor : reach);
    }

    @Override
    public void step(Duration time) {
        runUntil(snapshot.at().plus(time));
    }

    @Override
    public void runUntil(@Nullable Instant moment) {
        clock = new ClockState(true, clock.factor(), moment, 0);
    }

    @Override
    public void runToMeasurement(Instant moment) {
        runUntil(moment);
    }
}
