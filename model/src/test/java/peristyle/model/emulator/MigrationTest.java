package peristyle.model.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static peristyle.model.estate.DatastoreBuilder.aDatastore;
import static peristyle.model.estate.EstateBuilder.anEstate;
import static peristyle.model.estate.PoolBuilder.aCpool;
import static peristyle.model.estate.VmBuilder.aVm;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import peristyle.model.catalog.CatalogFile;
import peristyle.model.estate.AffinityRule;
import peristyle.model.estate.AffinityRuleId;
import peristyle.model.estate.AffinityType;
import peristyle.model.estate.Estate;
import peristyle.model.estate.EstateBuilder;
import peristyle.model.estate.EstateChange;
import peristyle.model.estate.HostId;
import peristyle.model.estate.Vm;
import peristyle.model.estate.VmId;
import peristyle.model.estate.Workload;
import peristyle.model.hardware.DeviceEvent;
import peristyle.model.hardware.fault.FaultKind;
import peristyle.model.hardware.fault.FaultOrder;
import peristyle.model.operation.EndMove;
import peristyle.model.operation.MoveVm;
import peristyle.model.operation.Operation;
import peristyle.model.operation.SteppedPlatform;
import peristyle.model.operation.Verdict;
import peristyle.model.problem.Problem;
import peristyle.model.rule.Rules;
import peristyle.model.telemetry.Metric;

/** Live migration (CP-10). */
class MigrationTest {

    private static final HostId FIRST = new HostId("clu-h1");
    private static final HostId SECOND = new HostId("clu-h2");
    private static final VmId VM = new VmId("vm");

    private final List<DeviceEvent> events = new ArrayList<>();
    private Emulator emulator =
            Emulator.of(anEstate().build(), CatalogFile.shipped(), 7, Recording.NOON, Troubles.NONE);

    private static EstateBuilder estate(String blades, long memoryGib, int vcpus, Workload workload) {
        return anEstate()
                .with(
                        aCpool("clu").with(3, blades),
                        aDatastore("ds").sizeGib(8000).usedBy("clu"),
                        aVm("vm")
                                .on(1)
                                .vcpus(vcpus)
                                .memoryGib(memoryGib)
                                .workload(workload)
                                .disk("ds", 100));
    }

    private SteppedPlatform platform(Estate estate) {
        emulator = Emulator.of(estate, CatalogFile.shipped(), 7, Recording.NOON, Troubles.NONE);
        SteppedPlatform platform = new SteppedPlatform(estate, CatalogFile.shipped(), emulator, Rules::findings);
        platform.listen(events::add);
        return platform;
    }

