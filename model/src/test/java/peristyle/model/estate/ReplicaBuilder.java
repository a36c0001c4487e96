package peristyle.model.estate;

import java.time.Duration;
import java.util.List;

/** The replica of a VM under a policy of its own; by default OpenIaaS, every 15 minutes, 4 recovery points. */
public final class ReplicaBuilder implements EstatePart {

    private final String vm;
    private ReplicationMethod method = ReplicationMethod.OPENIAAS_VM;
    private Duration interval = Duration.ofMinutes(15);
    private int retention = 4;
    private String policy;
    private String source = "source";
    private String targetPool = "standby";
    private String target = "target";

    private ReplicaBuilder(String vm) {
        this.vm = vm;
        this.policy = "policy-" + vm;
    }

    public static ReplicaBuilder aReplicaOf(String vm) {
        return new ReplicaBuilder(vm);
    }

    public ReplicaBuilder by(ReplicationMethod how) {
        this.method = how;
        return this;
    }

    public ReplicaBuilder every(Duration time) {
        this.interval = time;
        return this;
    }

    public ReplicaBuilder keeping(int points) {
        this.retention = points;
        return this;
    }

    public ReplicaBuilder under(String policyName) {
        this.policy = policyName;
        return this;
    }

    public ReplicaBuilder from(String datastore) {
        this.source = datastore;
        return this;
    }

    public ReplicaBuilder to(String pool, String datastore) {
        this.targetPool = pool;
        this.target = datastore;
        return this;
    }

    @Override
    public List<EstateObject> objects() {
        Replica replica = replica();
        return List.of(
                new ReplicationPolicy(
                        new ReplicationPolicyId(policy),
                        policy,
                        EstateBuilder.TENANT,
                        method,
                        interval,
                        replica.targetPool(),
                        replica.target(),
                        retention),
                replica);
    }

    /** The replica without its policy. */
    public Replica replica() {
        return new Replica(
                new ReplicaId("replica-" + vm),
                "replica-" + vm,
                new VmId(vm),
                method,
                new ReplicationPolicyId(policy),
                null,
                new DatastoreId(source),
                new PoolId(targetPool),
                new DatastoreId(target),
                interval,
                interval,
                retention);
    }
}
