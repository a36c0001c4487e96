package peristyle.model.protection;

import static org.assertj.core.api.Assertions.assertThat;
import static peristyle.model.estate.DatastoreBuilder.aDatastore;
import static peristyle.model.estate.EstateBuilder.anEstate;
import static peristyle.model.estate.PoolBuilder.aCpool;
import static peristyle.model.estate.PoolBuilder.aXenPool;
import static peristyle.model.estate.ReplicaBuilder.aReplicaOf;
import static peristyle.model.estate.VmBuilder.aVm;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import peristyle.model.estate.DatastoreId;
import peristyle.model.estate.Estate;
import peristyle.model.estate.EstateBuilder;
import peristyle.model.estate.PoolId;
import peristyle.model.estate.Replica;
import peristyle.model.estate.ReplicaId;
import peristyle.model.estate.ReplicationMethod;
import peristyle.model.estate.ReplicationPolicy;
import peristyle.model.estate.ReplicationPolicyId;
import peristyle.model.estate.TenantId;
import peristyle.model.operation.Operation;
import peristyle.model.operation.Verdict;
import peristyle.model.problem.Problem;
import peristyle.model.rule.Finding;
import peristyle.model.rule.Looking;

class PoliciesTest {

    private final EstateBuilder builder = anEstate()
            .with(
                    aXenPool("xen"),
                    aDatastore("source").openIaas().usedBy("xen"),
                    aXenPool("standby").in(EstateBuilder.AZ07),
                    aDatastore("target").openIaas().in(EstateBuilder.AZ07).usedBy("standby"),
                    aCpool("clu").in(EstateBuilder.AZ07),
                    aDatastore("vmfs").in(EstateBuilder.AZ07).usedBy("clu"));

    private static ReplicationPolicy policy(String name, Duration interval, int retention) {
        return new ReplicationPolicy(
                new ReplicationPolicyId("id-" + name),
                name,
                EstateBuilder.TENANT,
                ReplicationMethod.OPENIAAS_VM,
                interval,
                new PoolId("standby"),
                new DatastoreId("target"),
                retention);
    }

    private static ReplicationPolicy vmware(Duration interval, String pool, String storage) {
        return new ReplicationPolicy(
                new ReplicationPolicyId("v"),
                "v",
                EstateBuilder.TENANT,
                ReplicationMethod.VMWARE_VM,
                interval,
                new PoolId(pool),
                new DatastoreId(storage),
                1);
    }

    private List<String> refused(Operation operation) {
        return operation.judge(Looking.at(builder.build()).situation()) instanceof Verdict.Refused refused
                ? refused.reasons().stream().map(Problem::code).toList()
                : List.of();
    }

    @Test
    @DisplayName("OR-1 The interval is 1 to 59 whole minutes or 1 to 24 whole hours")
    void openIaasInterval() {
        for (Duration good :
                List.of(Duration.ofMinutes(1), Duration.ofMinutes(59), Duration.ofHours(1), Duration.ofHours(24))) {
            assertThat(refused(new CreateReplicationPolicy(policy("p", good, 1))))
                    .as("%s", good)
                    .isEmpty();
        }
        for (Duration bad : List.of(
                Duration.ZERO,
                Duration.ofSeconds(90),
                Duration.ofMinutes(90),
                Duration.ofHours(25),
                Duration.ofMinutes(-1))) {
            assertThat(refused(new CreateReplicationPolicy(policy("p", bad, 1))))
                    .as("%s", bad)
                    .containsExactly("protection.interval-openiaas");
        }
    }

    @Test
    @DisplayName("VR-1 VMware replication holds an RPO of 1 to 24 hours")
    void vmwareInterval() {
        assertThat(refused(new CreateReplicationPolicy(vmware(Duration.ofHours(1), "clu", "vmfs"))))
                .isEmpty();
        assertThat(refused(new CreateReplicationPolicy(vmware(Duration.ofMinutes(59), "clu", "vmfs"))))
                .containsExactly("protection.interval-vmware");
    }

