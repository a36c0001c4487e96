package peristyle.model.estate;

import java.util.List;

/**
 * A rule between VMs of one Cpool (CP-9).
 *
 * @param id what names it for good
 * @param name what people call it
 * @param pool where it holds
 * @param type what it asks
 * @param enabled whether it is on
 * @param vms whom it binds
 */
public record AffinityRule(
        AffinityRuleId id, String name, PoolId pool, AffinityType type, boolean enabled, List<VmId> vms)
        implements EstateObject {

    public AffinityRule {
        vms = List.copyOf(vms);
    }
}
