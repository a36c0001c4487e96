package peristyle.model.exchange.sheet;

import peristyle.model.estate.BackupPolicy;
import peristyle.model.estate.ObjectKind;

/** Backup policies (BK-1, BK-2). */
public final class BackupPolicySheet {

    /** All backup policies. */
    public static final Sheet<BackupPolicy> BACKUP_POLICIES = SheetDraft.<BackupPolicy>of(
                    "backup_policies", ObjectKind.BACKUP_POLICY)
            .text("id", (s, place, policy) -> policy.id().value())
            .hidden()
            .text("name", (s, place, policy) -> policy.name())
            .refers("tenant", BackupPolicy::tenant)
            .refers("target_zone", BackupPolicy::target)
            .duration("interval_s", (s, place, policy) -> policy.interval())
            .integer("start_hour_utc", (s, place, policy) -> (long) policy.startHour())
            .integer("retention_days", (s, place, policy) -> (long) policy.retentionDays())
            .sheet();

    private BackupPolicySheet() {}
}
