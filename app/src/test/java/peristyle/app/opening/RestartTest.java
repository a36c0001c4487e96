package peristyle.app.opening;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import peristyle.model.estate.Blade;
import peristyle.model.estate.Estate;
import peristyle.model.estate.EstateChange;
import peristyle.model.estate.Replica;
import peristyle.model.estate.ReplicationPolicy;
import peristyle.model.estate.ReplicationPolicyId;
import peristyle.model.estate.Vm;
import peristyle.model.hardware.ClockControl;
import peristyle.model.hardware.DeviceEvent;
import peristyle.model.hardware.fault.FaultKind;
import peristyle.model.hardware.fault.FaultOrder;
import peristyle.model.operation.Effect;
import peristyle.model.operation.Incident;
import peristyle.model.operation.Operation;
import peristyle.model.operation.Snapshot;
import peristyle.model.operation.Task;
import peristyle.model.operation.TaskState;
import peristyle.model.operation.Verdict;
import peristyle.model.protection.AssociateVm;
import peristyle.model.protection.CreateReplicationPolicy;
import peristyle.model.store.Store;
import peristyle.model.telemetry.Metric;

/** What was there is there again. */
class RestartTest {

    @TempDir
    Path folder;

    private OpenedConsole open() {
        OpenedConsole console = Opening.open(new OpeningRequest("small", 3L, folder, null));
        console.plane().clockControl().ifPresent(ClockControl::pause);
        return console;
    }

    private static CreateReplicationPolicy newPolicy(Estate estate) {
        ReplicationPolicy like = estate.replicationPolicies().iterator().next();
        return new CreateReplicationPolicy(new ReplicationPolicy(
                new ReplicationPolicyId("rp-restart"),
                "Restart",
                like.tenant(),
                like.method(),
                Duration.ofHours(2),
                like.targetPool(),
                like.targetDatastore(),
                like.retention()));
    }

    private static Operation association(OpenedConsole console) {
        Estate estate = console.plane().snapshot().estate();
        for (Vm vm : estate.vms()) {
            for (ReplicationPolicy policy : estate.replicationPolicies()) {
                Operation associate = new AssociateVm(vm.id(), policy.id());
                if (console.plane().judge(associate) instanceof Verdict.Accepted) {
                    return associate;
                }
            }
        }
        throw new AssertionError("no VM of the sample can be put under any policy");
    }

    @Test
    @DisplayName("estate, tasks, settings, clock and history are as they were after a restart")
    void restart() {
        Estate estate;
        List<Task> tasks;
        Instant at;
        int samples;
        try (OpenedConsole console = open()) {
            Operation create = newPolicy(console.plane().snapshot().estate());
            assertThat(console.plane().submit(create, "test").join().state()).isEqualTo(TaskState.DONE);
            Operation associate = association(console);
            assertThat(console.plane().submit(associate, "test").join().state()).isEqualTo(TaskState.DONE);
            console.settings().put("theme", "dark");
            estate = console.plane().snapshot().estate();
            tasks = console.plane().tasks(10);
            at = console.plane().snapshot().at();
            samples = samples(console);
        }
        try (OpenedConsole console = open()) {
            Estate again = console.plane().snapshot().estate();
            assertThat(List.copyOf(objects(again))).isEqualTo(objects(estate));
            assertThat(again.replicationPolicies().find(new ReplicationPolicyId("rp-restart")))
                    .isPresent();
            assertThat(console.plane().tasks(10)).isEqualTo(tasks).hasSize(2);
            assertThat(console.settings().get("theme")).isEqualTo("dark");
            assertThat(console.plane().snapshot().at()).isAfterOrEqualTo(at);
            assertThat(samples(console)).isGreaterThan(100).isGreaterThanOrEqualTo(samples - 1);
        }
    }

