package peristyle.model.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static peristyle.model.estate.DatastoreBuilder.aDatastore;
import static peristyle.model.estate.EstateBuilder.AZ07;
import static peristyle.model.estate.EstateBuilder.PAR7S;
import static peristyle.model.estate.EstateBuilder.anEstate;
import static peristyle.model.estate.EstateBuilder.storagePool;
import static peristyle.model.estate.PoolBuilder.aCpool;
import static peristyle.model.estate.PoolBuilder.aXenPool;
import static peristyle.model.estate.ReplicaBuilder.aReplicaOf;
import static peristyle.model.estate.VmBuilder.aVm;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import peristyle.model.catalog.CatalogFile;
import peristyle.model.estate.BladeId;
import peristyle.model.estate.DatastoreId;
import peristyle.model.estate.Estate;
import peristyle.model.estate.EstateChange;
import peristyle.model.estate.Host;
import peristyle.model.estate.HostId;
import peristyle.model.estate.HostState;
import peristyle.model.estate.LunId;
import peristyle.model.estate.Mirror;
import peristyle.model.estate.MirrorId;
import peristyle.model.estate.MirrorKind;
import peristyle.model.estate.PoolId;
import peristyle.model.estate.Replica;
import peristyle.model.estate.ReplicaId;
import peristyle.model.estate.ReplicationMethod;
import peristyle.model.estate.VmId;
import peristyle.model.estate.Workload;
import peristyle.model.hardware.DeviceEvent;
import peristyle.model.hardware.fault.FaultInjection;
import peristyle.model.hardware.fault.FaultKind;
import peristyle.model.hardware.fault.FaultOrder;
import peristyle.model.operation.MoveVm;
import peristyle.model.operation.PowerOn;
import peristyle.model.operation.RunningKind;
import peristyle.model.operation.RunningState;
import peristyle.model.operation.RunningTask;
import peristyle.model.operation.RunningTasks;
import peristyle.model.operation.Snapshot;
import peristyle.model.operation.SteppedPlatform;
import peristyle.model.operation.TaskProgress;
import peristyle.model.operation.Verdict;
import peristyle.model.rule.Rules;
import peristyle.model.rule.Situation;
import peristyle.model.sample.EstateSize;
import peristyle.model.sample.SampleEstate;

/** What is under way says how far it is. */
class RunningTasksTest {

    private static final VmId VM = new VmId("vm");
    private static final ReplicaId REPLICA = new ReplicaId("replica-xen-vm");
    private static final MirrorId MIRROR = new MirrorId("rc");
    private static final HostId SECOND = new HostId("clu-h2");

    private final Replica replica = aReplicaOf("xen-vm")
            .every(Duration.ofMinutes(15))
            .keeping(3)
            .to("standby-xen", "xen-target")
            .replica();
    private final Estate estate = anEstate()
            .with(
                    aCpool("clu").with(2, "eco").in(PAR7S),
                    aCpool("standby").in(AZ07),
                    aXenPool("xen").with(2, "standard"),
                    aXenPool("standby-xen").with(2, "standard").in(AZ07),
                    aDatastore("source").in(PAR7S).usedBy("clu"),
                    aDatastore("target").in(AZ07).usedBy("standby"),
                    aDatastore("xen-source").usedBy("xen"),
                    aDatastore("xen-target").in(AZ07).usedBy("standby-xen"),
                    aVm("vm")
                            .on(1)
                            .vcpus(8)
                            .memoryGib(256)
                            .workload(Workload.DATABASE)
                            .disk("source", 100),
                    aVm("off").in("clu").off().memoryGib(90).disk("source", 10),
                    aVm("xen-vm").in("xen").on(1).workload(Workload.DATABASE).disk("xen-source", 200))
            .build();

    private final List<DeviceEvent> events = new ArrayList<>();
    private Emulator emulator;
    private SteppedPlatform platform;

    @BeforeEach
    void start() {
        emulator = Emulator.of(estate, CatalogFile.shipped(), 7, Recording.NOON, Troubles.NONE);
        platform = new SteppedPlatform(estate, CatalogFile.shipped(), emulator, Rules::findings);
        platform.listen(events::add);
    }

