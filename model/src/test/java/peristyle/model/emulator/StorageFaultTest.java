package peristyle.model.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static peristyle.model.estate.DatastoreBuilder.aDatastore;
import static peristyle.model.estate.EstateBuilder.AZ07;
import static peristyle.model.estate.EstateBuilder.PAR7S;
import static peristyle.model.estate.EstateBuilder.anEstate;
import static peristyle.model.estate.EstateBuilder.storagePool;
import static peristyle.model.estate.PoolBuilder.aCpool;
import static peristyle.model.estate.VmBuilder.aVm;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import peristyle.model.catalog.CatalogFile;
import peristyle.model.estate.DatastoreId;
import peristyle.model.estate.Estate;
import peristyle.model.estate.EstateChange;
import peristyle.model.estate.HostId;
import peristyle.model.estate.LunId;
import peristyle.model.estate.Mirror;
import peristyle.model.estate.MirrorId;
import peristyle.model.estate.MirrorKind;
import peristyle.model.estate.PoolId;
import peristyle.model.estate.Replica;
import peristyle.model.estate.ReplicaId;
import peristyle.model.estate.ReplicationMethod;
import peristyle.model.estate.StorageSystemId;
import peristyle.model.estate.VmId;
import peristyle.model.estate.Workload;
import peristyle.model.hardware.DeviceEvent;
import peristyle.model.hardware.fault.FaultInjection;
import peristyle.model.hardware.fault.FaultKind;
import peristyle.model.hardware.fault.FaultOrder;
import peristyle.model.hardware.storage.ArrayState;
import peristyle.model.hardware.storage.ArrayStatus;
import peristyle.model.hardware.storage.MirrorState;
import peristyle.model.hardware.storage.VolumeState;
import peristyle.model.telemetry.Metric;
import peristyle.model.telemetry.ReplicaState;

/** What faults of storage do to VMs and replicas. */
class StorageFaultTest {

    private static final MirrorId MIRROR = new MirrorId("rc");
    private static final ReplicaId REPLICA = new ReplicaId("mirrored-vm");
    private static final LunId SOURCE = new LunId("lun-source");

    private final Estate estate = anEstate()
            .with(
                    aCpool("clu").with(1, "standard").in(PAR7S),
                    aCpool("standby").in(AZ07),
                    aDatastore("source").in(PAR7S).usedBy("clu"),
                    aDatastore("target").in(AZ07).usedBy("standby"),
                    aVm("vm").on(1).workload(Workload.DATABASE).disk("source", 100))
            .build()
            .with(EstateChange.put(
                    new Mirror(
                            MIRROR,
                            "rc",
                            MirrorKind.GLOBAL_MIRROR,
                            SOURCE,
                            new LunId("lun-target"),
                            "",
                            Duration.ofMinutes(5)),
                    new Replica(
                            REPLICA,
                            "vm",
                            new VmId("vm"),
                            ReplicationMethod.GLOBAL_MIRROR,
                            null,
                            MIRROR,
                            new DatastoreId("source"),
                            new PoolId("standby"),
                            new DatastoreId("target"),
                            Duration.ofMinutes(5),
                            Duration.ofMinutes(15),
                            1)));

    private final StorageSystemId system =
            estate.storagePools().find(storagePool(PAR7S)).orElseThrow().system();
    private Emulator emulator;
    private FaultInjection faults;
    private Recording heard;

    @BeforeEach
    void start() {
        emulator = Emulator.of(estate, CatalogFile.shipped(), 7, Recording.NOON, Troubles.NONE);
        faults = emulator.faultInjection().orElseThrow();
        heard = new Recording().run(emulator, Duration.ofMinutes(30));
        heard.events.clear();
    }

    private void suffer(FaultOrder order, Duration time) {
        faults.inject(order);
        heard.run(emulator, time);
    }

    private float value(Metric metric) {
        return Recording.readingsOf(emulator, estate).column(metric)[0];
    }

    private ArrayStatus array() {
        return emulator.storage().storageStatus().array(storagePool(PAR7S)).orElseThrow();
    }

    private VolumeState volume() {
        return emulator.storage().storageStatus().volume(SOURCE).orElseThrow();
    }

    private MirrorState mirror() {
        return emulator.storage().storageStatus().mirror(MIRROR).orElseThrow().state();
    }