    @Test
    @DisplayName("what happened on the devices is told after a restart, too, each event once and as far back as before")
    void events() {
        List<DeviceEvent> before;
        Instant since;
        try (OpenedConsole console = open()) {
            pass(console, Duration.ofHours(2));
            before = console.plane().events(Integer.MAX_VALUE);
            since = console.plane().eventsSince();
            assertThat(before).hasSizeGreaterThan(5);
        }
        try (OpenedConsole console = open()) {
            console.plane().recall().join();
            assertThat(console.plane().events(Integer.MAX_VALUE)).isEqualTo(before);
            assertThat(console.plane().eventsSince()).isEqualTo(since);

            pass(console, Duration.ofHours(1));
            List<DeviceEvent> more = console.plane().events(Integer.MAX_VALUE);
            assertThat(more).hasSizeGreaterThan(before.size()).endsWith(before.toArray(DeviceEvent[]::new));
            assertThat(more.getFirst().at()).isAfterOrEqualTo(before.getFirst().at());
        }
        try (OpenedConsole console = Reading.open(new OpeningRequest(null, null, folder, null))) {
            console.plane().recall().join();
            assertThat(console.plane().events(Integer.MAX_VALUE)).endsWith(before.toArray(DeviceEvent[]::new));
        }
    }

    @Test
    @DisplayName("after a kill the events up to the checkpoint are there, and what devices lived through again; none is"
            + " promised before")
    void eventsAfterKill() {
        List<DeviceEvent> before;
        Instant kept;
        Operation associate;
        EstateChange change;
        try (OpenedConsole console = open()) {
            pass(console, Duration.ofHours(2));
            before = console.plane().events(Integer.MAX_VALUE);
            kept = console.plane().snapshot().at();
            associate = association(console);
            change = ((Verdict.Accepted) console.plane().judge(associate)).change();
        }
        Instant late = kept.plus(Duration.ofHours(3)).plusSeconds(7);
        try (Store store = Store.open(folder, InstantSource.system())) {
            Task task = new Task(
                    1,
                    associate.code(),
                    associate.subject(),
                    "vm",
                    associate.arguments(),
                    "test",
                    TaskState.DONE,
                    late,
                    List.of());
            store.journal().commit(List.of(task), change, late, List.of());
        }
        List<DeviceEvent> after;
        try (OpenedConsole console = open()) {
            console.plane().recall().join();
            now(console);
            after = console.plane().events(Integer.MAX_VALUE);
            assertThat(after)
                    .hasSizeGreaterThan(before.size())
                    .endsWith(before.toArray(DeviceEvent[]::new))
                    .doesNotHaveDuplicates();
            assertThat(console.plane().eventsSince()).isAfter(late);
        }
        try (OpenedConsole console = open()) {
            console.plane().recall().join();
            assertThat(console.plane().events(Integer.MAX_VALUE)).isEqualTo(after);
            assertThat(console.plane().eventsSince()).isAfter(late);
        }
    }

    @Test
    @DisplayName("no task lies in the future after a kill: the devices catch up with the newest")
    void killed() {
        Instant late;
        Instant kept;
        Operation associate;
        EstateChange change;
        try (OpenedConsole console = open()) {
            kept = console.plane().snapshot().at();
            late = kept.plus(Duration.ofHours(3)).plusSeconds(7);
            associate = association(console);
            change = ((Verdict.Accepted) console.plane().judge(associate)).change();
        }
        try (Store store = Store.open(folder, InstantSource.system())) {
            Task task = new Task(
                    1,
                    associate.code(),
                    associate.subject(),
                    "vm",
                    associate.arguments(),
                    "test",
                    TaskState.DONE,
                    late,
                    List.of());
            store.journal().commit(List.of(task), change, late, List.of());
        }
        Instant caughtUp;
        try (OpenedConsole console = open()) {
            caughtUp = console.plane().snapshot().at();
            assertThat(caughtUp).isBetween(late, late.plusSeconds(20));
            assertThat(console.plane().clockControl().orElseThrow().state().paused())
                    .isTrue();
            assertThat(console.plane().tasks(1).getFirst().at()).isEqualTo(late);
            Snapshot snapshot = console.plane().snapshot();
            for (Replica replica : snapshot.estate().replicas()) {
                if (change.put().contains(replica)) {
                    Instant oldest = snapshot.situation().statusOf(replica.id()).oldestPoint();
                    assertThat(oldest == null || !oldest.isBefore(kept))
                            .as("no point from before the association")
                            .isTrue();
                }
            }
        }
        try (OpenedConsole console = open()) {
            assertThat(console.plane().snapshot().at()).isEqualTo(caughtUp);
        }
    }

