package peristyle.model.emulator.fault;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import peristyle.model.emulator.clock.DeviceClock;
import peristyle.model.estate.Estate;
import peristyle.model.hardware.DeviceEvent;
import peristyle.model.hardware.fault.ActiveFault;
import peristyle.model.hardware.fault.FailureRate;
import peristyle.model.hardware.fault.FaultCommand;
import peristyle.model.hardware.fault.FaultInjection;
import peristyle.model.hardware.fault.FaultKind;
import peristyle.model.hardware.fault.FaultOrder;
import peristyle.model.hardware.fault.OrderCheck;
import peristyle.model.problem.Problem;
import peristyle.model.problem.ProblemException;

/**
 * All faults that were ordered. Orders come from any thread and wait for the next tick; what strikes, and when it goes, is
 * decided there, from the seed. Faults come and go to the second; conditions are reckoned by the tick: a fault counts in
 * every tick that it touches, however shortly.
 */
public final class FaultBoard implements FaultInjection {

    private static final byte INJECT = 1;
    private static final byte END = 2;
    private static final byte FAIL = 3;
    private static final byte END_AT = 4;

    /** Numbers of orders lie below, those of failures that come by themselves above. */
    private static final int NUMBER_BITS = 32;

    private final Set<FaultKind> kinds;
    private final Supplier<Estate> estate;
    private final DeviceClock clock;
    private final Queue<FaultCommand> commands = new ConcurrentLinkedQueue<>();
    private final AtomicLong numbers = new AtomicLong();
    /** Highest number of an order that a step has obeyed; the platform's thread only. */
    private long obeyed;
    /** How many failures came by themselves: numbered apart, for orders get theirs at no certain time. */
    private long selfMade;

    private final TreeMap<Long, StandingOrder> orders = new TreeMap<>();
    private final ConditionTable conditions = new ConditionTable();
    private final RandomFailures failures = new RandomFailures();
    private final CorrectedErrors corrected = new CorrectedErrors();
    private volatile List<ActiveFault> list = List.of();
    private volatile List<FailureRate> rates = List.of();

    /**
     * @param kinds by which something behaves
     * @param estate as it is now; asked from any thread
     * @param clock tells when an order is given
     */
    public FaultBoard(Set<FaultKind> kinds, Supplier<Estate> estate, DeviceClock clock) {
        this.kinds = Set.copyOf(kinds);
        this.estate = estate;
        this.clock = clock;
    }

    @Override
    public Set<FaultKind> kinds() {
        return kinds.isEmpty() ? Set.of() : EnumSet.copyOf(kinds);
    }

    @Override
    public long inject(FaultOrder order) {
        offered(order.kind());
        OrderCheck.check(order, estate.get());
        new StandingFaults(list, commands, clock.instant()).check(order);
        long number = numbers.incrementAndGet();
        commands.add(new FaultCommand.Inject(number, dated(order)));
        return number;
    }

    /** Between two ticks an order carries its second: what it brings is not to be told to have come before. */
    private FaultOrder dated(FaultOrder order) {
        Instant second = second();
        return order.timing().at() == null && second != null ? order.at(second) : order;
    }

    /** The operator's second between two ticks, null at a tick. */
    private @Nullable Instant second() {
        return clock.credit() >= 1 ? clock.instant() : null;
    }

    private void offered(FaultKind kind) {
        if (!kinds.contains(kind)) {
            throw new ProblemException(Problem.of("fault.not-emulated", kind));
        }
    }

    @Override
    public void repeat(FaultCommand command) {
        switch (command) {
            case FaultCommand.Inject it -> {
                offered(it.order().kind());
                OrderCheck.form(it.number(), it.order());
                numbers.accumulateAndGet(it.number(), Math::max);
                commands.add(it);
            }
            case FaultCommand.End it -> commands.add(it);
            case FaultCommand.Fail it -> failBy(it.rates());
        }
    }

    @Override
    public void clear(long number) {
        commands.add(new FaultCommand.End(List.of(number), second()));
    }

    @Override
    public void clearAll() {
        commands.add(new FaultCommand.End(List.of(), second()));
    }

