package peristyle.model.estate;

import org.jspecify.annotations.Nullable;

/**
 * How a VM is kept safe.
 *
 * @param restartPriority what happens when its host fails
 * @param backupPolicy null where it has none, or where none is known (BK-1)
 * @param snapshots hypervisor snapshots it carries
 * @param encrypted section 9 of the rules
 * @param noBackup whether an operator took its policy away: then it is known that it has none, even where an inventory file
 *     did not speak of backups
 */
public record VmCare(
        RestartPriority restartPriority,
        @Nullable BackupPolicyId backupPolicy,
        int snapshots,
        boolean encrypted,
        boolean noBackup) {

    /** As a VM comes: nobody has said that it shall have no backup. */
    public VmCare(
            RestartPriority restartPriority, @Nullable BackupPolicyId backupPolicy, int snapshots, boolean encrypted) {
        this(restartPriority, backupPolicy, snapshots, encrypted, false);
    }

    /** The same, backed up by this policy. */
    public VmCare backedUpBy(BackupPolicyId policy) {
        return new VmCare(restartPriority, policy, snapshots, encrypted, false);
    }

    /** The same, known not to be backed up. */
    public VmCare withoutBackup() {
        return new VmCare(restartPriority, null, snapshots, encrypted, true);
    }
}
