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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import peristyle.model.catalog.CatalogFile;
import peristyle.model.estate.AffinityRule;
import peristyle.model.estate.AffinityRuleId;
import peristyle.model.estate.AffinityType;
import peristyle.model.estate.Estate;
import peristyle.model.estate.EstateBuilder;
import peristyle.model.estate.EstateChange;
import peristyle.model.estate.HostId;
import peristyle.model.estate.HostState;
import peristyle.model.estate.PoolBuilder;
import peristyle.model.estate.PowerState;
import peristyle.model.estate.RestartPriority;
import peristyle.model.estate.Vm;
import peristyle.model.estate.VmBuilder;
import peristyle.model.estate.VmId;
import peristyle.model.hardware.DeviceEvent;
import peristyle.model.hardware.fault.FaultKind;
import peristyle.model.hardware.fault.FaultOrder;
import peristyle.model.operation.Operation;
import peristyle.model.operation.PowerOff;
import peristyle.model.operation.PowerOn;
import peristyle.model.operation.SteppedPlatform;
import peristyle.model.operation.Verdict;
import peristyle.model.problem.Problem;
import peristyle.model.rule.Finding;
import peristyle.model.rule.Rules;
import peristyle.model.rule.Severity;
import peristyle.model.telemetry.hypervisor.RestartObstacle;

/** VMs are started and stopped by an operator, and told of where a failure left them off. */
class PowerTest {

    private static final HostId FIRST = new HostId("clu-h1");
    private static final HostId SECOND = new HostId("clu-h2");
    private static final VmId VM = new VmId("vm");

    private final List<DeviceEvent> events = new ArrayList<>();
    private Emulator emulator =
            Emulator.of(anEstate().build(), CatalogFile.shipped(), 7, Recording.NOON, Troubles.NONE);

    private static PoolBuilder pool(int hosts) {
        return aCpool("clu").with(hosts, "standard").activatedGib(hosts * 384L);
    }

    private static EstateBuilder estate(PoolBuilder pool, VmBuilder... vms) {
        EstateBuilder estate =
                anEstate().with(pool, aDatastore("ds").sizeGib(8000).usedBy("clu"));
        for (VmBuilder vm : vms) {
            estate = estate.with(vm.disk("ds", 100));
        }
        return estate;
    }

    private SteppedPlatform platform(Estate estate) {
        emulator = Emulator.of(estate, CatalogFile.shipped(), 7, Recording.NOON, Troubles.NONE);
        SteppedPlatform platform = new SteppedPlatform(estate, CatalogFile.shipped(), emulator, Rules::findings);
        platform.listen(events::add);
        return platform;
    }

    private static void run(SteppedPlatform platform, Duration time) {
        platform.runUntil(platform.now().plus(time));
    }

    private static Vm vm(SteppedPlatform platform) {
        return platform.estate().vms().find(VM).orElseThrow();
    }

    private static List<String> refused(Verdict verdict) {
        return ((Verdict.Refused) verdict).reasons().stream().map(Problem::code).toList();
    }

    private static List<Finding> about(SteppedPlatform platform) {
        return platform.snapshot().findings().about(VM).stream()
                .filter(finding ->
                        finding.rule().startsWith("CP-7") || finding.rule().startsWith("HA-"))
                .toList();
    }

    @Test
    @DisplayName("CP-5 A start that is asked for between two measurements begins when it was asked for, saved or not")
    void notBeforeItWasAsked() {
        Estate estate = estate(pool(2), aVm("vm").in("clu").off().memoryGib(2)).build();
        SteppedPlatform platform = platform(estate);
        Instant asked = Recording.NOON.plusSeconds(13);
        platform.wait(asked);
        platform.submit(new PowerOn(VM));
        Emulator second = Emulator.of(platform.estate(), CatalogFile.shipped(), 99, Instant.EPOCH);
        second.restore(emulator.save());
        run(platform, Duration.ofMinutes(1));

        DeviceEvent.VmStarted started = events.stream()
                .filter(DeviceEvent.VmStarted.class::isInstance)
                .map(DeviceEvent.VmStarted.class::cast)
                .findFirst()
                .orElseThrow();
        assertThat(started.at().minus(started.took())).isEqualTo(asked);
        assertThat(new Recording().run(second, Duration.ofMinutes(1)).events).contains(started);
    }

