package peristyle.model.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static peristyle.model.estate.DatastoreBuilder.aDatastore;
import static peristyle.model.estate.EstateBuilder.anEstate;
import static peristyle.model.estate.PoolBuilder.aXenPool;
import static peristyle.model.estate.ReplicaBuilder.aReplicaOf;
import static peristyle.model.estate.VmBuilder.aVm;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import peristyle.model.estate.DatastoreId;
import peristyle.model.estate.Estate;
import peristyle.model.estate.EstateBuilder;
import peristyle.model.estate.LunId;
import peristyle.model.estate.Mirror;
import peristyle.model.estate.MirrorId;
import peristyle.model.estate.MirrorKind;
import peristyle.model.estate.PoolId;
import peristyle.model.estate.Replica;
import peristyle.model.estate.ReplicaId;
import peristyle.model.estate.ReplicationMethod;
import peristyle.model.estate.VmId;
import peristyle.model.estate.ZoneId;
import peristyle.model.telemetry.ReplicaState;
import peristyle.model.telemetry.ReplicaStatus;

class RecoveryPointsTest {

    private static final ReplicaId REPLICA = new ReplicaId("replica-web");

    private static EstateBuilder replicated(ZoneId target) {
        return anEstate()
                .with(
                        aXenPool("xen"),
                        aDatastore("source").openIaas().usedBy("xen"),
                        aXenPool("standby").in(target),
                        aDatastore("target").openIaas().in(target).usedBy("standby"),
                        aVm("web").in("xen").on(1).disk("source", 100),
                        aReplicaOf("web"));
    }

    private static ReplicaStatus status(ReplicaState state, @Nullable Duration age, long bytes) {
        return new ReplicaStatus(state, age == null ? null : Looking.NOW.minus(age), null, 1, null, bytes, null);
    }

    private static Looking aged(Duration age) {
        return Looking.at(replicated(EstateBuilder.AZ07).build())
                .standing(REPLICA, status(ReplicaState.WAITING, age, 0));
    }

    @Test
    @DisplayName("OR-1 A recovery point beyond its 15 minutes is found, worse with its age")
    void tooOld() {
        assertThat(aged(Duration.ofMinutes(15)).by(RecoveryPoints::objectiveHeld))
                .isEmpty();
        assertThat(aged(Duration.ofMinutes(16)).by(RecoveryPoints::objectiveHeld))
                .extracting(Finding::rule, Finding::severity)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("OR-1", Severity.WARNING));
        assertThat(aged(Duration.ofMinutes(61)).by(RecoveryPoints::objectiveHeld))
                .extracting(Finding::severity)
                .containsExactly(Severity.CRITICAL);
    }

    @Test
    @DisplayName("OR-1 A replica of which nothing is known is never taken for good")
    void unknown() {
        Estate estate = replicated(EstateBuilder.AZ07).build();
        assertThat(Looking.at(estate).codes(RecoveryPoints::objectiveHeld)).containsExactly("replica.no-point");
        assertThat(Looking.at(estate)
                        .standing(REPLICA, status(ReplicaState.INITIAL_COPY, null, 0))
                        .codes(RecoveryPoints::objectiveHeld))
                .containsExactly("replica.first-copy");
    }

    @Test
    @DisplayName("OR-1 A replica in the zone of its VM is found")
    void otherZone() {
        assertThat(Looking.at(replicated(EstateBuilder.TH3S).build()).codes(RecoveryPoints::otherZone))
                .containsExactly("replica.same-zone");
        assertThat(Looking.at(replicated(EstateBuilder.AZ07).build()).by(RecoveryPoints::otherZone))
                .isEmpty();
    }

    @Test
    @DisplayName("OR-5 A replicated VM without backup is flagged, once for the pool and for the VM itself")
    void backup() {
        assertThat(Looking.at(replicated(EstateBuilder.AZ07).build()).codes(RecoveryPoints::backupToo))
                .containsExactlyInAnyOrder("vm.replicated-without-backup", "pool.replicated-without-backup");
    }

    @Test
    @DisplayName("GM-2 A mirror beyond its objective tells once what is at risk; its VMs' replicas only advise (GM-1)")
    void mirror() {
        MirrorId mirror = new MirrorId("m");
        Estate estate = replicated(EstateBuilder.AZ07)
                .with(
                        new Mirror(
                                mirror,
                                "m",
                                MirrorKind.GLOBAL_MIRROR,
                                new LunId("lun-source"),
                                new LunId("lun-target"),
                                "",
                                Duration.ofMinutes(5)),
                        new Replica(
                                REPLICA,
                                "web",
                                new VmId("web"),
                                ReplicationMethod.GLOBAL_MIRROR,
                                null,
                                mirror,
                                new DatastoreId("source"),
                                new PoolId("standby"),
                                new DatastoreId("target"),
                                Duration.ofMinutes(5),
                                Duration.ofMinutes(15),
                                1))
                .build();
        Looking late =
                Looking.at(estate).standing(REPLICA, status(ReplicaState.MIRRORING, Duration.ofMinutes(20), 5_000_000));

        assertThat(late.by(Mirrors::writesAtRisk))
                .singleElement()
                .satisfies(finding -> assertThat(finding.arguments())
                        .containsExactly(mirror, Duration.ofMinutes(20), Duration.ofMinutes(15), 5_000_000L));
        assertThat(late.by(RecoveryPoints::objectiveHeld))
                .extracting(Finding::rule, Finding::severity)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("GM-1", Severity.ADVICE));
    }
}
