package peristyle.model.emulator.fault;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import peristyle.model.emulator.clock.Noise;
import peristyle.model.estate.ObjectId;
import peristyle.model.hardware.DeviceEvent;
import peristyle.model.hardware.fault.ActiveFault;
import peristyle.model.hardware.fault.FaultOrder;

/** An order on the board: waits, strikes, goes, and comes again where it flaps. */
final class StandingOrder {

    static final long NEVER = Long.MAX_VALUE;

    final long number;
    final FaultOrder order;
    private final long first;
    private final long key;
    private final List<ObjectId> struck = new ArrayList<>();
    /** What was struck at some time of the newest tick, and since when. */
    private final Map<ObjectId, Long> touched = new LinkedHashMap<>();

    private long next;
    private long since = NEVER;
    private long until = NEVER;
    /** Nothing strikes from this second on. */
    private long last = NEVER;

    private long comings;
    private long strikes;
    /** Seconds of the newest tick in which it struck. */
    private long spent;

    /** @param second at which it was ordered: what is due earlier comes then */
    StandingOrder(long number, FaultOrder order, long seed, long second) {
        this.number = number;
        this.order = order;
        this.key = Noise.key(seed, "fault-" + number, 9);
        Instant at = order.timing().at();
        this.first = at == null ? second : Math.max(second, at.getEpochSecond());
        this.next = first;
    }

    /** Whether it strikes now. */
    boolean striking() {
        return since != NEVER;
    }

    /** What it strikes at some time of the newest tick, and since when. */
    Map<ObjectId, Long> touched() {
        return touched;
    }

    private void touch() {
        for (ObjectId target : struck) {
            touched.putIfAbsent(target, since);
        }
    }

    /** Seconds of the newest tick in which it struck something. */
    long spent() {
        return spent;
    }

    /** Lives from one second to another, exclusive; whether what it touches has changed. */
    boolean live(long from, long to, List<DeviceEvent> events) {
        spent = 0;
        boolean changed = touched.size() != struck.size();
        touched.clear();
        touch();
        while (striking() ? until < to : next < to) {
            changed = true;
            if (striking()) {
                spent += until - Math.max(since, from);
                end(until, events);
            } else {
                come(events);
            }
        }
        spent += striking() ? to - Math.max(since, from) : 0;
        return changed;
    }

    private void come(List<DeviceEvent> events) {
        since = next;
        Duration duration = order.timing().duration();
        until = Math.min(last, duration == null ? NEVER : since + Math.max(1, duration.toSeconds()));
        for (int index = 0; index < order.targets().size(); index++) {
            if (order.choice().covers(index) && drawn(index)) {
                ObjectId target = order.targets().get(index);
                struck.add(target);
                strikes++;
                events.add(
                        new DeviceEvent.FaultStruck(Instant.ofEpochSecond(since), target, order.kind(), order.part()));
            }
        }
        touch();
        comings++;
        Duration every = order.timing().every();
        next = before(last, every == null ? NEVER : first + comings * Math.max(1, every.toSeconds()));
    }

    /** Strikes up to this second of the tick that comes, and never again. */
    void endBy(long second) {
        last = second;
        until = Math.min(until, second);
        next = before(second, next);
    }

    private static long before(long last, long second) {
        return second < last ? second : NEVER;
    }

    private boolean drawn(int index) {
        return Noise.at(Noise.mix(key + index), comings) < order.choice().probability();
    }

    /** Ends what it strikes now. */
    void end(long second, List<DeviceEvent> events) {
        for (ObjectId target : struck) {
            events.add(new DeviceEvent.FaultEnded(
                    Instant.ofEpochSecond(second),
                    target,
                    order.kind(),
                    order.part(),
                    Duration.ofSeconds(second - since)));
        }
        struck.clear();
        since = NEVER;
        until = NEVER;
    }

    /** Whether it strikes, or will. */
    boolean stands() {
        return striking() || next != NEVER;
    }

    /** Whether it will never strike again, and no tick counts it any more. */
    boolean over() {
        return touched.isEmpty() && !stands();
    }

    /** As the operator sees it. */
    ActiveFault seen() {
        return new ActiveFault(
                number, order, struck, moment(since), moment(until), striking() ? null : moment(next), strikes);
    }

    private static @Nullable Instant moment(long second) {
        return second == NEVER ? null : Instant.ofEpochSecond(second);
    }

    void save(DataOutput out) throws IOException {
        out.writeLong(number);
        OrderForm.save(out, order);
        out.writeLong(first);
        out.writeLong(next);
        out.writeLong(since);
        out.writeLong(until);
        out.writeLong(comings);
        out.writeLong(strikes);
        out.writeInt(struck.size());
        for (ObjectId target : struck) {
            OrderForm.save(out, target);
        }
        out.writeInt(touched.size());
        for (Map.Entry<ObjectId, Long> each : touched.entrySet()) {
            OrderForm.save(out, each.getKey());
            out.writeLong(each.getValue());
        }
    }

    static StandingOrder restore(DataInput in, long seed) throws IOException {
        long number = in.readLong();
        FaultOrder order = OrderForm.restore(in);
        // The earliest moment that an order can wait for is its own: with that as both, it is as it was made.
        StandingOrder standing = new StandingOrder(number, order, seed, in.readLong());
        standing.next = in.readLong();
        standing.since = in.readLong();
        standing.until = in.readLong();
        standing.comings = in.readLong();
        standing.strikes = in.readLong();
        for (int left = in.readInt(); left > 0; left--) {
            standing.struck.add(OrderForm.target(in));
        }
        for (int left = in.readInt(); left > 0; left--) {
            standing.touched.put(OrderForm.target(in), in.readLong());
        }
        return standing;
    }
}
