package peristyle.model.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import peristyle.model.catalog.CatalogFile;
import peristyle.model.estate.ComputePool;
import peristyle.model.estate.Estate;
import peristyle.model.estate.EstateChange;
import peristyle.model.estate.EstateObject;
import peristyle.model.estate.Host;
import peristyle.model.estate.HostState;
import peristyle.model.estate.ObjectId;
import peristyle.model.estate.Platform;
import peristyle.model.estate.RestartPriority;
import peristyle.model.estate.Vm;
import peristyle.model.estate.VmCare;
import peristyle.model.hardware.Consequence;
import peristyle.model.hardware.DeviceEvent;
import peristyle.model.hardware.fault.FaultChoice;
import peristyle.model.hardware.fault.FaultInjection;
import peristyle.model.hardware.fault.FaultKind;
import peristyle.model.hardware.fault.FaultOrder;
import peristyle.model.sample.EstateSize;
import peristyle.model.sample.SampleEstate;
import peristyle.model.telemetry.hypervisor.RestartObstacle;

/** Hosts fail; what they ran starts elsewhere. */
class HighAvailabilityTest {

    private static final Estate MEDIUM = SampleEstate.generate(EstateSize.MEDIUM, 1, CatalogFile.shipped());

    private final Estate estate = MEDIUM;
    private final Emulator emulator = Emulator.of(estate, CatalogFile.shipped(), 1, Recording.NOON);
    private final FaultInjection faults = emulator.faultInjection().orElseThrow();
    private final Recording seen = new Recording();

    /** The estate as the platform reckons it from what devices tell. */
    private static Estate after(Estate before, List<DeviceEvent> events) {
        Estate now = before;
        for (DeviceEvent event : events) {
            EstateChange change = Consequence.of(event, now);
            now = now.with(change);
        }
        return now;
    }

    private Host crowded(Platform platform, boolean available) {
        return estate.hosts().stream()
                .filter(host -> host.state() == HostState.CONNECTED && host.blade() != null)
                .filter(host -> pool(host).platform() == platform && pool(host).highAvailability() == available)
                .filter(host -> estate.relations().hostsOf(host.pool()).size() > 2)
                .max(Comparator.comparingInt(
                                (Host host) -> running(estate, host).size())
                        .thenComparing(host -> host.id().value()))
                .orElseThrow();
    }

    private ComputePool pool(Host host) {
        return estate.pools().get(host.pool());
    }

    private static List<Vm> running(Estate estate, Host host) {
        return estate.vms().stream()
                .filter(vm -> vm.running() && host.id().equals(vm.host()))
                .toList();
    }

    private static ObjectId blade(Host host) {
        return java.util.Objects.requireNonNull(host.blade());
    }

    @ParameterizedTest
    @ValueSource(strings = {"VMWARE", "OPENIAAS"})
    @DisplayName("HA-2, CP-7 A blade dies: its host fails, restart VMs start elsewhere or wait, others stay off")
    void bladeDies(Platform platform) {
        Host host = crowded(platform, true);
        List<Vm> vms = running(estate, host);
        faults.inject(FaultOrder.of(FaultKind.BLADE_DEAD, blade(host)));
        seen.run(emulator, Duration.ofMinutes(30));

        DeviceEvent.HostFailed failed = seen.of(DeviceEvent.HostFailed.class).getFirst();
        assertThat(seen.of(DeviceEvent.HostFailed.class)).hasSize(1);
        assertThat(failed.subject()).isEqualTo(host.id());
        assertThat(failed.stopped()).hasSameSizeAs(vms);
        Estate now = after(estate, seen.events);
        assertThat(now.hosts().get(host.id()).state()).isEqualTo(HostState.FAILED);
        assertThat(running(now, host)).isEmpty();
        List<ObjectId> restarted = seen.of(DeviceEvent.VmRestarted.class).stream()
                .map(DeviceEvent::subject)
                .toList();
        List<ObjectId> left = seen.of(DeviceEvent.VmLeftOff.class).stream()
                .map(DeviceEvent::subject)
                .toList();
        for (Vm vm : vms) {
            boolean never = vm.care().restartPriority() == RestartPriority.DISABLED;
            assertThat(restarted.contains(vm.id()) || left.contains(vm.id()))
                    .as(vm.name())
                    .isEqualTo(!never);
        }
        assertThat(restarted).isNotEmpty();
        assertThat(failed.at()).isAfter(Recording.NOON).isBefore(Recording.NOON.plusSeconds(130));
    }

