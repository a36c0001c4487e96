package peristyle.model.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static peristyle.model.estate.DatastoreBuilder.aDatastore;
import static peristyle.model.estate.EstateBuilder.AZ07;
import static peristyle.model.estate.EstateBuilder.PAR7S;
import static peristyle.model.estate.EstateBuilder.anEstate;
import static peristyle.model.estate.PoolBuilder.aCpool;
import static peristyle.model.estate.VmBuilder.aVm;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import peristyle.model.catalog.CatalogFile;
import peristyle.model.estate.CoreLink;
import peristyle.model.estate.CoreLinkId;
import peristyle.model.estate.DatastoreId;
import peristyle.model.estate.Estate;
import peristyle.model.estate.EstateChange;
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
import peristyle.model.hardware.network.LinkState;
import peristyle.model.hardware.network.RouteStatus;
import peristyle.model.hardware.storage.MirrorState;
import peristyle.model.hardware.storage.MirrorStatus;
import peristyle.model.telemetry.Metric;
import peristyle.model.telemetry.ReplicaState;
import peristyle.model.telemetry.ReplicaStatus;

/** What a fault of the network does to replication, and how it recovers. */
class NetworkFaultTest {

    private static final MirrorId MIRROR = new MirrorId("rc");
    private static final ReplicaId MIRRORED = new ReplicaId("mirrored-vm");
    private static final ReplicaId COPIED = new ReplicaId("copied-vm");
    private static final Duration CYCLE = Duration.ofMinutes(5);

