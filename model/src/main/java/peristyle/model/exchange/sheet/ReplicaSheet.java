package peristyle.model.exchange.sheet;

import org.jspecify.annotations.Nullable;
import peristyle.model.estate.Mirror;
import peristyle.model.estate.ObjectKind;
import peristyle.model.estate.Platform;
import peristyle.model.estate.Replica;
import peristyle.model.estate.ReplicationMethod;
import peristyle.model.operation.Snapshot;
import peristyle.model.rule.Severity;
import peristyle.model.telemetry.ReplicaState;
import peristyle.model.telemetry.ReplicaStatus;
import peristyle.model.telemetry.Rpo;
import peristyle.model.telemetry.Transfer;

/**
 * The replica table (OR-4). State and violation are separate columns: a replica that waits as it should may be late, and one
 * that is late may be at work. Age is counted from the point in time that the newest recovery point holds.
 */
public final class ReplicaSheet {

    /** All replicas of every method. */
    public static final Sheet<Replica> REPLICAS = SheetDraft.<Replica>of("replicas", ObjectKind.REPLICA)
            .text("replica_id", (s, place, replica) -> replica.id().value())
            .hidden()
            .text("vm_id", (s, place, replica) -> replica.vm().value())
            .hidden()
            .text("vm_name", (s, place, replica) -> s.estate().nameOf(replica.vm()))
            .refers("tenant", ReplicaSides::tenant)
            .hidden()
            .choice("platform", Platform.class, (s, place, replica) -> ReplicaSides.platform(replica))
            .hidden()
            .choice("method", ReplicationMethod.class, (s, place, replica) -> replica.method())
            .refers("source_region", (s, replica) -> replica.source(), Places::region)
            .hidden()
            .refers("source_zone", (s, replica) -> replica.source(), Places::zone)
            .refers("source_pool", ReplicaSides::sourcePool)
            .refers("source_storage", Replica::source)
            .refers("target_region", (s, replica) -> replica.target(), Places::region)
            .hidden()
            .refers("target_zone", (s, replica) -> replica.target(), Places::zone)
            .refers("target_pool", Replica::targetPool)
            .refers("target_storage", Replica::target)
            .refers("policy", Replica::policy)
            .duration("interval_s", (s, place, replica) -> replica.interval())
            .choice(
                    "state",
                    ReplicaState.class,
                    (s, place, replica) -> Known.choice(status(s, place).state(), ReplicaState.UNKNOWN))
            .moving()
            .duration("rpo_target_s", (s, place, replica) -> replica.rpo())
            .instant("point_in_time", (s, place, replica) -> status(s, place).pointInTime())
            .moving()
            .duration("age_s", (s, place, replica) -> rpo(s, place, replica).age())
            .moving()
            .decimal(
                    "rpo_ratio",
                    (s, place, replica) -> Known.rounded(rpo(s, place, replica).ratio()))
            .moving()
            .choice(
                    "severity",
                    Rpo.Severity.class,
                    (s, place, replica) -> Known.choice(rpo(s, place, replica).severity(), Rpo.Severity.UNKNOWN))
            .moving()
            .flag("violation", (s, place, replica) -> violation(s, place, replica))
            .moving()
            .instant("violation_since", (s, place, replica) -> status(s, place).violationSince())
            .moving()
            .instant("last_start", (s, place, replica) -> lastStart(s, place))
            .moving()
            .instant("last_end", (s, place, replica) -> lastEnd(s, place))
            .moving()
            .hidden()
            .duration("last_duration_s", (s, place, replica) -> lastDuration(s, place))
            .moving()
            .integer("last_bytes", (s, place, replica) -> lastBytes(s, place))
            .moving()
            .decimal("last_throughput_mib_s", (s, place, replica) -> throughput(s, place))
            .moving()
            .hidden()
            .integer("recovery_points", (s, place, replica) -> known(s, place) ? pointsKept(s, place) : null)
            .moving()
            .instant("oldest_point", (s, place, replica) -> status(s, place).oldestPoint())
            .moving()
            .integer("retention", (s, place, replica) -> (long) replica.retention())
            .hidden()
            .integer("bytes_at_risk", (s, place, replica) -> known(s, place) ? bytesAtRisk(s, place) : null)
            .moving()
            .hidden()
            .instant("practice_copy_of", ReplicaSheet::practiceCopyOf)
            .hidden()
            .choice("worst_finding", Severity.class, (s, place, replica) -> Known.worstFinding(s, replica.id()))
            .moving()
            .hidden()
            .duration("data_age_s", (s, place, replica) -> Known.dataAge(s))
            .moving()
            .hidden()
            .instant("as_of", (s, place, replica) -> s.at())
            .moving()
            .hidden()
            .sheet();

    private static final double MIB = 1024.0 * 1024;

    private ReplicaSheet() {}

    private static ReplicaStatus status(Snapshot snapshot, int place) {
        return snapshot.situation().replicas().at(place);
    }

    private static @Nullable Object practiceCopyOf(Snapshot snapshot, int place, Replica replica) {
        return replica.mirror() == null
                ? null
                : snapshot.estate()
                        .mirrors()
                        .find(replica.mirror())
                        .map(Mirror::practiceCopyOf)
                        .orElse(null);
    }

    private static boolean known(Snapshot snapshot, int place) {
        return status(snapshot, place).state() != ReplicaState.UNKNOWN;
    }

    private static Rpo rpo(Snapshot snapshot, int place, Replica replica) {
        return Rpo.of(status(snapshot, place), replica.rpo(), snapshot.at());
    }

    private static @Nullable Boolean violation(Snapshot snapshot, int place, Replica replica) {
        Rpo rpo = rpo(snapshot, place, replica);
        return rpo.severity() == Rpo.Severity.UNKNOWN ? null : Boolean.valueOf(rpo.violated());
    }

    private static @Nullable Object lastStart(Snapshot snapshot, int place) {
        Transfer last = status(snapshot, place).lastTransfer();
        return last == null ? null : last.start();
    }

    private static @Nullable Object lastEnd(Snapshot snapshot, int place) {
        Transfer last = status(snapshot, place).lastTransfer();
        return last == null ? null : last.start().plus(last.duration());
    }

    private static @Nullable Object lastDuration(Snapshot snapshot, int place) {
        Transfer last = status(snapshot, place).lastTransfer();
        return last == null ? null : last.duration();
    }

    private static @Nullable Object lastBytes(Snapshot snapshot, int place) {
        Transfer last = status(snapshot, place).lastTransfer();
        return last == null ? null : last.bytes();
    }

    private static @Nullable Object throughput(Snapshot snapshot, int place) {
        Transfer last = status(snapshot, place).lastTransfer();
        if (last == null || !last.duration().isPositive()) {
            return null;
        }
        return Known.rounded(last.bytes() / MIB / (last.duration().toMillis() / 1000.0));
    }

    private static Long pointsKept(Snapshot snapshot, int place) {
        return (long) status(snapshot, place).pointsKept();
    }

    private static Long bytesAtRisk(Snapshot snapshot, int place) {
        return status(snapshot, place).bytesAtRisk();
    }
}
