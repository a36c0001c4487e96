package peristyle.model.protection;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import peristyle.model.estate.Platform;
import peristyle.model.estate.ReplicationMethod;
import peristyle.model.estate.ReplicationPolicy;
import peristyle.model.estate.Vm;
import peristyle.model.estate.Workload;
import peristyle.model.rule.BackupStanding;
import peristyle.model.rule.Finding;
import peristyle.model.rule.Severity;
import peristyle.model.rule.Situation;

/** What an operator should know before a VM is replicated, though nothing stands against it. */
final class ReplicationAdvice {

    private static final Duration CRITICAL_INTERVAL = Duration.ofMinutes(30);
    private static final Duration BUSINESS_INTERVAL = Duration.ofHours(2);
    private static final Duration DEVELOPMENT_INTERVAL = Duration.ofDays(1);

    private ReplicationAdvice() {}

    static List<Finding> on(Situation situation, Vm vm, ReplicationPolicy policy) {
        List<Finding> advice = new ArrayList<>(PolicyTerms.advice(policy));
        backup(situation, vm, advice);
        interval(vm, policy, advice);
        writes(situation, vm, policy, advice);
        String rule = PolicyTerms.platform(policy.method()) == Platform.VMWARE ? "VR-3" : "GM-6";
        if (StandbyRoom.unmeasured(situation, policy.targetDatastore())) {
            advice.add(Finding.of(
                    rule,
                    Severity.WARNING,
                    vm.id(),
                    "replication.target-unmeasured",
                    vm.id(),
                    policy.targetDatastore()));
        }
        long missing = StandbyRoom.missingMemoryMib(situation, vm, policy.targetPool());
        if (missing > 0) {
            advice.add(Finding.of(
                    rule,
                    Severity.WARNING,
                    vm.id(),
                    "replication.no-room-to-start",
                    vm.id(),
                    policy.targetPool(),
                    missing));
        }
        return advice;
    }

    /** OR-5: replication does not replace backup. */
    private static void backup(Situation situation, Vm vm, List<Finding> advice) {
        switch (BackupStanding.of(situation, vm)) {
            case NONE ->
                advice.add(Finding.of("OR-5", Severity.WARNING, vm.id(), "replication.without-backup", vm.id()));
            case UNKNOWN ->
                advice.add(Finding.of("OR-5", Severity.WARNING, vm.id(), "replication.backup-unknown", vm.id()));
            case POLICY -> {
                // Nothing to advise.
            }
        }
    }

    /** OR-5: critical 1 to 30 minutes, business 1 to 2 hours, development daily. */
    private static void interval(Vm vm, ReplicationPolicy policy, List<Finding> advice) {
        Duration interval = policy.interval();
        Duration most = switch (vm.workload()) {
            case DATABASE -> CRITICAL_INTERVAL;
            case OFFICE, WEB, BATCH -> BUSINESS_INTERVAL;
            case DEVELOPMENT, INFRASTRUCTURE -> DEVELOPMENT_INTERVAL;
        };
        if (interval.compareTo(most) > 0) {
            // VR-1: below an hour VMware's own replication gives nothing; what does is said instead.
            boolean vmware = policy.method() == ReplicationMethod.VMWARE_VM;
            advice.add(Finding.of(
                    "OR-5",
                    Severity.ADVICE,
                    vm.id(),
                    vmware ? "replication.interval-long-vmware" : "replication.interval-long",
                    vm.id(),
                    vm.workload(),
                    interval,
                    most));
        } else if (vm.workload() == Workload.DEVELOPMENT && interval.compareTo(DEVELOPMENT_INTERVAL) < 0) {
            advice.add(Finding.of(
                    "OR-5",
                    Severity.ADVICE,
                    vm.id(),
                    "replication.interval-short",
                    vm.id(),
                    vm.workload(),
                    interval,
                    DEVELOPMENT_INTERVAL));
        }
    }

    /** VR-2: a VM that writes all the time cannot close its snapshot and is stunned for tens of minutes. */
    private static void writes(Situation situation, Vm vm, ReplicationPolicy policy, List<Finding> advice) {
        double written = SnapshotWrites.mibPerSecond(situation, vm);
        if (PolicyTerms.platform(policy.method()) == Platform.VMWARE && written > SnapshotWrites.MOST_MIB) {
            advice.add(Finding.of(
                    "VR-2",
                    Severity.WARNING,
                    vm.id(),
                    "replication.writes-too-much",
                    vm.id(),
                    Math.round(written),
                    Math.round(SnapshotWrites.MOST_MIB)));
        }
    }
}
