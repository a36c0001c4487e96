package peristyle.model.protection;

import static org.assertj.core.api.Assertions.assertThat;
import static peristyle.model.estate.DatastoreBuilder.aDatastore;
import static peristyle.model.estate.EstateBuilder.anEstate;
import static peristyle.model.estate.PoolBuilder.aCpool;
import static peristyle.model.estate.PoolBuilder.aXenPool;
import static peristyle.model.estate.VmBuilder.aVm;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import peristyle.model.estate.BackupPolicy;
import peristyle.model.estate.BackupPolicyId;
import peristyle.model.estate.DatastoreId;
import peristyle.model.estate.Estate;
import peristyle.model.estate.EstateBuilder;
import peristyle.model.estate.GuestTools;
import peristyle.model.estate.PoolId;
import peristyle.model.estate.Provenance;
import peristyle.model.estate.Replica;
import peristyle.model.estate.ReplicaId;
import peristyle.model.estate.ReplicationMethod;
import peristyle.model.estate.ReplicationPolicy;
import peristyle.model.estate.ReplicationPolicyId;
import peristyle.model.estate.TenantId;
import peristyle.model.estate.VmBuilder;
import peristyle.model.estate.VmId;
import peristyle.model.estate.Workload;
import peristyle.model.operation.Verdict;
import peristyle.model.problem.Problem;
import peristyle.model.rule.Finding;
import peristyle.model.rule.Looking;
import peristyle.model.telemetry.Metric;

class AssociationTest {

    private static final VmId VM = new VmId("vm");
    private static final ReplicationPolicyId XEN = new ReplicationPolicyId("xen-hourly");
    private static final ReplicationPolicyId VMWARE = new ReplicationPolicyId("vmware-hourly");

    private final EstateBuilder builder = anEstate()
            .with(
                    aXenPool("xen"),
                    aDatastore("source").openIaas().usedBy("xen"),
                    aXenPool("standby").in(EstateBuilder.AZ07),
                    aDatastore("target").openIaas().in(EstateBuilder.AZ07).usedBy("standby"),
                    aCpool("clu"),
                    aDatastore("vmfs").usedBy("clu"),
                    aCpool("far").in(EstateBuilder.AZ07).with(1, "eco"),
                    aDatastore("far-vmfs").in(EstateBuilder.AZ07).usedBy("far"))
            .with(
                    new BackupPolicy(
                            new BackupPolicyId("daily"),
                            "daily",
                            EstateBuilder.TENANT,
                            EstateBuilder.AZ07,
                            Duration.ofDays(1),
                            22,
                            30),
                    policy(XEN, ReplicationMethod.OPENIAAS_VM, "standby", "target"),
                    policy(VMWARE, ReplicationMethod.VMWARE_VM, "far", "far-vmfs"));

    private static ReplicationPolicy policy(
            ReplicationPolicyId id, ReplicationMethod method, String pool, String storage) {
        return new ReplicationPolicy(
                id,
                id.value(),
                EstateBuilder.TENANT,
                method,
                Duration.ofHours(1),
                new PoolId(pool),
                new DatastoreId(storage),
                3);
    }

    private static VmBuilder aXenVm() {
        return aVm("vm").in("xen").on(1).disk("source", 100);
    }

    private static VmBuilder aVmwareVm() {
        return aVm("vm").in("clu").on(1).disk("vmfs", 100);
    }

    private Verdict judged(VmBuilder vm, ReplicationPolicyId policy) {
        return new AssociateVm(VM, policy)
                .judge(Looking.at(builder.with(vm).build()).situation());
    }

    private List<String> reasons(VmBuilder vm, ReplicationPolicyId policy) {
        return judged(vm, policy) instanceof Verdict.Refused refused
                ? refused.reasons().stream().map(Problem::code).toList()
                : List.of();
    }

    private List<String> advice(VmBuilder vm, ReplicationPolicyId policy) {
        return judged(vm, policy) instanceof Verdict.Accepted accepted
                ? accepted.advice().stream().map(Finding::code).toList()
                : List.of();
    }

