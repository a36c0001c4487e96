package peristyle.model.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import peristyle.model.estate.BladeId;
import peristyle.model.estate.CoreLinkId;
import peristyle.model.estate.DatastoreId;
import peristyle.model.estate.Estate;
import peristyle.model.estate.HostId;
import peristyle.model.estate.HostState;
import peristyle.model.estate.MirrorId;
import peristyle.model.estate.ReplicaId;
import peristyle.model.estate.StoragePoolId;
import peristyle.model.estate.VmId;
import peristyle.model.hardware.DeviceEvent;
import peristyle.model.hardware.blade.BladeStage;
import peristyle.model.hardware.blade.UcsFaultCode;
import peristyle.model.hardware.blade.UcsFaultStage;
import peristyle.model.hardware.blade.WorkOutcome;
import peristyle.model.hardware.fault.FaultKind;
import peristyle.model.hardware.storage.ArrayState;
import peristyle.model.hardware.storage.MirrorState;
import peristyle.model.operation.FreshEvents;
import peristyle.model.operation.PastEvents;
import peristyle.model.telemetry.Transfer;
import peristyle.model.telemetry.hypervisor.RestartObstacle;

/** What happened on the devices outlives the program. */
class EventTableTest {

    private static final Instant NOW = StoreTest.NOW;
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final VmId VM = new VmId("vm");
    private static final HostId HOST = new HostId("host");
    private static final ReplicaId REPLICA = new ReplicaId("replica");
    private static final DatastoreId STORE = new DatastoreId("datastore");
    private static final BladeId BLADE = new BladeId("blade");

    private static final List<DeviceEvent> ONE_OF_EACH = List.of(
            new DeviceEvent.TransferStarted(NOW, REPLICA, true),
            new DeviceEvent.TransferCompleted(NOW, REPLICA, new Transfer(NOW.minusSeconds(60), MINUTE, 1L << 40)),
            new DeviceEvent.RpoExceeded(NOW, REPLICA, MINUTE),
            new DeviceEvent.RpoRestored(NOW, REPLICA, MINUTE),
            new DeviceEvent.ThrottlingStarted(NOW, STORE, 1234.5, 750),
            new DeviceEvent.ThrottlingEnded(NOW, STORE, MINUTE),
            new DeviceEvent.MemoryPressureStarted(NOW, HOST, .91),
            new DeviceEvent.MemoryPressureEnded(NOW, HOST, MINUTE),
            new DeviceEvent.FaultStruck(NOW, BLADE, FaultKind.BLADE_DEAD, 1),
            new DeviceEvent.FaultEnded(NOW, BLADE, FaultKind.BLADE_DEAD, 1, MINUTE),
            new DeviceEvent.HostFailed(NOW, HOST, List.of(VM, new VmId("other"))),
            new DeviceEvent.HostUnreachable(NOW, HOST),
            new DeviceEvent.HostIsolated(NOW, HOST),
            new DeviceEvent.HostReturned(NOW, HOST, HostState.CONNECTED, MINUTE),
            new DeviceEvent.VmRestarted(NOW, VM, HOST, MINUTE),
            new DeviceEvent.VmLeftOff(NOW, VM, RestartObstacle.values()[0], true),
            new DeviceEvent.DatastoreFilled(NOW, STORE),
            new DeviceEvent.DatastoreFreed(NOW, STORE, MINUTE),
            new DeviceEvent.VmFrozen(NOW, VM, STORE),
            new DeviceEvent.VmThawed(NOW, VM, MINUTE),
            new DeviceEvent.VmStunned(NOW, VM, 12.5),
            new DeviceEvent.SnapshotClosed(NOW, VM, MINUTE),
            new DeviceEvent.VmMoved(NOW, VM, HOST, new HostId("next"), MINUTE, 1024),
            new DeviceEvent.VmNotMoved(NOW, VM, HOST),
            new DeviceEvent.VmStarted(NOW, VM, HOST, MINUTE),
            new DeviceEvent.VmNotStarted(NOW, VM, HOST, RestartObstacle.values()[0]),
            new DeviceEvent.LinkLost(NOW, new CoreLinkId("link")),
            new DeviceEvent.LinkRestored(NOW, new CoreLinkId("link"), MINUTE),
            new DeviceEvent.ArrayStateChanged(NOW, new StoragePoolId("pool"), ArrayState.ONLINE, ArrayState.REBUILDING),
            new DeviceEvent.MirrorStateChanged(
                    NOW, new MirrorId("mirror"), MirrorState.CONSISTENT_COPYING, MirrorState.CONSISTENT_DISCONNECTED),
            new DeviceEvent.UcsFaultChanged(NOW, BLADE, UcsFaultCode.SERVER_INOPERABLE, 0, UcsFaultStage.values()[0]),
            new DeviceEvent.BladeWorked(NOW, BLADE, BladeStage.POWER_ON, 2, WorkOutcome.RETRIED));

    @TempDir
    Path folder;

    /** Events of these seconds after {@link #NOW}. */
    private static List<DeviceEvent> seconds(int from, int to) {
        return IntStream.range(from, to)
                .<DeviceEvent>mapToObj(second -> new DeviceEvent.HostUnreachable(NOW.plusSeconds(second), HOST))
                .toList();
    }

