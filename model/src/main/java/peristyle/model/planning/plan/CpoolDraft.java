package peristyle.model.planning.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;
import peristyle.model.catalog.BladeClass;
import peristyle.model.planning.packing.LowerBound;

/**
 * A Cpool before it has a name.
 *
 * @param bladeClass class of its hosts
 * @param limit what may be planned on each
 * @param bins units packed into as few hosts as were found: these could run alone
 * @param hosts the same units over all its hosts, the reserve included
 * @param spare how many hosts may fail at once
 * @param bound what the number of its hosts cannot go below, without the reserve
 * @param binding what the bound rests on
 * @param proof that the failures are survived
 * @param kept the Cpool that it continues, null where it is new
 */
record CpoolDraft(
        BladeClass bladeClass,
        HostLoad limit,
        List<List<Unit>> bins,
        List<List<Unit>> hosts,
        int spare,
        LowerBound bound,
        Resource binding,
        FailureProof proof,
        @Nullable KeptPool kept) {

    HostLoad load() {
        return hosts.stream().flatMap(List::stream).map(Unit::load).reduce(HostLoad.NONE, HostLoad::plus);
    }
}