    private record Sighting(Instant at, RunningTask task) {

        double share() {
            return Objects.requireNonNull(task.progress().share());
        }

        Instant ends() {
            return Objects.requireNonNull(task.progress().ends());
        }
    }

    /** Lets time pass and looks after each step of the devices. */
    private List<Sighting> watch(Duration time, RunningKind kind) {
        List<Sighting> seen = new ArrayList<>();
        Instant end = platform.now().plus(time);
        while (platform.now().isBefore(end)) {
            platform.runUntil(platform.now().plusSeconds(20));
            Snapshot snapshot = platform.snapshot();
            RunningTasks.of(snapshot).stream()
                    .filter(task -> task.kind() == kind)
                    .forEach(task -> seen.add(new Sighting(snapshot.at(), task)));
        }
        return seen;
    }

    private List<RunningTask> tasks() {
        return RunningTasks.of(platform.snapshot());
    }

    private <T extends DeviceEvent> T last(Class<T> kind) {
        return events.stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .reduce((first, second) -> second)
                .orElseThrow();
    }

    /** Never back, never all of it before the end, and the end foreseen within this part of what was left then. */
    private static void assertSteady(List<Sighting> seen, Instant end, double precision) {
        assertThat(seen).hasSizeGreaterThan(3);
        assertThat(seen).extracting(Sighting::share).isSorted();
        for (Sighting each : seen) {
            assertThat(each.share()).isGreaterThanOrEqualTo(0).isLessThan(1);
            assertThat(each.task().state()).isEqualTo(RunningState.RUNNING);
            long left = Duration.between(each.at(), end).toSeconds();
            assertThat((double) Duration.between(each.at(), each.ends()).toSeconds())
                    .as("foreseen at %s", each.at())
                    .isCloseTo((double) left, within(20 + left * precision));
        }
    }

    @Test
    @DisplayName("Nothing is under way on devices that nobody asked for anything")
    void calm() {
        assertThat(tasks()).isEmpty();
    }

    @Test
    @DisplayName("OR-2 A first copy says how many bytes of all it has carried, and when it will be over")
    void firstCopy() {
        platform.change(EstateChange.put(replica));
        assertThat(tasks()).singleElement().satisfies(task -> {
            assertThat(task.subject()).isEqualTo(REPLICA);
            assertThat(task.progress().share()).isEqualTo(0.0);
            assertThat(task.progress().ends()).as("nothing was carried yet").isNull();
        });

        List<Sighting> seen = watch(Duration.ofHours(2), RunningKind.FIRST_COPY);

        DeviceEvent.TransferCompleted over = events.stream()
                .filter(DeviceEvent.TransferCompleted.class::isInstance)
                .map(DeviceEvent.TransferCompleted.class::cast)
                .findFirst()
                .orElseThrow();
        assertSteady(seen, over.at(), .2);
        assertThat(seen).allSatisfy(each -> {
            assertThat(each.task().progress().bytesAll()).isEqualTo(200L << 30);
            assertThat(each.task().progress().since()).isEqualTo(Recording.NOON);
        });
        assertThat(seen.getLast().share()).isGreaterThan(.9);
    }

    @Test
    @DisplayName("OR-1 A transfer of changes says how far it is")
    void transfer() {
        platform.change(EstateChange.put(replica));
        platform.runUntil(Recording.NOON.plus(Duration.ofHours(4)));

        List<Sighting> seen = watch(Duration.ofHours(1), RunningKind.TRANSFER);

        assertThat(seen).isNotEmpty().allSatisfy(each -> {
            assertThat(each.share()).isBetween(0.0, 1.0);
            assertThat(each.task().progress().bytesDone())
                    .isLessThanOrEqualTo(each.task().progress().bytesAll());
            assertThat(each.ends()).isAfterOrEqualTo(each.at());
        });
    }

