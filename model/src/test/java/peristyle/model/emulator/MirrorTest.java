package peristyle.model.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static peristyle.model.estate.DatastoreBuilder.aDatastore;
import static peristyle.model.estate.EstateBuilder.AZ07;
import static peristyle.model.estate.EstateBuilder.anEstate;
import static peristyle.model.estate.PoolBuilder.aCpool;
import static peristyle.model.estate.VmBuilder.aVm;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import peristyle.model.catalog.CatalogFile;
import peristyle.model.estate.CoreLink;
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
import peristyle.model.hardware.storage.MirrorState;
import peristyle.model.hardware.storage.MirrorStatus;
import peristyle.model.hardware.storage.MirrorStop;
import peristyle.model.telemetry.Metric;
import peristyle.model.telemetry.ReplicaState;
import peristyle.model.telemetry.ReplicaStatus;

class MirrorTest {

    private static final Duration RPO = Duration.ofMinutes(15);
    private static final ReplicaId REPLICA = new ReplicaId("mirrored-vm");

    private final Estate bare = anEstate()
            .with(
                    aCpool("clu"),
                    aCpool("standby").in(AZ07),
                    aDatastore("source").usedBy("clu"),
                    aDatastore("target").in(AZ07).usedBy("standby"),
                    aVm("vm").on(1).workload(Workload.DATABASE).disk("source", 100))
            .build();

    private Estate mirrored(MirrorKind kind) {
        return bare.with(EstateChange.put(
                new Mirror(
                        new MirrorId("rc"),
                        "rc",
                        kind,
                        new LunId("lun-source"),
                        new LunId("lun-target"),
                        "",
                        Duration.ofMinutes(5)),
                new Replica(
                        REPLICA,
                        "vm",
                        new VmId("vm"),
                        ReplicationMethod.GLOBAL_MIRROR,
                        null,
                        new MirrorId("rc"),
                        new DatastoreId("source"),
                        new PoolId("standby"),
                        new DatastoreId("target"),
                        Duration.ofMinutes(5),
                        RPO,
                        1)));
    }

    private static Emulator of(Estate estate) {
        return Emulator.of(estate, CatalogFile.shipped(), 7, Recording.NOON, Troubles.NONE);
    }

    @Test
    @DisplayName("GM-1 The consistent image of a healthy Global Mirror is never older than 15 minutes")
    void keepsItsObjective() {
        Estate estate = mirrored(MirrorKind.GLOBAL_MIRROR);
        Emulator emulator = of(estate);
        float[] oldest = {0};

        Recording heard = new Recording()
                .atSample(at -> oldest[0] = Math.max(
                        oldest[0], Recording.readingsOf(emulator, estate).column(Metric.REPLICA_AGE)[0]))
                .run(emulator, Duration.ofHours(24));

        assertThat(oldest[0]).isBetween(240f, (float) RPO.toSeconds());
        assertThat(heard.of(DeviceEvent.RpoExceeded.class)).isEmpty();
    }

    @Test
    @DisplayName(
            "GM-2 What is not yet written remotely grows between cycles, is shown at all times and falls with each")
    void showsWhatIsAtRisk() {
        Emulator emulator = of(mirrored(MirrorKind.GLOBAL_MIRROR));
        long[] bounds = {Long.MAX_VALUE, 0};

        new Recording()
                .atSample(at -> {
                    ReplicaStatus status = emulator.storage().mirrorStatus(REPLICA);
                    assertThat(status.state()).isEqualTo(ReplicaState.MIRRORING);
                    bounds[0] = Math.min(bounds[0], status.bytesAtRisk());
                    bounds[1] = Math.max(bounds[1], status.bytesAtRisk());
                })
                .run(emulator, Duration.ofMinutes(30));

        assertThat(bounds[0]).isPositive();
        assertThat(bounds[1]).isGreaterThan(3 * bounds[0]);
    }

    @Test
    @DisplayName("GM-5 The VMs of a mirrored LUN lose 10 % of their operations and wait longer")
    void costsPerformance() {
        var plain = Recording.readingsOf(of(bare), bare);
        Estate estate = mirrored(MirrorKind.GLOBAL_MIRROR);
        var slowed = Recording.readingsOf(of(estate), estate);

        float before = plain.column(Metric.VM_IOPS)[0];
        assertThat(slowed.column(Metric.VM_IOPS)[0]).isCloseTo(before * .9f, within(before * .001f));
        assertThat(slowed.column(Metric.VM_LATENCY)[0]).isGreaterThan(plain.column(Metric.VM_LATENCY)[0] * 1.05f);
    }