    private final Estate estate = anEstate()
            .with(
                    aCpool("clu").in(PAR7S),
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
                            new LunId("lun-source"),
                            new LunId("lun-target"),
                            "",
                            CYCLE),
                    replica(MIRRORED, ReplicationMethod.GLOBAL_MIRROR, CYCLE, Duration.ofMinutes(15)),
                    replica(COPIED, ReplicationMethod.VMWARE_VM, Duration.ofHours(1), Duration.ofHours(2))));

    private Emulator emulator;
    private FaultInjection faults;
    private Recording heard;

    private static Replica replica(ReplicaId id, ReplicationMethod method, Duration interval, Duration rpo) {
        return new Replica(
                id,
                id.value(),
                new VmId("vm"),
                method,
                null,
                method == ReplicationMethod.GLOBAL_MIRROR ? MIRROR : null,
                new DatastoreId("source"),
                new PoolId("standby"),
                new DatastoreId("target"),
                interval,
                rpo,
                1);
    }

    @BeforeEach
    void start() {
        emulator = Emulator.of(estate, CatalogFile.shipped(), 7, Recording.NOON, Troubles.NONE);
        faults = emulator.faultInjection().orElseThrow();
        heard = new Recording().run(emulator, Duration.ofMinutes(30));
        heard.events.clear();
    }

    private ReplicaStatus mirrored() {
        return emulator.storage().mirrorStatus(MIRRORED);
    }

    private MirrorStatus mirror() {
        return emulator.storage().storageStatus().mirror(MIRROR).orElseThrow();
    }

    private RouteStatus route() {
        return emulator.network().networkStatus().route(PAR7S, AZ07).orElseThrow();
    }

    private float age(ReplicaId id) {
        return Recording.readingsOf(emulator, estate)
                .column(Metric.REPLICA_AGE)[estate.replicas().placeOf(id)];
    }

    private float zoneLatency() {
        return Recording.readingsOf(emulator, estate)
                .column(Metric.ZONE_LATENCY)[estate.zones().placeOf(AZ07)];
    }

    @Test
    @DisplayName("NW-2 The round trip within a lost zone is unknown, not what it was, until the zone is back")
    void nothingMeasuresALostZone() {
        assertThat(zoneLatency()).isPositive();
        faults.inject(FaultOrder.of(FaultKind.ZONE_LOST, AZ07));
        heard.run(emulator, Duration.ofMinutes(1));
        assertThat(zoneLatency()).isNaN();

        faults.clearAll();
        heard.run(emulator, Duration.ofMinutes(1));
        assertThat(zoneLatency()).isPositive();
    }

    @Test
    @DisplayName("GM-2 A zone cut off freezes its mirrors: age and bytes at risk grow, until both meet again")
    void cutOffAndBack() {
        Instant frozen = mirrored().pointInTime();
        faults.inject(FaultOrder.of(FaultKind.ZONE_CUT_OFF, AZ07));
        heard.run(emulator, Duration.ofMinutes(1));

        assertThat(mirror().state()).isEqualTo(MirrorState.CONSISTENT_DISCONNECTED);
        assertThat(mirror().state().seenByMaster()).isEqualTo(MirrorState.IDLING_DISCONNECTED);
        assertThat(mirror().freezeTime()).isEqualTo(frozen);
        assertThat(mirrored().state()).isEqualTo(ReplicaState.FAILED);

        List<Long> atRisk = new ArrayList<>();
        heard.atSample(at -> {
            ReplicaStatus now = mirrored();
            assertThat(now.pointInTime()).isEqualTo(frozen);
            assertThat(age(MIRRORED))
                    .isEqualTo((float) Duration.between(frozen, at).toSeconds());
            atRisk.add(now.bytesAtRisk());
        });
        heard.run(emulator, Duration.ofHours(1));
        assertThat(atRisk).isSorted();
        assertThat(atRisk.getLast()).isGreaterThan(10 * atRisk.getFirst());
        assertThat(heard.of(DeviceEvent.RpoExceeded.class))
                .extracting(DeviceEvent.RpoExceeded::subject)
                .contains(MIRRORED);
        assertThat(emulator.network().networkStatus().islands()).hasSize(2);

        heard.atSample(at -> {});
        faults.clearAll();
        heard.run(emulator, Duration.ofMinutes(30));
        assertThat(mirror().state()).isEqualTo(MirrorState.CONSISTENT_COPYING);
        assertThat(mirrored().state()).isEqualTo(ReplicaState.MIRRORING);
        assertThat(age(MIRRORED)).isLessThan(15 * 60);
        assertThat(heard.of(DeviceEvent.RpoRestored.class))
                .extracting(DeviceEvent.RpoRestored::subject)
                .contains(MIRRORED);
        assertThat(emulator.network().networkStatus().islands()).hasSize(1);
        assertThat(heard.of(DeviceEvent.MirrorStateChanged.class))
                .extracting(DeviceEvent.MirrorStateChanged::now)
                .containsExactly(MirrorState.CONSISTENT_DISCONNECTED, MirrorState.CONSISTENT_COPYING);
    }

    @Test
    @DisplayName("VR-1 A copy of a VM whose way is gone stands; when the way is back it goes on with what is newest")
    void vmCopyStands() {
        faults.inject(FaultOrder.of(FaultKind.ZONE_CUT_OFF, AZ07).lasting(Duration.ofHours(3)));
        heard.run(emulator, Duration.ofMinutes(170));
        assertThat(emulator.hypervisor().replicaStatus(COPIED).state()).isEqualTo(ReplicaState.FAILED);
        assertThat(age(COPIED)).isGreaterThan(170 * 60);

        heard.run(emulator, Duration.ofMinutes(30));
        assertThat(age(COPIED)).isLessThan(30 * 60);
        assertThat(heard.of(DeviceEvent.RpoRestored.class))
                .extracting(DeviceEvent.RpoRestored::subject)
                .contains(COPIED);
    }

    @Test
    @DisplayName("A link that is lost sends traffic through the third zone, and the age of replicas is held")
    void detour() {
        CoreLinkId direct = new CoreLinkId("par7s-az07");
        double before = route().roundTripMs();
        faults.inject(FaultOrder.of(FaultKind.LINK_DOWN, direct));
        heard.run(emulator, Duration.ofHours(2));

        assertThat(route().detour()).isTrue();
        assertThat(route().roundTripMs()).isGreaterThan(before);
        assertThat(mirror().state()).isEqualTo(MirrorState.CONSISTENT_COPYING);
        assertThat(heard.of(DeviceEvent.RpoExceeded.class)).isEmpty();
        var status = emulator.network().networkStatus().link(direct).orElseThrow();
        assertThat(status.state()).isEqualTo(LinkState.DOWN);
        assertThat(status.trafficMbps()).isZero();
        assertThat(status.roundTripMs()).isNaN();
        assertThat(heard.of(DeviceEvent.LinkLost.class)).hasSize(1);

        faults.clearAll();
        heard.run(emulator, Duration.ofMinutes(1));
        assertThat(route().detour()).isFalse();
        assertThat(heard.of(DeviceEvent.LinkRestored.class))
                .singleElement()
                .satisfies(event -> assertThat(event.down()).isBetween(Duration.ofHours(2), Duration.ofMinutes(121)));
    }

    @Test
    @DisplayName("NW-2 Delay on a link shows in its measured round trip, beyond the limit of 5 ms")
    void delayShows() {
        CoreLink link = estate.coreLinks().find(new CoreLinkId("par7s-az07")).orElseThrow();
        faults.inject(FaultOrder.of(FaultKind.LINK_DELAY, link.id()).amount(20));
        heard.run(emulator, Duration.ofMinutes(1));

        float trip = Recording.readingsOf(emulator, estate)
                .column(Metric.LINK_LATENCY)[estate.coreLinks().placeOf(link.id())];
        assertThat(trip).isBetween(40f + (float) link.delayMs(), 50f);
        assertThat(emulator.network()
                        .networkStatus()
                        .link(link.id())
                        .orElseThrow()
                        .state())
                .isEqualTo(LinkState.DEGRADED);
    }

    @Test
    @DisplayName("What is saved while a zone is cut off goes on in the same way")
    void savedInTheMidst() {
        faults.inject(FaultOrder.of(FaultKind.ZONE_CUT_OFF, AZ07).lasting(Duration.ofHours(1)));
        heard.run(emulator, Duration.ofMinutes(20));
        Emulator second = Emulator.of(estate, CatalogFile.shipped(), 99, Instant.EPOCH);
        second.restore(emulator.save());
        assertThat(second.storage().storageStatus())
                .isEqualTo(emulator.storage().storageStatus());
        assertThat(second.network().networkStatus())
                .isEqualTo(emulator.network().networkStatus());

        Recording whole = new Recording().run(emulator, Duration.ofHours(2));
        Recording resumed = new Recording().run(second, Duration.ofHours(2));
        assertThat(resumed.events).isNotEmpty().isEqualTo(whole.events);
    }
}
