package peristyle.model.emulator.hypervisor;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Supplier;
import peristyle.model.estate.ComputePool;
import peristyle.model.estate.Estate;
import peristyle.model.estate.Host;
import peristyle.model.estate.HostId;
import peristyle.model.estate.PowerState;
import peristyle.model.estate.RestartPriority;
import peristyle.model.estate.Vm;
import peristyle.model.estate.VmId;
import peristyle.model.hardware.DeviceEvent;

/**
 * High availability: VMs of failed hosts start on others (HA-2, CP-7). Those of priority <em>restart</em> first, the
 * greatest memory first, one every {@value #PACE} s in each pool; where one finds no room it is tried again every
 * {@value #RETRY} s. Then those of <em>best-effort</em>, once. Others never.
 */
public final class Restarts {

    private static final int PACE = 2;
    private static final int RETRY = 60;
    /** From the conclusion that a host is dead to the first start, s. */
    private static final int FIRST = 5;

    private final TreeMap<String, Waiting> waiting = new TreeMap<>();
    private final TreeMap<String, Long> nextOf = new TreeMap<>();

    private static final class Waiting {
        private final long downSince;
        private final boolean retried;
        private long due;
        private boolean tried;

        Waiting(long downSince, boolean retried, long due) {
            this.downSince = downSince;
            this.retried = retried;
            this.due = due;
        }
    }

    private record Turn(Vm vm, Waiting waiting) {}

    /** Whether nothing waits. */
    public boolean calm() {
        return waiting.isEmpty();
    }

    /** Whether this VM is tried by itself. */
    boolean waits(VmId vm) {
        return waiting.containsKey(vm.value());
    }

    /** A host has failed: what it ran waits from now on. */
    public void failed(Estate estate, DeviceEvent.HostFailed event) {
        Host host = estate.hosts().find(event.subject()).orElse(null);
        ComputePool pool =
                host == null ? null : estate.pools().find(host.pool()).orElse(null);
        if (pool == null || !pool.highAvailability()) {
            return;
        }
        long second = event.at().getEpochSecond();
        for (VmId id : event.stopped()) {
            RestartPriority priority =
                    estate.vms().find(id).map(vm -> vm.care().restartPriority()).orElse(RestartPriority.DISABLED);
            if (priority != RestartPriority.DISABLED) {
                waiting.put(id.value(), new Waiting(second, priority == RestartPriority.RESTART, second + FIRST));
            }
        }
    }

    /** Starts what can be started before this second. */
    public void live(Estate estate, Supplier<Room> rooms, long to, List<DeviceEvent> events) {
        boolean due = false;
        for (Waiting each : waiting.values()) {
            due |= each.due < to;
        }
        if (!due) {
            return;
        }
        waiting.keySet().removeIf(id -> !off(estate, id));
        List<Turn> turns = new ArrayList<>();
        waiting.forEach((id, each) -> estate.vms().find(new VmId(id)).ifPresent(vm -> turns.add(new Turn(vm, each))));
        turns.sort(Comparator.comparing((Turn turn) -> !turn.waiting().retried)
                .thenComparingLong(turn -> -turn.vm().size().memoryMib())
                .thenComparing(turn -> turn.vm().id().value()));
        Room room = rooms.get();
        for (Turn turn : turns) {
            if (turn.waiting().due < to) {
                take(turn, room, to, events);
            }
        }
        nextOf.values().removeIf(second -> second < to - RETRY);
    }

    private static boolean off(Estate estate, String id) {
        return estate.vms()
                .find(new VmId(id))
                .filter(vm -> vm.power() == PowerState.OFF)
                .isPresent();
    }

    private void take(Turn turn, Room room, long to, List<DeviceEvent> events) {
        Vm vm = turn.vm();
        Waiting waits = turn.waiting();
        long second = Math.max(waits.due, nextOf.getOrDefault(vm.pool().value(), Long.MIN_VALUE));
        if (second >= to) {
            waits.due = second;
            return;
        }
        nextOf.put(vm.pool().value(), second + PACE);
        Instant at = Instant.ofEpochSecond(second);
        HostId host = room.start(vm);
        if (host != null) {
            waiting.remove(vm.id().value());
            events.add(new DeviceEvent.VmRestarted(at, vm.id(), host, Duration.ofSeconds(second - waits.downSince)));
            return;
        }
        if (!waits.tried) {
            events.add(new DeviceEvent.VmLeftOff(at, vm.id(), room.obstacle(), waits.retried));
        }
        waits.tried = true;
        waits.due = second + RETRY;
        if (!waits.retried) {
            waiting.remove(vm.id().value());
        }
    }

    /** Writes what waits. */
    public void save(DataOutput out) throws IOException {
        out.writeInt(waiting.size());
        for (var each : waiting.entrySet()) {
            out.writeUTF(each.getKey());
            out.writeLong(each.getValue().downSince);
            out.writeBoolean(each.getValue().retried);
            out.writeLong(each.getValue().due);
            out.writeBoolean(each.getValue().tried);
        }
        out.writeInt(nextOf.size());
        for (var each : nextOf.entrySet()) {
            out.writeUTF(each.getKey());
            out.writeLong(each.getValue());
        }
    }

    /** Goes on where {@link #save} stopped. */
    public void restore(DataInput in) throws IOException {
        waiting.clear();
        nextOf.clear();
        for (int left = in.readInt(); left > 0; left--) {
            String id = in.readUTF();
            Waiting each = new Waiting(in.readLong(), in.readBoolean(), in.readLong());
            each.tried = in.readBoolean();
            waiting.put(id, each);
        }
        for (int left = in.readInt(); left > 0; left--) {
            nextOf.put(in.readUTF(), in.readLong());
        }
    }
}
