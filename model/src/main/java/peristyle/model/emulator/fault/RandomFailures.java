package peristyle.model.emulator.fault;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.function.Consumer;
import peristyle.model.emulator.clock.Noise;
import peristyle.model.estate.Estate;
import peristyle.model.estate.EstateObject;
import peristyle.model.estate.ObjectId;
import peristyle.model.hardware.fault.FailureRate;
import peristyle.model.hardware.fault.FaultOrder;

/** Objects that fail by themselves, each when its life ends: drawn from seed, kind, object and how often it has failed. */
final class RandomFailures {

    /** The end of a life: the rate by its index, the object, how many lives it had before. */
    private record Death(long second, int rate, ObjectId object, long lives) {}

    private final PriorityQueue<Death> next = new PriorityQueue<>(Comparator.comparingLong(Death::second)
            .thenComparingInt(Death::rate)
            .thenComparing(death -> death.object().value()));
    private final Set<ObjectId> known = new HashSet<>();
    private List<FailureRate> rates = List.of();

    /** Lets objects fail at these rates from this second on, and at no others. */
    void set(List<FailureRate> by, Estate estate, long seed, long second) {
        rates = List.copyOf(by);
        next.clear();
        known.clear();
        follow(estate, seed, second);
    }

    /** Objects that are new begin their lives. */
    void follow(Estate estate, long seed, long second) {
        if (rates.isEmpty()) {
            return;
        }
        Set<ObjectId> seen = new HashSet<>();
        for (int rate = 0; rate < rates.size(); rate++) {
            for (EstateObject object :
                    estate.<EstateObject>roster(rates.get(rate).kind().strikes())) {
                if (!known.contains(object.id())) {
                    seen.add(object.id());
                    next.add(new Death(second + life(rate, object.id(), 0, seed), rate, object.id(), 0));
                }
            }
        }
        known.addAll(seen);
    }

    /** All that fails before this second is ordered, earliest first. */
    void live(Estate estate, long seed, long to, Consumer<FaultOrder> orders) {
        while (!next.isEmpty() && next.element().second() < to) {
            Death death = next.remove();
            if (estate.find(death.object()).isEmpty()) {
                continue;
            }
            FailureRate rate = rates.get(death.rate());
            float draw = Noise.at(key(rate, death.object(), seed) + 1, death.lives());
            orders.accept(FaultOrder.of(rate.kind(), death.object())
                    .part(1 + (int) (draw * rate.kind().part().most()))
                    .at(Instant.ofEpochSecond(death.second()))
                    .lasting(rate.repair()));
            long lives = death.lives() + 1;
            long again = death.second() + rate.repair().toSeconds() + life(death.rate(), death.object(), lives, seed);
            next.add(new Death(again, death.rate(), death.object(), lives));
        }
    }

    private static long key(FailureRate rate, ObjectId object, long seed) {
        return Noise.key(seed, rate.kind().name() + "/" + object.value(), 10);
    }

    /** Strict arithmetic: the same on every machine. */
    private long life(int index, ObjectId object, long lives, long seed) {
        FailureRate rate = rates.get(index);
        double draw = Noise.at(key(rate, object, seed), lives);
        double share = StrictMath.pow(-StrictMath.log(1 - draw), 1 / rate.shape());
        return Math.max(1, (long) (rate.life().toSeconds() * share));
    }

    boolean any() {
        return !next.isEmpty();
    }

    List<FailureRate> rates() {
        return rates;
    }

    /** Nothing fails by itself any more. */
    void clear() {
        rates = List.of();
        next.clear();
        known.clear();
    }

    static void save(DataOutput out, List<FailureRate> rates) throws IOException {
        out.writeInt(rates.size());
        for (FailureRate rate : rates) {
            out.writeUTF(rate.kind().name());
            out.writeLong(rate.life().toSeconds());
            out.writeDouble(rate.shape());
            out.writeLong(rate.repair().toSeconds());
        }
    }

    static List<FailureRate> rates(DataInput in) throws IOException {
        List<FailureRate> by = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            by.add(new FailureRate(
                    OrderForm.kind(in),
                    Duration.ofSeconds(in.readLong()),
                    in.readDouble(),
                    Duration.ofSeconds(in.readLong())));
        }
        return List.copyOf(by);
    }

    void save(DataOutput out) throws IOException {
        save(out, rates);
        List<Death> deaths = new ArrayList<>(next);
        deaths.sort(next.comparator());
        out.writeInt(deaths.size());
        for (Death death : deaths) {
            out.writeLong(death.second());
            out.writeInt(death.rate());
            OrderForm.save(out, death.object());
            out.writeLong(death.lives());
        }
    }

    void restore(DataInput in) throws IOException {
        rates = rates(in);
        next.clear();
        known.clear();
        for (int left = in.readInt(); left > 0; left--) {
            Death death = new Death(in.readLong(), in.readInt(), OrderForm.target(in), in.readLong());
            known.add(death.object());
            next.add(death);
        }
    }
}