    private static Instant now(OpenedConsole console) {
        return console.plane().reproduction().orElseThrow().scene().join().at();
    }

    private static void pass(OpenedConsole console, Duration time) {
        Instant until = now(console).plus(time);
        console.plane().clockControl().orElseThrow().step(time);
        while (now(console).isBefore(until)) {
            Thread.onSpinWait();
        }
    }

    private static Blade underVms(Estate estate) {
        return estate.hosts().stream()
                .filter(host -> estate.relations().vmsOn(host.id()).stream()
                                .filter(Vm::running)
                                .count()
                        > 1)
                .flatMap(host -> estate.blades().find(Objects.requireNonNull(host.blade())).stream())
                .findFirst()
                .orElseThrow();
    }

    @Test
    @DisplayName(
            "an open incident is there again with its cause, its beginning and all that it carries, and ends there")
    void incident() {
        List<Incident> before;
        try (OpenedConsole console = open()) {
            Blade blade = underVms(console.plane().snapshot().estate());
            console.plane().faultInjection().orElseThrow().inject(FaultOrder.of(FaultKind.BLADE_DEAD, blade.id()));
            pass(console, Duration.ofMinutes(3));
            before = console.plane().incidents(10);
            assertThat(before).hasSize(1);
            assertThat(before.getFirst().root()).isEqualTo(blade.id());
            assertThat(before.getFirst().effects()).hasSizeGreaterThan(2);
        }
        try (OpenedConsole console = open()) {
            now(console);
            assertThat(console.plane().incidents(10)).isEqualTo(before);

            console.plane().faultInjection().orElseThrow().clearAll();
            pass(console, Duration.ofHours(1));

            Incident after = console.plane().incidents(10).getLast();
            assertThat(after.number()).isEqualTo(before.getFirst().number());
            assertThat(after.mended()).isNotNull();
        }
    }

    @Test
    @DisplayName("after a kill an incident is there that tells as much as the tasks that were acknowledged")
    void incidentAfterKill() throws IOException {
        Path other = Files.createDirectory(folder.resolve("other"));
        List<Incident> before;
        try (OpenedConsole console = open()) {
            Blade blade = underVms(console.plane().snapshot().estate());
            console.plane().faultInjection().orElseThrow().inject(FaultOrder.of(FaultKind.BLADE_DEAD, blade.id()));
            pass(console, Duration.ofMinutes(3));
            before = console.plane().incidents(10);
            assertThat(console.plane().tasks(100)).extracting(Task::code).contains("device.host-failed");
            Files.copy(folder.resolve("peristyle.mv.db"), other.resolve("peristyle.mv.db"));
        }
        try (OpenedConsole console = Opening.open(new OpeningRequest("small", 3L, other, null))) {
            now(console);
            Incident incident = console.plane().incidents(10).getLast();
            assertThat(incident.root()).isEqualTo(before.getFirst().root());
            assertThat(incident.since()).isEqualTo(before.getFirst().since());
            assertThat(incident.effects())
                    .extracting(Effect::object)
                    .containsExactlyElementsOf(before.getFirst().effects().stream()
                            .map(Effect::object)
                            .toList());
        }
    }

    private static List<Object> objects(Estate estate) {
        List<Object> all = new java.util.ArrayList<>();
        estate.vms().forEach(all::add);
        estate.replicas().forEach(all::add);
        estate.replicationPolicies().forEach(all::add);
        estate.hosts().forEach(all::add);
        estate.datastores().forEach(all::add);
        return all;
    }

    private static int samples(OpenedConsole console) {
        Vm vm = console.plane().snapshot().estate().vms().iterator().next();
        return console.plane()
                .history()
                .series(Metric.VM_CPU, vm.id(), Duration.ofDays(1))
                .epochSeconds()
                .length;
    }
}
