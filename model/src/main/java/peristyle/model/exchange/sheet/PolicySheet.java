package peristyle.model.exchange.sheet;

import peristyle.model.estate.ObjectKind;
import peristyle.model.estate.ReplicationMethod;
import peristyle.model.estate.ReplicationPolicy;
import peristyle.model.rule.Severity;

/** Replication policies: how often, to where and how many VMs (OR-3). */
public final class PolicySheet {

    /** All replication policies. */
    public static final Sheet<ReplicationPolicy> POLICIES = SheetDraft.<ReplicationPolicy>of(
                    "replication_policies", ObjectKind.REPLICATION_POLICY)
            .text("id", (s, place, policy) -> policy.id().value())
            .hidden()
            .text("name", (s, place, policy) -> policy.name())
            .choice("method", ReplicationMethod.class, (s, place, policy) -> policy.method())
            .hidden()
            .duration("interval_s", (s, place, policy) -> policy.interval())
            .refers("target_zone", (s, policy) -> policy.targetDatastore(), Places::zone)
            .refers("target_pool", ReplicationPolicy::targetPool)
            .refers("target_storage", ReplicationPolicy::targetDatastore)
            .integer("retention", (s, place, policy) -> (long) policy.retention())
            .integer("vms", (s, place, policy) ->
                    (long) s.estate().relations().replicasUnder(policy.id()).size())
            .moving()
            .refers("tenant", ReplicationPolicy::tenant)
            .hidden()
            .choice("worst_finding", Severity.class, (s, place, policy) -> Known.worstFinding(s, policy.id()))
            .moving()
            .hidden()
            .sheet();

    private PolicySheet() {}
}
