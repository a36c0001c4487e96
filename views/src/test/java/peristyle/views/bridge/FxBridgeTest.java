package peristyle.views.bridge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import peristyle.model.operation.Snapshot;
import peristyle.model.operation.Subscription;
import peristyle.model.telemetry.Metric;
import peristyle.views.testing.FakePlane;
import peristyle.views.testing.SmallEstate;

class FxBridgeTest {

    private final FakePlane plane = new FakePlane(SmallEstate.withVms(3));
    private final Deque<Runnable> fx = new ArrayDeque<>();
    private final Deque<Runnable> later = new ArrayDeque<>();
    private final List<Instant> delivered = new ArrayList<>();
    private long nanos;

    private final FxBridge bridge = new FxBridge(plane, fx::add, new Pace() {
        @Override
        public long nanos() {
            return nanos;
        }

        @Override
        public void after(Duration wait, Runnable what) {
            later.add(what);
        }
    });

    @Test
    @DisplayName("who follows gets the newest snapshot at once")
    void atOnce() {
        bridge.follow(snapshot -> delivered.add(snapshot.at()));
        assertThat(delivered).containsExactly(plane.snapshot().at());
    }

    @Test
    @DisplayName("of snapshots that come faster than the JavaFX thread takes them only the newest arrives")
    void coalesced() {
        bridge.follow(snapshot -> delivered.add(snapshot.at()));
        plane.measure(Metric.VM_CPU, 1);
        plane.measure(Metric.VM_CPU, 2);
        plane.measure(Metric.VM_CPU, 3);
        assertThat(fx).hasSize(1);
        run(fx);
        assertThat(delivered).hasSize(2).last().isEqualTo(plane.snapshot().at());
    }

    @Test
    @DisplayName("within 200 ms of the last delivery the next one waits")
    void paced() {
        bridge.follow(snapshot -> delivered.add(snapshot.at()));
        plane.measure(Metric.VM_CPU, 1);
        run(fx);
        nanos += Duration.ofMillis(199).toNanos();
        plane.measure(Metric.VM_CPU, 2);
        assertThat(fx).isEmpty();
        run(later);
        run(fx);
        assertThat(delivered).hasSize(3);
        nanos += Duration.ofMillis(200).toNanos();
        plane.measure(Metric.VM_CPU, 3);
        assertThat(fx).hasSize(1);
    }

    @Test
    @DisplayName("when the last follower leaves, the platform is no longer listened to")
    void released() {
        Subscription first = bridge.follow(snapshot -> delivered.add(snapshot.at()));
        Subscription second = bridge.follow(snapshot -> delivered.add(snapshot.at()));
        first.cancel();
        assertThat(plane.listeners()).isEqualTo(1);
        second.cancel();
        assertThat(plane.listeners()).isZero();
    }

    @Test
    @DisplayName(
            "at a reader's pace everybody is told the same snapshot, once a second, and the last one is not left out")
    void calm() {
        List<Snapshot> one = new ArrayList<>();
        List<Snapshot> other = new ArrayList<>();
        bridge.calm().follow(one::add);
        plane.measure(Metric.VM_CPU, 1);
        run(fx);
        assertThat(one).as("not again within a second").hasSize(1);
        bridge.calm().follow(other::add);
        assertThat(one.getLast()).as("who comes later is told no other one").isSameAs(other.getLast());
        assertThat(bridge.calm().newest()).isSameAs(other.getLast()).isSameAs(plane.snapshot());

        nanos += Duration.ofMillis(500).toNanos();
        plane.measure(Metric.VM_CPU, 2);
        run(fx);
        nanos += Duration.ofMillis(250).toNanos();
        plane.measure(Metric.VM_CPU, 3);
        run(fx);
        assertThat(other).hasSize(1);
        nanos += Duration.ofMillis(250).toNanos();
        run(later);
        run(fx);
        assertThat(one.getLast()).isSameAs(other.getLast()).isSameAs(plane.snapshot());
        assertThat(other).hasSize(2);
    }

    private static void run(Deque<Runnable> queue) {
        while (!queue.isEmpty()) {
            queue.remove().run();
        }
    }
}