    private <T extends DeviceEvent> List<T> of(Class<T> kind) {
        return events.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    private Duration timeOf(String blades, long memoryGib, int vcpus, Workload workload) {
        events.clear();
        SteppedPlatform platform =
                platform(estate(blades, memoryGib, vcpus, workload).build());
        assertThat(platform.submit(new MoveVm(VM, SECOND))).isInstanceOf(Verdict.Accepted.class);
        platform.runUntil(Recording.NOON.plus(Duration.ofMinutes(30)));
        return of(DeviceEvent.VmMoved.class).getFirst().took();
    }

    @Test
    @DisplayName("CP-10 Time follows from memory, change rate and bandwidth")
    void time() {
        Duration usual = timeOf("standard", 128, 8, Workload.OFFICE);

        assertThat(usual).isBetween(Duration.ofSeconds(8), Duration.ofMinutes(3));
        assertThat(timeOf("standard", 256, 8, Workload.OFFICE))
                .isGreaterThan(usual.multipliedBy(3).dividedBy(2));
        assertThat(timeOf("standard", 128, 60, Workload.DATABASE)).isGreaterThan(usual);
        assertThat(timeOf("eco", 128, 8, Workload.OFFICE)).isGreaterThan(usual.multipliedBy(2));
    }

    @Test
    @DisplayName(
            "CP-10 What is asked between two measurements does not happen before it was asked, however soon it is done")
    void notBeforeItWasAsked() {
        SteppedPlatform platform =
                platform(estate("standard", 8, 2, Workload.OFFICE).build());
        Instant asked = Recording.NOON.plusSeconds(13);
        platform.wait(asked);
        assertThat(platform.submit(new MoveVm(VM, SECOND))).isInstanceOf(Verdict.Accepted.class);
        platform.runUntil(Recording.NOON.plus(Duration.ofMinutes(5)));
        DeviceEvent.VmMoved moved = of(DeviceEvent.VmMoved.class).getFirst();
        assertThat(moved.at()).isAfter(asked);
        assertThat(moved.at().minus(moved.took())).isEqualTo(asked);
    }

    @Test
    @DisplayName("CP-10 The VM runs all the while, its traffic is seen on both hosts, and then it runs on the other")
    void moves() {
        Estate estate = estate("eco", 256, 8, Workload.DATABASE).build();
        SteppedPlatform platform = platform(estate);
        float before = Recording.readingsOf(emulator, estate).column(Metric.HOST_NETWORK)[1];
        platform.submit(new MoveVm(VM, SECOND));
        platform.runUntil(Recording.NOON.plusSeconds(40));

        float[] network = Recording.readingsOf(emulator, estate).column(Metric.HOST_NETWORK);
        assertThat(network[0]).isBetween(10_000f, 20_000f);
        assertThat(network[1]).isBetween(before + 10_000, 20_000f);
        assertThat(network[2]).isLessThan(1000f);
        assertThat(platform.estate().vms().find(VM).orElseThrow().host()).isEqualTo(FIRST);
        assertThat(emulator.hypervisor().hypervisorStatus().move(VM))
                .hasValueSatisfying(move -> assertThat(move.part()).isBetween(.05, .9));
        assertThat(Recording.readingsOf(emulator, estate).column(Metric.VM_CPU)[0])
                .isPositive();

        platform.runUntil(Recording.NOON.plus(Duration.ofMinutes(20)));

        Vm arrived = platform.estate().vms().find(VM).orElseThrow();
        assertThat(arrived.host()).isEqualTo(SECOND);
        assertThat(arrived.movingTo()).isNull();
        assertThat(of(DeviceEvent.VmMoved.class)).hasSize(1);
        assertThat(of(DeviceEvent.VmMoved.class).getFirst().mib()).isGreaterThan(100 * 1024);
        assertThat(emulator.hypervisor().hypervisorStatus().moves()).isEmpty();
        assertThat(Recording.readingsOf(emulator, estate).column(Metric.HOST_NETWORK)[0])
                .isLessThan(1000f);
    }

    @Test
    @DisplayName("CP-10 Where the target fails on the way the VM stays and runs")
    void targetFails() {
        SteppedPlatform platform =
                platform(estate("eco", 256, 8, Workload.DATABASE).build());
        platform.submit(new MoveVm(VM, SECOND));
        platform.runUntil(Recording.NOON.plusSeconds(20));
        platform.faultInjection().orElseThrow().inject(FaultOrder.of(FaultKind.HOST_CRASH, SECOND));
        platform.runUntil(Recording.NOON.plus(Duration.ofMinutes(10)));

        Vm stays = platform.estate().vms().find(VM).orElseThrow();
        assertThat(of(DeviceEvent.VmNotMoved.class)).hasSize(1);
        assertThat(stays.running()).isTrue();
        assertThat(stays.host()).isEqualTo(FIRST);
        assertThat(stays.movingTo()).isNull();
    }

    @Test
    @DisplayName("CP-10 A move that is given up leaves the VM where it is")
    void givenUp() {
        SteppedPlatform platform =
                platform(estate("eco", 256, 8, Workload.DATABASE).build());
        platform.submit(new MoveVm(VM, SECOND));
        platform.runUntil(Recording.NOON.plusSeconds(20));
        assertThat(platform.submit(new EndMove(VM))).isInstanceOf(Verdict.Accepted.class);
        platform.runUntil(Recording.NOON.plus(Duration.ofMinutes(10)));

        assertThat(events).noneMatch(DeviceEvent.VmMoved.class::isInstance);
        assertThat(platform.estate().vms().find(VM).orElseThrow().host()).isEqualTo(FIRST);
        assertThat(platform.submit(new EndMove(VM))).isInstanceOf(Verdict.Refused.class);
    }

    @Test
    @DisplayName("CP-10 A host takes part in eight moves at once; others wait and follow")
    void eightAtOnce() {
        EstateBuilder builder = estate("standard", 16, 2, Workload.OFFICE);
        for (int each = 0; each < 11; each++) {
            builder.with(aVm("more" + each).on(1).vcpus(2).memoryGib(16).disk("ds", 40));
        }
        SteppedPlatform platform = platform(builder.build());
        platform.estate().vms().forEach(vm -> platform.submit(new MoveVm(vm.id(), SECOND)));
        platform.runUntil(Recording.NOON.plusSeconds(20));
        long arrived = of(DeviceEvent.VmMoved.class).size();

        assertThat(arrived).isLessThanOrEqualTo(8);
        platform.runUntil(Recording.NOON.plus(Duration.ofMinutes(10)));
        assertThat(of(DeviceEvent.VmMoved.class)).hasSize(12);
    }

    @Test
    @DisplayName("CP-10 Saved on the way, it goes on as if nothing had been saved")
    void savedGoesOn() {
        SteppedPlatform platform =
                platform(estate("eco", 256, 8, Workload.DATABASE).build());
        platform.submit(new MoveVm(VM, SECOND));
        platform.runUntil(Recording.NOON.plusSeconds(40));
        Emulator second = Emulator.of(platform.estate(), CatalogFile.shipped(), 99, Instant.EPOCH);
        second.restore(emulator.save());

        assertThat(second.hypervisor().hypervisorStatus())
                .isEqualTo(emulator.hypervisor().hypervisorStatus());
        assertThat(Recording.readingsOf(second, platform.estate()).column(Metric.HOST_NETWORK))
                .isEqualTo(Recording.readingsOf(emulator, platform.estate()).column(Metric.HOST_NETWORK));
        assertThat(new Recording().run(second, Duration.ofMinutes(10)).events)
                .isEqualTo(new Recording().run(emulator, Duration.ofMinutes(10)).events)
                .isNotEmpty();
    }

    @Test
    @DisplayName("CP-10 CP-9 BL-3 What stands against a move is named")
    void refused() {
        Estate estate = estate("standard", 300, 8, Workload.DATABASE)
                .with(
                        aCpool("other").with(1, "standard"),
                        aVm("off").in("clu").off().disk("ds", 10),
                        aVm("apart").in("clu").on(2).memoryGib(4).disk("ds", 10),
                        aVm("graphics").in("clu").on(1).memoryGib(4).gpus(1).disk("ds", 10),
                        aVm("full")
                                .in("clu")
                                .on(3)
                                .memoryGib(370)
                                .workload(Workload.DATABASE)
                                .disk("ds", 10))
                .build();
        estate = estate.with(EstateChange.put(new AffinityRule(
                new AffinityRuleId("rule"),
                "rule",
                estate.vms().find(VM).orElseThrow().pool(),
                AffinityType.APART,
                true,
                List.of(VM, new VmId("apart")))));
        SteppedPlatform platform = platform(estate);

        assertThat(codes(platform, new MoveVm(VM, SECOND))).containsExactly("move.affinity");
        assertThat(codes(platform, new MoveVm(VM, FIRST))).containsExactly("move.already-there");
        assertThat(codes(platform, new MoveVm(VM, new HostId("other-h1")))).containsExactly("move.other-pool");
        assertThat(codes(platform, new MoveVm(VM, new HostId("clu-h3")))).containsExactly("move.no-memory");
        assertThat(codes(platform, new MoveVm(new VmId("off"), SECOND))).containsExactly("move.not-running");
        assertThat(codes(platform, new MoveVm(new VmId("graphics"), SECOND))).containsExactly("move.no-gpu");
        assertThat(codes(platform, new MoveVm(new VmId("nobody"), SECOND))).containsExactly("protection.vm-gone");
    }

    private static List<String> codes(SteppedPlatform platform, Operation operation) {
        return platform.submit(operation) instanceof Verdict.Refused refused
                ? refused.reasons().stream().map(Problem::code).toList()
                : List.of();
    }
}
