package peristyle.views.activity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import peristyle.model.estate.BladeId;
import peristyle.model.estate.CoreLinkId;
import peristyle.model.estate.HostState;
import peristyle.model.estate.MirrorId;
import peristyle.model.estate.ObjectId;
import peristyle.model.estate.ReplicaId;
import peristyle.model.estate.StoragePoolId;
import peristyle.model.hardware.DeviceEvent;
import peristyle.model.hardware.blade.BladeStage;
import peristyle.model.hardware.blade.UcsFaultCode;
import peristyle.model.hardware.blade.UcsFaultStage;
import peristyle.model.hardware.blade.WorkOutcome;
import peristyle.model.hardware.fault.FaultKind;
import peristyle.model.hardware.storage.ArrayState;
import peristyle.model.hardware.storage.MirrorState;
import peristyle.model.operation.Effect;
import peristyle.model.operation.Incident;
import peristyle.model.operation.IncidentState;
import peristyle.model.operation.Operation;
import peristyle.model.operation.Toll;
import peristyle.model.operation.Verdict;
import peristyle.model.problem.Problem;
import peristyle.model.rule.Situation;
import peristyle.model.telemetry.hypervisor.RestartObstacle;
import peristyle.views.testing.FakeConsole;
import peristyle.views.testing.SmallEstate;

class ActivityViewModelTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private final FakeConsole console = FakeConsole.of(SmallEstate.withVms(30));
    private final ActivityViewModel model = new ActivityViewModel(console.context());

    /** Ends the replication of a VM, as far as a list of tasks can see. */
    record EndReplication(ObjectId subject) implements Operation {

        @Override
        public String code() {
            return "replica.dissociate";
        }

        @Override
        public List<Object> arguments() {
            return List.of(subject);
        }

        @Override
        public Verdict judge(Situation situation) {
            throw new UnsupportedOperationException("the platform of the test answers");
        }
    }

    private void happen() {
        console.plane()
                .happen(
                        new DeviceEvent.ThrottlingStarted(
                                NOON.minusSeconds(60), SmallEstate.datastoreId(0), 9000, 6000),
                        new DeviceEvent.MemoryPressureEnded(
                                NOON.minusSeconds(40), SmallEstate.hostId(1, 0), Duration.ofMinutes(5)));
        console.plane().answer(new Verdict.Refused(List.of(Problem.of("protection.no-disk", SmallEstate.vmId(1)))));
        assertThat(console.plane().submit(new EndReplication(SmallEstate.vmId(1)), "ada"))
                .isNotNull();
        model.accept(console.plane().snapshot());
    }

    @Test
    @DisplayName("what a store remembers of before this start comes below what is known, each once")
    void recalled() {
        happen();
        int before = model.lines().get().size();
        console.plane()
                .recall(
                        NOON.minusSeconds(9000),
                        new DeviceEvent.HostUnreachable(NOON.minusSeconds(7000), SmallEstate.hostId(0, 0)),
                        new DeviceEvent.HostUnreachable(NOON.minusSeconds(8000), SmallEstate.hostId(0, 1)));
        model.accept(console.plane().snapshot());
        model.accept(console.plane().snapshot());

        assertThat(model.lines().get()).hasSize(before + 2);
        assertThat(model.lines().get().reversed())
                .extracting(ActivityLine::at)
                .startsWith(NOON.minusSeconds(8000), NOON.minusSeconds(7000));
        assertThat(model.lines().get()).extracting(ActivityLine::serial).doesNotHaveDuplicates();
    }

    @Test
    @DisplayName("tasks and events stand in one list, newest first, in words and with their states")
    void oneList() {
        happen();
        assertThat(model.lines().get())
                .extracting(ActivityLine::state)
                .containsExactly(ActivityState.REFUSED, ActivityState.RECOVERED, ActivityState.TROUBLE);
        assertThat(model.lines().get().getFirst().what()).isEqualTo("End the replication of vm-1");
        assertThat(model.lines().get().getFirst().who()).isEqualTo("ada");
        assertThat(model.lines().get().getFirst().reasons()).hasSize(1);
        assertThat(model.lines().get().getLast().what()).startsWith("datastore-0: 9,000");
        assertThat(model.since().get()).contains("2 Mar 2026, 12:00:00");
    }

    private record ByDevices(String code, ObjectId subject) implements Operation {

        @Override
        public List<Object> arguments() {
            return switch (code) {
                case "device.host-failed" -> List.of(subject, 3);
                case "device.host-returned" -> List.of(subject, Duration.ofMinutes(5));
                case "device.vm-restarted", "device.vm-moved", "device.vm-started" ->
                    List.of(subject, SmallEstate.hostId(1, 0), Duration.ofMinutes(1));
                case "device.vm-not-started" -> List.of(subject, SmallEstate.hostId(1, 0), RestartObstacle.NO_HOST);
                case "device.vm-not-moved" -> List.of(subject, SmallEstate.hostId(1, 0));
                default -> List.of(subject);
            };
        }

        @Override
        public Verdict judge(Situation situation) {
            throw new UnsupportedOperationException("the platform of the test answers");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "device.host-failed, TROUBLE",
        "device.host-unreachable, TROUBLE",
        "device.host-isolated, TROUBLE",
        "device.host-returned, RECOVERED",
        "device.vm-restarted, RECOVERED",
        "device.vm-moved, NOTE",
        "device.vm-not-moved, TROUBLE",
        "device.vm-started, NOTE",
        "device.vm-not-started, TROUBLE"
    })
    @DisplayName("what devices did by themselves means what it means: that it was taken down is no success")
    void byDevices(String code, ActivityState state) {
        ObjectId subject = code.contains("vm-") ? SmallEstate.vmId(1) : SmallEstate.hostId(0, 0);
        assertThat(console.plane().submit(new ByDevices(code, subject), "platform"))
                .isNotNull();
        model.accept(console.plane().snapshot());
        assertThat(model.lines().get()).extracting(ActivityLine::state).containsExactly(state);
    }

    @Test
    @DisplayName("kind and state each leave lines out")
    void filters() {
        happen();
        model.kind().set(ActivityKind.THROTTLING_STARTED);
        assertThat(wanted()).extracting(ActivityLine::subjectName).containsExactly("datastore-0");
        model.state().set(ActivityState.DONE);
        assertThat(wanted()).isEmpty();
        model.clear();
        assertThat(wanted()).hasSize(3);
    }

    private List<ActivityLine> wanted() {
        return model.lines().get().stream().filter(model.wanted().getValue()).toList();
    }

    @Test
    @DisplayName("what happened lies where its object lies; what is gone lies nowhere")
    void about() {
        happen();
        console.plane().happen(new DeviceEvent.TransferStarted(NOON.plusSeconds(1), new ReplicaId("gone"), true));
        model.accept(console.plane().snapshot());
        assertThat(model.lines().get())
                .extracting(line -> model.activity().about(console.plane().snapshot(), line))
                .extracting(object -> object == null ? null : object.id())
                .containsExactly(null, SmallEstate.vmId(1), SmallEstate.hostId(1, 0), SmallEstate.datastoreId(0));
    }

    @Test
    @DisplayName("a refused task's reasons are words that can be found, copied and exported")
    void reasonWords() {
        happen();
        assertThat(model.lines().get().getFirst().reasonWords()).isEqualTo("vm-1 has no disk.");
        assertThat(model.lines().get().getLast().reasonWords()).isNull();
    }

    @Test
    @DisplayName("one cause is one line, in words and numbers, and stays the same until something changes")
    void incident() {
        Incident blown = new Incident(
                1,
                SmallEstate.hostId(0, 0),
                new DeviceEvent.FaultStruck(NOON, SmallEstate.hostId(0, 0), FaultKind.HOST_CRASH, 1),
                1,
                NOON,
                null,
                List.of(
                        new Effect(
                                SmallEstate.hostId(0, 0),
                                SmallEstate.hostId(0, 0),
                                Effect.Kind.HOST_FAILED,
                                NOON,
                                null),
                        new Effect(SmallEstate.vmId(1), SmallEstate.hostId(0, 0), Effect.Kind.VM_DOWN, NOON, null),
                        new Effect(
                                SmallEstate.vmId(4),
                                SmallEstate.hostId(0, 0),
                                Effect.Kind.VM_DOWN,
                                NOON,
                                NOON.plusSeconds(60))));
        console.plane().incidents(blown);
        model.accept(console.plane().snapshot());
        List<IncidentLine> lines = model.incidents().get();
        assertThat(lines).hasSize(1);
        assertThat(lines.getFirst().what()).isEqualTo("esx-0-0: the hypervisor has stopped with an error.");
        assertThat(lines.getFirst().state()).isEqualTo(IncidentState.OUTAGE);
        assertThat(lines.getFirst().toll()).isEqualTo(new Toll(1, 1, 2, 1, 0, 0, 0));
        model.accept(console.plane().snapshot());
        assertThat(model.incidents().get()).isSameAs(lines);
    }

    @Test
    @DisplayName("a list that is held still catches up when it is let go")
    void held() {
        happen();
        model.live().set(false);
        console.plane().happen(new DeviceEvent.TransferStarted(NOON, new ReplicaId("gone"), true));
        model.accept(console.plane().snapshot());
        assertThat(model.lines().get()).hasSize(3);
        model.live().set(true);
        assertThat(model.lines().get()).hasSize(4);
    }

    @Test
    @DisplayName("an object that is there is opened, one that is gone leads nowhere")
    void leads() {
        happen();
        console.plane().happen(new DeviceEvent.TransferStarted(NOON.plusSeconds(1), new ReplicaId("gone"), false));
        model.accept(console.plane().snapshot());
        model.lines().get().forEach(model::open);
        assertThat(console.opened())
                .containsExactly(SmallEstate.vmId(1), SmallEstate.hostId(1, 0), SmallEstate.datastoreId(0));
    }

    @Test
    @DisplayName("troubles of the platform are told, and gone when it works again")
    void troubles() {
        console.plane().trouble(Problem.of("platform.journal-failed", "disk full"));
        model.accept(console.plane().snapshot());
        assertThat(model.troubles().get()).hasSize(1);
        console.plane().trouble();
        model.accept(console.plane().snapshot());
        assertThat(model.troubles().get()).isEmpty();
    }

    @Test
    @DisplayName("a sentence is told of every kind of event")
    void everyKind() {
        ReplicaId replica = new ReplicaId("replica-8");
        console.plane()
                .happen(
                        new DeviceEvent.TransferStarted(NOON, replica, true),
                        new DeviceEvent.TransferStarted(NOON, replica, false),
                        new DeviceEvent.TransferCompleted(
                                NOON,
                                replica,
                                new peristyle.model.telemetry.Transfer(NOON, Duration.ofMinutes(3), 4_000_000_000L)),
                        new DeviceEvent.RpoExceeded(NOON, replica, Duration.ofMinutes(31)),
                        new DeviceEvent.RpoRestored(NOON, replica, Duration.ofMinutes(16)),
                        new DeviceEvent.ThrottlingStarted(NOON, SmallEstate.datastoreId(0), 9000, 6000),
                        new DeviceEvent.ThrottlingEnded(NOON, SmallEstate.datastoreId(0), Duration.ofHours(1)),
                        new DeviceEvent.MemoryPressureStarted(NOON, SmallEstate.hostId(0, 0), 0.91),
                        new DeviceEvent.MemoryPressureEnded(NOON, SmallEstate.hostId(0, 0), Duration.ofHours(1)));
        console.plane()
                .happen(
                        new DeviceEvent.FaultStruck(NOON, SmallEstate.hostId(0, 0), FaultKind.HOST_CRASH, 1),
                        new DeviceEvent.FaultEnded(
                                NOON, SmallEstate.hostId(0, 0), FaultKind.HOST_CRASH, 1, Duration.ofHours(1)),
                        new DeviceEvent.HostFailed(NOON, SmallEstate.hostId(0, 0), List.of(SmallEstate.vmId(1))),
                        new DeviceEvent.HostUnreachable(NOON, SmallEstate.hostId(0, 0)),
                        new DeviceEvent.HostIsolated(NOON, SmallEstate.hostId(0, 0)),
                        new DeviceEvent.HostReturned(
                                NOON, SmallEstate.hostId(0, 0), HostState.CONNECTED, Duration.ofHours(1)),
                        new DeviceEvent.VmRestarted(
                                NOON, SmallEstate.vmId(1), SmallEstate.hostId(0, 0), Duration.ofMinutes(1)),
                        new DeviceEvent.VmLeftOff(NOON, SmallEstate.vmId(1), RestartObstacle.NO_HOST, false),
                        new DeviceEvent.DatastoreFilled(NOON, SmallEstate.datastoreId(0)),
                        new DeviceEvent.DatastoreFreed(NOON, SmallEstate.datastoreId(0), Duration.ofHours(1)),
                        new DeviceEvent.VmFrozen(NOON, SmallEstate.vmId(1), SmallEstate.datastoreId(0)),
                        new DeviceEvent.VmThawed(NOON, SmallEstate.vmId(1), Duration.ofHours(1)),
                        new DeviceEvent.VmStunned(NOON, SmallEstate.vmId(1), 2048),
                        new DeviceEvent.SnapshotClosed(NOON, SmallEstate.vmId(1), Duration.ofHours(1)),
                        new DeviceEvent.VmMoved(
                                NOON,
                                SmallEstate.vmId(1),
                                SmallEstate.hostId(0, 0),
                                SmallEstate.hostId(0, 1),
                                Duration.ofSeconds(30),
                                2048),
                        new DeviceEvent.VmNotMoved(NOON, SmallEstate.vmId(1), SmallEstate.hostId(0, 0)),
                        new DeviceEvent.VmStarted(
                                NOON, SmallEstate.vmId(1), SmallEstate.hostId(1, 0), Duration.ofSeconds(20)),
                        new DeviceEvent.VmNotStarted(
                                NOON, SmallEstate.vmId(1), SmallEstate.hostId(1, 0), RestartObstacle.NO_HOST),
                        new DeviceEvent.LinkLost(NOON, new CoreLinkId("link")),
                        new DeviceEvent.LinkRestored(NOON, new CoreLinkId("link"), Duration.ofHours(1)));
        ArrayState whole = Arrays.stream(ArrayState.values())
                .filter(ArrayState::whole)
                .findFirst()
                .orElseThrow();
        ArrayState impaired = Arrays.stream(ArrayState.values())
                .filter(state -> !state.whole())
                .findFirst()
                .orElseThrow();
        MirrorState follows = Arrays.stream(MirrorState.values())
                .filter(MirrorState::follows)
                .findFirst()
                .orElseThrow();
        MirrorState stopped = Arrays.stream(MirrorState.values())
                .filter(state -> !state.follows())
                .findFirst()
                .orElseThrow();
        console.plane()
                .happen(
                        new DeviceEvent.ArrayStateChanged(NOON, new StoragePoolId("array"), whole, impaired),
                        new DeviceEvent.ArrayStateChanged(NOON, new StoragePoolId("array"), impaired, whole),
                        new DeviceEvent.MirrorStateChanged(NOON, new MirrorId("mirror"), follows, stopped),
                        new DeviceEvent.MirrorStateChanged(NOON, new MirrorId("mirror"), stopped, follows),
                        new DeviceEvent.UcsFaultChanged(
                                NOON, new BladeId("blade"), UcsFaultCode.SERVER_INOPERABLE, 1, UcsFaultStage.ACTIVE),
                        new DeviceEvent.UcsFaultChanged(
                                NOON, new BladeId("blade"), UcsFaultCode.SERVER_INOPERABLE, 1, UcsFaultStage.RETAINED),
                        worked(WorkOutcome.STARTED),
                        worked(WorkOutcome.FAILED),
                        worked(WorkOutcome.DONE));
        model.accept(console.plane().snapshot());
        assertThat(model.lines().get())
                .extracting(ActivityLine::kind)
                .containsExactlyInAnyOrderElementsOf(
                        List.of(ActivityKind.values()).subList(1, ActivityKind.values().length));
        assertThat(model.lines().get()).extracting(ActivityLine::what).noneMatch(what -> what.contains("{"));
    }

    private static DeviceEvent worked(WorkOutcome outcome) {
        return new DeviceEvent.BladeWorked(NOON, new BladeId("blade"), BladeStage.POWER_ON, 1, outcome);
    }
}
