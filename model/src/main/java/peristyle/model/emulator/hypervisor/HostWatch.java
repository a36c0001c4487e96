package peristyle.model.emulator.hypervisor;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import peristyle.model.emulator.clock.DeviceClock;
import peristyle.model.emulator.fault.HostConditions;
import peristyle.model.emulator.hypervisor.HostLife.Cause;
import peristyle.model.emulator.hypervisor.HostLife.Stage;
import peristyle.model.estate.ComputePool;
import peristyle.model.estate.Estate;
import peristyle.model.estate.Host;
import peristyle.model.estate.HostId;
import peristyle.model.estate.HostState;
import peristyle.model.estate.Platform;
import peristyle.model.estate.PoolId;
import peristyle.model.estate.Vm;
import peristyle.model.estate.VmId;
import peristyle.model.hardware.DeviceEvent;
import peristyle.model.telemetry.hypervisor.HaRole;

/**
 * Notices that hosts fall silent, draws the conclusion by heartbeat (HA-1, CP-7), and notices their return.
 *
 * <p>VMware: fifteen seconds without heartbeat over network and storage and three for a last question, then a host is
 * dead; where it was the pool's first, the others first elect another, fifteen seconds more. Xen: sixty seconds, as long
 * again where it was the first. A host that only has no network: VMware hears its heartbeat through storage, knows that it
 * is isolated and leaves its VMs running; where these have no network either, a host of a pool with high availability ends
 * them, so that they may run elsewhere. A Xen host of such a pool resets itself in both cases. A host that only has no
 * storage: its VMs are ended and start elsewhere, under VMware after 320 s; a Xen host is silent at once, for its
 * heartbeat goes through storage.
 */
public final class HostWatch {

    private static final int VMWARE_SILENCE = 18;
    private static final int VMWARE_ELECTION = 15;
    /** Until all paths are taken as gone, and three minutes of grace. */
    private static final int VMWARE_WITHOUT_STORAGE = 320;

    private static final int XEN_SILENCE = 60;
    private static final int AGENT_SILENCE = 60;
    /** From power to a hypervisor that answers, s. */
    private static final int START = 300;

    private static final int RECONNECT = 20;

    private final TreeMap<String, HostLife> lives = new TreeMap<>();
    private long version;

    /** Changes whenever another host is heard, or no longer. */
    public long version() {
        return version;
    }

    /** Whether no host is in trouble. */
    public boolean calm() {
        return lives.isEmpty();
    }

    /** Whether this host can be measured and its VMs do something. */
    boolean heard(HostId host) {
        return lives.isEmpty() || !lives.containsKey(host.value());
    }

    /** Whether this host tells what it does: it is heard, or has lost nothing but its storage and is not given up yet. */
    boolean answers(HostId host) {
        HostLife life = lives.isEmpty() ? null : lives.get(host.value());
        return life == null || (life.stage == Stage.SILENT && life.cause == Cause.STORAGELESS);
    }

    /** Whether a host that is not heard goes on with its VMs: only its network or its agent is gone. */
    boolean runsUnheard(HostId host) {
        HostLife life = lives.isEmpty() ? null : lives.get(host.value());
        return life != null && life.stage != Stage.FAILED && life.cause.compareTo(Cause.CUT_OFF) <= 0;
    }

    /** The host that leads each pool: of those that are connected and heard the one with the least id. */
    Map<PoolId, HostId> leaders(Estate estate) {
        Map<PoolId, HostId> leaders = new HashMap<>();
        for (Host host : estate.hosts()) {
            if (host.state() == HostState.CONNECTED && heard(host.id())) {
                leaders.merge(
                        host.pool(), host.id(), (one, other) -> one.value().compareTo(other.value()) < 0 ? one : other);
            }
        }
        return leaders;
    }