    @Test
    @DisplayName("CP-5 A VM is started on the host with most room; how long it takes follows from its memory")
    void on() {
        SteppedPlatform platform = platform(estate(
                        pool(2),
                        aVm("vm").in("clu").off().memoryGib(96),
                        aVm("other").on(1).memoryGib(64))
                .build());

        assertThat(platform.submit(new PowerOn(VM))).isInstanceOf(Verdict.Accepted.class);
        assertThat(vm(platform).starting()).isTrue();
        run(platform, Duration.ofSeconds(60));
        assertThat(vm(platform).power()).isEqualTo(PowerState.OFF);
        assertThat(emulator.hypervisor().hypervisorStatus().start(VM)).hasValueSatisfying(start -> {
            assertThat(start.on()).isEqualTo(SECOND);
            assertThat(start.part()).isEqualTo(.6);
            assertThat(start.left()).isEqualTo(Duration.ofSeconds(40));
        });
        assertThat(refused(platform.submit(new PowerOn(VM)))).containsExactly("power.starts-already");
        run(platform, Duration.ofSeconds(60));

        assertThat(vm(platform).running()).isTrue();
        assertThat(vm(platform).host()).isEqualTo(SECOND);
        assertThat(vm(platform).movingTo()).isNull();
        assertThat(events)
                .contains(new DeviceEvent.VmStarted(
                        Recording.NOON.plusSeconds(100), VM, SECOND, Duration.ofSeconds(100)));
        assertThat(emulator.hypervisor().hypervisorStatus().starts()).isEmpty();
        assertThat(refused(platform.submit(new PowerOn(VM)))).containsExactly("power.on-already");
    }

    @Test
    @DisplayName("A VM that is powered off does nothing any more, and is not started by high availability")
    void off() {
        SteppedPlatform platform = platform(estate(pool(2), aVm("vm").on(1)).build());
        assertThat(platform.submit(new PowerOff(VM))).isInstanceOf(Verdict.Accepted.class);
        assertThat(vm(platform).power()).isEqualTo(PowerState.OFF);
        assertThat(vm(platform).host()).isNull();
        platform.faultInjection().orElseThrow().inject(FaultOrder.of(FaultKind.HOST_CRASH, FIRST));
        run(platform, Duration.ofMinutes(10));

        assertThat(vm(platform).running()).isFalse();
        assertThat(about(platform)).isEmpty();
        assertThat(refused(platform.submit(new PowerOff(VM)))).containsExactly("power.off-already");
        assertThat(platform.submit(new PowerOn(VM))).isInstanceOf(Verdict.Accepted.class);
        assertThat(platform.submit(new PowerOff(VM))).as("a start is given up").isInstanceOf(Verdict.Accepted.class);
        run(platform, Duration.ofMinutes(10));
        assertThat(vm(platform).running()).isFalse();
        assertThat(events).noneMatch(DeviceEvent.VmStarted.class::isInstance);
    }

    @Test
    @DisplayName("A VM whose host fails while it starts stays off and says why")
    void targetFails() {
        SteppedPlatform platform = platform(estate(
                        pool(2),
                        aVm("vm").in("clu").off().memoryGib(96),
                        aVm("other").on(1).memoryGib(64))
                .build());
        platform.submit(new PowerOn(VM));
        platform.faultInjection().orElseThrow().inject(FaultOrder.of(FaultKind.HOST_CRASH, SECOND));
        run(platform, Duration.ofMinutes(5));

        assertThat(events)
                .anySatisfy(event -> assertThat(event)
                        .isEqualTo(new DeviceEvent.VmNotStarted(
                                Recording.NOON.plusSeconds(100), VM, SECOND, RestartObstacle.NO_HOST)));
        assertThat(vm(platform).starting()).isFalse();
        assertThat(vm(platform).power()).isEqualTo(PowerState.OFF);
    }