    @Override
    public void failBy(List<FailureRate> rates) {
        for (FailureRate rate : rates) {
            offered(rate.kind());
            OrderCheck.check(rate);
        }
        commands.add(new FaultCommand.Fail(List.copyOf(rates)));
    }

    @Override
    public List<FailureRate> rates() {
        return rates;
    }

    @Override
    public List<ActiveFault> list() {
        return StandingFaults.listed(list, commands, clock.instant());
    }

    /** Whether no order stands; what waits for a tick does not. */
    public boolean quiet() {
        return list.isEmpty();
    }

    /** What stands at the newest tick. */
    public List<ActiveFault> standing() {
        return list;
    }

    /** What is broken during the tick up to which {@link #live} has come. */
    public Conditions conditions() {
        return conditions;
    }

    /**
     * Lives through a tick.
     *
     * @param from second at which it begins: what was ordered before comes then at the earliest
     * @param to second at which it ends
     * @param events what happens is added
     * @param told each command that is obeyed
     * @return whether {@link #conditions} have changed
     */
    public boolean live(long seed, long from, long to, List<DeviceEvent> events, Consumer<FaultCommand> told) {
        if (commands.isEmpty() && orders.isEmpty() && !failures.any()) {
            return false;
        }
        boolean changed = false;
        for (FaultCommand next = commands.poll(); next != null; next = commands.poll()) {
            FaultCommand due = due(next, from, to);
            told.accept(due);
            changed |= obey(due, seed, from, events);
        }
        failures.live(estate.get(), seed, to, order -> {
            selfMade++;
            long number = selfMade << NUMBER_BITS;
            orders.put(number, new StandingOrder(number, order, seed, from));
        });
        boolean news = changed;
        List<FaultOrder> broken = new ArrayList<>();
        for (Iterator<StandingOrder> all = orders.values().iterator(); all.hasNext(); ) {
            StandingOrder each = all.next();
            news |= each.live(from, to, events);
            if (each.order.kind() == FaultKind.DIMM_CORRECTABLE && each.spent() > 0) {
                corrected.strike(each.order, each.touched().keySet(), each.spent(), to, broken::add);
            }
            if (each.over()) {
                all.remove();
                news = true;
            }
        }
        for (FaultOrder order : broken) {
            selfMade++;
            long number = selfMade << NUMBER_BITS;
            orders.put(number, new StandingOrder(number, order, seed, to));
        }
        replace(events);
        if (news) {
            follow(estate.get());
        }
        return news;
    }

    /** A memory module with an error that it could not correct is another one when it works again. */
    private void replace(List<DeviceEvent> events) {
        for (DeviceEvent event : events) {
            if (event instanceof DeviceEvent.FaultEnded ended && ended.kind() == FaultKind.DIMM_UNCORRECTABLE) {
                corrected.replaced(ended.subject(), ended.part());
            }
        }
    }

    /** What memory modules have corrected. */
    public CorrectedErrors corrected() {
        return corrected;
    }

    /** What was asked while a tick was under way is obeyed in the next, and not before that begins. */
    private static FaultCommand due(FaultCommand command, long from, long to) {
        if (!(command instanceof FaultCommand.End end) || end.at() == null) {
            return command;
        }
        long second = Math.clamp(end.at().getEpochSecond(), from, to - 1);
        return new FaultCommand.End(end.numbers(), second == from ? null : Instant.ofEpochSecond(second));
    }

    private boolean obey(FaultCommand command, long seed, long second, List<DeviceEvent> events) {
        return switch (command) {
            case FaultCommand.Inject it -> {
                obeyed = Math.max(obeyed, it.number());
                orders.put(it.number(), new StandingOrder(it.number(), it.order(), seed, second));
                yield true;
            }
            case FaultCommand.End it -> {
                List<Long> ended = it.numbers().isEmpty() ? List.copyOf(orders.keySet()) : it.numbers();
                boolean any = false;
                for (Long number : ended) {
                    Instant at = it.at();
                    StandingOrder order = at == null ? orders.remove(number) : orders.get(number);
                    if (order != null) {
                        any = true;
                        if (at == null) {
                            order.end(second, events);
                        } else {
                            order.endBy(at.getEpochSecond());
                        }
                    }
                }
                yield any;
            }
            case FaultCommand.Fail it -> {
                failures.set(it.rates(), estate.get(), seed, second);
                rates = it.rates();
                yield false;
            }
        };
    }