    @Test
    @DisplayName("OR-2 A VM that is fit gets its replica, with interval, target and retention of the policy")
    void fit() {
        Verdict.Accepted accepted = (Verdict.Accepted) judged(aXenVm(), XEN);
        Estate after = builder.build().with(accepted.change());

        Replica replica = after.replicas().get(new ReplicaId("vm@xen-hourly"));
        assertThat(replica.target()).isEqualTo(new DatastoreId("target"));
        assertThat(replica.source()).isEqualTo(new DatastoreId("source"));
        assertThat(replica.interval()).isEqualTo(Duration.ofHours(1));
        assertThat(replica.rpo()).isEqualTo(Duration.ofHours(2));
        assertThat(replica.retention()).isEqualTo(3);
    }

    @Test
    @DisplayName("OR-2 The same policy does not replicate a VM twice; another one may")
    void twice() {
        Verdict.Accepted accepted = (Verdict.Accepted) judged(aXenVm(), XEN);
        Estate after = builder.build().with(accepted.change());

        Verdict again = new AssociateVm(VM, XEN).judge(Looking.at(after).situation());

        assertThat(((Verdict.Refused) again).reasons())
                .extracting(Problem::code)
                .containsExactly("protection.already-replicated");
    }

    @Test
    @DisplayName("OR-2 Everything that stands against a VM is said at once")
    void allReasons() {
        assertThat(reasons(
                        aVm("vm")
                                .in("xen")
                                .template()
                                .of(new TenantId("t9"))
                                .tools(GuestTools.MISSING)
                                .encrypted(),
                        XEN))
                .containsExactly(
                        "protection.vm-template",
                        "protection.vm-of-other-tenant",
                        "protection.tools-missing",
                        "protection.vm-encrypted",
                        "protection.no-disk");
    }

    @Test
    @DisplayName("OR-1 A VM in the target's zone is refused")
    void sameZone() {
        assertThat(reasons(aVm("vm").in("standby").on(1).disk("target", 10), XEN))
                .containsExactly("protection.same-zone");
    }

    @Test
    @DisplayName("OR-2 A VM of the other platform is refused")
    void platform() {
        assertThat(reasons(aVmwareVm(), XEN)).containsExactly("protection.vm-of-other-platform");
    }

    @Test
    @DisplayName("VM-3 A disk above 2 TiB cannot be replicated by OpenIaaS")
    void largeDisk() {
        builder.with(aDatastore("target")
                .openIaas()
                .in(EstateBuilder.AZ07)
                .usedBy("standby")
                .sizeGib(10_000));
        assertThat(reasons(aVm("vm").in("xen").disk("source", 2048), XEN)).isEmpty();
        assertThat(reasons(aVm("vm").in("xen").disk("source", 2049), XEN)).containsExactly("protection.disk-too-large");
    }

    @Test
    @DisplayName("VM-5 A VM without guest tools is refused; where the source does not say it is not")
    void tools() {
        assertThat(reasons(aXenVm().tools(GuestTools.MISSING), XEN)).containsExactly("protection.tools-missing");
        assertThat(reasons(aXenVm().tools(GuestTools.UNKNOWN), XEN)).isEmpty();
    }

    @Test
    @DisplayName("EN-2 An encrypted VM cannot be replicated")
    void encrypted() {
        assertThat(reasons(aVmwareVm().encrypted(), VMWARE)).containsExactly("protection.vm-encrypted");
    }

    @Test
    @DisplayName("VR-3 The target takes the whole VM beside a tenth for snapshots, or it is refused with the figures")
    void space() {
        builder.with(aDatastore("target")
                .openIaas()
                .in(EstateBuilder.AZ07)
                .usedBy("standby")
                .sizeGib(500));

        assertThat(reasons(aVm("vm").in("xen").disk("source", 450), XEN)).isEmpty();
        assertThat(((Verdict.Refused) judged(aVm("vm").in("xen").disk("source", 451), XEN)).reasons())
                .containsExactly(
                        Problem.of("protection.target-full", VM, new DatastoreId("target"), 451L * 1024, 450L * 1024));
    }

