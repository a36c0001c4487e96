package peristyle.views.backup;

import peristyle.model.estate.BackupPolicy;

/** What an operator can wish for the backup of VMs. */
sealed interface Wish {

    /** A policy that there is. */
    record Listed(BackupPolicy policy) implements Wish {}

    /** A policy of which the inventory file says nothing. */
    record Unlisted() implements Wish {}

    /** None. */
    record Nothing() implements Wish {}
}
