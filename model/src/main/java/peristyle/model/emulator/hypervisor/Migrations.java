package peristyle.model.emulator.hypervisor;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import peristyle.model.catalog.BladeClass;
import peristyle.model.catalog.Catalog;
import peristyle.model.estate.ComputePool;
import peristyle.model.estate.Estate;
import peristyle.model.estate.Host;
import peristyle.model.estate.HostId;
import peristyle.model.estate.HostState;
import peristyle.model.estate.Vm;
import peristyle.model.estate.VmId;
import peristyle.model.hardware.DeviceEvent;
import peristyle.model.telemetry.hypervisor.MoveStatus;

/**
 * Live migrations that were asked for (CP-10). Time follows from memory, change rate and the bandwidth that both hosts have
 * left: four fifths of their adapters less what VMs send, shared by the migrations of a host. A host takes part in four at
 * once, in eight with ports of 25 Gbit/s; others wait.
 */
public final class Migrations {

    private static final double USABLE = .8;
    /** What migrations always get, however busy the adapter is. */
    private static final double LEAST = .1;
    /** Memory that a busy core changes, MiB a second: our assumption. */
    private static final double CHANGED_BY_CORE = 25;

    private static final double MBPS_TO_MIB = 1e6 / 8 / (1024 * 1024);
    private static final int FAST_PORT = 25;

    private final TreeMap<String, Move> moves = new TreeMap<>();
    private float[] mbps = {};
    private int[] busy = {};
    /** The VMs that the estate says are to be moved. */
    private List<VmId> asked = List.of();

    /** Traffic of migrations by place of the host, Mbit/s. */
    public float[] mbps() {
        return mbps;
    }

    /** Takes up the hosts of an estate. */
    public void follow(Estate estate) {
        mbps = new float[estate.hosts().places()];
        busy = new int[mbps.length];
        asked = estate.vms().stream()
                .filter(vm -> vm.movingTo() != null && vm.running())
                .map(Vm::id)
                .toList();
        count(estate);
    }

    private void count(Estate estate) {
        Arrays.fill(mbps, 0);
        for (Move move : moves.values()) {
            add(estate.hosts().placeOf(move.from), move.rate);
            add(estate.hosts().placeOf(move.to), move.rate);
        }
    }

    private void add(int host, double mibPerSecond) {
        if (host >= 0) {
            mbps[host] += (float) (mibPerSecond / MBPS_TO_MIB);
        }
    }

    /** Lives from one second to another; what happens is added to the events. */
    public void live(
            Estate estate,
            Catalog catalog,
            HostLoad load,
            HostWatch watch,
            float[] sent,
            AskedSince since,
            long from,
            long to,
            List<DeviceEvent> events) {
        if (asked.isEmpty() && moves.isEmpty()) {
            return;
        }
        begin(estate, load, since, from);
        List<Map.Entry<String, Move>> active = admit(estate, catalog);
        List<String> over = new ArrayList<>();
        for (Map.Entry<String, Move> each : active) {
            Vm vm = estate.vms().find(new VmId(each.getKey())).orElse(null);
            if (vm != null && over(estate, catalog, load, watch, sent, vm, each.getValue(), from, to, events)) {
                over.add(each.getKey());
            }
        }
        over.forEach(moves::remove);
        count(estate);
    }

    /** What was asked for since; what nobody asks for any more is left. */
    private void begin(Estate estate, HostLoad load, AskedSince since, long second) {
        moves.entrySet().removeIf(each -> !wanted(estate, each.getKey(), each.getValue()));
        for (VmId id : asked) {
            Vm vm = estate.vms().find(id).filter(Vm::running).orElse(null);
            HostId target = vm == null ? null : vm.movingTo();
            HostId host = vm == null ? null : vm.host();
            if (target != null && host != null && !moves.containsKey(id.value())) {
                moves.put(
                        id.value(),
                        new Move(
                                host,
                                target,
                                since.of(id, second),
                                load.memory.vmMib(estate.vms().placeOf(id))));
            }
        }
    }

    private static boolean wanted(Estate estate, String id, Move move) {
        return estate.vms()
                .find(new VmId(id))
                .filter(vm -> vm.running() && move.from.equals(vm.host()) && move.to.equals(vm.movingTo()))
                .isPresent();
    }

