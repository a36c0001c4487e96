package peristyle.model.emulator.hypervisor;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import peristyle.model.estate.HostId;
import peristyle.model.telemetry.hypervisor.MoveStatus;

/**
 * One live migration: all memory is carried while the VM runs, then again and again what it has changed meanwhile, until
 * the rest takes no longer than {@value #SWITCH} s, for which it stands still (pre-copy; Clark et al., NSDI 2005). A VM that
 * changes its memory faster than that is slowed down more with each round.
 */
final class Move {

    /** Longest standstill at the end, s. */
    private static final double SWITCH = .5;
    /** Rounds after which the VM is slowed down. */
    private static final int PATIENCE = 5;
    /** From the wish to the first byte, s. */
    private static final int SETUP = 3;

    final HostId from;
    final HostId to;
    final long since;
    private double carried;
    private double remaining;
    private double roundSeconds;
    private int round;
    /** MiB a second in the newest tick; 0 while it waits. */
    double rate;
    /** The same in the newest tick in which it did not wait; 0 before the first. */
    private double pace;
    /** What the VM changed then, MiB a second, and all its memory, MiB. */
    private double changes;

    private double memory;

    Move(HostId from, HostId to, long since, double mib) {
        this.from = from;
        this.to = to;
        this.since = since;
        remaining = mib;
    }

    /** Waits for others. */
    void waits() {
        rate = 0;
    }

    /**
     * Carries memory for so long.
     *
     * @param changed memory that the VM changes, MiB a second
     * @param all its memory, MiB
     * @return second at which the VM runs on the other host; -1 where it does not yet
     */
    long carry(long second, long until, double mibPerSecond, double changed, double all) {
        rate = mibPerSecond;
        pace = mibPerSecond;
        changes = changed;
        memory = all;
        double now = Math.max(second, since + SETUP);
        while (now < until) {
            double needed = remaining / mibPerSecond;
            if (now + needed > until) {
                double part = (until - now) * mibPerSecond;
                remaining -= part;
                carried += part;
                roundSeconds += until - now;
                return -1;
            }
            now += needed;
            carried += remaining;
            roundSeconds += needed;
            remaining = changedIn(round, roundSeconds);
            roundSeconds = 0;
            round++;
            if (remaining / mibPerSecond <= SWITCH) {
                return Math.min(until - 1, (long) Math.ceil(now + remaining / mibPerSecond));
            }
        }
        return -1;
    }

    private double changedIn(int someRound, double seconds) {
        double slowed = changes * Math.scalb(1.0, -Math.max(0, someRound - PATIENCE));
        return Math.min(memory, slowed * seconds);
    }

    /** What there still is to carry, MiB, if the VM goes on like that: what is left, and what it changes in all rounds to come. */
    private double toCarry() {
        double all = remaining;
        double left = remaining;
        double seconds = roundSeconds;
        for (int ahead = round; pace > 0 && (ahead == round || left / pace > SWITCH); ahead++) {
            left = changedIn(ahead, seconds + left / pace);
            all += left;
            seconds = 0;
        }
        return all;
    }

    double carriedMib() {
        return carried + remaining;
    }

    MoveStatus status() {
        double left = toCarry();
        double whole = carried + left;
        return new MoveStatus(
                from,
                to,
                Instant.ofEpochSecond(since),
                rate == 0,
                whole == 0 ? 1 : carried / whole,
                Duration.ofSeconds(rate == 0 ? 0 : (long) Math.ceil(left / rate)),
                rate,
                carried,
                whole);
    }

    /** Writes what the end is foreseen by. */
    void savePace(DataOutput out) throws IOException {
        out.writeDouble(pace);
        out.writeDouble(changes);
        out.writeDouble(memory);
    }

    /** Goes on where {@link #savePace} stopped. */
    void restorePace(DataInput in) throws IOException {
        pace = in.readDouble();
        changes = in.readDouble();
        memory = in.readDouble();
    }

    void save(DataOutput out) throws IOException {
        out.writeUTF(from.value());
        out.writeUTF(to.value());
        out.writeLong(since);
        out.writeDouble(carried);
        out.writeDouble(remaining);
        out.writeDouble(roundSeconds);
        out.writeInt(round);
        out.writeDouble(rate);
    }

    static Move restore(DataInput in) throws IOException {
        Move move = new Move(new HostId(in.readUTF()), new HostId(in.readUTF()), in.readLong(), 0);
        move.carried = in.readDouble();
        move.remaining = in.readDouble();
        move.roundSeconds = in.readDouble();
        move.round = in.readInt();
        move.rate = in.readDouble();
        return move;
    }
}