    private static void checkpoint(Store store, FreshEvents fresh) {
        store.journal().checkpoint(NOW, new byte[] {1}, List.of(), fresh);
    }

    private static FreshEvents fresh(long first, List<DeviceEvent> oldestFirst) {
        return new FreshEvents(NOW, true, first, oldestFirst);
    }

    private Store open() {
        return Store.open(folder, InstantSource.system());
    }

    private PastEvents kept() {
        try (Store store = open()) {
            return store.journal().events();
        }
    }

    @Test
    @DisplayName("An event of each kind comes back as it was, newest first, and the store is sound")
    void everyKind() {
        assertThat(ONE_OF_EACH)
                .extracting(event -> (Object) event.getClass())
                .as("a new kind of event needs a line here")
                .containsExactlyInAnyOrder(
                        Arrays.copyOf(DeviceEvent.class.getPermittedSubclasses(), ONE_OF_EACH.size(), Object[].class));
        assertThat(DeviceEvent.class.getPermittedSubclasses()).hasSize(ONE_OF_EACH.size());
        try (Store store = open()) {
            checkpoint(store, fresh(1, ONE_OF_EACH));
        }

        assertThat(kept()).isEqualTo(new PastEvents(NOW, ONE_OF_EACH.reversed()));
        assertThat(StoreCheck.check(folder).problems()).isEmpty();
    }

    @Test
    @DisplayName("Only the newest are kept, however many come; after which moment none is missing is known")
    void bounded() {
        try (Store store = open()) {
            checkpoint(store, fresh(1, seconds(1, 1501)));
            checkpoint(store, fresh(1501, seconds(1501, 2501)));
        }
        PastEvents kept = kept();
        assertThat(kept.newestFirst())
                .hasSize(PastEvents.MOST)
                .isEqualTo(seconds(501, 2501).reversed());
        assertThat(kept.since()).isEqualTo(NOW.plusSeconds(500));

        try (Store store = open()) {
            checkpoint(store, fresh(1, seconds(3000, 3001)));
        }
        assertThat(kept().newestFirst())
                .hasSize(PastEvents.MOST)
                .contains(seconds(3000, 3001).getFirst());
        assertThat(kept().since()).isEqualTo(NOW.plusSeconds(501));
    }

    @Test
    @DisplayName("What was there before this start stays what it was while more is written, for whoever reads it later")
    void past() {
        try (Store store = open()) {
            checkpoint(store, fresh(1, seconds(1, 4)));
        }
        try (Store store = open()) {
            checkpoint(store, fresh(1, seconds(4, 6)));
            assertThat(store.journal().events().newestFirst())
                    .isEqualTo(seconds(1, 4).reversed());
        }
        assertThat(kept()).isEqualTo(new PastEvents(NOW, seconds(1, 6).reversed()));
    }

    @Test
    @DisplayName("What was kept although it was said to have failed is not there twice when it is told again")
    void toldAgain() {
        try (Store store = open()) {
            checkpoint(store, fresh(1, seconds(1, 4)));
            checkpoint(store, fresh(1, seconds(1, 6)));
        }
        assertThat(kept()).isEqualTo(new PastEvents(NOW, seconds(1, 6).reversed()));
    }

    @Test
    @DisplayName(
            "Where events are missing between what was kept and what comes, none is said to be missing only after that")
    void gaps() {
        try (Store store = open()) {
            checkpoint(store, fresh(1, seconds(1, 4)));
        }
        Instant start = NOW.plusSeconds(100);
        try (Store store = open()) {
            checkpoint(store, new FreshEvents(start, false, 1, List.of()));
        }
        assertThat(kept()).isEqualTo(new PastEvents(start, seconds(1, 4).reversed()));

        Instant later = NOW.plusSeconds(5000);
        try (Store store = open()) {
            checkpoint(store, fresh(1, List.of()));
            checkpoint(store, new FreshEvents(later, true, 8001, seconds(5001, 7001)));
        }
        assertThat(kept()).isEqualTo(new PastEvents(later, seconds(5001, 7001).reversed()));
    }

    @Test
    @DisplayName("Another estate begins without the events of the one before")
    void forgotten() {
        try (Store store = open()) {
            checkpoint(store, fresh(1, seconds(1, 4)));
            store.begin(StoreTest.ORIGIN, Estate.of(List.of()));
            assertThat(store.journal().events()).isEqualTo(PastEvents.NONE);
            checkpoint(store, fresh(1, seconds(7, 8)));
        }
        assertThat(kept()).isEqualTo(new PastEvents(NOW, seconds(7, 8)));
    }

    @Test
    @DisplayName("A row that is no event is found by the check, and refused by whoever reads")
    void damaged() {
        try (Store store = open()) {
            checkpoint(store, fresh(1, seconds(1, 4)));
            store.writer()
                    .durably(
                            connection -> Sql.run(connection, "update device_event set body = X'00' where number = 2"));
        }
        try (Store store = open()) {
            assertThat(StoreRefusalTest.problem(() -> store.journal().events()).code())
                    .isEqualTo("store.corrupt");
        }
        assertThat(StoreCheck.check(folder).problems())
                .extracting(problem -> problem.code())
                .containsExactly("store.check-event");
    }
}
