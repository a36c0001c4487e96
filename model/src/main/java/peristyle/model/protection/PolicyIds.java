package peristyle.model.protection;

import java.util.Locale;
import peristyle.model.estate.Estate;
import peristyle.model.estate.ReplicationPolicyId;
import peristyle.model.estate.TenantId;

/** Names new policies for good, without chance: from the tenant and the name, with a number where that is taken. */
public final class PolicyIds {

    private PolicyIds() {}

    /** An id that no policy of this estate has. */
    public static ReplicationPolicyId fresh(Estate estate, TenantId tenant, String name) {
        String slug = name.strip().toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "-");
        String stem = "rp-" + tenant.value() + "-" + slug;
        ReplicationPolicyId id = new ReplicationPolicyId(stem);
        for (int number = 2; estate.replicationPolicies().find(id).isPresent(); number++) {
            id = new ReplicationPolicyId(stem + "-" + number);
        }
        return id;
    }
}
