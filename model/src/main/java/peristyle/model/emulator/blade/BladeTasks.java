package peristyle.model.emulator.blade;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import peristyle.model.emulator.blade.BladeTask.Way;
import peristyle.model.emulator.fault.Conditions;
import peristyle.model.emulator.fault.HostConditions;
import peristyle.model.estate.Blade;
import peristyle.model.estate.BladeId;
import peristyle.model.estate.Chassis;
import peristyle.model.estate.Estate;
import peristyle.model.hardware.DeviceEvent;
import peristyle.model.hardware.blade.BladeProgress;
import peristyle.model.hardware.blade.BladeStage;
import peristyle.model.hardware.blade.BladeWork;
import peristyle.model.hardware.fault.FaultKind;

/**
 * What UCS Managers do to blades that cannot run meanwhile. A blade whose board, adapter or memory was replaced gets its
 * service profile again; one whose firmware update failed stays at the stage where it did, and goes on from there once the
 * cause is mended. A stage is tried three times; then the work waits until nothing is in its way any more.
 */
public final class BladeTasks {

    private static final Set<FaultKind> REPLACED =
            EnumSet.of(FaultKind.BLADE_DEAD, FaultKind.ADAPTER_DEAD, FaultKind.DIMM_UNCORRECTABLE);

    private static final int BOTH_FABRICS = 3;

    private final TreeMap<String, BladeTask> tasks = new TreeMap<>();
    /** Blades that wait for a part to be replaced. */
    private final TreeSet<String> broken = new TreeSet<>();

    private long derived = -1;
    private long version;

    /** Whether nothing is done to any blade. */
    public boolean calm() {
        return tasks.isEmpty();
    }

    /** Changes whenever a work begins, is given up, goes on or is done. */
    public long version() {
        return version;
    }

    /** Since when this blade cannot run because something is done to it, s; {@link Long#MAX_VALUE} where it can. */
    public long since(BladeId blade) {
        BladeTask task = tasks.get(blade.value());
        return task == null ? Long.MAX_VALUE : task.since;
    }

    /** Takes up what is broken during a tick, and lets work go on to its end; what it tells is added to the events. */
    public void live(
            Estate estate,
            Conditions faults,
            HostConditions felt,
            long seed,
            long from,
            long to,
            List<DeviceEvent> events) {
        if (faults.version() != derived) {
            derived = faults.version();
            take(estate, faults, from, events);
        }
        for (Iterator<BladeTask> all = tasks.values().iterator(); all.hasNext(); ) {
            BladeTask each = all.next();
            int place = estate.blades().placeOf(each.blade);
            boolean before = each.failed();
            boolean done = place < 0 || each.live(from, to, way(estate, faults, felt, each, place), seed, events);
            if (done) {
                all.remove();
                // Something else may have waited for it.
                derived = -1;
            }
            version += done || before != each.failed() ? 1 : 0;
        }
    }

    private void take(Estate estate, Conditions faults, long second, List<DeviceEvent> events) {
        for (Blade blade : estate.blades()) {
            int place = estate.blades().placeOf(blade.id());
            String key = blade.id().value();
            if (REPLACED.stream().anyMatch(kind -> faults.struck(kind, place))) {
                broken.add(key);
                version += tasks.remove(key) == null ? 0 : 1;
            } else if (broken.remove(key)) {
                begin(blade.id(), BladeStage.of(BladeWork.ASSOCIATION).getFirst(), second, events);
            } else if (faults.struck(FaultKind.FIRMWARE_FAILED, place) && !tasks.containsKey(key)) {
                List<BladeStage> stages = BladeStage.of(BladeWork.FIRMWARE);
                int first = Long.numberOfTrailingZeros(faults.parts(FaultKind.FIRMWARE_FAILED, place));
                long since = Math.max(second, faults.since(FaultKind.FIRMWARE_FAILED, place));
                begin(blade.id(), stages.get(Math.min(first, stages.size() - 1)), since, events);
            }
        }
    }

    private void begin(BladeId blade, BladeStage stage, long second, List<DeviceEvent> events) {
        BladeTask task = new BladeTask(blade, stage, second);
        task.begin(second, events);
        tasks.put(blade.value(), task);
        version++;
    }

    private static Way way(Estate estate, Conditions faults, HostConditions felt, BladeTask task, int place) {
        Chassis in = estate.blades()
                .find(task.blade)
                .flatMap(blade -> estate.chassis().find(blade.chassis()))
                .orElse(null);
        if (in == null) {
            return Way.FREE;
        }
        int chassis = estate.chassis().placeOf(in.id());
        int domain = estate.ucsDomains().placeOf(in.domain());
        int zone = estate.ucsDomains()
                .find(in.domain())
                .map(of -> estate.zones().placeOf(of.zone()))
                .orElse(-1);
        if (faults.struck(FaultKind.CHASSIS_DEAD, chassis)
                || faults.struck(FaultKind.ZONE_LOST, zone)
                || felt.clockOfChassis(chassis) == 0) {
            return Way.DARK;
        }
        if (task.work() == BladeWork.FIRMWARE) {
            int number = BladeStage.of(BladeWork.FIRMWARE).indexOf(task.stage());
            boolean fails = ((faults.parts(FaultKind.FIRMWARE_FAILED, place) >>> number) & 1) != 0;
            return fails ? Way.BARRED : Way.FREE;
        }
        long down = faults.parts(FaultKind.FABRIC_INTERCONNECT, domain) | faults.parts(FaultKind.IO_MODULE, chassis);
        return task.stage().needsFabric() && down == BOTH_FABRICS ? Way.BARRED : Way.FREE;
    }

    /** How far each work is. */
    public Map<BladeId, BladeProgress> seen() {
        Map<BladeId, BladeProgress> all = new HashMap<>();
        tasks.values().forEach(task -> all.put(task.blade, task.seen()));
        return all;
    }

    /** Writes what is needed to go on later. */
    public void save(DataOutput out) throws IOException {
        out.writeInt(broken.size());
        for (String blade : broken) {
            out.writeUTF(blade);
        }
        out.writeInt(tasks.size());
        for (BladeTask each : tasks.values()) {
            each.save(out);
        }
    }

    /** Goes on where {@link #save} stopped; null where nothing was saved. */
    public void restore(@Nullable DataInput in) throws IOException {
        broken.clear();
        tasks.clear();
        derived = -1;
        version++;
        if (in == null) {
            return;
        }
        for (int left = in.readInt(); left > 0; left--) {
            broken.add(in.readUTF());
        }
        for (int left = in.readInt(); left > 0; left--) {
            BladeTask task = BladeTask.restore(in);
            tasks.put(task.blade.value(), task);
        }
    }
}
