package peristyle.model.emulator.san;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import peristyle.model.emulator.fault.Conditions;
import peristyle.model.estate.Estate;
import peristyle.model.estate.StoragePool;
import peristyle.model.estate.StoragePoolId;
import peristyle.model.hardware.DeviceEvent;
import peristyle.model.hardware.fault.FaultKind;
import peristyle.model.hardware.storage.ArrayState;
import peristyle.model.hardware.storage.VolumeState;

/** What the storage remembers from tick to tick, and what faults make of it: arrays, clusters, volumes. */
public final class SanState {

    private static final long NEVER = Long.MIN_VALUE;
    private static final double MIB = 1024.0 * 1024.0;

    private final Estate estate;
    final SanTable table;
    final ClusterConditions clusters;
    private final @Nullable DistributedRaid[] arrays;
    private final ArrayState[] states;
    private final long[] since;
    private final boolean[] enclosureDown;
    private final boolean[] locked;
    private final boolean[] full;
    private long derived = NEVER;
    private boolean busy;
    private boolean whole = true;

    /** Storage in which nothing is broken. */
    public SanState(Estate estate) {
        this.estate = estate;
        table = new SanTable(estate);
        clusters = new ClusterConditions(table);
        int pools = table.systemOfPool.length;
        arrays = new DistributedRaid[pools];
        states = new ArrayState[pools];
        since = new long[pools];
        enclosureDown = new boolean[pools];
        locked = new boolean[pools];
        full = new boolean[pools];
        Arrays.fill(states, ArrayState.ONLINE);
        Arrays.fill(since, NEVER);
        for (StoragePool pool : estate.storagePools()) {
            arrays[estate.storagePools().placeOf(pool.id())] =
                    new DistributedRaid(pool.drives(), pool.capacityMib() * MIB);
        }
    }

    /** Goes on with what the storage of an earlier estate remembers. */
    public void inherit(SanState old) {
        for (StoragePool pool : estate.storagePools()) {
            int place = estate.storagePools().placeOf(pool.id());
            int before = old.estate.storagePools().placeOf(pool.id());
            DistributedRaid from = before < 0 ? null : old.arrays[before];
            DistributedRaid to = arrays[place];
            if (from != null && to != null) {
                to.inherit(from);
                states[place] = old.states[before];
                since[place] = old.since[before];
                enclosureDown[place] = old.enclosureDown[before];
                locked[place] = old.locked[before];
            }
        }
        busy = true;
        whole = false;
    }

    /**
     * Lives through a tick. Where nothing is broken and nothing is being rebuilt this does nothing.
     *
     * @param load what was asked of the arrays in the tick before
     */
    public void live(Conditions faults, long from, long to, DatastoreLoad load, List<DeviceEvent> events) {
        boolean news = faults.version() != derived;
        if (!news && !busy) {
            return;
        }
        if (news) {
            derived = faults.version();
            clusters.derive(faults);
        }
        busy = false;
        whole = clusters.whole();
        for (int pool = 0; pool < arrays.length; pool++) {
            DistributedRaid array = arrays[pool];
            if (array != null) {
                live(pool, array, faults, from, to, load, events);
            }
        }
    }

    private void live(
            int pool,
            DistributedRaid array,
            Conditions faults,
            long from,
            long to,
            DatastoreLoad load,
            List<DeviceEvent> events) {
        int system = table.systemOfPool[pool];
        full[pool] = faults.struck(FaultKind.ARRAY_FULL, pool);
        boolean down = faults.struck(FaultKind.ENCLOSURE, pool) || !clusters.powered(system);
        // Drives that come back from a loss of power are locked until they have their keys (ST-7, EN-1).
        locked[pool] = (locked[pool] || (enclosureDown[pool] && !down)) && !clusters.keys(system);
        enclosureDown[pool] = down;
        if (!down) {
            array.live(faults.parts(FaultKind.DRIVE, pool), from, to - from, load.useOfPool(pool));
        }
        ArrayState now =
                array.state() == ArrayState.LOST || !(down || locked[pool]) ? array.state() : ArrayState.OFFLINE;
        busy |= !array.healthy() && now != ArrayState.LOST;
        busy |= locked[pool];
        whole &= now == ArrayState.ONLINE && array.healthy() && !full[pool];
        if (now != states[pool]) {
            StoragePool named = estate.storagePools().at(pool);
            long second = worse(states[pool], now) ? came(faults, pool, now, from, to) : to;
            if (named != null) {
                events.add(new DeviceEvent.ArrayStateChanged(
                        Instant.ofEpochSecond(second), named.id(), states[pool], now));
            }
            if (states[pool] == ArrayState.ONLINE && now == ArrayState.REBUILDING) {
                array.notBefore(second);
            }
            states[pool] = now;
            since[pool] = second;
        }
    }

    private static boolean worse(ArrayState before, ArrayState now) {
        return now == ArrayState.LOST
                || now == ArrayState.OFFLINE
                || (before == ArrayState.ONLINE && now != ArrayState.COPYING_BACK);
    }