    @Test
    @DisplayName("ST-8 A failed drive slows the array while it rebuilds, and no longer")
    void driveRebuilds() {
        float before = value(Metric.DATASTORE_LATENCY);
        suffer(FaultOrder.of(FaultKind.DRIVE, storagePool(PAR7S)), Duration.ofMinutes(5));

        assertThat(array().state()).isEqualTo(ArrayState.REBUILDING);
        assertThat(array().progress()).isBetween(.001, .5);
        assertThat(array().left()).isPositive();
        assertThat(value(Metric.DATASTORE_LATENCY)).isGreaterThan(before * 1.2f);

        heard.run(emulator, Duration.ofHours(23).plusMinutes(55));
        assertThat(array().state()).isEqualTo(ArrayState.ONLINE);
        assertThat(value(Metric.DATASTORE_LATENCY)).isCloseTo(before, within(before * .2f));
        assertThat(heard.of(DeviceEvent.ArrayStateChanged.class))
                .extracting(DeviceEvent.ArrayStateChanged::now)
                .containsExactly(ArrayState.REBUILDING, ArrayState.ONLINE);
    }

    @Test
    @DisplayName("ST-8 A third drive before the rebuild ends loses the pool: nothing is measured as served any more")
    void threeDrives() {
        for (int drive = 1; drive <= 3; drive++) {
            suffer(FaultOrder.of(FaultKind.DRIVE, storagePool(PAR7S)).part(drive), Duration.ofMinutes(1));
        }

        assertThat(array().state()).isEqualTo(ArrayState.LOST);
        assertThat(array().use()).isNaN();
        assertThat(volume()).isEqualTo(VolumeState.LOST);
        assertThat(value(Metric.DATASTORE_IOPS)).isZero();
        assertThat(value(Metric.DATASTORE_LATENCY)).isNaN();
        assertThat(mirror()).isEqualTo(MirrorState.CONSISTENT_STOPPED);
        Instant point = emulator.storage().mirrorStatus(REPLICA).pointInTime();

        faults.clearAll();
        heard.run(emulator, Duration.ofHours(2));
        assertThat(volume()).isEqualTo(VolumeState.LOST);
        assertThat(emulator.storage().mirrorStatus(REPLICA).pointInTime()).isEqualTo(point);
    }

    @Test
    @DisplayName("ST-8 When the standby side's pool is lost there is no recovery point any more: unknown, never good")
    void imageLost() {
        for (int drive = 1; drive <= 3; drive++) {
            suffer(FaultOrder.of(FaultKind.DRIVE, storagePool(AZ07)).part(drive), Duration.ofMinutes(1));
        }

        assertThat(mirror()).isEqualTo(MirrorState.INCONSISTENT_STOPPED);
        assertThat(emulator.storage().mirrorStatus(REPLICA).pointInTime()).isNull();
        assertThat(emulator.storage().mirrorStatus(REPLICA).state()).isEqualTo(ReplicaState.FAILED);
        assertThat(value(Metric.REPLICA_AGE)).isNaN();
    }

    @Test
    @DisplayName("ST-1 Without its partner a node serves without cache: slower, and nothing is refused")
    void nodeLost() {
        float before = value(Metric.DATASTORE_LATENCY);
        int node = volumeNode();
        suffer(FaultOrder.of(FaultKind.STORAGE_NODE, system).part(node), Duration.ofMinutes(1));

        assertThat(volume()).isEqualTo(VolumeState.DEGRADED);
        assertThat(value(Metric.DATASTORE_LATENCY)).isGreaterThan(before * 1.4f);
        assertThat(value(Metric.DATASTORE_IOPS)).isPositive();
        assertThat(mirror()).isEqualTo(MirrorState.CONSISTENT_COPYING);
    }

    /** A node of the I/O group that serves the volume, found by trying. */
    private int volumeNode() {
        for (int node : new int[] {1, 3, 5, 7}) {
            Emulator trial = Emulator.of(estate, CatalogFile.shipped(), 7, Recording.NOON, Troubles.NONE);
            trial.faultInjection()
                    .orElseThrow()
                    .inject(FaultOrder.of(FaultKind.STORAGE_NODE, system).part(node));
            new Recording().run(trial, Duration.ofSeconds(20));
            if (trial.storage().storageStatus().volume(SOURCE).orElseThrow() == VolumeState.DEGRADED) {
                return node;
            }
        }
        throw new AssertionError("no node serves the volume");
    }

    @Test
    @DisplayName("ST-1 Both fabrics down: what is asked waits, and goes on when one is back")
    void fabrics() {
        faults.inject(FaultOrder.of(FaultKind.FC_FABRIC, system).part(1));
        suffer(
                FaultOrder.of(FaultKind.FC_FABRIC, system).part(2).lasting(Duration.ofMinutes(5)),
                Duration.ofMinutes(1));
        assertThat(volume()).isEqualTo(VolumeState.OFFLINE);
        assertThat(value(Metric.DATASTORE_IOPS)).isZero();
        assertThat(value(Metric.DATASTORE_DEMAND)).isPositive();

        heard.run(emulator, Duration.ofMinutes(15));
        assertThat(volume()).isEqualTo(VolumeState.DEGRADED);
        assertThat(value(Metric.DATASTORE_IOPS)).isPositive();
        assertThat(mirror()).isEqualTo(MirrorState.CONSISTENT_COPYING);
    }

