package peristyle.model.rule;

import peristyle.model.estate.Provenance;
import peristyle.model.estate.Vm;

/** What is known of the backup of a VM (BK-1). */
public enum BackupStanding {
    /** A policy backs it up. */
    POLICY,
    /** It is known to have none. */
    NONE,
    /** The inventory file that it was read from says nothing of backups, and nobody has said anything since. */
    UNKNOWN;

    /** How this VM stands. */
    public static BackupStanding of(Situation situation, Vm vm) {
        if (vm.care().backupPolicy() != null
                && situation
                        .estate()
                        .backupPolicies()
                        .find(vm.care().backupPolicy())
                        .isPresent()) {
            return POLICY;
        }
        // A policy that is named and does not exist backs nothing up: that is known.
        return vm.care().backupPolicy() == null
                        && !vm.care().noBackup()
                        && situation.provenance() == Provenance.INVENTORY_FILE
                ? UNKNOWN
                : NONE;
    }
}
