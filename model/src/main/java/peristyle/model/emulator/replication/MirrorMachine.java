package peristyle.model.emulator.replication;

import static peristyle.model.hardware.storage.MirrorState.CONSISTENT_COPYING;
import static peristyle.model.hardware.storage.MirrorState.CONSISTENT_DISCONNECTED;
import static peristyle.model.hardware.storage.MirrorState.CONSISTENT_STOPPED;
import static peristyle.model.hardware.storage.MirrorState.CONSISTENT_SYNCHRONIZED;
import static peristyle.model.hardware.storage.MirrorState.IDLING;
import static peristyle.model.hardware.storage.MirrorState.IDLING_DISCONNECTED;
import static peristyle.model.hardware.storage.MirrorState.INCONSISTENT_COPYING;
import static peristyle.model.hardware.storage.MirrorState.INCONSISTENT_DISCONNECTED;
import static peristyle.model.hardware.storage.MirrorState.INCONSISTENT_STOPPED;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import peristyle.model.hardware.storage.MirrorState;

/**
 * The state machine of remote copy relationships, after IBM's <em>Spectrum Virtualize</em> documentation of Metro and Global
 * Mirror. With change volumes the auxiliary keeps a consistent image while it copies: there it goes on by itself once the
 * clusters reach each other again; without them what was written meanwhile makes it inconsistent for a while, so going on has
 * to be ordered.
 */
final class MirrorMachine {

    private static final MirrorMachine PLAIN = new MirrorMachine(false);
    private static final MirrorMachine CYCLING = new MirrorMachine(true);

    private final Map<MirrorState, Map<MirrorEvent, MirrorState>> arrows = new EnumMap<>(MirrorState.class);

    private MirrorMachine(boolean cycling) {
        MirrorState running = cycling ? CONSISTENT_COPYING : CONSISTENT_SYNCHRONIZED;
        arrow(INCONSISTENT_STOPPED, MirrorEvent.START, INCONSISTENT_COPYING);
        arrow(INCONSISTENT_STOPPED, MirrorEvent.START_IN_SYNC, running);
        arrow(INCONSISTENT_STOPPED, MirrorEvent.STOP_ACCESS, IDLING);
        arrow(INCONSISTENT_STOPPED, MirrorEvent.DISCONNECT, INCONSISTENT_DISCONNECTED);

        arrow(INCONSISTENT_COPYING, MirrorEvent.COPIED, running);
        arrow(INCONSISTENT_COPYING, MirrorEvent.STOP, INCONSISTENT_STOPPED);
        arrow(INCONSISTENT_COPYING, MirrorEvent.ERROR, INCONSISTENT_STOPPED);
        arrow(INCONSISTENT_COPYING, MirrorEvent.DISCONNECT, INCONSISTENT_DISCONNECTED);

        arrow(running, MirrorEvent.STOP, CONSISTENT_STOPPED);
        arrow(running, MirrorEvent.ERROR, CONSISTENT_STOPPED);
        arrow(running, MirrorEvent.STOP_ACCESS, IDLING);
        arrow(running, MirrorEvent.DISCONNECT, CONSISTENT_DISCONNECTED);

        arrow(CONSISTENT_STOPPED, MirrorEvent.START_IN_SYNC, running);
        arrow(CONSISTENT_STOPPED, MirrorEvent.START, cycling ? CONSISTENT_COPYING : INCONSISTENT_COPYING);
        arrow(CONSISTENT_STOPPED, MirrorEvent.STOP_ACCESS, IDLING);
        arrow(CONSISTENT_STOPPED, MirrorEvent.DISCONNECT, CONSISTENT_DISCONNECTED);

        arrow(IDLING, MirrorEvent.START_IN_SYNC, running);
        arrow(IDLING, MirrorEvent.START, INCONSISTENT_COPYING);
        arrow(IDLING, MirrorEvent.DISCONNECT, IDLING_DISCONNECTED);

        arrow(INCONSISTENT_DISCONNECTED, MirrorEvent.RECONNECT_COPYING, INCONSISTENT_COPYING);
        arrow(INCONSISTENT_DISCONNECTED, MirrorEvent.RECONNECT_STOPPED, INCONSISTENT_STOPPED);
        arrow(INCONSISTENT_DISCONNECTED, MirrorEvent.STOP_ACCESS, IDLING_DISCONNECTED);

        arrow(CONSISTENT_DISCONNECTED, MirrorEvent.RECONNECT_COPYING, running);
        arrow(CONSISTENT_DISCONNECTED, MirrorEvent.RECONNECT_STOPPED, CONSISTENT_STOPPED);
        arrow(CONSISTENT_DISCONNECTED, MirrorEvent.STOP_ACCESS, IDLING_DISCONNECTED);

        for (MirrorState state : List.of(INCONSISTENT_COPYING, running, CONSISTENT_STOPPED, IDLING)) {
            arrow(state, MirrorEvent.IMAGE_LOST, INCONSISTENT_STOPPED);
        }
        arrow(CONSISTENT_DISCONNECTED, MirrorEvent.IMAGE_LOST, INCONSISTENT_DISCONNECTED);
        arrow(IDLING_DISCONNECTED, MirrorEvent.IMAGE_LOST, INCONSISTENT_DISCONNECTED);

        arrow(IDLING_DISCONNECTED, MirrorEvent.RECONNECT_COPYING, IDLING);
        arrow(IDLING_DISCONNECTED, MirrorEvent.RECONNECT_STOPPED, IDLING);
    }

    private void arrow(MirrorState from, MirrorEvent event, MirrorState to) {
        arrows.computeIfAbsent(from, key -> new EnumMap<>(MirrorEvent.class)).put(event, to);
    }

    /** @param cycling whether change volumes hold consistent images (GMCV), else each write is sent at once */
    static MirrorMachine of(boolean cycling) {
        return cycling ? CYCLING : PLAIN;
    }

    /** Where this event leads from this state; null where there is no such arrow. */
    @Nullable
    MirrorState after(MirrorState state, MirrorEvent event) {
        return arrows.getOrDefault(state, Map.of()).get(event);
    }

    /** Whether one arrow leads from one state to the other. */
    boolean leads(MirrorState from, MirrorState to) {
        return arrows.getOrDefault(from, Map.of()).containsValue(to);
    }
}