    @Test
    @DisplayName("A host that drains slowly slows its whole zone; one without paths serves its VMs nothing")
    void hostPaths() {
        HostId host = estate.hosts().iterator().next().id();
        float before = value(Metric.VM_LATENCY);
        suffer(FaultOrder.of(FaultKind.SLOW_DRAIN, host), Duration.ofMinutes(1));
        assertThat(value(Metric.VM_LATENCY)).isGreaterThan(before * 1.5f);
        assertThat(emulator.storage().storageStatus().paths(host).orElseThrow().drain())
                .isEqualTo(.5);

        faults.clearAll();
        faults.inject(FaultOrder.of(FaultKind.FC_PATH, host).part(1));
        suffer(FaultOrder.of(FaultKind.FC_PATH, host).part(2), Duration.ofMinutes(1));
        assertThat(emulator.storage().storageStatus().paths(host).orElseThrow().reaches())
                .isFalse();
        // Its VMs stand still until the host is given up: nothing is served.
        assertThat(value(Metric.VM_IOPS)).isZero();
        assertThat(value(Metric.DATASTORE_IOPS)).isZero();
        assertThat(value(Metric.VM_LATENCY)).isNaN();
    }

    @Test
    @DisplayName("An array without space for change volumes stops its mirrors, consistent as they are")
    void full() {
        suffer(FaultOrder.of(FaultKind.ARRAY_FULL, storagePool(AZ07)), Duration.ofMinutes(1));

        assertThat(mirror()).isEqualTo(MirrorState.CONSISTENT_STOPPED);
        assertThat(emulator.storage().mirrorStatus(REPLICA).pointInTime()).isNotNull();

        faults.clearAll();
        heard.run(emulator, Duration.ofSeconds(340));
        assertThat(mirror()).isEqualTo(MirrorState.CONSISTENT_COPYING);
    }

    @Test
    @DisplayName("Without a quorum the loss of half of the nodes stops the whole cluster")
    void quorum() {
        int nodes = 2 * estate.storageSystems().find(system).orElseThrow().ioGroups();
        suffer(FaultOrder.of(FaultKind.QUORUM_LOST, system), Duration.ofMinutes(1));
        assertThat(volume()).isEqualTo(VolumeState.ONLINE);

        for (int node = 1; node <= nodes / 2; node++) {
            faults.inject(FaultOrder.of(FaultKind.STORAGE_NODE, system).part(node));
        }
        heard.run(emulator, Duration.ofMinutes(1));
        assertThat(volume()).isEqualTo(VolumeState.OFFLINE);
        assertThat(mirror()).isEqualTo(MirrorState.CONSISTENT_DISCONNECTED);
    }

    @Test
    @DisplayName("ST-7 An enclosure that comes back from a loss of power stays locked until its keys can be had")
    void locked() {
        faults.inject(FaultOrder.of(FaultKind.KEY_MANAGER_UNREACHABLE, PAR7S).lasting(Duration.ofMinutes(30)));
        heard.run(emulator, Duration.ofMinutes(1));
        assertThat(volume()).isEqualTo(VolumeState.ONLINE);

        suffer(
                FaultOrder.of(FaultKind.ENCLOSURE, storagePool(PAR7S)).lasting(Duration.ofMinutes(2)),
                Duration.ofMinutes(10));
        assertThat(array().state()).isEqualTo(ArrayState.OFFLINE);

        heard.run(emulator, Duration.ofMinutes(20));
        assertThat(array().state()).isEqualTo(ArrayState.ONLINE);
    }

    @Test
    @DisplayName(
            "EN-4 A lost zone leaves the others their keys; the age of its replicas is now less their point in time")
    void zoneLost() {
        Instant frozen = emulator.storage().mirrorStatus(REPLICA).pointInTime();
        faults.inject(FaultOrder.of(FaultKind.ZONE_LOST, PAR7S));
        heard.atSample(at -> {
            assertThat(emulator.storage().mirrorStatus(REPLICA).pointInTime()).isEqualTo(frozen);
            assertThat(value(Metric.REPLICA_AGE))
                    .isEqualTo((float) Duration.between(frozen, at).toSeconds());
        });
        heard.run(emulator, Duration.ofHours(1));

        assertThat(mirror()).isEqualTo(MirrorState.CONSISTENT_DISCONNECTED);
        assertThat(emulator.storage().mirrorStatus(REPLICA).bytesAtRisk()).isPositive();
        assertThat(emulator.storage().storageStatus().clusters())
                .filteredOn(cluster -> !cluster.system().equals(system))
                .isNotEmpty()
                .allMatch(cluster -> cluster.online() && cluster.keys());
    }
}