    @Test
    @DisplayName("CP-3 CP-5 CP-7 CP-9 BL-3 What stands against a start is named")
    void refusals() {
        assertThat(refused(judge(estate(pool(1), aVm("vm").in("clu").template()))))
                .containsExactly("power.template");
        assertThat(refused(judge(estate(
                        pool(2).hostsAre(HostState.FAILED), aVm("vm").in("clu").off()))))
                .containsExactly("power.no-host");
        assertThat(refused(judge(estate(
                        pool(1),
                        aVm("vm").in("clu").off().memoryGib(200),
                        aVm("other").on(1).memoryGib(200)))))
                .containsExactly("power.no-memory", "power.activated");
        assertThat(refused(judge(estate(
                        pool(1).activatedGib(128), aVm("vm").in("clu").off().memoryGib(200)))))
                .containsExactly("power.activated");
        assertThat(refused(judge(estate(pool(1), aVm("vm").in("clu").off().gpus(1)))))
                .containsExactly("power.no-gpu");
        assertThat(refused(judge(estate(
                        pool(2),
                        aVm("vm").in("clu").off().memoryGib(300),
                        aVm("other").on(1).memoryGib(200)))))
                .as("no host could fail any more")
                .containsExactly("power.admission");
        assertThat(refused(judge(anEstate()
                        .with(
                                pool(1),
                                aDatastore("ds").sizeGib(600).usedBy("clu"),
                                aVm("vm").in("clu").off().memoryGib(128).disk("ds", 590)))))
                .containsExactly("power.no-swap");
        assertThat(refused(judge(estate(
                                pool(1), aVm("vm").in("clu").off(), aVm("other").on(1))
                        .with(() -> List.of(new AffinityRule(
                                new AffinityRuleId("apart"),
                                "apart",
                                new peristyle.model.estate.PoolId("clu"),
                                AffinityType.APART,
                                true,
                                List.of(VM, new VmId("other"))))))))
                .containsExactly("power.affinity");
    }

    @Test
    @DisplayName("CP-5 CP-7 BL-3 What is being started already has its swap file, its GPUs and its room for restarts")
    void oneAfterTheOther() {
        VmBuilder another = aVm("another").in("clu").off();
        assertThat(refusedAfterAnother(anEstate()
                        .with(
                                pool(1),
                                aDatastore("ds").sizeGib(800).usedBy("clu"),
                                aVm("vm").in("clu").off().memoryGib(100).disk("ds", 300),
                                another.memoryGib(100).disk("ds", 300))))
                .as("swap files of both find space")
                .isEmpty();
        assertThat(refusedAfterAnother(anEstate()
                        .with(
                                pool(1),
                                aDatastore("ds").sizeGib(790).usedBy("clu"),
                                aVm("vm").in("clu").off().memoryGib(100).disk("ds", 300),
                                aVm("another").in("clu").off().memoryGib(100).disk("ds", 300))))
                .containsExactly("power.no-swap");
        assertThat(refusedAfterAnother(estate(
                        pool(2),
                        aVm("vm").in("clu").off().memoryGib(200),
                        aVm("another").in("clu").off().memoryGib(200))))
                .as("no host could fail any more")
                .containsExactly("power.admission");
        assertThat(refusedAfterAnother(estate(
                        aCpool("clu").with(1, "perf4").activatedGib(512),
                        aVm("vm").in("clu").off().gpus(1),
                        aVm("another").in("clu").off().gpus(2))))
                .containsExactly("power.no-gpu");
    }

    private List<String> refusedAfterAnother(EstateBuilder estate) {
        SteppedPlatform platform = platform(estate.build());
        assertThat(platform.submit(new PowerOn(new VmId("another")))).isInstanceOf(Verdict.Accepted.class);
        return platform.submit(new PowerOn(VM)) instanceof Verdict.Refused(List<Problem> reasons)
                ? reasons.stream().map(Problem::code).toList()
                : List.of();
    }

    private Verdict judge(EstateBuilder estate) {
        return platform(estate.build()).submit(new PowerOn(VM));
    }

    @Test
    @DisplayName("A VM on a host that cannot be reached takes no order")
    void unreachable() {
        Estate estate = estate(pool(2), aVm("vm").on(1)).build();
        SteppedPlatform platform = platform(estate);
        platform.change(EstateChange.put(estate.hosts().get(FIRST).in(HostState.DISCONNECTED)));
        assertThat(refused(platform.submit(new PowerOff(VM)))).containsExactly("power.host-away");
    }

