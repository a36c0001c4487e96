package peristyle.app.window;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import peristyle.model.hardware.ClockControl;
import peristyle.model.hardware.ClockState;
import peristyle.model.hardware.DeviceEvent;
import peristyle.model.hardware.fault.FaultInjection;
import peristyle.model.operation.ControlPlane;
import peristyle.model.operation.Incident;
import peristyle.model.operation.Operation;
import peristyle.model.operation.Reproduction;
import peristyle.model.operation.Snapshot;
import peristyle.model.operation.Subscription;
import peristyle.model.operation.Task;
import peristyle.model.operation.Verdict;
import peristyle.model.problem.Problem;
import peristyle.model.telemetry.History;

/**
 * A platform that is still being opened, so that a window can be laid out meanwhile. Until it has arrived only its clock
 * answers, and that it stands still; all else throws {@link IllegalStateException}.
 */
final class ComingPlane implements ControlPlane {

    private final ClockControl clock = new ComingClock();
    private volatile @Nullable ControlPlane arrived;

    /** From now on this one answers. */
    void arrive(ControlPlane plane) {
        arrived = plane;
    }

    private ControlPlane plane() {
        ControlPlane plane = arrived;
        if (plane == null) {
            throw new IllegalStateException("the platform is still being opened");
        }
        return plane;
    }

    @Override
    public Snapshot snapshot() {
        return plane().snapshot();
    }

    @Override
    public Subscription subscribe(Consumer<Snapshot> listener) {
        return plane().subscribe(listener);
    }

    @Override
    public CompletableFuture<Task> submit(Operation operation, String author) {
        return plane().submit(operation, author);
    }

    @Override
    public Verdict judge(Operation operation) {
        return plane().judge(operation);
    }

    @Override
    public List<Task> tasks(int most) {
        return plane().tasks(most);
    }

    @Override
    public List<DeviceEvent> events(int most) {
        return plane().events(most);
    }

    @Override
    public CompletableFuture<Void> recall() {
        return plane().recall();
    }

    @Override
    public Instant eventsSince() {
        return plane().eventsSince();
    }

    @Override
    public List<Incident> incidents(int most) {
        return plane().incidents(most);
    }

    @Override
    public List<Problem> troubles() {
        return plane().troubles();
    }

    @Override
    public History history() {
        return plane().history();
    }

    @Override
    public Optional<ClockControl> clockControl() {
        return Optional.of(clock);
    }

    @Override
    public Optional<FaultInjection> faultInjection() {
        return plane().faultInjection();
    }

    @Override
    public Optional<Reproduction> reproduction() {
        return plane().reproduction();
    }

    @Override
    public void close() {
        plane().close();
    }

    /** The emulated devices behind every platform here have a clock that can be held. */
    private final class ComingClock implements ClockControl {

        private ClockControl clock() {
            return plane().clockControl().orElseThrow();
        }

        @Override
        public ClockState state() {
            return arrived == null ? new ClockState(true, SLOWEST, null, Double.NaN) : clock().state();
        }

        @Override
        public void pause() {
            clock().pause();
        }

        @Override
        public void resume() {
            clock().resume();
        }

        @Override
        public void speed(double factor) {
            clock().speed(factor);
        }

        @Override
        public void step(Duration time) {
            clock().step(time);
        }

        @Override
        public void runUntil(Instant moment) {
            clock().runUntil(moment);
        }

        @Override
        public void runToMeasurement(Instant moment) {
            clock().runToMeasurement(moment);
        }
    }
}