    @Test
    @DisplayName("GM-8 An existing Metro Mirror is shown as mirroring, without lag and without bytes at risk")
    void metroHasNoLag() {
        Estate estate = mirrored(MirrorKind.METRO_MIRROR);
        Emulator emulator = of(estate);
        Recording heard = new Recording().run(emulator, Duration.ofHours(1));

        ReplicaStatus status = emulator.storage().mirrorStatus(REPLICA);
        assertThat(status.state()).isEqualTo(ReplicaState.MIRRORING);
        assertThat(status.pointInTime()).isEqualTo(emulator.clock().instant());
        assertThat(status.bytesAtRisk()).isZero();
        assertThat(Recording.readingsOf(emulator, estate).column(Metric.REPLICA_AGE)[0])
                .isZero();
        assertThat(heard.events).isEmpty();
    }

    @Test
    @DisplayName("The storage answers for mirrors, the hypervisors for the rest")
    void onlyItsOwn() {
        assertThat(of(mirrored(MirrorKind.GLOBAL_MIRROR)).hypervisor().replicaStatus(REPLICA))
                .isEqualTo(ReplicaStatus.UNKNOWN);
    }

    @Test
    @DisplayName("GM-2 A link that cannot follow for five minutes stops Global Mirror with error 1920; mended, it is"
            + " restarted")
    void linkBehind() {
        Estate estate = bare.with(EstateChange.put(new Mirror(
                new MirrorId("rc"),
                "rc",
                MirrorKind.GLOBAL_MIRROR,
                new LunId("lun-source"),
                new LunId("lun-target"),
                "",
                Duration.ZERO)));
        Emulator emulator = of(estate);
        FaultInjection faults = emulator.faultInjection().orElseThrow();
        for (CoreLink link : estate.coreLinks()) {
            faults.inject(FaultOrder.of(FaultKind.LINK_LOSS, link.id()).amount(.5));
            faults.inject(FaultOrder.of(FaultKind.LINK_DELAY, link.id()).amount(500));
        }
        Recording heard = new Recording().run(emulator, Duration.ofSeconds(280));
        assertThat(rc(emulator).state()).isEqualTo(MirrorState.CONSISTENT_SYNCHRONIZED);
        assertThat(rc(emulator).rate()).isPositive();
        heard.run(emulator, Duration.ofSeconds(60));
        assertThat(rc(emulator).state()).isEqualTo(MirrorState.CONSISTENT_STOPPED);
        assertThat(rc(emulator).stop()).isEqualTo(MirrorStop.LINK_BEHIND);
        assertThat(rc(emulator).freezeTime()).isNotNull();
        assertThat(rc(emulator).bytesAtRisk()).isPositive();
        Emulator other = of(estate);
        other.restore(emulator.save());
        assertThat(other.storage().storageStatus()).isEqualTo(emulator.storage().storageStatus());

        faults.clearAll();
        heard.run(emulator, Duration.ofMinutes(30));
        assertThat(rc(emulator).state()).isEqualTo(MirrorState.CONSISTENT_SYNCHRONIZED);
        assertThat(rc(emulator).stop()).isEqualTo(MirrorStop.NONE);
        assertThat(rc(emulator).restarts()).isPositive();
    }

    @Test
    @DisplayName("GM-1 While there is a practice copy its mirror goes on as if there were none")
    void practiceCopy() {
        Estate estate = mirrored(MirrorKind.GLOBAL_MIRROR);
        Emulator alone = of(estate);
        Emulator emulator = of(estate);
        Instant first = pointOf(emulator);
        EstateChange copied =
                EstateChange.put(estate.mirrors().get(new MirrorId("rc")).withPracticeCopyOf(first));
        emulator.storage().follow(estate.with(copied), copied);
        new Recording().run(emulator, Duration.ofHours(1));
        new Recording().run(alone, Duration.ofHours(1));

        assertThat(pointOf(emulator)).isAfter(first).isEqualTo(pointOf(alone));
        assertThat(rc(emulator)).isEqualTo(rc(alone));
        assertThat(rc(emulator).state()).isEqualTo(MirrorState.CONSISTENT_COPYING);
        assertThat(emulator.world().estate.mirrors().get(new MirrorId("rc")).practiceCopyOf())
                .isEqualTo(first);
    }

    private static Instant pointOf(Emulator emulator) {
        return Objects.requireNonNull(emulator.storage().mirrorStatus(REPLICA).pointInTime());
    }

    private static MirrorStatus rc(Emulator emulator) {
        return emulator.storage().storageStatus().mirror(new MirrorId("rc")).orElseThrow();
    }
}