    @ParameterizedTest
    @CsvSource({
        "RESTART, vm.waits-for-room, CRITICAL, CP-7",
        "BEST_EFFORT, vm.left-off, CRITICAL, CP-7",
        "DISABLED, vm.never-restarted, WARNING, HA-2"
    })
    @DisplayName("HA-2 CP-7 A VM that a failed host left off is found until it runs again")
    void leftOff(RestartPriority priority, String code, Severity severity, String rule) {
        SteppedPlatform platform = platform(estate(
                        pool(2),
                        aVm("vm").on(1).memoryGib(300).restart(priority),
                        aVm("other").on(2).memoryGib(200))
                .build());
        platform.faultInjection().orElseThrow().inject(FaultOrder.of(FaultKind.HOST_CRASH, FIRST));
        run(platform, Duration.ofMinutes(5));

        assertThat(about(platform)).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo(code);
            assertThat(finding.severity()).isEqualTo(severity);
            assertThat(finding.rule()).isEqualTo(rule);
            assertThat(finding.arguments().get(1)).isEqualTo(FIRST);
        });
        assertThat(refused(platform.submit(new PowerOn(VM)))).contains("power.no-memory");
        assertThat(platform.submit(new PowerOff(new VmId("other")))).isInstanceOf(Verdict.Accepted.class);
        assertThat(platform.submit(new PowerOn(VM))).isInstanceOf(Verdict.Accepted.class);
        assertThat(about(platform)).as("it starts").isEmpty();
        run(platform, Duration.ofMinutes(10));
        assertThat(vm(platform).running()).isTrue();
        assertThat(about(platform)).isEmpty();
        assertThat(emulator.hypervisor().hypervisorStatus().leftOff()).isEmpty();
    }

    @Test
    @DisplayName("CP-7 Without high availability a VM of a failed host is found at once")
    void withoutAvailability() {
        SteppedPlatform platform = platform(
                estate(pool(2).withoutHighAvailability(), aVm("vm").on(1)).build());
        platform.faultInjection().orElseThrow().inject(FaultOrder.of(FaultKind.HOST_CRASH, FIRST));
        run(platform, Duration.ofMinutes(2));
        assertThat(about(platform)).extracting(Finding::code).containsExactly("vm.off-without-ha");

        Operation on = new PowerOn(VM);
        assertThat(platform.submit(on)).isInstanceOf(Verdict.Accepted.class);
        run(platform, Duration.ofMinutes(2));
        assertThat(vm(platform).host()).isEqualTo(SECOND);
        assertThat(about(platform)).isEmpty();
    }

    @Test
    @DisplayName("Saved while VMs start and others are left off, it goes on as if nothing had been saved")
    void savedGoesOn() {
        SteppedPlatform platform = platform(estate(
                        pool(3).withoutHighAvailability(),
                        aVm("vm").in("clu").off().memoryGib(96),
                        aVm("lost").on(1))
                .build());
        platform.faultInjection().orElseThrow().inject(FaultOrder.of(FaultKind.HOST_CRASH, FIRST));
        run(platform, Duration.ofSeconds(80));
        platform.submit(new PowerOn(VM));
        run(platform, Duration.ofSeconds(40));
        Emulator second = Emulator.of(platform.estate(), CatalogFile.shipped(), 99, Instant.EPOCH);
        second.restore(emulator.save());

        assertThat(second.hypervisor().hypervisorStatus())
                .isEqualTo(emulator.hypervisor().hypervisorStatus());
        assertThat(second.hypervisor().hypervisorStatus().starts()).hasSize(1);
        assertThat(second.hypervisor().hypervisorStatus().leftOff()).containsKey(new VmId("lost"));
        assertThat(new Recording().run(second, Duration.ofMinutes(10)).events)
                .isEqualTo(new Recording().run(emulator, Duration.ofMinutes(10)).events)
                .anyMatch(DeviceEvent.VmStarted.class::isInstance);
        assertThat(second.standing().orElseThrow().bytes())
                .isEqualTo(emulator.standing().orElseThrow().bytes());
    }
}
