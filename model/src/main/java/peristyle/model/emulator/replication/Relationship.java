package peristyle.model.emulator.replication;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import peristyle.model.estate.MirrorId;
import peristyle.model.hardware.DeviceEvent;
import peristyle.model.hardware.storage.MirrorState;
import peristyle.model.hardware.storage.MirrorStop;

/**
 * A mirror relationship: the state of its machine, what moved it there, and whether it is to be started again by itself. It
 * decides when its copy may go on; the copy knows what is carried.
 */
final class Relationship {

    /** From when all is well again until a stopped relationship is started by itself, s. */
    static final int RESTART_WAIT = 300;
    /** How often it is started so soon; after that once in {@link #WELL_FOR}. */
    static final int MOST_RESTARTS = 3;
    /** How long it has to run well until that is forgotten, s. */
    static final int WELL_FOR = 3600;
    /** How long Global Mirror lets a link fall behind before it stops (error 1920): {@code gmlinktolerance}, s. */
    static final int LINK_TOLERANCE = 300;

    private static final long NEVER = Long.MIN_VALUE;

    final MirrorId id;
    /** Relationships of one group stop together. */
    final String group;

    private final MirrorMachine machine;
    MirrorState state;
    /** Why it does not copy. */
    MirrorStop stop = MirrorStop.NONE;

    long since = NEVER;
    int restarts;
    private long behind;
    private long wellSince = NEVER;
    private boolean ranBefore = true;

    Relationship(MirrorId id, String group, boolean cycling) {
        this.id = id;
        this.group = group.isEmpty() ? id.value() : group;
        machine = MirrorMachine.of(cycling);
        state = cycling ? MirrorState.CONSISTENT_COPYING : MirrorState.CONSISTENT_SYNCHRONIZED;
    }

    /** Begins without a consistent image. */
    void begin(long second) {
        state = MirrorState.INCONSISTENT_COPYING;
        since = second;
    }

    /**
     * Judges the beginning of a tick.
     *
     * @param connected whether the clusters of both sides reach each other
     * @param healthy whether the volumes of its whole group can be read and written
     * @param changed whether anything was written while the clusters did not reach each other
     */
    void judge(long second, boolean connected, boolean healthy, boolean changed, List<DeviceEvent> events) {
        if (!connected) {
            if (!state.disconnected()) {
                ranBefore = state.copying();
                move(MirrorEvent.DISCONNECT, second, events);
                stop = MirrorStop.DISCONNECTED;
            }
            wellSince = NEVER;
            return;
        }
        if (state.disconnected()) {
            boolean harmless = !changed || machine == MirrorMachine.of(true) || !state.consistent();
            move(ranBefore && harmless ? MirrorEvent.RECONNECT_COPYING : MirrorEvent.RECONNECT_STOPPED, second, events);
        }
        if (!healthy) {
            wellSince = NEVER;
            if (state.copying()) {
                stop(MirrorStop.VOLUME, second, events);
            }
            return;
        }
        if (wellSince == NEVER) {
            wellSince = second;
        }
        if (state.copying()) {
            restarts = second - wellSince >= WELL_FOR ? 0 : restarts;
        } else if (state != MirrorState.IDLING
                && second - Math.max(wellSince, since) >= (restarts < MOST_RESTARTS ? RESTART_WAIT : WELL_FOR)) {
            restarts++;
            move(changed ? MirrorEvent.START : MirrorEvent.START_IN_SYNC, second, events);
        }
    }

    /** Whether the link has fallen behind for longer than is tolerated. */
    boolean tooFarBehind(boolean fellBehind, long seconds) {
        behind = fellBehind ? behind + seconds : 0;
        return behind >= LINK_TOLERANCE;
    }

    /** Stops because of this. */
    void stop(MirrorStop why, long second, List<DeviceEvent> events) {
        if (state.copying()) {
            move(MirrorEvent.ERROR, second, events);
            stop = why;
        }
    }

    /** Follows an arrow where there is one from here. */
    void move(MirrorEvent event, long second, List<DeviceEvent> events) {
        MirrorState next = machine.after(state, event);
        if (next != null && next != state) {
            events.add(new DeviceEvent.MirrorStateChanged(Instant.ofEpochSecond(second), id, state, next));
            state = next;
            since = second;
            behind = 0;
            stop = next.copying() ? MirrorStop.NONE : stop;
        }
    }

    @Nullable
    Instant sinceInstant() {
        return since == NEVER ? null : Instant.ofEpochSecond(since);
    }

    void inherit(Relationship old) {
        state = old.state;
        stop = old.stop;
        since = old.since;
        restarts = old.restarts;
        behind = old.behind;
        wellSince = old.wellSince;
        ranBefore = old.ranBefore;
    }

    void save(DataOutput out) throws IOException {
        out.writeUTF(state.name());
        out.writeLong(since);
        out.writeInt(restarts);
        out.writeLong(behind);
        out.writeLong(wellSince);
        out.writeBoolean(ranBefore);
    }

    void restore(DataInput in) throws IOException {
        state = MirrorState.valueOf(in.readUTF());
        since = in.readLong();
        restarts = in.readInt();
        behind = in.readLong();
        wellSince = in.readLong();
        ranBefore = in.readBoolean();
    }
}