    @Test
    @DisplayName(
            "VR-3 Of a target that is not measured it is said that its room is reckoned from its disks and swap files"
                    + " alone")
    void unmeasuredTarget() {
        Estate estate = builder.with(aVmwareVm()).build();
        DatastoreId target =
                estate.replicationPolicies().find(VMWARE).orElseThrow().targetDatastore();
        assertThat(advice(aVmwareVm(), VMWARE)).contains("replication.target-unmeasured");
        Verdict measured = new AssociateVm(VM, VMWARE)
                .judge(Looking.at(estate)
                        .measured(Metric.DATASTORE_USED, target, 1024)
                        .situation());
        assertThat(((Verdict.Accepted) measured).advice())
                .extracting(Finding::code)
                .doesNotContain("replication.target-unmeasured");
    }

    @Test
    @DisplayName("GM-6, VR-3 A standby pool that could not start the VM is warned of")
    void compute() {
        assertThat(advice(aVmwareVm().memoryGib(300), VMWARE)).doesNotContain("replication.no-room-to-start");
        assertThat(advice(aVmwareVm().memoryGib(330), VMWARE)).contains("replication.no-room-to-start");
    }

    @Test
    @DisplayName("VR-2 A VM that writes all the time is warned of before replication is switched on")
    void writes() {
        Estate estate = builder.with(aVmwareVm()).build();
        Verdict busy = new AssociateVm(VM, VMWARE)
                .judge(Looking.at(estate).measured(Metric.VM_IOPS, VM, 4_000).situation());
        Verdict calm = new AssociateVm(VM, VMWARE)
                .judge(Looking.at(estate).measured(Metric.VM_IOPS, VM, 400).situation());

        assertThat(((Verdict.Accepted) busy).advice()).extracting(Finding::rule).contains("VR-2");
        assertThat(((Verdict.Accepted) calm).advice()).extracting(Finding::rule).doesNotContain("VR-2");
    }

    @Test
    @DisplayName("OR-5 Replication without backup, or with an interval unlike the workload, is advised against")
    void backupAndInterval() {
        assertThat(advice(aXenVm(), XEN))
                .contains("replication.without-backup")
                .doesNotContain("replication.interval-long");
        assertThat(advice(aXenVm().backedUpBy("daily").workload(Workload.DATABASE), XEN))
                .contains("replication.interval-long")
                .doesNotContain("replication.without-backup");
        assertThat(advice(aXenVm().workload(Workload.DEVELOPMENT), XEN)).contains("replication.interval-short");
        assertThat(advice(aVmwareVm().workload(Workload.DATABASE), VMWARE))
                .as("a database is as critical on the other platform")
                .contains("replication.interval-long-vmware");
    }

    @Test
    @DisplayName("OR-5 Where nobody knows whether a VM is backed up, that is what is said")
    void backupUnknown() {
        builder.with(aXenVm());
        Verdict verdict = new AssociateVm(new VmId("vm"), XEN)
                .judge(Looking.at(builder.build()).situation().from(Provenance.INVENTORY_FILE));

        assertThat(((Verdict.Accepted) verdict).advice())
                .extracting(Finding::code)
                .contains("replication.backup-unknown")
                .doesNotContain("replication.without-backup");
    }

    @Test
    @DisplayName("ST-7 Whoever associates a VM is told that replication traffic is not encrypted")
    void notEncrypted() {
        assertThat(advice(aXenVm(), XEN)).contains("replication.not-encrypted");
    }

    @Test
    @DisplayName("OR-2 A VM is dissociated once; what is gone is said")
    void dissociate() {
        Verdict.Accepted accepted = (Verdict.Accepted) judged(aXenVm(), XEN);
        Estate after = builder.build().with(accepted.change());
        DissociateVm dissociate = new DissociateVm(new ReplicaId("vm@xen-hourly"), VM);

        Verdict.Accepted ended =
                (Verdict.Accepted) dissociate.judge(Looking.at(after).situation());
        Estate without = after.with(ended.change());

        assertThat(without.replicas().size()).isZero();
        assertThat(((Verdict.Refused) dissociate.judge(Looking.at(without).situation())).reasons())
                .extracting(Problem::code)
                .containsExactly("protection.replica-gone");
    }
}