    @Test
    @DisplayName(
            "OR-1 A copy that a fault holds up keeps its share and has no end; where its target lies silent nothing is"
                    + " known of it")
    void heldUp() {
        platform.change(EstateChange.put(replica));
        platform.runUntil(Recording.NOON.plus(Duration.ofMinutes(10)));
        TaskProgress before = tasks().getFirst().progress();
        long cut = platform.faultInjection().orElseThrow().inject(FaultOrder.of(FaultKind.ZONE_CUT_OFF, AZ07));
        platform.runUntil(Recording.NOON.plus(Duration.ofMinutes(20)));

        RunningTask held = tasks().getFirst();
        assertThat(held.state()).isEqualTo(RunningState.STALLED);
        assertThat(held.progress().ends()).isNull();
        assertThat(held.progress().share()).isGreaterThanOrEqualTo(Objects.requireNonNull(before.share()));

        platform.faultInjection().orElseThrow().clear(cut);
        platform.faultInjection().orElseThrow().inject(FaultOrder.of(FaultKind.ZONE_LOST, AZ07));
        platform.runUntil(Recording.NOON.plus(Duration.ofMinutes(30)));

        assertThat(tasks()).singleElement().satisfies(task -> {
            assertThat(task.kind()).isEqualTo(RunningKind.FIRST_COPY);
            assertThat(task.state()).isEqualTo(RunningState.SILENT);
            assertThat(task.progress()).isEqualTo(new TaskProgress(Recording.NOON, null, null, null, null));
        });
    }

    @Test
    @DisplayName("CP-10 An end that was expected before now is none: devices have not told of it")
    void overdue() {
        platform.runUntil(Recording.NOON.plusSeconds(20));
        platform.submit(new MoveVm(VM, SECOND));
        platform.runUntil(Recording.NOON.plusSeconds(40));
        Snapshot told = platform.snapshot();
        Instant ends = Objects.requireNonNull(
                RunningTasks.of(told).getFirst().progress().ends());

        Situation was = told.situation();
        Situation later = new Situation(
                ends.plusSeconds(1),
                was.estate(),
                was.catalog(),
                was.live(),
                was.replicas(),
                was.growth(),
                was.hypervisors(),
                was.provenance());
        assertThat(RunningTasks.of(new Snapshot(later, told.findings(), told.hardware())))
                .singleElement()
                .satisfies(task -> {
                    assertThat(task.progress().ends()).isNull();
                    assertThat(task.progress().share())
                            .isEqualTo(
                                    RunningTasks.of(told).getFirst().progress().share());
                });
    }

    @Test
    @DisplayName("GM-2 A mirror that copies its LUN is told once, with the LUN's bytes")
    void mirror() {
        platform.change(EstateChange.put(
                new Mirror(
                        MIRROR,
                        "rc",
                        MirrorKind.GLOBAL_MIRROR,
                        new LunId("lun-source"),
                        new LunId("lun-target"),
                        "",
                        Duration.ofMinutes(5)),
                new Replica(
                        new ReplicaId("mirrored"),
                        "vm",
                        VM,
                        ReplicationMethod.GLOBAL_MIRROR,
                        null,
                        MIRROR,
                        new DatastoreId("source"),
                        new PoolId("standby"),
                        new DatastoreId("target"),
                        Duration.ofMinutes(5),
                        Duration.ofMinutes(15),
                        1)));

        List<Sighting> seen = watch(Duration.ofHours(3), RunningKind.FIRST_COPY);

        assertThat(seen).allSatisfy(each -> assertThat(each.task().subject()).isEqualTo(MIRROR));
        assertThat(seen).extracting(Sighting::at).doesNotHaveDuplicates();
        assertSteady(seen, seen.getLast().at().plusSeconds(20), .2);
    }

    @Test
    @DisplayName("CP-10 A move foresees what the VM changes on the way: its share does not go back from round to round")
    void move() {
        assertThat(platform.submit(new MoveVm(VM, SECOND))).isInstanceOf(Verdict.Accepted.class);
        assertThat(tasks()).singleElement().satisfies(task -> {
            assertThat(task.state()).isEqualTo(RunningState.WAITING);
            assertThat(task.target()).isEqualTo(SECOND);
            assertThat(task.progress()).isEqualTo(TaskProgress.UNKNOWN);
        });

        List<Sighting> seen = watch(Duration.ofMinutes(30), RunningKind.MOVE);

        assertSteady(seen, last(DeviceEvent.VmMoved.class).at(), .2);
        assertThat(Objects.requireNonNull(seen.getLast().task().progress().bytesAll()))
                .as("more than its memory: what it changed was carried again")
                .isGreaterThan(200L << 30);
    }