    private long came(Conditions faults, int pool, ArrayState now, long from, long to) {
        int system = table.systemOfPool[pool];
        long second = Math.min(faults.since(FaultKind.ENCLOSURE, pool), clusters.unpoweredSince(faults, system));
        if (second < from) {
            return from;
        }
        // A drive that failed before this step, and still is, changes nothing now; it takes one too many to lose an
        // array.
        long drive = faults.since(FaultKind.DRIVE, pool);
        boolean newest = drive < from || now == ArrayState.LOST;
        second = Math.min(second, newest ? faults.latest(FaultKind.DRIVE, pool) : drive);
        return Math.clamp(second, from, to);
    }

    /** Whether nothing is broken. */
    boolean whole() {
        return whole;
    }

    /** The state of the volume at this place; one that lies nowhere known is taken as served. */
    public VolumeState volume(int lun) {
        if (whole || lun < 0) {
            return VolumeState.ONLINE;
        }
        int pool = table.poolOfLun[lun];
        int system = table.systemOfLun[lun];
        ArrayState array = pool < 0 ? ArrayState.ONLINE : states[pool];
        if (array == ArrayState.LOST) {
            return VolumeState.LOST;
        }
        int nodes = clusters.nodesUp(system, table.groupOfLun[lun]);
        if (array == ArrayState.OFFLINE || nodes == 0 || clusters.fabricsUp(system) == 0) {
            return VolumeState.OFFLINE;
        }
        return nodes == 1 || clusters.fabricsUp(system) == 1 ? VolumeState.DEGRADED : VolumeState.ONLINE;
    }

    /** Whether a volume can be read and written. */
    public boolean serves(int lun) {
        VolumeState state = volume(lun);
        return state == VolumeState.ONLINE || state == VolumeState.DEGRADED;
    }

    /** Whether the cluster that serves a volume talks to others: a partnership needs it. */
    public boolean clusterUp(int lun) {
        return whole || lun < 0 || clusters.up(table.systemOfLun[lun]);
    }

    /** Whether the cluster behind which an array stands answers for it. */
    boolean arrayTold(int pool) {
        return whole || clusters.up(table.systemOfPool[pool]);
    }

    /** Whether the array of a volume has space for change volumes. */
    public boolean hasSpace(int lun) {
        return whole || lun < 0 || table.poolOfLun[lun] < 0 || !full[table.poolOfLun[lun]];
    }

    /** The array of the pool at this place, null where there is none. */
    @Nullable
    DistributedRaid array(int pool) {
        return arrays[pool];
    }

    ArrayState state(int pool) {
        return states[pool];
    }

    boolean full(int pool) {
        return full[pool];
    }

    @Nullable
    Instant since(int pool) {
        return since[pool] == NEVER ? null : Instant.ofEpochSecond(since[pool]);
    }

    /** Writes what is needed to go on later. */
    public void save(DataOutput out) throws IOException {
        out.writeInt(estate.storagePools().size());
        for (StoragePool pool : estate.storagePools()) {
            int place = estate.storagePools().placeOf(pool.id());
            out.writeUTF(pool.id().value());
            out.writeUTF(states[place].name());
            out.writeLong(since[place]);
            out.writeBoolean(enclosureDown[place]);
            out.writeBoolean(locked[place]);
            DistributedRaid array = arrays[place];
            (array == null ? new DistributedRaid(0, 0) : array).save(out);
        }
    }

    /** Writes since when arrays have been at a drive. */
    public void saveBegun(DataOutput out) throws IOException {
        for (StoragePool pool : estate.storagePools()) {
            long second = begun(pool);
            if (second != DistributedRaid.UNKNOWN) {
                out.writeUTF(pool.id().value());
                out.writeLong(second);
            }
        }
        out.writeUTF("");
    }

    /** Whether there is anything for {@link #saveBegun} to write. */
    public boolean working() {
        return estate.storagePools().stream().anyMatch(pool -> begun(pool) != DistributedRaid.UNKNOWN);
    }

    private long begun(StoragePool pool) {
        DistributedRaid array = arrays[estate.storagePools().placeOf(pool.id())];
        return array == null ? DistributedRaid.UNKNOWN : array.begun();
    }

    /** @param in what {@link #saveBegun} wrote; null where that was not done: then nobody knows */
    public void restoreBegun(@Nullable DataInput in) throws IOException {
        if (in == null) {
            return;
        }
        for (String id = in.readUTF(); !id.isEmpty(); id = in.readUTF()) {
            long second = in.readLong();
            int place = estate.storagePools().placeOf(new StoragePoolId(id));
            DistributedRaid array = place < 0 ? null : arrays[place];
            if (array != null) {
                array.begun(second);
            }
        }
    }

    /** Goes on where {@link #save} stopped. */
    public void restore(DataInput in, Conditions faults) throws IOException {
        for (int left = in.readInt(); left > 0; left--) {
            int place = estate.storagePools().placeOf(new StoragePoolId(in.readUTF()));
            ArrayState state = ArrayState.valueOf(in.readUTF());
            long second = in.readLong();
            boolean down = in.readBoolean();
            boolean waits = in.readBoolean();
            DistributedRaid known = place < 0 ? null : arrays[place];
            (known == null ? new DistributedRaid(0, 0) : known).restore(in);
            if (place >= 0) {
                states[place] = state;
                since[place] = second;
                enclosureDown[place] = down;
                locked[place] = waits;
                full[place] = faults.struck(FaultKind.ARRAY_FULL, place);
            }
        }
        clusters.derive(faults);
        busy = true;
        whole = false;
    }
}
