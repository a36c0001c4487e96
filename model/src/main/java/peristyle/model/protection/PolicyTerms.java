package peristyle.model.protection;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import peristyle.model.catalog.StorageClass;
import peristyle.model.estate.ComputePool;
import peristyle.model.estate.Datastore;
import peristyle.model.estate.Estate;
import peristyle.model.estate.Platform;
import peristyle.model.estate.ReplicationMethod;
import peristyle.model.estate.ReplicationPolicy;
import peristyle.model.problem.Problem;
import peristyle.model.rule.Finding;
import peristyle.model.rule.Severity;
import peristyle.model.rule.Situation;

/** What a replication policy must be like, whether new or changed (OR-1, VR-1). */
final class PolicyTerms {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofDays(1);

    private PolicyTerms() {}

    /** Everything that stands against this policy. */
    static List<Problem> against(Situation situation, ReplicationPolicy policy) {
        List<Problem> reasons = new ArrayList<>();
        name(situation.estate(), policy, reasons);
        if (situation.estate().tenants().find(policy.tenant()).isEmpty()) {
            reasons.add(Problem.of("protection.tenant-gone", policy.tenant()));
        }
        interval(policy, reasons);
        if (policy.retention() < 1) {
            reasons.add(Problem.of("protection.retention-too-small", policy.retention()));
        }
        target(situation, policy, reasons);
        return reasons;
    }

    private static void name(Estate estate, ReplicationPolicy policy, List<Problem> reasons) {
        if (policy.name().isBlank()) {
            reasons.add(Problem.of("protection.name-missing"));
        }
        boolean taken = estate.replicationPolicies().stream()
                .anyMatch(each -> !each.id().equals(policy.id())
                        && each.tenant().equals(policy.tenant())
                        && each.name().equalsIgnoreCase(policy.name().strip()));
        if (taken) {
            reasons.add(Problem.of("protection.name-taken", policy.name(), policy.tenant()));
        }
    }

    private static void interval(ReplicationPolicy policy, List<Problem> reasons) {
        Duration interval = policy.interval();
        switch (policy.method()) {
            case OPENIAAS_VM -> {
                boolean minutes = whole(interval, Duration.ofMinutes(1)) && interval.compareTo(HOUR) < 0;
                boolean hours = whole(interval, HOUR) && interval.compareTo(DAY) <= 0;
                if (!minutes && !hours) {
                    reasons.add(Problem.of("protection.interval-openiaas", interval));
                }
            }
            case VMWARE_VM -> {
                if (interval.compareTo(HOUR) < 0 || interval.compareTo(DAY) > 0) {
                    reasons.add(Problem.of("protection.interval-vmware", interval));
                }
            }
            case GLOBAL_MIRROR -> reasons.add(Problem.of("protection.mirror-without-policy"));
        }
    }

    private static boolean whole(Duration interval, Duration unit) {
        return interval.isPositive() && interval.toNanos() % unit.toNanos() == 0;
    }

    private static void target(Situation situation, ReplicationPolicy policy, List<Problem> reasons) {
        Estate estate = situation.estate();
        Datastore storage = estate.datastores().find(policy.targetDatastore()).orElse(null);
        ComputePool pool = estate.pools().find(policy.targetPool()).orElse(null);
        if (storage == null) {
            reasons.add(Problem.of("protection.target-gone", policy.targetDatastore()));
        } else {
            if (!storage.tenant().equals(policy.tenant())) {
                reasons.add(Problem.of("protection.target-of-other-tenant", storage.id(), storage.tenant()));
            }
            if (storage.platform() != platform(policy.method())) {
                reasons.add(Problem.of(
                        "protection.target-of-other-platform", storage.id(), storage.platform(), policy.method()));
            }
            StorageClass storageClass = situation.catalog().storageClass(storage.storageClass());
            if (storageClass.use() == StorageClass.Use.BACKUP) {
                reasons.add(Problem.of("protection.target-for-backups", storage.id(), storageClass.name()));
            }
        }
        if (pool == null) {
            reasons.add(Problem.of("protection.target-gone", policy.targetPool()));
        } else if (storage != null && !storage.pools().contains(pool.id())) {
            reasons.add(Problem.of("protection.target-not-connected", pool.id(), storage.id()));
        } else if (!pool.tenant().equals(policy.tenant())) {
            reasons.add(Problem.of("protection.target-of-other-tenant", pool.id(), pool.tenant()));
        }
    }

    /** Which platform a method copies VMs of. */
    static Platform platform(ReplicationMethod method) {
        return method == ReplicationMethod.OPENIAAS_VM ? Platform.OPENIAAS : Platform.VMWARE;
    }

    /** What the operator should know wherever replication is set up (ST-7). */
    static List<Finding> advice(ReplicationPolicy policy) {
        return List.of(Finding.of("ST-7", Severity.ADVICE, policy.id(), "replication.not-encrypted"));
    }
}