    @Test
    @DisplayName("A start says how far it is")
    void powerOn() {
        platform.submit(new PowerOn(new VmId("off")));

        List<Sighting> seen = watch(Duration.ofMinutes(5), RunningKind.START);

        assertSteady(seen, last(DeviceEvent.VmStarted.class).at(), 0);
    }

    @Test
    @DisplayName("ST-8 A rebuild and the copy back are told drive by drive, with the bytes of the drive")
    void drives() {
        platform.faultInjection()
                .orElseThrow()
                .inject(FaultOrder.of(FaultKind.DRIVE, storagePool(PAR7S))
                        .part(3)
                        .lasting(Duration.ofHours(8)));

        List<Sighting> rebuild = watch(Duration.ofHours(8), RunningKind.REBUILD);
        List<Sighting> back = watch(Duration.ofHours(8), RunningKind.COPY_BACK);

        for (List<Sighting> seen : List.of(rebuild, back)) {
            assertSteady(seen, seen.getLast().at().plusSeconds(20), .2);
            assertThat(seen).allSatisfy(each -> {
                assertThat(each.task().part()).isEqualTo(3);
                assertThat(each.task().subject()).isEqualTo(storagePool(PAR7S));
            });
        }
    }

    @Test
    @DisplayName("Work on a blade counts a stage once it is over, and has no end where it is given up")
    void blade() {
        Estate sample = SampleEstate.generate(EstateSize.SMALL, 1, CatalogFile.shipped());
        BladeId blade = sample.hosts().stream()
                .filter(host -> host.state() == HostState.CONNECTED)
                .map(Host::blade)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow();
        emulator = Emulator.of(sample, CatalogFile.shipped(), 1, Recording.NOON, Troubles.NONE);
        platform = new SteppedPlatform(sample, CatalogFile.shipped(), emulator, Rules::findings);
        platform.listen(events::add);
        FaultInjection faults = platform.faultInjection().orElseThrow();
        faults.inject(FaultOrder.of(FaultKind.BLADE_DEAD, blade).lasting(Duration.ofMinutes(1)));

        List<Sighting> seen = watch(Duration.ofMinutes(15), RunningKind.ASSOCIATION);

        assertSteady(seen, last(DeviceEvent.BladeWorked.class).at(), .5);
        faults.inject(FaultOrder.of(FaultKind.FIRMWARE_FAILED, blade).part(4));
        List<Sighting> firmware = watch(Duration.ofMinutes(30), RunningKind.FIRMWARE);
        assertThat(firmware).extracting(Sighting::share).isSorted().last().isEqualTo(270.0 / 450);
        assertThat(firmware.getLast().task().state()).isEqualTo(RunningState.STALLED);
        assertThat(firmware.getLast().task().progress().ends()).isNull();
    }

    @Test
    @DisplayName("Devices that go on from what was saved tell the same of what is under way")
    void saved() {
        platform.submit(new MoveVm(VM, SECOND));
        platform.change(EstateChange.put(replica));
        platform.faultInjection().orElseThrow().inject(FaultOrder.of(FaultKind.DRIVE, storagePool(PAR7S)));
        platform.runUntil(Recording.NOON.plusSeconds(60));
        Emulator second = Emulator.of(platform.estate(), CatalogFile.shipped(), 99, Instant.EPOCH);
        second.restore(emulator.save());
        SteppedPlatform again = new SteppedPlatform(platform.estate(), CatalogFile.shipped(), second, Rules::findings);

        assertThat(tasks()).hasSize(3);
        assertThat(RunningTasks.of(again.snapshot())).isEqualTo(tasks());
    }
}
