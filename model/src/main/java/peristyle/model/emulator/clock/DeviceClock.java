package peristyle.model.emulator.clock;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import peristyle.model.hardware.ClockControl;
import peristyle.model.hardware.ClockState;

/**
 * The time of the devices. It moves in ticks of {@value #TICK} s; between two of them it shows the whole seconds that the
 * operator's time has brought, while measurements and events wait for the tick.
 */
public final class DeviceClock implements InstantSource, ClockControl {

    /** Length of a tick, s. */
    public static final int TICK = 20;

    private static final double TICK_NANOS = TICK * 1e9;

    private final AtomicReference<ClockState> state = new AtomicReference<>(new ClockState(false, 1, null, 1));
    private volatile Stand stand;

    /** Moved by the platform's thread. One whole: no reader takes one tick's second with another's credit. */
    private record Stand(long tickSecond, double creditNanos) {}

    /** A clock that stands at this second and runs at the operator's speed. */
    public DeviceClock(long epochSecond) {
        this.stand = new Stand(epochSecond, 0);
    }

    @Override
    public Instant instant() {
        Stand now = stand;
        return Instant.ofEpochSecond(now.tickSecond() + Math.min(TICK - 1, (long) (now.creditNanos() / 1e9)));
    }

    @Override
    public ClockState state() {
        return state.get();
    }

    @Override
    public void pause() {
        state.updateAndGet(now -> new ClockState(true, now.factor(), null, now.reached()));
    }

    @Override
    public void resume() {
        state.updateAndGet(now -> new ClockState(false, now.factor(), null, now.reached()));
    }

    @Override
    public void speed(double factor) {
        double bounded = Math.clamp(factor, SLOWEST, FASTEST);
        state.updateAndGet(now -> new ClockState(now.paused(), bounded, now.target(), now.reached()));
    }

    @Override
    public void step(Duration time) {
        runUntil(instant().plus(time));
    }

    @Override
    public void runUntil(Instant moment) {
        if (moment.isAfter(instant())) {
            state.updateAndGet(now -> new ClockState(false, now.factor(), moment, now.reached()));
        }
    }

    @Override
    public void runToMeasurement(Instant moment) {
        if (moment.isAfter(instant())) {
            long ahead = moment.getEpochSecond() + (moment.getNano() > 0 ? 1 : 0) - tickSecond();
            runUntil(Instant.ofEpochSecond(tickSecond() + Math.ceilDiv(ahead, TICK) * TICK));
        }
    }

    /** Second of the newest tick. */
    public long tickSecond() {
        return stand.tickSecond();
    }

    /** Seconds since that tick that the operator's time has brought, with their fraction: less than a tick. */
    public double credit() {
        return stand.creditNanos() / 1e9;
    }

    /** Takes up the operator's time at the set speed. */
    public void accrue(Duration operatorTime) {
        ClockState now = state.get();
        if (!now.paused() && now.target() == null) {
            Stand before = stand;
            stand = new Stand(before.tickSecond(), before.creditNanos() + operatorTime.toNanos() * now.factor());
        }
    }

    /** Whether a tick is due: enough time was taken up, or a target is ahead. */
    public boolean due() {
        ClockState now = state.get();
        if (now.paused()) {
            return false;
        }
        Instant target = now.target();
        return target == null
                ? stand.creditNanos() >= TICK_NANOS
                : !target.isBefore(Instant.ofEpochSecond(tickSecond() + TICK));
    }

    /** Stands still at a target that lies before the next tick; no tick is due then. */
    public void arrive() {
        ClockState now = state.get();
        Instant target = now.target();
        Stand last = stand;
        if (target != null
                && target.isBefore(Instant.ofEpochSecond(last.tickSecond() + TICK))
                && state.compareAndSet(now, new ClockState(true, now.factor(), null, now.reached()))) {
            double nanos = (target.getEpochSecond() - last.tickSecond()) * 1e9;
            stand = new Stand(last.tickSecond(), Math.max(last.creditNanos(), nanos));
        }
    }

    /** A tick is over. At a target time stands still. */
    public void ticked() {
        Stand before = stand;
        long second = before.tickSecond() + TICK;
        stand = new Stand(second, Math.max(0, before.creditNanos() - TICK_NANOS));
        Instant reached = Instant.ofEpochSecond(second);
        state.updateAndGet(now -> {
            Instant target = now.target();
            return target != null && !target.isAfter(reached)
                    ? new ClockState(true, now.factor(), null, now.reached())
                    : now;
        });
        if (state.get().paused()) {
            stand = new Stand(second, 0);
        }
    }

    /** Lets go of time that the machine could not follow, never going back, and tells what factor was reached. */
    public void settle(double reached) {
        Stand now = stand;
        if (now.creditNanos() >= TICK_NANOS) {
            stand = new Stand(now.tickSecond(), Math.nextDown(TICK_NANOS));
        }
        state.updateAndGet(was -> new ClockState(was.paused(), was.factor(), was.target(), reached));
    }

    /** Stands where a saved clock stood. */
    public void restore(long second, double credit, boolean paused, double factor, @Nullable Instant target) {
        stand = new Stand(second, credit * 1e9);
        state.set(new ClockState(paused, factor, target, factor));
    }
}