    /** What this host is to the high availability of its pool, which these lead. */
    HaRole role(Estate estate, Host host, Map<PoolId, HostId> leaders) {
        boolean available = estate.pools()
                .find(host.pool())
                .filter(ComputePool::highAvailability)
                .isPresent();
        HostLife life = lives.get(host.id().value());
        if (!available) {
            return HaRole.NONE;
        }
        if (life != null) {
            return switch (life.stage) {
                case SILENT -> life.led ? HaRole.ELECTING : HaRole.SILENT;
                case FAILED -> HaRole.FAILED;
                case UNREACHABLE -> life.cause == Cause.AGENT ? HaRole.UNREACHABLE : HaRole.ISOLATED;
                case STARTING -> HaRole.STARTING;
            };
        }
        return switch (host.state()) {
            case CONNECTED -> host.id().equals(leaders.get(host.pool())) ? HaRole.MASTER : HaRole.MEMBER;
            case MAINTENANCE -> HaRole.MEMBER;
            case DISCONNECTED -> HaRole.UNREACHABLE;
            case FAILED -> HaRole.FAILED;
        };
    }

    /** Lives to this second, exclusive. What happens is added to the events; VMs that stopped are in them. */
    public void live(Estate estate, HostConditions now, long to, List<DeviceEvent> events) {
        for (int place = 0; place < now.places(); place++) {
            Host host = estate.hosts().at(place);
            if (host != null) {
                notice(estate, host, now, place, to);
            }
        }
        for (Iterator<Map.Entry<String, HostLife>> all = lives.entrySet().iterator(); all.hasNext(); ) {
            Map.Entry<String, HostLife> each = all.next();
            HostId id = new HostId(each.getKey());
            Host host = estate.hosts().find(id).orElse(null);
            if (host == null || over(estate, host, each.getValue(), now, to, events)) {
                all.remove();
                version++;
            }
        }
    }

    private void notice(Estate estate, Host host, HostConditions now, int place, long to) {
        Cause cause = cause(now, place);
        HostLife life = lives.get(host.id().value());
        if (cause == null) {
            return;
        }
        // Two paths may have gone long one after the other: what was not there a tick ago has come since.
        long since = Math.max(since(now, place, cause), to - DeviceClock.TICK);
        if (life == null) {
            boolean up = host.state() == HostState.CONNECTED || host.state() == HostState.MAINTENANCE;
            if (up) {
                version++;
                HostLife begun = new HostLife(host.state(), cause, since, since + silence(estate, host, cause));
                begun.led = host.state() == HostState.CONNECTED && first(estate, host);
                lives.put(host.id().value(), begun);
            }
        } else if (life.stage == Stage.STARTING) {
            life.stage = life.cause.compareTo(Cause.STORAGELESS) >= 0 ? Stage.FAILED : Stage.UNREACHABLE;
            worsen(estate, host, life, cause, since);
        } else {
            worsen(estate, host, life, cause, since);
        }
    }

    /** What was only out of reach may die as well. */
    private void worsen(Estate estate, Host host, HostLife life, Cause cause, long since) {
        if (cause.compareTo(life.cause) > 0) {
            life.cause = cause;
            if (life.stage == Stage.UNREACHABLE) {
                life.stage = Stage.SILENT;
                life.due = since + silence(estate, host, cause);
            } else if (life.stage == Stage.SILENT) {
                life.due = Math.min(life.due, since + silence(estate, host, cause));
            }
        }
    }

    private static @Nullable Cause cause(HostConditions now, int place) {
        if (now.deadSince(place) != HostConditions.NEVER) {
            return Cause.DEAD;
        }
        if (now.hungSince(place) != HostConditions.NEVER) {
            return Cause.HUNG;
        }
        if (now.storagelessSince(place) != HostConditions.NEVER) {
            return Cause.STORAGELESS;
        }
        if (now.cutOffSince(place) != HostConditions.NEVER) {
            return Cause.CUT_OFF;
        }
        if (now.isolatedSince(place) != HostConditions.NEVER) {
            return Cause.ISOLATED;
        }
        return now.silentSince(place) != HostConditions.NEVER ? Cause.AGENT : null;
    }

