package peristyle.model.emulator.network;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import peristyle.model.estate.Estate;
import peristyle.model.estate.EstateChange;
import peristyle.model.estate.EstateObject;
import peristyle.model.estate.HostId;
import peristyle.model.estate.Vm;
import peristyle.model.estate.VmId;
import peristyle.model.hardware.DeviceEvent;
import peristyle.model.hardware.fault.FaultKind;
import peristyle.model.hardware.network.MacTables;

/** Which VMs routers no longer hear, and which they hear elsewhere than before: the rest of their MAC tables is the estate. */
public final class MacMemory {

    private static final long AGEING = MacTables.AGEING.toSeconds();

    private final TreeMap<String, Long> silent = new TreeMap<>();
    private final TreeMap<String, Long> moved = new TreeMap<>();

    /**
     * Takes up what happened in a tick.
     *
     * @param heardUntil second at which a host that failed fell silent
     */
    public void live(Estate estate, List<DeviceEvent> events, ToLongFunction<HostId> heardUntil, long to) {
        for (DeviceEvent event : events) {
            switch (event) {
                case DeviceEvent.HostFailed it -> {
                    long last = Math.min(it.at().getEpochSecond(), heardUntil.applyAsLong(it.subject()));
                    it.stopped().forEach(vm -> silent.put(vm.value(), last));
                }
                case DeviceEvent.VmRestarted it -> moves(it.subject(), it.at().getEpochSecond());
                case DeviceEvent.VmMoved it -> moves(it.subject(), it.at().getEpochSecond());
                case DeviceEvent.FaultStruck it
                when it.kind() == FaultKind.VM_CRASH ->
                    silent.put(it.subject().value(), it.at().getEpochSecond());
                case DeviceEvent.FaultEnded it
                when it.kind() == FaultKind.VM_CRASH ->
                    silent.remove(it.subject().value());
                default -> {}
            }
        }
        if (!silent.isEmpty()) {
            silent.entrySet().removeIf(each -> forgotten(estate, each, to));
        }
        if (!moved.isEmpty()) {
            moved.values().removeIf(second -> second + AGEING <= to);
        }
    }

    /** A guest that has stopped stays unheard for as long as the estate says that it runs. */
    private static boolean forgotten(Estate estate, Map.Entry<String, Long> each, long to) {
        return each.getValue() + AGEING <= to
                && estate.vms()
                        .find(new VmId(each.getKey()))
                        .filter(Vm::running)
                        .isEmpty();
    }

    private void moves(VmId vm, long second) {
        silent.remove(vm.value());
        moved.put(vm.value(), second);
    }

    /** Takes up what operators changed at this second: what they start is heard, what they move is heard elsewhere. */
    public void follow(Estate before, EstateChange change, long second) {
        for (EstateObject object : change.put()) {
            if (object instanceof Vm now) {
                Vm old = before.vms().find(now.id()).orElse(null);
                if (old != null && old.running() && !now.running()) {
                    silent.putIfAbsent(now.id().value(), second);
                } else if (old != null && now.running() && !old.running()) {
                    silent.remove(now.id().value());
                } else if (old != null
                        && now.running()
                        && now.host() != null
                        && !now.host().equals(old.host())) {
                    moves(now.id(), second);
                }
            }
        }
    }

    /** As the network tells it. */
    MacTables tables() {
        return silent.isEmpty() && moved.isEmpty() ? MacTables.USUAL : new MacTables(seen(silent), seen(moved));
    }

    private static Map<VmId, Instant> seen(Map<String, Long> seconds) {
        Map<VmId, Instant> all = new HashMap<>();
        seconds.forEach((vm, second) -> all.put(new VmId(vm), Instant.ofEpochSecond(second)));
        return all;
    }

    /** Writes what is needed to go on later. */
    public void save(DataOutput out) throws IOException {
        for (Map<String, Long> each : List.of(silent, moved)) {
            out.writeInt(each.size());
            for (Map.Entry<String, Long> line : each.entrySet()) {
                out.writeUTF(line.getKey());
                out.writeLong(line.getValue());
            }
        }
    }

    /** Goes on where {@link #save} stopped; null where nothing was saved. */
    public void restore(@Nullable DataInput in) throws IOException {
        for (Map<String, Long> each : List.of(silent, moved)) {
            each.clear();
            for (int left = in == null ? 0 : in.readInt(); in != null && left > 0; left--) {
                each.put(in.readUTF(), in.readLong());
            }
        }
    }
}