    /** Tells anew what is broken, by the places of this estate. */
    private void follow(Estate now) {
        conditions.clear();
        List<ActiveFault> seen = new ArrayList<>();
        for (StandingOrder each : orders.values()) {
            if (each.stands()) {
                seen.add(each.seen());
            }
            each.touched()
                    .forEach((target, since) -> conditions.strike(
                            now, each.order.kind(), target, each.order.part(), each.order.amount(), since));
        }
        list = List.copyOf(seen);
    }

    /** The estate has become another at this second: objects that are new may fail, too. */
    public void follow(Estate now, long seed, long second) {
        failures.follow(now, seed, second);
        follow(now);
    }

    /**
     * Writes all orders.
     *
     * @param waiting whether those are included that wait for a tick
     */
    public void save(DataOutput out, boolean waiting) throws IOException {
        out.writeLong(selfMade << NUMBER_BITS | (waiting ? numbers.get() : obeyed));
        out.writeInt(orders.size());
        for (StandingOrder each : orders.values()) {
            each.save(out);
        }
        failures.save(out);
        List<FaultCommand> left = waiting ? List.copyOf(commands) : List.of();
        out.writeInt(left.size());
        for (FaultCommand each : left) {
            save(out, each);
        }
    }

    private static void save(DataOutput out, FaultCommand command) throws IOException {
        switch (command) {
            case FaultCommand.Inject it -> {
                out.writeByte(INJECT);
                out.writeLong(it.number());
                OrderForm.save(out, it.order());
            }
            case FaultCommand.End it -> {
                Instant at = it.at();
                out.writeByte(at == null ? END : END_AT);
                if (at != null) {
                    out.writeLong(at.getEpochSecond());
                }
                out.writeInt(it.numbers().size());
                for (Long number : it.numbers()) {
                    out.writeLong(number);
                }
            }
            case FaultCommand.Fail it -> {
                out.writeByte(FAIL);
                RandomFailures.save(out, it.rates());
            }
        }
    }

    private static FaultCommand command(DataInput in) throws IOException {
        byte mark = in.readByte();
        return switch (mark) {
            case INJECT -> new FaultCommand.Inject(in.readLong(), OrderForm.restore(in));
            case END, END_AT -> {
                Instant at = mark == END ? null : Instant.ofEpochSecond(in.readLong());
                List<Long> numbers = new ArrayList<>();
                for (int left = in.readInt(); left > 0; left--) {
                    numbers.add(in.readLong());
                }
                yield new FaultCommand.End(numbers, at);
            }
            case FAIL -> new FaultCommand.Fail(RandomFailures.rates(in));
            default -> throw new IOException("no such command " + mark);
        };
    }

    /** Goes on where {@link #save} stopped. */
    public void restore(DataInput in, long seed, Estate now) throws IOException {
        long both = in.readLong();
        selfMade = both >>> NUMBER_BITS;
        obeyed = both & (1L << NUMBER_BITS) - 1;
        numbers.set(obeyed);
        orders.clear();
        for (int left = in.readInt(); left > 0; left--) {
            StandingOrder each = StandingOrder.restore(in, seed);
            orders.put(each.number, each);
        }
        failures.restore(in);
        rates = failures.rates();
        commands.clear();
        for (int left = in.readInt(); left > 0; left--) {
            commands.add(command(in));
        }
        follow(now);
    }

    /** Forgets all orders and rates: for a state that was saved before there were any. */
    public void reset(Estate now) {
        corrected.clear();
        orders.clear();
        commands.clear();
        failures.clear();
        rates = List.of();
        follow(now);
    }

    /** Writes what memory modules have corrected. */
    public void saveCorrected(DataOutput out) throws IOException {
        corrected.save(out);
    }

    /** Goes on where {@link #saveCorrected} stopped; null where nothing was saved. */
    public void restoreCorrected(@Nullable DataInput in) throws IOException {
        corrected.clear();
        if (in != null) {
            corrected.restore(in);
        }
    }
}
