package peristyle.model.emulator.san;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import peristyle.model.emulator.clock.DeviceClock;
import peristyle.model.emulator.hypervisor.VmTable;
import peristyle.model.estate.Estate;
import peristyle.model.estate.Vm;
import peristyle.model.estate.VmId;
import peristyle.model.hardware.DeviceEvent;
import peristyle.model.telemetry.hypervisor.Halt;
import peristyle.model.telemetry.hypervisor.HaltReason;
import peristyle.model.telemetry.hypervisor.SnapshotPhase;
import peristyle.model.telemetry.hypervisor.SnapshotStatus;

/**
 * Snapshots that backups and replications take (VR-2, BK-3). One takes in what its VM writes, up to a tenth of its disks
 * (ST-5). When the copy is done it is written back at {@value #WHILE_RUNNING} MiB/s while the VM writes on. Where that has
 * not ended after {@value #PATIENCE} s the VM is stunned, and the rest is written back at {@value #WHILE_STUNNED} MiB/s.
 * Columns by place of the VM.
 */
public final class Snapshots {

    /** The same as the console warns of before replication is switched on. */
    private static final float WHILE_RUNNING = 20;

    private static final float WHILE_STUNNED = 100;
    private static final int PATIENCE = 600;
    private static final float PART_OF_DISKS = .1f;
    private static final double MIB = 1024.0 * 1024.0;

    private static final SnapshotPhase[] PHASES = SnapshotPhase.values();
    /** No snapshot; others are the ordinal of their phase. */
    private static final byte NONE = -1;

    private static final byte OPEN = (byte) SnapshotPhase.OPEN.ordinal();
    private static final byte CLOSING = (byte) SnapshotPhase.CLOSING.ordinal();
    private static final byte STUNNED = (byte) SnapshotPhase.STUNNED.ordinal();

    private byte[] phase = {};
    private float[] mib = {};
    private float[] most = {};
    private float[] writes = {};
    private long[] since = {};
    private boolean[] wanted = {};
    private double[] onDatastore = {};

    /** Snapshots of this estate's VMs; those of VMs that are gone are gone with them. */
    public void follow(Estate estate) {
        int places = estate.vms().places();
        int known = phase.length;
        phase = Arrays.copyOf(phase, places);
        Arrays.fill(phase, Math.min(known, places), places, NONE);
        mib = Arrays.copyOf(mib, places);
        since = Arrays.copyOf(since, places);
        most = new float[places];
        writes = Arrays.copyOf(writes, places);
        wanted = new boolean[places];
        onDatastore = new double[estate.datastores().places()];
        for (int vm = 0; vm < places; vm++) {
            Vm machine = estate.vms().at(vm);
            if (machine == null) {
                phase[vm] = NONE;
            } else {
                most[vm] = machine.disksMib() * PART_OF_DISKS;
            }
        }
    }

    /** By place, VMs of which a copy is being made: to be written before {@link #live}, where they begin as false. */
    public boolean[] wanted() {
        Arrays.fill(wanted, false);
        return wanted;
    }

    /**
     * Lives to this second.
     *
     * @return whether other VMs are stunned than before
     */
    public boolean live(Estate estate, VmTable vms, DatastoreLoad load, long to, List<DeviceEvent> events) {
        boolean changed = false;
        for (int vm = 0; vm < phase.length; vm++) {
            boolean needed = vms.active(vm) && (wanted[vm] || vms.backsUp(vm, to));
            if (needed || phase[vm] != NONE) {
                writes[vm] = vms.active(vm) ? (float) (load.writtenByVm(vm) / MIB) : 0;
                byte before = phase[vm];
                step(vm, needed, to);
                if ((before == STUNNED) != (phase[vm] == STUNNED)) {
                    changed = true;
                    tell(estate, vm, to, before == STUNNED, events);
                }
            }
        }
        return changed;
    }

    private void step(int vm, boolean needed, long to) {
        if (phase[vm] == NONE) {
            mib[vm] = 0;
            enter(vm, OPEN, to);
        } else if (phase[vm] == OPEN) {
            mib[vm] = Math.min(most[vm], mib[vm] + writes[vm] * DeviceClock.TICK);
            if (!needed) {
                enter(vm, CLOSING, to);
            }
        } else {
            float pace = phase[vm] == STUNNED ? WHILE_STUNNED : WHILE_RUNNING;
            mib[vm] = Math.min(most[vm], mib[vm] + (writes[vm] - pace) * DeviceClock.TICK);
            if (mib[vm] <= 0) {
                enter(vm, NONE, to);
            } else if (phase[vm] == CLOSING && to - since[vm] >= PATIENCE) {
                enter(vm, STUNNED, to);
            }
        }
    }