    @Test
    @DisplayName("HA-2 Best-effort VMs are started after all restart VMs, and tried once")
    void order() {
        Host host = crowded(Platform.OPENIAAS, true);
        faults.inject(FaultOrder.of(FaultKind.HOST_CRASH, host.id()));
        seen.run(emulator, Duration.ofMinutes(30));

        List<RestartPriority> order = seen.events.stream()
                .filter(event -> event instanceof DeviceEvent.VmRestarted)
                .map(event -> estate.vms().get(event.subject()).care().restartPriority())
                .toList();
        assertThat(order).isSortedAccordingTo(Comparator.naturalOrder());
        assertThat(order).contains(RestartPriority.RESTART, RestartPriority.BEST_EFFORT);
    }

    @Test
    @DisplayName("CP-7 Without high availability nothing is restarted; the host returns when its blade has its service"
            + " profile")
    void withoutAvailability() {
        Host host = estate.hosts().stream()
                .filter(each ->
                        each.state() == HostState.CONNECTED && !pool(each).highAvailability())
                .findFirst()
                .orElseThrow();
        faults.inject(FaultOrder.of(FaultKind.BLADE_DEAD, blade(host)).lasting(Duration.ofMinutes(10)));
        seen.run(emulator, Duration.ofMinutes(30));

        assertThat(seen.of(DeviceEvent.HostFailed.class)).hasSize(1);
        assertThat(seen.of(DeviceEvent.VmRestarted.class)).isEmpty();
        DeviceEvent.HostReturned returned =
                seen.of(DeviceEvent.HostReturned.class).getFirst();
        assertThat(returned.at())
                .isBetween(Recording.NOON.plusSeconds(600 + 190 + 300), Recording.NOON.plusSeconds(1_500));
        assertThat(after(estate, seen.events).hosts().get(host.id()).state()).isEqualTo(HostState.CONNECTED);
    }

    @Test
    @DisplayName("HA-1 A host without network: VMware leaves its VMs running, Xen starts them elsewhere")
    void isolated() {
        Host vmware = crowded(Platform.VMWARE, true);
        Host xen = crowded(Platform.OPENIAAS, true);
        faults.inject(
                FaultOrder.of(FaultKind.HOST_ISOLATED, vmware.id(), xen.id()).lasting(Duration.ofMinutes(5)));
        seen.run(emulator, Duration.ofMinutes(30));

        assertThat(seen.of(DeviceEvent.HostIsolated.class))
                .extracting(DeviceEvent::subject)
                .containsExactly(vmware.id());
        assertThat(seen.of(DeviceEvent.HostFailed.class))
                .extracting(DeviceEvent::subject)
                .containsExactly(xen.id());
        Estate now = after(estate, seen.events);
        assertThat(running(now, vmware)).hasSameSizeAs(running(estate, vmware));
        assertThat(seen.of(DeviceEvent.HostReturned.class)).hasSize(2);
    }

    @Test
    @DisplayName(
            "One fabric of two is no loss; without both a blade has neither network nor storage, and is taken as dead")
    void fabrics() {
        Host host = crowded(Platform.VMWARE, true);
        ObjectId chassis = estate.blades().get(blade(host)).chassis();
        faults.inject(FaultOrder.of(FaultKind.IO_MODULE, chassis).part(1));
        seen.run(emulator, Duration.ofMinutes(5));
        assertThat(seen.of(DeviceEvent.HostFailed.class)).isEmpty();

        faults.inject(FaultOrder.of(FaultKind.IO_MODULE, chassis).part(2));
        seen.run(emulator, Duration.ofMinutes(5));
        assertThat(seen.of(DeviceEvent.HostFailed.class))
                .extracting(DeviceEvent::subject)
                .contains(host.id());
    }

