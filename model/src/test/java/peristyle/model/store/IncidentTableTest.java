package peristyle.model.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import peristyle.model.estate.BladeId;
import peristyle.model.estate.HostId;
import peristyle.model.estate.ReplicaId;
import peristyle.model.estate.VmId;
import peristyle.model.hardware.DeviceEvent;
import peristyle.model.hardware.fault.FaultKind;
import peristyle.model.operation.Effect;
import peristyle.model.operation.Incident;
import peristyle.model.operation.Task;
import peristyle.model.operation.TaskState;
import peristyle.model.problem.ProblemException;

class IncidentTableTest {

    private static final Instant NOW = StoreTest.NOW;
    private static final BladeId BLADE = new BladeId("blade-1");
    private static final HostId HOST = new HostId("host-1");

    @TempDir
    Path folder;

    private static Incident incident(long number, @Nullable Instant mended, List<Effect> effects) {
        return new Incident(
                number,
                BLADE,
                new DeviceEvent.FaultStruck(NOW, BLADE, FaultKind.BLADE_DEAD, 1),
                2,
                NOW.minusSeconds(60),
                mended,
                effects);
    }

    private static List<Effect> vms(int count) {
        List<Effect> effects = new ArrayList<>(List.of(new Effect(HOST, BLADE, Effect.Kind.HOST_FAILED, NOW, null)));
        IntStream.range(0, count)
                .forEach(vm -> effects.add(
                        new Effect(new VmId("vm-" + vm), HOST, Effect.Kind.VM_DOWN, NOW, vm % 3 == 0 ? NOW : null)));
        effects.add(new Effect(new ReplicaId("r"), new VmId("vm-1"), Effect.Kind.REPLICA_LATE, NOW, null));
        return effects;
    }

    private static void commit(Store store, Instant at, Incident... incidents) {
        store.journal().commit(List.of(), StoreTest.NOTHING, at, List.of(incidents));
    }

    private List<Incident> reopened() {
        try (Store store = Store.open(folder, InstantSource.system())) {
            return store.journal().incidents();
        }
    }

    private static long rows(Store store, String where) {
        return store.writer()
                .lightly(connection -> Sql.number(connection, "select count(*) from incident where " + where));
    }

    @Test
    @DisplayName("Incidents come back as they were, newest first, however much they carry")
    void comeBack() {
        Incident large = incident(7, null, vms(3 * IncidentTable.PAGE));
        Incident over = incident(3, NOW, List.of());
        Incident host = new Incident(
                5,
                HOST,
                new DeviceEvent.HostFailed(NOW, HOST, List.of(new VmId("a"), new VmId("b"))),
                1,
                NOW,
                null,
                vms(1));
        try (Store store = Store.open(folder, InstantSource.system())) {
            commit(store, NOW, large, host, over);
        }

        assertThat(reopened()).containsExactly(large, host, over);
        assertThat(StoreCheck.check(folder).clean()).isTrue();
    }

    @Test
    @DisplayName("Only the page in which something ended is written again, and what is forgotten is gone")
    void compact() {
        List<Effect> effects = vms(3 * IncidentTable.PAGE);
        Incident large = incident(7, null, effects);
        try (Store store = Store.open(folder, InstantSource.system())) {
            commit(store, NOW, large, incident(3, null, List.of()));
            store.writer()
                    .durably(
                            connection -> Sql.run(connection, "update incident set body = X'00' where part in (1, 3)"));
            List<Effect> later = new ArrayList<>(effects);
            Effect vm = later.get(IncidentTable.PAGE + 1);
            later.set(IncidentTable.PAGE + 1, new Effect(vm.object(), vm.through(), vm.kind(), vm.since(), NOW));
            commit(store, NOW.plusSeconds(1), incident(7, null, later));

            assertThat(rows(store, "body = X'00'")).as("pages left alone").isEqualTo(2);
            assertThat(rows(store, "number = 3")).isZero();
        }
        assertThat(StoreCheck.check(folder).problems())
                .extracting(problem -> problem.code())
                .containsExactly("store.check-incident");
    }

    @Test
    @DisplayName("A checkpoint of an earlier moment does not take back what a later commit told")
    void noStepBack() {
        Incident early = incident(1, null, List.of());
        Incident late = incident(1, null, vms(1));
        try (Store store = Store.open(folder, InstantSource.system())) {
            commit(store, NOW.plusSeconds(1), late);
            store.journal().checkpoint(NOW, new byte[] {1}, List.of(early), StoreTest.NO_EVENTS);
        }
        assertThat(reopened()).containsExactly(late);
    }

    @Test
    @DisplayName("A commit that is taken back takes back its incidents, and the next writes all of them")
    void takenBack() {
        Incident first = incident(1, null, vms(1));
        Incident second = incident(2, null, vms(2));
        try (Store store = Store.open(folder, InstantSource.system())) {
            commit(store, NOW, first);
            Task task = new Task(1, "x".repeat(201), BLADE, "blade", List.of(), "ada", TaskState.DONE, NOW, List.of());
            assertThatThrownBy(() -> store.journal()
                            .commit(List.of(task), StoreTest.NOTHING, NOW.plusSeconds(1), List.of(second, first)))
                    .isInstanceOf(ProblemException.class);
            assertThat(rows(store, "number = 2")).isZero();
            commit(store, NOW, second, first);
        }
        assertThat(reopened()).containsExactly(second, first);
    }
}
