package peristyle.model.protection;

import java.util.Locale;
import java.util.function.Predicate;
import peristyle.model.estate.BackupPolicyId;
import peristyle.model.estate.Estate;
import peristyle.model.estate.ReplicationPolicyId;
import peristyle.model.estate.TenantId;

/** Names new policies for good, without chance: from the tenant and the name, with a number where that is taken. */
public final class PolicyIds {

    private PolicyIds() {}

    /** An id that no replication policy of this estate has. */
    public static ReplicationPolicyId fresh(Estate estate, TenantId tenant, String name) {
        return new ReplicationPolicyId(free(
                "rp-",
                tenant,
                name,
                id -> estate.replicationPolicies()
                        .find(new ReplicationPolicyId(id))
                        .isPresent()));
    }

    /** An id that no backup policy of this estate has. */
    static BackupPolicyId freshBackup(Estate estate, TenantId tenant, String name) {
        return new BackupPolicyId(free(
                "bp-",
                tenant,
                name,
                id -> estate.backupPolicies().find(new BackupPolicyId(id)).isPresent()));
    }

    private static String free(String kind, TenantId tenant, String name, Predicate<String> taken) {
        String slug = name.strip().toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "-");
        String stem = kind + tenant.value() + "-" + slug;
        String id = stem;
        for (int number = 2; taken.test(id); number++) {
            id = stem + "-" + number;
        }
        return id;
    }
}