    @Test
    @DisplayName("Both storage paths of a VMware host down: its VMs are ended after 320 s and start elsewhere")
    void storageless() {
        Host host = crowded(Platform.VMWARE, true);
        faults.inject(FaultOrder.of(FaultKind.VHBA_PATH_DOWN, blade(host)).part(1));
        faults.inject(FaultOrder.of(FaultKind.VHBA_PATH_DOWN, blade(host)).part(2));
        seen.run(emulator, Duration.ofMinutes(10));

        assertThat(seen.of(DeviceEvent.HostFailed.class))
                .extracting(DeviceEvent::at)
                .containsExactly(Recording.NOON.plusSeconds(320));
    }

    @Test
    @DisplayName("Fans: what remains copes with two dead ones, slows down with four, switches off with six")
    void fans() {
        Host host = crowded(Platform.VMWARE, true);
        int place = estate.hosts().placeOf(host.id());
        ObjectId chassis = estate.blades().get(blade(host)).chassis();
        float[] clock = new float[3];
        for (int step = 0; step < 3; step++) {
            faults.inject(FaultOrder.of(FaultKind.FAN, chassis).part(2 * step + 1));
            faults.inject(FaultOrder.of(FaultKind.FAN, chassis).part(2 * step + 2));
            seen.run(emulator, Duration.ofSeconds(20));
            clock[step] = emulator.world().incidents.hosts().clock(place);
        }

        assertThat(clock).containsExactly(1, .7f, 0);
        seen.run(emulator, Duration.ofMinutes(3));
        assertThat(after(estate, seen.events).hosts().get(host.id()).state()).isEqualTo(HostState.FAILED);
    }

