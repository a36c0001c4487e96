package peristyle.model.emulator.replication;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import peristyle.model.emulator.network.LinkTable;
import peristyle.model.estate.MirrorId;
import peristyle.model.telemetry.Carrying;

/**
 * One copy of a VM or a LUN in another zone, and what it does between two ticks. First everything is carried, then at each
 * interval what has changed (VR-1, OR-1); a transfer that outlasts the interval puts off the next one. A recovery point
 * holds the moment at which its transfer began and counts from when that is complete. For a mirror the interval is the
 * cycle of its change volumes (GM-2); one without change volumes sends each write at once, its point follows the present.
 */
final class Copy {

    /** What a transfer usually reaches, bytes a second: for what happened before the emulator began. */
    private static final double USUAL_RATE = 60e6;

    /** Nobody tells the end of what takes longer than a year, s. */
    private static final double FORESEEN = 365 * 86_400.0;

    /** What a copy does. */
    enum Phase {
        FIRST,
        WAITING,
        MOVING,
        /** No way leads to its target. */
        BROKEN
    }

    /** Hears of transfers as they begin and end. */
    interface Listener {
        void begun(Copy copy, long second, boolean first);

        /** Called before the new recovery point counts. */
        void completing(Copy copy, long second);

        void completed(Copy copy, long second, boolean first);
    }

    final String key;
    final boolean mirror;
    final boolean synchronous;
    final int pair;
    final int sourceLun;
    final int targetLun;
    final int targetZone;
    /** Each write is on its way at once: Global Mirror without change volumes, Metro Mirror. */
    final boolean continuous;
    /** What decides whether a mirror may go on; null for copies of VMs. */
    final @Nullable Relationship relationship;
    /** Place of the VM, or of a mirrored LUN's datastore. */
    final int source;

    final List<Objective> objectives = new ArrayList<>();
    final long interval;
    final double fullBytes;
    /** Preparation before bytes flow, s: snapshots and handshakes. */
    final int setup;

    private final int retention;
    final RecoveryPoints points;
    Phase phase = Phase.WAITING;
    long begun;
    long next;
    double carrying;
    double remaining;
    double pending;
    long lastBegun;
    long lastEnded;
    double lastBytes;
    double moved;
    /** What the links gave it in the newest tick, bytes a second; 0 where it stood still, or nothing passed yet. */
    double rate;

    double writing;
    /** Whether a fault keeps it from carrying anything. */
    boolean blocked;
    /** Whether nobody answers for what lies at its target: what is there is unknown until somebody does. */
    boolean silent;

    Copy(CopyPlan plan) {
        // Mirrors and replicas have ids of their own kind.
        key = (plan.mirror() ? "mirror " : "replica ") + plan.id();
        mirror = plan.mirror();
        synchronous = plan.synchronous();
        pair = plan.pair();
        sourceLun = plan.sourceLun();
        targetLun = plan.targetLun();
        targetZone = plan.targetZone();
        source = plan.source();
        continuous = mirror && (synchronous || plan.interval() <= 0);
        relationship = mirror ? new Relationship(new MirrorId(plan.id()), plan.group(), !continuous) : null;
        if (pair == LinkTable.NO_WAY || source < 0) {
            phase = Phase.BROKEN;
        }
        interval = Math.max(1, plan.interval());
        fullBytes = plan.fullBytes();
        setup = plan.setup();
        retention = Math.clamp(plan.retention(), 1, RecoveryPoints.MOST);
        points = new RecoveryPoints(retention);
    }

    /** Takes the state of a copy that the estate no longer has. */
    static Copy lost() {
        return new Copy(
                new CopyPlan("", false, false, "", LinkTable.NO_WAY, -1, -1, -1, -1, 1, RecoveryPoints.MOST, 0, 0));
    }

    /** Begins the first, full copy at this second. */
    void start(long second) {
        begun = second;
        carrying = fullBytes;
        remaining = fullBytes;
        phase = Phase.FIRST;
        if (relationship != null) {
            relationship.begin(second);
        }
    }

    /** Carries what was written meanwhile; until that is done the standby side holds no image that could be used. */
    void resume(long second) {
        begun = second;
        carrying = Math.rint(Math.min(fullBytes, pending + remaining));
        remaining = carrying;
        pending = 0;
        phase = Phase.FIRST;
        points.clear();
    }

    /** The standby side's data is gone: all has to be carried again. */
    void loseImage(long second) {
        begun = second;
        carrying = fullBytes;
        remaining = fullBytes;
        pending = 0;
        phase = Phase.FIRST;
        points.clear();
    }

    /**
     * Stands where a copy stands that has run for long, at this second: the newest point somewhere within the interval.
     *
     * @param phaseDraw 0 to 1: how far into its interval
     * @param writes what its source writes, bytes a second
     */
    void settle(long second, float phaseDraw, double writes) {
        if (continuous) {
            points.add(second);
            next = second;
            lastBegun = second;
            lastEnded = second;
            return;
        }
        double bytes = Math.min(fullBytes, writes * interval);
        long took = Math.clamp(setup + (long) (bytes / USUAL_RATE), 1, Math.max(1, interval * 4 / 5));
        long point = second - took - (long) (phaseDraw * (interval - took));
        for (int age = retention - 1; age >= 0; age--) {
            points.add(point - age * interval);
        }
        lastBegun = point;
        lastEnded = point + took;
        lastBytes = Math.rint(bytes);
        next = point + interval;
        pending = Math.min(fullBytes, writes * (second - point));
    }

