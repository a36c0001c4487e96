package peristyle.model.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import peristyle.model.emulator.replication.MirrorArrows;
import peristyle.model.estate.Estate;
import peristyle.model.estate.HostId;
import peristyle.model.estate.Mirror;
import peristyle.model.estate.MirrorId;
import peristyle.model.estate.ObjectId;
import peristyle.model.estate.StoragePoolId;
import peristyle.model.estate.Vm;
import peristyle.model.estate.VmId;
import peristyle.model.hardware.DeviceEvent;
import peristyle.model.hardware.blade.UcsFaultStage;
import peristyle.model.hardware.storage.ArrayState;
import peristyle.model.hardware.storage.MirrorState;
import peristyle.model.hardware.storage.MirrorStatus;

/** What devices tell has to be a history: states follow each other, nobody starts twice, nothing frozen becomes safe. */
final class Histories {

    private final long seed;
    private final Emulator emulator;
    private final Set<VmId> running = new HashSet<>();
    private final Set<HostId> away = new HashSet<>();
    private final Map<MirrorId, MirrorState> mirrors = new HashMap<>();
    private final Map<StoragePoolId, ArrayState> arrays = new HashMap<>();
    private final Map<String, UcsFaultStage> faults = new HashMap<>();
    private final Map<MirrorId, MirrorStatus> frozen = new HashMap<>();
    private final Map<MirrorId, Double> written = new HashMap<>();
    private Instant last = Recording.NOON;

    Histories(long seed, Emulator emulator) {
        this.seed = seed;
        this.emulator = emulator;
        emulator.world().estate.vms().stream().filter(Vm::running).forEach(vm -> running.add(vm.id()));
    }

    void told(List<DeviceEvent> events) {
        for (DeviceEvent event : events) {
            assertThat(event.at()).as("seed %d %s", seed, event).isAfterOrEqualTo(last);
            last = event.at();
            told(event);
        }
    }

    private void told(DeviceEvent event) {
        switch (event) {
            case DeviceEvent.HostFailed it -> {
                away.add(it.subject());
                it.stopped()
                        .forEach(vm -> assertThat(running.remove(vm))
                                .as("seed %d stopped twice: %s", seed, vm)
                                .isTrue());
            }
            case DeviceEvent.HostUnreachable it -> away.add(it.subject());
            case DeviceEvent.HostIsolated it -> away.add(it.subject());
            case DeviceEvent.HostReturned it ->
                assertThat(away.remove(it.subject()))
                        .as("seed %d never went: %s", seed, it)
                        .isTrue();
            case DeviceEvent.VmRestarted it -> {
                assertThat(running.add(it.subject()))
                        .as("seed %d runs twice: %s", seed, it)
                        .isTrue();
                assertThat(away)
                        .as("seed %d starts on a host that is away: %s", seed, it)
                        .doesNotContain(it.host());
            }
            case DeviceEvent.MirrorStateChanged it -> {
                assertThat(mirrors.getOrDefault(it.subject(), it.before()))
                        .as("seed %d %s", seed, it)
                        .isEqualTo(it.before());
                assertThat(MirrorArrows.lead(it.before(), it.now()))
                        .as("seed %d no such arrow: %s", seed, it)
                        .isTrue();
                mirrors.put(it.subject(), it.now());
            }
            case DeviceEvent.ArrayStateChanged it -> {
                assertThat(arrays.getOrDefault(it.subject(), it.before()))
                        .as("seed %d %s", seed, it)
                        .isEqualTo(it.before());
                assertThat(it.before())
                        .as("seed %d what is lost stays lost: %s", seed, it)
                        .isNotEqualTo(ArrayState.LOST);
                arrays.put(it.subject(), it.now());
            }
            case DeviceEvent.UcsFaultChanged it -> stage(it);
            default -> {}
        }
    }

    /** Stages that are told, without those between that are not: it soaks and clears in silence. */
    private void stage(DeviceEvent.UcsFaultChanged event) {
        Set<UcsFaultStage> next = switch (faults.getOrDefault(key(event), UcsFaultStage.RETAINED)) {
            case ACTIVE -> EnumSet.of(UcsFaultStage.FLAPPING, UcsFaultStage.RETAINED);
            case FLAPPING -> EnumSet.of(UcsFaultStage.ACTIVE, UcsFaultStage.RETAINED);
            case RETAINED -> EnumSet.of(UcsFaultStage.ACTIVE, UcsFaultStage.FLAPPING, UcsFaultStage.RETAINED);
            case SOAKING, CLEARED -> Set.of();
        };
        assertThat(next).as("seed %d %s", seed, event).contains(event.now());
        faults.put(key(event), event.now());
    }

    private static String key(DeviceEvent.UcsFaultChanged event) {
        ObjectId subject = event.subject();
        return event.code() + " " + subject.kind() + " " + subject.value() + " " + event.part();
    }

    /** GM-2 What is written after a mirror froze is at risk, all of it, until the mirror follows again. */
    void frozen(Estate estate) {
        for (MirrorStatus status : emulator.storage().storageStatus().mirrors()) {
            Mirror mirror = estate.mirrors().get(status.mirror());
            MirrorStatus before = frozen.get(status.mirror());
            if (status.freezeTime() == null
                    || before == null
                    || before.state() != status.state()
                    || !Objects.equals(before.since(), status.since())) {
                frozen.put(status.mirror(), status);
                written.put(status.mirror(), 0.0);
                continue;
            }
            assertThat(status.freezeTime()).as("seed %d %s", seed, status).isEqualTo(before.freezeTime());
            double sum = written.merge(status.mirror(), writtenTo(estate, mirror) * 20, Double::sum);
            double full = estate.luns().get(mirror.source()).sizeMib() * 1024.0 * 1024.0;
            assertThat((double) status.bytesAtRisk())
                    .as("seed %d written since: %s, %s", seed, sum, status)
                    .isGreaterThanOrEqualTo(Math.min(full, sum) * (1 - 1e-6) - 1);
        }
    }

    private double writtenTo(Estate estate, Mirror mirror) {
        return estate.datastores().stream()
                .filter(datastore -> mirror.source().equals(datastore.lun()))
                .mapToDouble(datastore -> emulator.world()
                        .plant
                        .datastores
                        .writtenTo(estate.datastores().placeOf(datastore.id())))
                .sum();
    }
}