    private List<Map.Entry<String, Move>> admit(Estate estate, Catalog catalog) {
        Arrays.fill(busy, 0);
        List<Map.Entry<String, Move>> inOrder = new ArrayList<>(moves.entrySet());
        inOrder.sort(Comparator.comparingLong((Map.Entry<String, Move> each) -> each.getValue().since)
                .thenComparing(Map.Entry::getKey));
        List<Map.Entry<String, Move>> active = new ArrayList<>();
        for (Map.Entry<String, Move> each : inOrder) {
            Move move = each.getValue();
            int from = estate.hosts().placeOf(move.from);
            int to = estate.hosts().placeOf(move.to);
            if (from >= 0
                    && to >= 0
                    && busy[from] < most(estate, catalog, from)
                    && busy[to] < most(estate, catalog, to)) {
                busy[from]++;
                busy[to]++;
                active.add(each);
            } else {
                move.waits();
            }
        }
        return active;
    }

    private static @Nullable BladeClass blade(Estate estate, Catalog catalog, int host) {
        Host known = estate.hosts().at(host);
        ComputePool pool =
                known == null ? null : estate.pools().find(known.pool()).orElse(null);
        return pool == null ? null : catalog.bladeClass(pool.bladeClass());
    }

    private static int most(Estate estate, Catalog catalog, int host) {
        BladeClass blade = blade(estate, catalog, host);
        return blade != null && blade.portGbps() >= FAST_PORT ? 8 : 4;
    }

    private boolean over(
            Estate estate,
            Catalog catalog,
            HostLoad load,
            HostWatch watch,
            float[] sent,
            Vm vm,
            Move move,
            long from,
            long to,
            List<DeviceEvent> events) {
        if (!ready(estate, watch, move.to) || !watch.heard(move.from)) {
            events.add(new DeviceEvent.VmNotMoved(Instant.ofEpochSecond(Math.max(from, move.since)), vm.id(), move.to));
            return true;
        }
        int place = estate.vms().placeOf(vm.id());
        double rate = Math.min(
                share(estate, catalog, sent, estate.hosts().placeOf(move.from)),
                share(estate, catalog, sent, estate.hosts().placeOf(move.to)));
        double changed = CHANGED_BY_CORE * load.busyCores(place);
        long done = move.carry(from, to, rate, changed, load.memory.vmMib(place));
        if (done < 0) {
            return false;
        }
        Duration took = Duration.ofSeconds(done - move.since);
        events.add(new DeviceEvent.VmMoved(
                Instant.ofEpochSecond(done), vm.id(), move.from, move.to, took, move.carriedMib()));
        return true;
    }

    private static boolean ready(Estate estate, HostWatch watch, HostId host) {
        return watch.heard(host)
                && estate.hosts()
                        .find(host)
                        .filter(each -> each.state() == HostState.CONNECTED)
                        .isPresent();
    }

    /** What one migration of this host gets, MiB a second. */
    private double share(Estate estate, Catalog catalog, float[] sent, int host) {
        BladeClass blade = blade(estate, catalog, host);
        double capacity = blade == null ? 10_000 : blade.networkPorts() * blade.portGbps() * 1000.0;
        double others = Float.isNaN(sent[host]) ? 0 : Math.max(0, sent[host] - mbps[host]);
        double left = Math.max(capacity * LEAST, capacity * USABLE - others);
        return left * MBPS_TO_MIB / Math.max(1, busy[host]);
    }

    /** How far each has come. */
    public Map<VmId, MoveStatus> statuses() {
        Map<VmId, MoveStatus> all = new HashMap<>();
        moves.forEach((id, move) -> all.put(new VmId(id), move.status()));
        return all;
    }

    /** Writes what the end of each is foreseen by. */
    public void savePaces(DataOutput out) throws IOException {
        for (Move move : moves.values()) {
            move.savePace(out);
        }
    }

    /** Goes on where {@link #savePaces} stopped, after {@link #restore}; null where nothing was saved. */
    public void restorePaces(@Nullable DataInput in) throws IOException {
        if (in != null) {
            for (Move move : moves.values()) {
                move.restorePace(in);
            }
        }
    }

    /** Writes how far each has come. */
    public void save(DataOutput out) throws IOException {
        out.writeInt(moves.size());
        for (Map.Entry<String, Move> each : moves.entrySet()) {
            out.writeUTF(each.getKey());
            each.getValue().save(out);
        }
    }

    /** Goes on where {@link #save} stopped; null where nothing was saved. */
    public void restore(@Nullable DataInput in, Estate estate) throws IOException {
        moves.clear();
        for (int left = in == null ? 0 : in.readInt(); in != null && left > 0; left--) {
            moves.put(in.readUTF(), Move.restore(in));
        }
        follow(estate);
    }
}
