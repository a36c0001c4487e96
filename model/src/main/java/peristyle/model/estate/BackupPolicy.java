package peristyle.model.estate;

import java.time.Duration;

/**
 * How a VM is backed up (section 10 of the rules).
 *
 * @param id what names it for good
 * @param name what people call it
 * @param tenant who it belongs to
 * @param target where copies go: another zone than the VM (BK-1)
 * @param interval time between two backups
 * @param startHour hour of the day, UTC, at which it starts
 * @param retentionDays how long copies are kept
 */
public record BackupPolicy(
        BackupPolicyId id,
        String name,
        TenantId tenant,
        ZoneId target,
        Duration interval,
        int startHour,
        int retentionDays)
        implements EstateObject {

    /** The same policy, belonging to this tenant. */
    public BackupPolicy of(TenantId owner) {
        return new BackupPolicy(id, name, owner, target, interval, startHour, retentionDays);
    }
}