    private void enter(int vm, byte next, long to) {
        if (next != NONE) {
            since[vm] = to;
        }
        phase[vm] = next;
    }

    private void tell(Estate estate, int vm, long to, boolean over, List<DeviceEvent> events) {
        Vm machine = estate.vms().at(vm);
        if (machine != null) {
            Instant at = Instant.ofEpochSecond(to);
            events.add(
                    over
                            ? new DeviceEvent.SnapshotClosed(at, machine.id(), Duration.ofSeconds(to - since[vm]))
                            : new DeviceEvent.VmStunned(at, machine.id(), mib[vm]));
        }
    }

    /** Whether this VM has a snapshot that takes in what it writes. */
    boolean takesIn(int vm) {
        return phase[vm] != NONE && phase[vm] != STUNNED;
    }

    /** Space that snapshots take by place of the datastore, MiB. */
    double[] onDatastores(VmTable vms) {
        Arrays.fill(onDatastore, 0);
        for (int vm = 0; vm < phase.length; vm++) {
            if (phase[vm] != NONE) {
                for (int line = vms.firstShare(vm); line < vms.firstShare(vm + 1); line++) {
                    onDatastore[vms.shareDatastore(line)] += mib[vm] * vms.sharePart(line);
                }
            }
        }
        return onDatastore;
    }

    /** Hands over which VMs are stunned, and the space that snapshots take. */
    public void tell(VmTable vms, SpaceUse space, boolean[] halted) {
        for (int vm = 0; vm < phase.length; vm++) {
            halted[vm] |= phase[vm] == STUNNED;
        }
        space.snapshots(onDatastores(vms));
    }

    /** The VMs that are stunned. */
    public Map<VmId, Halt> halts(Estate estate) {
        Map<VmId, Halt> halts = new HashMap<>();
        for (int place = 0; place < phase.length; place++) {
            Vm vm = phase[place] == STUNNED ? estate.vms().at(place) : null;
            if (vm != null) {
                halts.put(vm.id(), new Halt(HaltReason.SNAPSHOT, Instant.ofEpochSecond(since[place]), null));
            }
        }
        return halts;
    }

    /** Each snapshot that there is. */
    public Map<VmId, SnapshotStatus> statuses(Estate estate) {
        Map<VmId, SnapshotStatus> all = new HashMap<>();
        for (int place = 0; place < phase.length; place++) {
            Vm vm = phase[place] == NONE ? null : estate.vms().at(place);
            if (vm != null) {
                all.put(vm.id(), status(place));
            }
        }
        return all;
    }

    private SnapshotStatus status(int vm) {
        float pace = phase[vm] == STUNNED ? WHILE_STUNNED : WHILE_RUNNING - writes[vm];
        return new SnapshotStatus(
                PHASES[phase[vm]],
                Instant.ofEpochSecond(since[vm]),
                mib[vm],
                pace > 0 ? Duration.ofSeconds((long) Math.ceil(mib[vm] / pace)) : null,
                Duration.ofSeconds((long) Math.ceil(mib[vm] / WHILE_STUNNED)));
    }

    /** Writes the snapshots that there are. */
    public void save(DataOutput out, Estate estate) throws IOException {
        for (int place = 0; place < phase.length; place++) {
            Vm vm = phase[place] == NONE ? null : estate.vms().at(place);
            if (vm != null) {
                out.writeBoolean(true);
                out.writeUTF(vm.id().value());
                out.writeByte(phase[place]);
                out.writeFloat(mib[place]);
                out.writeFloat(writes[place]);
                out.writeLong(since[place]);
            }
        }
        out.writeBoolean(false);
    }

    /** Goes on where {@link #save} stopped; null where nothing was saved. */
    public void restore(@Nullable DataInput in, Estate estate) throws IOException {
        phase = new byte[0];
        writes = new float[0];
        follow(estate);
        while (in != null && in.readBoolean()) {
            int vm = estate.vms().placeOf(new VmId(in.readUTF()));
            byte saved = in.readByte();
            float size = in.readFloat();
            float written = in.readFloat();
            long from = in.readLong();
            if (vm >= 0 && saved >= 0 && saved < PHASES.length) {
                phase[vm] = saved;
                mib[vm] = size;
                writes[vm] = written;
                since[vm] = from;
            }
        }
    }
}
