package peristyle.model.sample;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import peristyle.model.estate.BackupPolicy;
import peristyle.model.estate.BackupPolicyId;
import peristyle.model.estate.EstateObject;
import peristyle.model.estate.Platform;
import peristyle.model.sample.Application.Criticality;

/** Backup policies of each tenant, each to another zone than its VMs' (BK-1). */
final class BackupPlans {

    private static final int NIGHT = 21;
    private static final int HOURS_A_DAY = 24;

    private final Map<BackupPolicyId, EstateObject> policies = new LinkedHashMap<>();

    /** The policy for a VM of this pool. */
    BackupPolicyId policyOf(PoolDraft pool, Criticality criticality) {
        int target = (pool.plan.zone() + 1) % Layout.ZONES;
        boolean weekly = criticality == Criticality.DEVELOPMENT;
        int retention = weekly ? 28 : criticality == Criticality.CRITICAL ? 35 : 14;
        String zone = Names.zone(target).value();
        String name = pool.platform() == Platform.VMWARE
                ? (weekly ? "sla001-weekly-" : criticality == Criticality.CRITICAL ? "sla001-daily-" : "sla002-daily-")
                        + zone
                : "backup-" + (weekly ? 7 : 1) + "d-r" + retention + "-" + zone;
        BackupPolicyId id = new BackupPolicyId(name + "-" + pool.tenant.value());
        policies.computeIfAbsent(
                id,
                key -> new BackupPolicy(
                        id,
                        name,
                        pool.tenant,
                        Names.zone(target),
                        Duration.ofDays(weekly ? 7 : 1),
                        (NIGHT + policies.size() % 6) % HOURS_A_DAY,
                        retention));
        return id;
    }

    List<EstateObject> objects() {
        return List.copyOf(policies.values());
    }
}