    @Test
    @DisplayName("OR-1 A policy that is wrong in several ways is refused with all of them")
    void allReasons() {
        ReplicationPolicy wrong = new ReplicationPolicy(
                new ReplicationPolicyId("x"),
                " ",
                new TenantId("t9"),
                ReplicationMethod.OPENIAAS_VM,
                Duration.ZERO,
                new PoolId("gone"),
                new DatastoreId("vmfs"),
                0);

        assertThat(refused(new CreateReplicationPolicy(wrong)))
                .containsExactly(
                        "protection.name-missing",
                        "protection.tenant-gone",
                        "protection.interval-openiaas",
                        "protection.retention-too-small",
                        "protection.target-of-other-tenant",
                        "protection.target-of-other-platform",
                        "protection.target-gone");
    }

    @Test
    @DisplayName("OR-1 Names are unique within a tenant, whatever their case; ids follow the name without chance")
    void names() {
        builder.with(policy("Gold", Duration.ofHours(1), 1));

        assertThat(refused(new CreateReplicationPolicy(policy("gold", Duration.ofHours(1), 1))))
                .containsExactly("protection.name-taken");
        assertThat(PolicyIds.fresh(builder.build(), EstateBuilder.TENANT, "Every 15 min")
                        .value())
                .isEqualTo("rp-t0001-every-15-min");
    }

    @Test
    @DisplayName("ST-7 Whoever sets up replication is told that its traffic is not encrypted")
    void notEncrypted() {
        Verdict verdict = new CreateReplicationPolicy(policy("p", Duration.ofHours(1), 1))
                .judge(Looking.at(builder.build()).situation());

        assertThat(((Verdict.Accepted) verdict).advice())
                .extracting(Finding::rule)
                .containsExactly("ST-7");
    }

    @Test
    @DisplayName("OR-3 A policy in use is not deleted, and says how many use it; an unused one goes")
    void delete() {
        builder.with(aVm("web").in("xen").disk("source", 10), aReplicaOf("web").under("used"))
                .with(policy("idle", Duration.ofHours(1), 1));

        Verdict verdict = new DeleteReplicationPolicy(new ReplicationPolicyId("used"))
                .judge(Looking.at(builder.build()).situation());

        assertThat(((Verdict.Refused) verdict).reasons())
                .containsExactly(Problem.of("protection.policy-in-use", new ReplicationPolicyId("used"), 1));
        assertThat(refused(new DeleteReplicationPolicy(new ReplicationPolicyId("id-idle"))))
                .isEmpty();
        assertThat(refused(new DeleteReplicationPolicy(new ReplicationPolicyId("none"))))
                .containsExactly("protection.policy-gone");
    }

    @Test
    @DisplayName("OR-1 A changed policy changes its replicas; its target stays while they lie there")
    void edit() {
        builder.with(aVm("web").in("xen").disk("source", 10), aReplicaOf("web").under("id-p"));
        builder.with(policy("p", Duration.ofMinutes(15), 4));
        Estate estate = builder.build();

        Verdict verdict = new EditReplicationPolicy(policy("p", Duration.ofHours(2), 7))
                .judge(Looking.at(estate).situation());

        Estate after = estate.with(((Verdict.Accepted) verdict).change());
        Replica replica = after.replicas().get(new ReplicaId("replica-web"));
        assertThat(replica.interval()).isEqualTo(Duration.ofHours(2));
        assertThat(replica.retention()).isEqualTo(7);

        ReplicationPolicy before = policy("p", Duration.ofMinutes(15), 4);
        ReplicationPolicy moved = new ReplicationPolicy(
                before.id(),
                before.name(),
                before.tenant(),
                before.method(),
                before.interval(),
                new PoolId("xen"),
                new DatastoreId("source"),
                before.retention());
        assertThat(refused(new EditReplicationPolicy(moved))).containsExactly("protection.target-in-use");
    }
}
