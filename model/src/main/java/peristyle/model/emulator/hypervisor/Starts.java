package peristyle.model.emulator.hypervisor;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import peristyle.model.estate.Estate;
import peristyle.model.estate.HostId;
import peristyle.model.estate.Vm;
import peristyle.model.estate.VmId;
import peristyle.model.hardware.DeviceEvent;
import peristyle.model.telemetry.hypervisor.StartStatus;

/**
 * VMs that were asked to start: off, and on their way to a host. A start takes {@value #SETUP} s and one for each GiB of
 * memory, for which swap space is written or memory is cleared: our assumption. Whether the host still has the room is asked
 * again at its end.
 */
final class Starts {

    private static final int SETUP = 4;
    private static final int MIB_A_SECOND = 1024;

    private record Start(HostId host, long since, long end) {}

    private final TreeMap<String, Start> starts = new TreeMap<>();
    /** The VMs that the estate says are to be started. */
    private List<VmId> asked = List.of();

    /** Takes up the VMs of an estate. */
    void follow(Estate estate) {
        asked = estate.vms().stream().filter(Starts::wanted).map(Vm::id).toList();
    }

    private static boolean wanted(Vm vm) {
        return vm.starting();
    }

    /** Whether nothing starts. */
    boolean calm() {
        return asked.isEmpty() && starts.isEmpty();
    }

    /** Lives from one second to another, exclusive; what happens is added to the events. */
    void live(Estate estate, Supplier<Room> rooms, AskedSince since, long from, long to, List<DeviceEvent> events) {
        starts.entrySet().removeIf(each -> !underWay(estate, each.getKey(), each.getValue()));
        for (VmId id : asked) {
            Vm vm = estate.vms().find(id).filter(Starts::wanted).orElse(null);
            HostId host = vm == null ? null : vm.movingTo();
            if (vm != null && host != null && !starts.containsKey(id.value())) {
                long seconds = SETUP + vm.size().memoryMib() / MIB_A_SECOND;
                long begins = since.of(id, from);
                starts.put(id.value(), new Start(host, begins, begins + seconds));
            }
        }
        List<String> over = new ArrayList<>();
        starts.forEach((id, start) -> {
            Vm vm = start.end < to ? estate.vms().find(new VmId(id)).orElse(null) : null;
            if (vm != null) {
                over.add(id);
                events.add(end(vm, start, rooms.get()));
            }
        });
        over.forEach(starts::remove);
        asked = asked.stream().filter(id -> starts.containsKey(id.value())).toList();
    }

    private static DeviceEvent end(Vm vm, Start start, Room room) {
        Instant at = Instant.ofEpochSecond(start.end);
        return room.startOn(vm, start.host)
                ? new DeviceEvent.VmStarted(at, vm.id(), start.host, Duration.ofSeconds(start.end - start.since))
                : new DeviceEvent.VmNotStarted(at, vm.id(), start.host, room.obstacle());
    }

    private static boolean underWay(Estate estate, String id, Start start) {
        return estate.vms()
                .find(new VmId(id))
                .filter(vm -> wanted(vm) && start.host.equals(vm.movingTo()))
                .isPresent();
    }

    /** How far each has come at this second. */
    Map<VmId, StartStatus> statuses(long second) {
        Map<VmId, StartStatus> all = new HashMap<>();
        starts.forEach((id, start) -> all.put(
                new VmId(id),
                new StartStatus(
                        start.host,
                        Instant.ofEpochSecond(start.since),
                        Math.clamp((double) (second - start.since) / (start.end - start.since), 0, 1),
                        Duration.ofSeconds(Math.max(0, start.end - second)))));
        return all;
    }

    void save(DataOutput out) throws IOException {
        out.writeInt(starts.size());
        for (Map.Entry<String, Start> each : starts.entrySet()) {
            out.writeUTF(each.getKey());
            out.writeUTF(each.getValue().host.value());
            out.writeLong(each.getValue().since);
            out.writeLong(each.getValue().end);
        }
    }

    void restore(@Nullable DataInput in, Estate estate) throws IOException {
        starts.clear();
        for (int left = in == null ? 0 : in.readInt(); in != null && left > 0; left--) {
            starts.put(in.readUTF(), new Start(new HostId(in.readUTF()), in.readLong(), in.readLong()));
        }
        follow(estate);
    }
}
