package peristyle.model.operation;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongSupplier;
import peristyle.model.estate.Estate;
import peristyle.model.hardware.DeviceEvent;
import peristyle.model.problem.Problem;
import peristyle.model.rule.Finding;
import peristyle.model.rule.Findings;
import peristyle.model.rule.Situation;

/**
 * What the platform's one thread does, turn by turn: takes operations, lets the devices' time pass, asks the rules, keeps
 * what has to be kept, publishes. Whoever turns owns estate and devices; the rest is safe from any thread.
 */
final class PlatformLoop {

    private static final long PUBLISH_NANOS = Duration.ofMillis(200).toNanos();
    private static final long TICK_NANOS = Duration.ofSeconds(1).toNanos();
    private static final Duration BUDGET = Duration.ofMillis(40);

    /** A machine that slept, or a turn that took long, is not made up for. */
    private static final long LONGEST_STEP_NANOS = Duration.ofSeconds(1).toNanos();

    private final PlatformParts parts;
    private final LongSupplier nanoTime;
    private final Troubles troubles = new Troubles();
    private final Broadcast broadcast = new Broadcast();
    private final Installation installation;
    private final Intake intake;
    private final FindingsWatch findings;
    private final Checkpoints checkpoints;
    private final Errands errands = new Errands();
    private final Scenes scenes;

    private final Recollection recollection;

    private CaughtUp caughtUp = CaughtUp.NOTHING;
    private volatile Snapshot snapshot;
    private boolean devicesWork = true;
    private boolean begun;
    private boolean courseChanged;
    private boolean untold;
    private long toldVersion;
    private long lastTurn;
    private long lastTold;

    PlatformLoop(
            PlatformParts parts, Function<Situation, List<Finding>> rules, Executor rulesThread, Executor storeThread) {
        this.parts = parts;
        this.nanoTime = parts.nanoTime();
        this.intake = new Intake(parts.journal(), this::allIncidents, nanoTime, troubles);
        this.installation = new Installation(
                parts.devices(), parts.telemetry(), parts.estate(), intake::report, () -> courseChanged = true);
        this.findings = new FindingsWatch(rules, rulesThread, nanoTime, troubles);
        this.checkpoints = new Checkpoints(parts, this::allIncidents, installation.log(), storeThread, troubles);
        this.recollection = new Recollection(parts, installation.log(), storeThread, troubles);
        this.scenes = new Scenes(
                errands, parts, installation, () -> snapshot.estate(), () -> devicesWork && !intake.behind());
        installation.gather();
        this.snapshot = new Snapshot(situation(parts.estate()), Findings.NONE, installation.hardware());
        this.findings.offer(snapshot.situation());
        this.lastTurn = nanoTime.getAsLong();
        this.lastTold = lastTurn;
    }

    Snapshot snapshot() {
        return snapshot;
    }

    Subscription subscribe(Consumer<Snapshot> listener) {
        return broadcast.subscribe(listener);
    }

    CompletableFuture<Task> submit(Operation operation, String author) {
        return intake.ask(operation, author);
    }

    List<Task> tasks(int most) {
        return intake.tasks(most);
    }

    List<DeviceEvent> events(int most) {
        return installation.log().newest(most);
    }

    Instant eventsSince() {
        return installation.log().since();
    }

    List<Incident> incidents(int most) {
        return installation.incidents(most);
    }

    /** Begins with what another remembers. Before the first turn. */
    void remember(Remembered past) {
        installation.remember(past);
    }

    /** What devices did while they caught up. Before the first turn. */
    void caughtUp(CaughtUp past) {
        caughtUp = past;
        if (past.any()) {
            installation.log().broken();
        }
        past.told().forEach(installation.log()::add);
    }

    CompletableFuture<Void> recall() {
        return recollection.now();
    }

    private List<Incident> allIncidents() {
        return installation.incidents(Causes.KEPT);
    }

