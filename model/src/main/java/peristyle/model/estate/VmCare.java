package peristyle.model.estate;

import org.jspecify.annotations.Nullable;

/**
 * How a VM is kept safe.
 *
 * @param restartPriority what happens when its host fails
 * @param backupPolicy null where it has none (BK-1)
 * @param snapshots hypervisor snapshots it carries
 * @param encrypted section 9 of the rules
 */
public record VmCare(
        RestartPriority restartPriority, @Nullable BackupPolicyId backupPolicy, int snapshots, boolean encrypted) {}
