package peristyle.model.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import peristyle.model.catalog.CatalogFile;
import peristyle.model.estate.Estate;
import peristyle.model.estate.EstateChange;
import peristyle.model.estate.Host;
import peristyle.model.estate.HostState;
import peristyle.model.estate.Vm;
import peristyle.model.hardware.DeviceEvent;
import peristyle.model.hardware.fault.FaultInjection;

/**
 * Random faults of every kind on random estates, while operators move and stop VMs. How many runs: system property {@code
 * peristyle.property.runs}; from which seed: {@code peristyle.property.seed}.
 */
class DevicesPropertyTest {

    private static final Duration RUN = Duration.ofHours(4);
    private static final Duration TICK = Duration.ofSeconds(20);
    private static final int FAULTS = 24;

    static LongStream seeds() {
        long first = Long.getLong("peristyle.property.seed", 1);
        return LongStream.range(first, first + Integer.getInteger("peristyle.property.runs", 4));
    }

    private static Emulator broken(Estate estate, long seed) {
        Emulator emulator = Emulator.of(estate, CatalogFile.shipped(), seed, Recording.NOON);
        FaultInjection faults = emulator.faultInjection().orElseThrow();
        Random random = new Random(seed);
        RandomFaults.orders(estate, faults.kinds(), FAULTS, RUN, random).forEach(faults::inject);
        faults.failBy(RandomFaults.rates(faults.kinds(), random));
        return emulator;
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    @DisplayName(
            "ST-1 GM-2 HA-1 CP-7 Whatever breaks: sums add up, capacity holds, nobody runs twice, nothing frozen is"
                    + " safe, ages are now less the point in time, states move along their arrows")
    void holds(long seed) {
        Emulator emulator = broken(RandomEstate.of(seed), seed);
        Invariants invariants = new Invariants(seed, emulator);
        Histories histories = new Histories(seed, emulator);
        Random random = new Random(-seed);
        int struck = 0;
        for (long second = 0; second < RUN.toSeconds(); second += TICK.toSeconds()) {
            Recording heard = new Recording().run(emulator, TICK);
            histories.told(heard.events);
            invariants.hold(Recording.NOON.plusSeconds(second + TICK.toSeconds()));
            histories.frozen(emulator.world().estate);
            struck += heard.of(DeviceEvent.FaultStruck.class).size();
            if (random.nextInt(60) == 0) {
                move(emulator, random);
            }
        }
        assertThat(struck).as("seed %d", seed).isPositive();
    }

    /** An operator moves a running VM to another connected host of its pool. */
    private static void move(Emulator emulator, Random random) {
        Estate estate = emulator.world().estate;
        List<Vm> running = estate.vms().stream()
                .filter(vm -> vm.running() && connected(estate, vm))
                .toList();
        if (running.isEmpty()) {
            return;
        }
        Vm vm = running.get(random.nextInt(running.size()));
        List<Host> hosts = estate.relations().hostsOf(vm.pool()).stream()
                .map(host -> estate.hosts().get(host.id()))
                .filter(host -> host.state() == HostState.CONNECTED)
                .toList();
        EstateChange change =
                EstateChange.put(vm.on(hosts.get(random.nextInt(hosts.size())).id()));
        emulator.hypervisor().follow(estate.with(change), change);
    }

    private static boolean connected(Estate estate, Vm vm) {
        return vm.host() != null && estate.hosts().get(vm.host()).state() == HostState.CONNECTED;
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    @DisplayName("Saved and restored in the midst of any faults, devices do byte for byte what they would have done")
    void savedGoesOn(long seed) {
        Emulator first = broken(RandomEstate.of(seed), seed);
        new Recording().run(first, Duration.ofSeconds(20L * (1 + new Random(seed).nextInt(500))));
        Emulator second = Emulator.of(first.world().estate, CatalogFile.shipped(), seed + 99, Instant.EPOCH);
        second.restore(first.save());
        assertThat(second.save()).as("seed %d", seed).isEqualTo(first.save());
        assertThat(second.blades().computeStatus())
                .as("seed %d", seed)
                .isEqualTo(first.blades().computeStatus());
        assertThat(second.network().networkStatus())
                .as("seed %d", seed)
                .isEqualTo(first.network().networkStatus());
        assertThat(second.storage().storageStatus())
                .as("seed %d", seed)
                .isEqualTo(first.storage().storageStatus());

        Recording goesOn = new Recording().run(first, Duration.ofHours(2));
        Recording resumed = new Recording().run(second, Duration.ofHours(2));
        assertThat(resumed.events).as("seed %d", seed).isEqualTo(goesOn.events);
        assertThat(second.save()).as("seed %d", seed).isEqualTo(first.save());
    }
}