    @Test
    @DisplayName("CP-4 VMs that touch all they were promised press their host")
    void hog() {
        Host host = crowded(Platform.VMWARE, true);
        int place = estate.hosts().placeOf(host.id());
        seen.run(emulator, Duration.ofSeconds(20));
        float before = emulator.world().plant.hosts.memoryShare(place);
        faults.inject(FaultOrder.of(FaultKind.MEMORY_HOG, host.id()).lasting(Duration.ofMinutes(5)));
        seen.run(emulator, Duration.ofSeconds(20));
        assertThat(emulator.world().plant.hosts.memoryShare(place)).isGreaterThan(before * 1.1f);
        seen.run(emulator, Duration.ofMinutes(6));
        assertThat(emulator.world().plant.hosts.memoryShare(place)).isCloseTo(before, within(.05f));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    @DisplayName(
            "CP-3, CP-9, HA-2 Whatever fails, no VM runs on a dead host, no host beyond what it has, and slices change"
                    + " nothing")
    void anything(long seed) {
        Recording whole = new Recording();
        Emulator one = disturbed(seed);
        whole.run(one, Duration.ofHours(2));

        Estate now = after(estate, whole.events);
        for (Vm vm : now.vms()) {
            if (vm.running()) {
                assertThat(now.hosts()
                                .get(java.util.Objects.requireNonNull(vm.host()))
                                .state())
                        .as("seed %d: %s", seed, vm.name())
                        .isNotEqualTo(HostState.FAILED);
            }
        }
        for (DeviceEvent.VmRestarted each : whole.of(DeviceEvent.VmRestarted.class)) {
            Host host = estate.hosts().get(each.host());
            long taken = running(now, host).stream()
                    .mapToLong(vm -> vm.size().memoryMib())
                    .sum();
            assertThat(taken).as("seed %d: %s", seed, host.name()).isLessThanOrEqualTo(host.memoryMib());
        }
        assertThat(differences(now, one.world().estate)).as("seed %d", seed).isEmpty();

        Emulator sliced = disturbed(seed);
        Recording pieces = new Recording();
        Random random = new Random(seed);
        @Nullable Emulator stands = sliced;
        int left = 360;
        while (left > 0) {
            int ticks = Math.min(left, 1 + random.nextInt(40));
            pieces.run(stands, Duration.ofSeconds(20L * ticks));
            left -= ticks;
            Emulator next =
                    Emulator.of(after(estate, pieces.events), CatalogFile.shipped(), 99, java.time.Instant.EPOCH);
            next.restore(stands.save());
            stands = next;
        }
        assertThat(pieces.events).as("seed %d", seed).isEqualTo(whole.events);
    }

    private static List<EstateObject> differences(Estate one, Estate other) {
        List<EstateObject> different = new ArrayList<>();
        one.hosts().stream()
                .filter(each -> !other.hosts().get(each.id()).equals(each))
                .forEach(different::add);
        one.vms().stream()
                .filter(each -> !other.vms().get(each.id()).equals(each))
                .forEach(different::add);
        return different;
    }

    private Emulator disturbed(long seed) {
        Emulator made = Emulator.of(estate, CatalogFile.shipped(), seed, Recording.NOON);
        FaultInjection injection = made.faultInjection().orElseThrow();
        Random random = new Random(seed);
        List<FaultKind> kinds = new ArrayList<>(new TreeSet<>(injection.kinds()));
        for (int each = 0; each < 12; each++) {
            FaultKind kind = kinds.get(random.nextInt(kinds.size()));
            List<ObjectId> all = estate.<EstateObject>roster(kind.strikes()).stream()
                    .map(EstateObject::id)
                    .toList();
            FaultOrder order = FaultOrder.of(
                            kind, all.get(random.nextInt(all.size())), all.get(random.nextInt(all.size())))
                    .part(1 + random.nextInt(kind.part().most()))
                    .at(Recording.NOON.plusSeconds(random.nextInt(6000)))
                    .choosing(new FaultChoice(0, 1, .8))
                    .lasting(Duration.ofSeconds(1 + random.nextInt(2400)));
            injection.inject(random.nextInt(3) == 0 ? order.every(Duration.ofHours(1)) : order);
        }
        return made;
    }

    @Test
    @DisplayName("EN-1 An encrypted VM is not restarted in a zone that does not reach the key managers, and says so")
    void withoutKeys() {
        Host host = crowded(Platform.VMWARE, true);
        Vm secret = running(estate, host).stream()
                .filter(vm -> vm.care().restartPriority() == RestartPriority.RESTART)
                .findFirst()
                .orElseThrow();
        VmCare care = secret.care();
        Vm encrypted = new Vm(
                secret.id(),
                secret.name(),
                secret.tenant(),
                secret.pool(),
                secret.host(),
                secret.power(),
                secret.template(),
                secret.size(),
                secret.guestOs(),
                secret.tools(),
                new VmCare(care.restartPriority(), care.backupPolicy(), care.snapshots(), true),
                secret.workload(),
                secret.disks(),
                secret.vnics(),
                secret.tags());
        Estate with = estate.with(EstateChange.put(encrypted));
        Emulator devices = Emulator.of(with, CatalogFile.shipped(), 1, Recording.NOON);
        FaultInjection broken = devices.faultInjection().orElseThrow();
        broken.inject(
                FaultOrder.of(FaultKind.KEY_MANAGER_UNREACHABLE, pool(host).zone())
                        .lasting(Duration.ofMinutes(20)));
        broken.inject(FaultOrder.of(FaultKind.HOST_CRASH, host.id()));
        seen.run(devices, Duration.ofMinutes(15));
        assertThat(seen.of(DeviceEvent.VmLeftOff.class))
                .filteredOn(event -> event.subject().equals(secret.id()))
                .singleElement()
                .satisfies(event -> assertThat(event.obstacle()).isEqualTo(RestartObstacle.KEYS));
        seen.run(devices, Duration.ofMinutes(15));
        assertThat(seen.of(DeviceEvent.VmRestarted.class))
                .extracting(DeviceEvent.VmRestarted::subject)
                .contains(secret.id());
    }
}
