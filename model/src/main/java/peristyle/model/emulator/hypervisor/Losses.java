package peristyle.model.emulator.hypervisor;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import peristyle.model.estate.Estate;
import peristyle.model.estate.HostId;
import peristyle.model.estate.PowerState;
import peristyle.model.estate.VmId;
import peristyle.model.hardware.DeviceEvent;
import peristyle.model.telemetry.hypervisor.LeftOff;
import peristyle.model.telemetry.hypervisor.RestartObstacle;

/** VMs that a failed host took with it, until they run again or are gone, whether or not anybody tries to start them. */
final class Losses {

    private record Loss(HostId host, long since, @Nullable RestartObstacle obstacle) {}

    private final TreeMap<String, Loss> losses = new TreeMap<>();

    boolean none() {
        return losses.isEmpty();
    }

    /** Takes down what happened to hosts and VMs. */
    void heard(List<DeviceEvent> events) {
        for (DeviceEvent event : events) {
            switch (event) {
                case DeviceEvent.HostFailed it ->
                    it.stopped()
                            .forEach(vm -> losses.put(
                                    vm.value(), new Loss(it.subject(), it.at().getEpochSecond(), null)));
                case DeviceEvent.VmLeftOff it -> hindered(it.subject(), it.obstacle());
                case DeviceEvent.VmNotStarted it -> hindered(it.subject(), it.obstacle());
                case DeviceEvent.VmRestarted it -> losses.remove(it.subject().value());
                case DeviceEvent.VmStarted it -> losses.remove(it.subject().value());
                default -> {}
            }
        }
    }

    private void hindered(VmId vm, RestartObstacle obstacle) {
        losses.computeIfPresent(vm.value(), (id, loss) -> new Loss(loss.host, loss.since, obstacle));
    }

    /** The estate has become another: what runs there, or is gone, is no loss. */
    void follow(Estate estate) {
        losses.keySet()
                .removeIf(id -> estate.vms()
                        .find(new VmId(id))
                        .filter(vm -> vm.power() == PowerState.OFF)
                        .isEmpty());
    }

    /** @param waiting whether high availability will try by itself to start a VM */
    Map<VmId, LeftOff> statuses(Predicate<VmId> waiting) {
        Map<VmId, LeftOff> all = new HashMap<>();
        losses.forEach((id, loss) -> {
            VmId vm = new VmId(id);
            all.put(vm, new LeftOff(Instant.ofEpochSecond(loss.since), loss.host, loss.obstacle, waiting.test(vm)));
        });
        return all;
    }

    void save(DataOutput out) throws IOException {
        out.writeInt(losses.size());
        for (Map.Entry<String, Loss> each : losses.entrySet()) {
            Loss loss = each.getValue();
            out.writeUTF(each.getKey());
            out.writeUTF(loss.host.value());
            out.writeLong(loss.since);
            out.writeUTF(loss.obstacle == null ? "" : loss.obstacle.name());
        }
    }

    void restore(@Nullable DataInput in) throws IOException {
        losses.clear();
        for (int left = in == null ? 0 : in.readInt(); in != null && left > 0; left--) {
            String vm = in.readUTF();
            HostId host = new HostId(in.readUTF());
            long since = in.readLong();
            String obstacle = in.readUTF();
            try {
                losses.put(vm, new Loss(host, since, obstacle.isEmpty() ? null : RestartObstacle.valueOf(obstacle)));
            } catch (IllegalArgumentException unknown) {
                throw new IOException("no such obstacle", unknown);
            }
        }
    }
}
