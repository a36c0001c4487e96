package peristyle.model.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static peristyle.model.estate.DatastoreBuilder.aDatastore;
import static peristyle.model.estate.EstateBuilder.anEstate;
import static peristyle.model.estate.PoolBuilder.aXenPool;
import static peristyle.model.estate.ReplicaBuilder.aReplicaOf;
import static peristyle.model.estate.VmBuilder.aVm;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import peristyle.model.estate.BladeId;
import peristyle.model.estate.Estate;
import peristyle.model.estate.EstateBuilder;
import peristyle.model.estate.HostId;
import peristyle.model.estate.ObjectId;
import peristyle.model.estate.ReplicaId;
import peristyle.model.estate.VmId;
import peristyle.model.estate.ZoneId;
import peristyle.model.hardware.DeviceEvent;
import peristyle.model.hardware.fault.FaultKind;
import peristyle.model.rule.Finding;
import peristyle.model.rule.Findings;
import peristyle.model.rule.Severity;

class RootCausesTest {

    private static final Instant NOON = Instant.parse("2026-11-18T12:00:00Z");
    private static final Estate EMPTY = Estate.of(List.of());
    private static final BladeId BLADE = new BladeId("blade");
    private static final HostId HOST = new HostId("host");

    private static Effect effect(ObjectId object, ObjectId through, Effect.Kind kind, @Nullable Instant ended) {
        return new Effect(object, through, kind, NOON, ended);
    }

    private static Incident incident(@Nullable Instant mended, Effect... effects) {
        return new Incident(
                7,
                BLADE,
                new DeviceEvent.FaultStruck(NOON, BLADE, FaultKind.BLADE_DEAD, 1),
                1,
                NOON,
                mended,
                List.of(effects));
    }

    private static Finding finding(Severity severity, ObjectId subject) {
        return Finding.of("VR-1", severity, subject, "replica.late");
    }

    @Test
    @DisplayName("a dead blade with four hundred VMs and their findings is one problem")
    void oneProblem() {
        List<Effect> effects = new ArrayList<>(List.of(effect(HOST, BLADE, Effect.Kind.HOST_FAILED, null)));
        List<Finding> findings = new ArrayList<>();
        for (int vm = 0; vm < 400; vm++) {
            VmId id = new VmId("vm-" + vm);
            ReplicaId replica = new ReplicaId("replica-" + vm);
            effects.add(effect(id, HOST, Effect.Kind.VM_DOWN, null));
            effects.add(effect(replica, id, Effect.Kind.REPLICA_LATE, null));
            findings.add(finding(Severity.CRITICAL, replica));
        }
        findings.add(finding(Severity.WARNING, new ReplicaId("another")));
        RootCauses causes = RootCauses.of(
                List.of(incident(null, effects.toArray(Effect[]::new))), new Findings(NOON, findings), EMPTY);
        assertThat(causes.causes()).hasSize(1);
        assertThat(causes.causes().getFirst().findings()).hasSize(400);
        assertThat(causes.alone()).extracting(Finding::subject).containsExactly(new ReplicaId("another"));
        assertThat(causes.count(Severity.CRITICAL)).isEqualTo(1);
        assertThat(causes.count(Severity.WARNING)).isEqualTo(1);
        assertThat(causes.causes().getFirst().incident().toll()).isEqualTo(new Toll(1, 1, 400, 400, 0, 400, 400));
    }

    @Test
    @DisplayName("that nothing is known of replicas in a lost zone is part of that outage; of others it stands alone")
    void silencedReplicas() {
        Estate estate = anEstate()
                .with(
                        aXenPool("xen").with(1, "standard"),
                        aXenPool("standby").with(1, "standard").in(EstateBuilder.AZ07),
                        aDatastore("source").usedBy("xen"),
                        aDatastore("target").in(EstateBuilder.AZ07).usedBy("standby"),
                        aVm("vm").in("xen").on(1).disk("source", 100),
                        aReplicaOf("vm").to("standby", "target"))
                .build();
        ReplicaId replica = estate.replicas().stream().findFirst().orElseThrow().id();
        Findings found = new Findings(
                NOON, List.of(Finding.of("OR-1", Severity.WARNING, replica, "replica.no-point", new VmId("vm"))));

        RootCauses lost = RootCauses.of(List.of(lost(EstateBuilder.AZ07)), found, estate);
        assertThat(lost.alone()).isEmpty();
        assertThat(lost.causes().getFirst().findings()).hasSize(1);
        assertThat(RootCauses.of(List.of(lost(EstateBuilder.TH3S)), found, estate)
                        .alone())
                .hasSize(1);
    }

    private static Incident lost(ZoneId zone) {
        return new Incident(
                8,
                zone,
                new DeviceEvent.FaultStruck(NOON, zone, FaultKind.ZONE_LOST, 1),
                1,
                NOON,
                null,
                List.of(effect(HOST, zone, Effect.Kind.HOST_FAILED, null)));
    }

    @Test
    @DisplayName("what no longer suffers carries no findings, and what is over is no problem any more")
    void over() {
        Finding late = finding(Severity.CRITICAL, HOST);
        Effect back = effect(HOST, BLADE, Effect.Kind.HOST_FAILED, NOON.plusSeconds(60));
        RootCauses lasting = RootCauses.of(List.of(incident(null, back)), new Findings(NOON, List.of(late)), EMPTY);
        assertThat(lasting.causes()).extracting(RootCause::severity).containsExactly(Severity.WARNING);
        assertThat(lasting.alone()).containsExactly(late);
        RootCauses over =
                RootCauses.of(List.of(incident(NOON.plusSeconds(90), back)), new Findings(NOON, List.of(late)), EMPTY);
        assertThat(over.causes()).isEmpty();
        assertThat(over.alone()).containsExactly(late);
    }

    @Test
    @DisplayName("an outage comes before a fault that harms nobody; late replicas of a mended fault are after-effects")
    void states() {
        Effect down = effect(HOST, BLADE, Effect.Kind.HOST_FAILED, null);
        Effect late = effect(new ReplicaId("replica"), BLADE, Effect.Kind.REPLICA_LATE, null);
        assertThat(incident(null, down, late).state()).isEqualTo(IncidentState.OUTAGE);
        assertThat(incident(NOON, down).state()).isEqualTo(IncidentState.OUTAGE);
        assertThat(incident(null, late).state()).isEqualTo(IncidentState.LASTING);
        assertThat(incident(NOON, late).state()).isEqualTo(IncidentState.FELT);
        assertThat(incident(NOON).state()).isEqualTo(IncidentState.OVER);
        RootCauses sorted = RootCauses.of(List.of(incident(null), incident(null, down)), Findings.NONE, EMPTY);
        assertThat(sorted.causes())
                .extracting(cause -> cause.incident().state())
                .containsExactly(IncidentState.OUTAGE, IncidentState.LASTING);
    }

    @Test
    @DisplayName("the chain goes from the root on, and never in a circle where the root is hit itself")
    void chain() {
        Effect self = effect(BLADE, BLADE, Effect.Kind.HOST_FAILED, null);
        Effect host = effect(HOST, BLADE, Effect.Kind.HOST_FAILED, null);
        Effect vm = effect(new VmId("vm"), HOST, Effect.Kind.VM_DOWN, null);
        Chain chain = Chain.of(incident(null, self, host, vm));
        assertThat(chain.next(BLADE)).containsExactly(host);
        assertThat(chain.next(HOST)).containsExactly(vm);
        assertThat(chain.goesOn(new VmId("vm"))).isFalse();
    }
}
