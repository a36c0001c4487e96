package peristyle.model.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static peristyle.model.estate.DatastoreBuilder.aDatastore;
import static peristyle.model.estate.EstateBuilder.AZ07;
import static peristyle.model.estate.EstateBuilder.PAR7S;
import static peristyle.model.estate.EstateBuilder.anEstate;
import static peristyle.model.estate.EstateBuilder.storagePool;
import static peristyle.model.estate.PoolBuilder.aXenPool;
import static peristyle.model.estate.ReplicaBuilder.aReplicaOf;
import static peristyle.model.estate.VmBuilder.aVm;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import peristyle.model.catalog.CatalogFile;
import peristyle.model.estate.DatastoreId;
import peristyle.model.estate.Estate;
import peristyle.model.estate.EstateObject;
import peristyle.model.estate.ObjectId;
import peristyle.model.estate.ReplicaId;
import peristyle.model.estate.StorageSystemId;
import peristyle.model.estate.Workload;
import peristyle.model.hardware.fault.FaultInjection;
import peristyle.model.hardware.fault.FaultKind;
import peristyle.model.hardware.fault.FaultOrder;
import peristyle.model.telemetry.Metric;
import peristyle.model.telemetry.Readings;
import peristyle.model.telemetry.ReplicaState;
import peristyle.model.telemetry.ReplicaStatus;

/** What nobody can measure any more is unknown: neither what it was, nor nothing. */
class LostZoneTest {

    private static final DatastoreId SOURCE = new DatastoreId("source");
    private static final DatastoreId TARGET = new DatastoreId("target");
    private static final ReplicaId REPLICA = new ReplicaId("replica-vm");

    private final Estate estate = anEstate()
            .with(
                    aXenPool("xen").with(2, "standard").in(PAR7S),
                    aXenPool("standby").with(2, "standard").in(AZ07),
                    aDatastore("source").in(PAR7S).usedBy("xen"),
                    aDatastore("target").in(AZ07).usedBy("standby"),
                    aVm("vm").in("xen").on(1).workload(Workload.DATABASE).disk("source", 100),
                    aReplicaOf("vm").every(Duration.ofMinutes(15)).keeping(3).to("standby", "target"))
            .build();
    private Emulator emulator;
    private FaultInjection faults;

    @BeforeEach
    void start() {
        emulator = Emulator.of(estate, CatalogFile.shipped(), 7, Recording.NOON, Troubles.NONE);
        faults = emulator.faultInjection().orElseThrow();
        new Recording().run(emulator, Duration.ofMinutes(1));
    }

    private void suffer(FaultKind kind, ObjectId what) {
        faults.inject(FaultOrder.of(kind, what));
        new Recording().run(emulator, Duration.ofMinutes(5));
    }

    private float value(Metric metric, ObjectId id) {
        Readings readings = Recording.readingsOf(emulator, estate);
        return readings.column(metric)[estate.roster(metric.kind()).placeOf(id)];
    }

    @Test
    @DisplayName("ST-5 Of the datastores of a lost zone neither space nor load is told, of the others both")
    void datastores() {
        suffer(FaultKind.ZONE_LOST, PAR7S);

        for (Metric metric : new Metric[] {
            Metric.DATASTORE_USED,
            Metric.DATASTORE_SNAPSHOTS,
            Metric.DATASTORE_GROWTH,
            Metric.DATASTORE_IOPS,
            Metric.DATASTORE_DEMAND,
            Metric.DATASTORE_LATENCY
        }) {
            assertThat(value(metric, SOURCE)).as("%s", metric).isNaN();
            assertThat(value(metric, TARGET)).as("%s", metric).isNotNaN();
        }
        assertThat(value(Metric.STORAGE_POOL_IOPS, storagePool(PAR7S))).isNaN();
        assertThat(value(Metric.STORAGE_POOL_IOPS, storagePool(AZ07))).isNotNaN();

        faults.clearAll();
        new Recording().run(emulator, Duration.ofHours(1));
        assertThat(value(Metric.DATASTORE_USED, SOURCE)).isPositive();
    }

    @Test
    @DisplayName("ST-5 Where no host answers nobody reads what lies on a datastore; its array still tells its load")
    void hostsDead() {
        for (EstateObject host : estate.hosts()) {
            faults.inject(FaultOrder.of(FaultKind.HOST_CRASH, host.id()));
        }
        new Recording().run(emulator, Duration.ofMinutes(5));

        assertThat(value(Metric.DATASTORE_USED, SOURCE)).isNaN();
        assertThat(value(Metric.DATASTORE_IOPS, SOURCE)).isZero();
    }

    @Test
    @DisplayName("ST-5 Of a volume that is offline the space is unknown, and that it serves nothing is known")
    void offline() {
        StorageSystemId system =
                estate.storagePools().find(storagePool(PAR7S)).orElseThrow().system();
        faults.inject(FaultOrder.of(FaultKind.FC_FABRIC, system).part(1));
        faults.inject(FaultOrder.of(FaultKind.FC_FABRIC, system).part(2));
        new Recording().run(emulator, Duration.ofMinutes(1));

        assertThat(value(Metric.DATASTORE_USED, SOURCE)).isNaN();
        assertThat(value(Metric.DATASTORE_IOPS, SOURCE)).isZero();
    }

    @Test
    @DisplayName(
            "OR-1 Recovery points in a lost zone are no protection: where a replica stands is unknown, never within")
    void target() {
        suffer(FaultKind.ZONE_LOST, AZ07);

        assertThat(emulator.hypervisor().replicaStatus(REPLICA)).isEqualTo(ReplicaStatus.UNKNOWN);
        assertThat(value(Metric.REPLICA_AGE, REPLICA)).isNaN();

        faults.clearAll();
        new Recording().run(emulator, Duration.ofHours(1));
        assertThat(emulator.hypervisor().replicaStatus(REPLICA).pointInTime()).isNotNull();
    }

    @Test
    @DisplayName("OR-1 Recovery points of a VM whose zone is lost are known, and age")
    void source() {
        suffer(FaultKind.ZONE_LOST, PAR7S);

        ReplicaStatus status = emulator.hypervisor().replicaStatus(REPLICA);
        assertThat(status.state()).isEqualTo(ReplicaState.FAILED);
        assertThat(status.pointInTime()).isNotNull();
    }

    @Test
    @DisplayName("Devices that go on from what was saved know at once what does not answer")
    void restored() {
        suffer(FaultKind.ZONE_LOST, AZ07);

        Emulator second = Emulator.of(estate, CatalogFile.shipped(), 1, Recording.NOON, Troubles.NONE);
        second.restore(emulator.save());

        assertThat(second.hypervisor().replicaStatus(REPLICA)).isEqualTo(ReplicaStatus.UNKNOWN);
        assertThat(Recording.readingsOf(second, estate).column(Metric.DATASTORE_USED))
                .containsExactly(Recording.readingsOf(emulator, estate).column(Metric.DATASTORE_USED));
    }
}