    private static long since(HostConditions now, int place, Cause cause) {
        return switch (cause) {
            case DEAD -> now.deadSince(place);
            case HUNG -> now.hungSince(place);
            case STORAGELESS -> now.storagelessSince(place);
            case ISOLATED -> now.isolatedSince(place);
            case CUT_OFF -> now.cutOffSince(place);
            case AGENT -> now.silentSince(place);
        };
    }

    private int silence(Estate estate, Host host, Cause cause) {
        if (cause == Cause.AGENT) {
            return AGENT_SILENCE;
        }
        if (cause == Cause.STORAGELESS && !xen(estate, host)) {
            return VMWARE_WITHOUT_STORAGE;
        }
        boolean first = first(estate, host);
        return xen(estate, host) ? XEN_SILENCE * (first ? 2 : 1) : VMWARE_SILENCE + (first ? VMWARE_ELECTION : 0);
    }

    /** The pool's first host: of those that are connected the one with the least id leads. */
    private boolean first(Estate estate, Host host) {
        for (Host other : estate.hosts()) {
            if (other.pool().equals(host.pool())
                    && other.state() == HostState.CONNECTED
                    && !lives.containsKey(other.id().value())
                    && other.id().value().compareTo(host.id().value()) < 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean xen(Estate estate, Host host) {
        return estate.pools()
                .find(host.pool())
                .filter(pool -> pool.platform() == Platform.OPENIAAS)
                .isPresent();
    }

    /** One step after the other; whether the trouble is over. */
    private boolean over(
            Estate estate, Host host, HostLife life, HostConditions now, long to, List<DeviceEvent> events) {
        Cause cause = cause(now, estate.hosts().placeOf(host.id()));
        if (life.stage == Stage.SILENT && life.due < to) {
            conclude(estate, host, life, events);
        }
        if (cause == null) {
            switch (life.stage) {
                case SILENT -> {
                    if (life.cause != Cause.DEAD) {
                        return true;
                    }
                }
                case FAILED, UNREACHABLE -> {
                    life.due = to + (life.stage == Stage.FAILED ? START : RECONNECT);
                    life.stage = Stage.STARTING;
                }
                case STARTING -> {
                    if (life.due < to) {
                        Instant at = Instant.ofEpochSecond(life.due);
                        events.add(new DeviceEvent.HostReturned(
                                at, host.id(), life.before, Duration.ofSeconds(life.due - life.since)));
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private static void conclude(Estate estate, Host host, HostLife life, List<DeviceEvent> events) {
        Instant at = Instant.ofEpochSecond(life.due);
        boolean alone = life.cause == Cause.ISOLATED || life.cause == Cause.CUT_OFF;
        boolean resets = alone
                && (xen(estate, host) || life.cause == Cause.CUT_OFF)
                && estate.pools()
                        .find(host.pool())
                        .filter(ComputePool::highAvailability)
                        .isPresent();
        if (life.cause.compareTo(Cause.STORAGELESS) >= 0 || resets) {
            List<VmId> stopped = new ArrayList<>();
            for (Vm vm : estate.vms()) {
                if (vm.running() && host.id().equals(vm.host())) {
                    stopped.add(vm.id());
                }
            }
            life.stage = Stage.FAILED;
            events.add(new DeviceEvent.HostFailed(at, host.id(), stopped));
        } else {
            life.stage = Stage.UNREACHABLE;
            events.add(
                    alone && !xen(estate, host)
                            ? new DeviceEvent.HostIsolated(at, host.id())
                            : new DeviceEvent.HostUnreachable(at, host.id()));
        }
    }

    /** Writes what hosts go through. */
    public void save(DataOutput out) throws IOException {
        out.writeInt(lives.size());
        for (Map.Entry<String, HostLife> each : lives.entrySet()) {
            out.writeUTF(each.getKey());
            each.getValue().save(out);
        }
    }

    /** Goes on where {@link #save} stopped. */
    public void restore(DataInput in) throws IOException {
        lives.clear();
        for (int left = in.readInt(); left > 0; left--) {
            lives.put(in.readUTF(), HostLife.restore(in));
        }
    }
}