    /** Not before the first turn: whoever opens a window does not wait for it. */
    private void begin() {
        if (begun) {
            return;
        }
        begun = true;
        troubles.contained(Troubles.Part.INCIDENTS, () -> {
            List<Incident> kept = parts.journal().incidents();
            if (!kept.isEmpty()) {
                installation.resume(kept);
                untold = true;
            }
        });
        withDevices(() -> caughtUp.missed().forEach(installation::happened));
    }

    Reproduction reproduction(Scenes.Rehearsing rehearsing) {
        return scenes.rehearsing(rehearsing);
    }

    Troubles troubles() {
        return troubles;
    }

    List<Problem> problems() {
        return troubles.list();
    }

    /** One turn. */
    void turn() {
        begin();
        errands.run();
        untold |= recollection.turn();
        takeOperations();
        letTimePass();
        if (intake.facts()) {
            // What devices have changed is shown with what they measure, not a turn later.
            takeOperations();
        }
        if (courseChanged) {
            courseChanged = false;
            checkpoints.soon();
        }
        if (devicesWork) {
            checkpoints.keepIfDue();
        }
        publish();
    }

    /** Answers whatever still waits; nothing is taken afterwards. */
    void answerLast() {
        begin();
        while (intake.waiting()) {
            takeOperations();
        }
        intake.close();
        errands.run();
    }

    /** Nothing is taken any more; whoever waits is told so. */
    void refuse() {
        intake.close();
        errands.close();
    }

    /** Brings measurements and the devices' state to the disk. Not while another thread does. */
    void keepNow() {
        if (devicesWork) {
            checkpoints.keepNow();
        }
    }

    /** Publishes where everything stood at the end. */
    void publishLast() {
        withDevices(installation::gather);
        snapshot =
                new Snapshot(situation(snapshot.estate()), findings.newest(), installation.hardware(), allIncidents());
    }

    private Situation situation(Estate estate) {
        return new Situation(
                installation.now(),
                estate,
                parts.catalog(),
                installation.live(),
                installation.replicas(),
                installation.growth(),
                installation.hardware().hypervisors(),
                parts.provenance());
    }

    private void takeOperations() {
        Batch batch = intake.take(situation(snapshot.estate()));
        if (batch == null) {
            return;
        }
        withDevices(() -> installation.follow(batch.estate(), batch.change(), batch.tasks()));
        snapshot =
                new Snapshot(situation(batch.estate()), snapshot.findings(), installation.hardware(), allIncidents());
        untold = true;
        batch.acknowledge();
    }

    private void letTimePass() {
        long now = nanoTime.getAsLong();
        Duration elapsed = Duration.ofNanos(Math.min(now - lastTurn, LONGEST_STEP_NANOS));
        lastTurn = now;
        withDevices(() -> installation.pass(elapsed, BUDGET));
    }

    /** Devices that failed once are left alone: what they would do next is not to be trusted. */
    private void withDevices(Runnable action) {
        if (devicesWork) {
            devicesWork = troubles.contained(Troubles.Part.DEVICES, action);
        }
    }

    private void publish() {
        long since = nanoTime.getAsLong() - lastTold;
        boolean firstFindings = snapshot.findings() == Findings.NONE && findings.newest() != Findings.NONE;
        if (since < PUBLISH_NANOS && !firstFindings) {
            return;
        }
        if (installation.measured()) {
            withDevices(installation::gather);
            untold |= devicesWork;
        }
        boolean news = untold
                || findings.newest() != snapshot.findings()
                || troubles.version() != toldVersion
                || (since >= TICK_NANOS && !installation.now().equals(snapshot.at()));
        if (!news) {
            findings.offer(snapshot.situation());
            return;
        }
        lastTold = nanoTime.getAsLong();
        untold = false;
        toldVersion = troubles.version();
        snapshot =
                new Snapshot(situation(snapshot.estate()), findings.newest(), installation.hardware(), allIncidents());
        findings.offer(snapshot.situation());
        broadcast.tell(snapshot);
    }
}