    /** Goes on with what a copy of the same thing under an earlier plan had reached. */
    void inherit(Copy old) {
        phase = old.phase;
        begun = old.begun;
        next = Math.min(old.next, old.points.kept() > 0 ? old.points.newest() + interval : old.next);
        carrying = old.carrying;
        remaining = old.remaining;
        pending = old.pending;
        lastBegun = old.lastBegun;
        lastEnded = old.lastEnded;
        lastBytes = old.lastBytes;
        moved = old.moved;
        rate = old.rate;
        writing = old.writing;
        blocked = old.blocked;
        silent = old.silent;
        points.addAll(old.points);
        if (relationship != null && old.relationship != null) {
            relationship.inherit(old.relationship);
        }
    }

    /** Whether it will carry bytes before this second, if it may. */
    boolean carriesBefore(long second) {
        return (continuous && phase == Phase.WAITING)
                || phase == Phase.FIRST
                || phase == Phase.MOVING
                || (phase == Phase.WAITING && next < second);
    }

    /** Nothing is carried from one second to another, while its source writes so much, bytes a second. */
    void stand(long from, long to, double writes) {
        moved = 0;
        rate = 0;
        writing = writes;
        grow(from, to);
    }

    /**
     * Sends each write at once from one second to another. What the link does not take waits in order: the point is that of
     * the oldest write that waits, reckoned at the present rate of writing.
     *
     * @return whether the link fell further behind
     */
    boolean flow(long from, long to, double rate, double writes) {
        writing = writes;
        double waited = pending;
        double asked = pending + writes * (to - from);
        moved = Math.min(asked, rate * (to - from));
        pending = Math.min(fullBytes, asked - moved);
        long late = writes > 0 ? (long) Math.ceil(pending / writes) : pending > 0 ? to - points.newest() : 0;
        if (synchronous) {
            // Writes wait for the other side; what the operator waits for is not at risk.
            pending = 0;
            late = 0;
        }
        points.add(points.kept() > 0 ? Math.max(points.newest(), to - late) : to - late);
        return pending > waited && pending > 0;
    }

    /** Lives from one second to another, at this rate of transfer while its source writes so much, bytes a second. */
    void live(long from, long to, double given, double writes, Listener listener) {
        rate = given;
        long now = from;
        moved = 0;
        writing = writes;
        while (phase != Phase.BROKEN) {
            if (phase == Phase.WAITING) {
                if (next >= to || continuous || rate <= 0) {
                    grow(now, to);
                    return;
                }
                long at = Math.max(next, now);
                grow(now, at);
                now = at;
                begin(at, listener);
            }
            if (rate <= 0) {
                grow(now, to);
                return;
            }
            long flows = Math.max(now, begun + setup);
            double seconds = Math.ceil(remaining / rate);
            if (flows + seconds > to) {
                double part = Math.min(remaining, rate * Math.max(0, to - flows));
                remaining -= part;
                moved += part;
                grow(now, to);
                return;
            }
            long end = flows + (long) seconds;
            grow(now, end);
            now = end;
            complete(end, listener);
        }
    }

    private void grow(long from, long to) {
        pending = Math.min(fullBytes, pending + writing * (to - from));
    }

    private void begin(long second, Listener listener) {
        phase = Phase.MOVING;
        begun = second;
        carrying = Math.rint(pending);
        remaining = carrying;
        pending = 0;
        listener.begun(this, second, false);
    }

    private void complete(long second, Listener listener) {
        listener.completing(this, second);
        moved += remaining;
        remaining = 0;
        points.add(begun);
        lastBegun = begun;
        lastEnded = second;
        lastBytes = carrying;
        next = Math.max(second, begun + interval);
        boolean first = phase == Phase.FIRST;
        phase = Phase.WAITING;
        listener.completed(this, second, first);
    }

    /** Whether a transfer is under way, or stands still on its way. */
    boolean underWay() {
        return phase == Phase.FIRST || phase == Phase.MOVING;
    }

    /** The transfer that is under way at this second. */
    Carrying carrying(long second) {
        long whole = (long) carrying;
        return new Carrying(
                phase == Phase.FIRST,
                Instant.ofEpochSecond(begun),
                Math.clamp((long) (carrying - remaining), 0, whole),
                whole,
                ends(second));
    }

    private @Nullable Instant ends(long second) {
        double seconds = Math.ceil(remaining / rate);
        return blocked || rate <= 0 || seconds > FORESEEN
                ? null
                : Instant.ofEpochSecond(Math.max(second, begun + setup) + (long) seconds);
    }

    /** Written at the source and not yet complete at the target (GM-2), bytes. */
    double atRisk() {
        return pending + remaining;
    }

    void save(DataOutput out) throws IOException {
        out.writeByte(phase.ordinal());
        out.writeLong(begun);
        out.writeLong(next);
        out.writeDouble(carrying);
        out.writeDouble(remaining);
        out.writeDouble(pending);
        out.writeLong(lastBegun);
        out.writeLong(lastEnded);
        out.writeDouble(lastBytes);
        points.save(out);
        out.writeBoolean(relationship != null);
        if (relationship != null) {
            relationship.save(out);
        }
    }

    void restore(DataInput in, boolean relationships) throws IOException {
        phase = Phase.values()[in.readByte()];
        begun = in.readLong();
        next = in.readLong();
        carrying = in.readDouble();
        remaining = in.readDouble();
        pending = in.readDouble();
        lastBegun = in.readLong();
        lastEnded = in.readLong();
        lastBytes = in.readDouble();
        points.restore(in);
        if (!relationships) {
            if (relationship != null && phase == Phase.FIRST) {
                relationship.begin(begun);
            }
        } else if (in.readBoolean()) {
            (relationship == null ? new Relationship(new MirrorId(""), "", true) : relationship).restore(in);
        }
    }
}
