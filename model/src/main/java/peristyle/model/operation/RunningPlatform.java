package peristyle.model.operation;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Function;
import peristyle.model.hardware.ClockControl;
import peristyle.model.hardware.DeviceEvent;
import peristyle.model.hardware.Devices;
import peristyle.model.hardware.fault.FaultInjection;
import peristyle.model.problem.Problem;
import peristyle.model.problem.ProblemException;
import peristyle.model.rule.Finding;
import peristyle.model.rule.Situation;
import peristyle.model.telemetry.History;
import peristyle.model.telemetry.SampleArchive;
import peristyle.model.telemetry.Telemetry;

/** A platform that runs on a thread of its own. */
public final class RunningPlatform implements ControlPlane {

    private static final long REST_NANOS = Duration.ofMillis(20).toNanos();

    private static final int TASKS = 1_000;

    private final PlatformParts parts;
    private final Function<Situation, List<Finding>> rules;
    private final ExecutorService rulesThread = Executors.newSingleThreadExecutor(named("peristyle-rules"));
    private final ExecutorService storeThread = Executors.newSingleThreadExecutor(named("peristyle-store"));
    private final PlatformLoop loop;
    private final Thread thread;
    private volatile boolean stopping;

    private RunningPlatform(PlatformParts parts, Function<Situation, List<Finding>> rules) {
        this.parts = parts;
        this.rules = rules;
        this.loop = new PlatformLoop(parts, rules, rulesThread, storeThread);
        this.thread = Thread.ofPlatform().name("peristyle-platform").unstarted(this::run);
    }

    private static ThreadFactory named(String name) {
        return Thread.ofPlatform().name(name).daemon().factory();
    }

    /**
     * Starts a platform of these parts, which belong to it from now on.
     *
     * @param rules what looks for findings; pure
     * @throws peristyle.model.problem.ProblemException where the journal cannot be read
     */
    public static RunningPlatform start(PlatformParts parts, Function<Situation, List<Finding>> rules) {
        return start(parts, rules, CaughtUp.NOTHING);
    }

    /**
     * The same, of devices that did this while they caught up with what the journal tells.
     */
    public static RunningPlatform start(
            PlatformParts parts, Function<Situation, List<Finding>> rules, CaughtUp caughtUp) {
        RunningPlatform platform = new RunningPlatform(parts, rules);
        platform.loop.caughtUp(caughtUp);
        platform.thread.start();
        return platform;
    }

    private void run() {
        try {
            while (!stopping) {
                long start = parts.nanoTime().getAsLong();
                loop.turn();
                if (parts.nanoTime().getAsLong() - start < REST_NANOS) {
                    LockSupport.parkNanos(this, REST_NANOS);
                }
            }
            loop.answerLast();
            rulesThread.close();
            storeThread.close();
            loop.keepNow();
            loop.publishLast();
        } catch (RuntimeException | Error failure) {
            loop.troubles().failed(Troubles.Part.PLATFORM, failure);
            throw failure;
        } finally {
            loop.refuse();
            rulesThread.shutdown();
            storeThread.shutdown();
        }
    }

    @Override
    public Snapshot snapshot() {
        return loop.snapshot();
    }

    @Override
    public Subscription subscribe(Consumer<Snapshot> listener) {
        return loop.subscribe(listener);
    }

    @Override
    public CompletableFuture<Task> submit(Operation operation, String author) {
        CompletableFuture<Task> answer = loop.submit(operation, author);
        LockSupport.unpark(thread);
        return answer;
    }

    @Override
    public Verdict judge(Operation operation) {
        return operation.judge(snapshot().situation());
    }

    @Override
    public List<Task> tasks(int most) {
        return loop.tasks(most);
    }

    @Override
    public List<DeviceEvent> events(int most) {
        return loop.events(most);
    }

    @Override
    public Instant eventsSince() {
        return loop.eventsSince();
    }

    @Override
    public CompletableFuture<Void> recall() {
        return loop.recall();
    }

    @Override
    public List<Incident> incidents(int most) {
        return loop.incidents(most);
    }

    @Override
    public List<Problem> troubles() {
        return loop.problems();
    }

    @Override
    public History history() {
        return parts.telemetry().history();
    }

    @Override
    public Optional<ClockControl> clockControl() {
        return parts.devices().clockControl();
    }

    @Override
    public Optional<FaultInjection> faultInjection() {
        return parts.devices().faultInjection();
    }

    @Override
    public Optional<Reproduction> reproduction() {
        return parts.devices().faultInjection().map(emulated -> loop.reproduction(this::rehearse));
    }

    /** On any thread but the platform's: large estates take a second. */
    private ControlPlane rehearse(Scene scene, Telemetry past, SampleArchive archive, Remembered remembered) {
        Devices twin = parts.devices()
                .twin(scene.estate(), scene.saved())
                .orElseThrow(() -> new ProblemException(Problem.of("recording.not-emulated")));
        Journal journal = new PassingJournal(tasks(TASKS), TASKS, List.of(), () -> PastEvents.NONE);
        RunningPlatform rehearsal = new RunningPlatform(
                new PlatformParts(
                        scene.estate(),
                        scene.catalog(),
                        twin,
                        past,
                        journal,
                        archive,
                        parts.nanoTime(),
                        parts.provenance()),
                rules);
        rehearsal.loop.remember(remembered);
        rehearsal.thread.start();
        return rehearsal;
    }

    @Override
    public void close() {
        stopping = true;
        LockSupport.unpark(thread);
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
