package peristyle.model.planning.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;
import peristyle.model.catalog.BladeClass;
import peristyle.model.planning.demand.DemandVm;

/**
 * A Cpool that is there already and is kept: its hosts stay, and cost nothing more.
 *
 * @param name as the source calls it
 * @param zone where it is
 * @param tenant who it belongs to (PL-3), null where the source names none
 * @param bladeClass class of all its hosts
 * @param hosts names of those that take VMs
 * @param activatedMib memory that is activated already (CP-3), MiB
 */
record KeptPool(
        String name,
        String zone,
        @Nullable String tenant,
        BladeClass bladeClass,
        List<String> hosts,
        long activatedMib) {

    KeptPool {
        hosts = List.copyOf(hosts);
    }

    /** Whether this VM runs there now. */
    boolean runs(DemandVm vm) {
        return name.equals(vm.place().cluster()) && isFor(vm.place().tenant());
    }

    /** Whether VMs of this tenant may run on it (PL-3). */
    boolean isFor(@Nullable String other) {
        return tenant == null || tenant.equals(other);
    }
}
