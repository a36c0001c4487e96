package peristyle.model.planning.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import peristyle.model.planning.demand.DemandVm;

/**
 * Which group a Cpool that is kept belongs to: a Cpool is planned under one group's terms, so it goes to the one that has most
 * memory on it, and one that runs nothing to the first group that may use it.
 */
final class KeptShares {

    private final List<KeptPool> kept;
    private final Map<Grouping.Key, Map<String, Long>> memory = new LinkedHashMap<>();

    KeptShares(List<KeptPool> kept) {
        this.kept = kept;
    }

    void add(Grouping.Key key, DemandVm vm) {
        Map<String, Long> own = memory.computeIfAbsent(key, any -> new HashMap<>());
        for (KeptPool pool : kept) {
            if (pool.runs(vm) && vm.runs()) {
                own.merge(pool.name(), vm.compute().memoryMib(), Long::sum);
            }
        }
    }

    /** The Cpools of each group; what nobody may use is noted. */
    Map<Grouping.Key, List<KeptPool>> dealt(List<PlanNote> notes) {
        Map<Grouping.Key, List<KeptPool>> dealt = new HashMap<>();
        for (KeptPool pool : kept) {
            Optional<Grouping.Key> owner = owner(pool);
            owner.ifPresent(
                    key -> dealt.computeIfAbsent(key, any -> new ArrayList<>()).add(pool));
            if (owner.isEmpty()) {
                notes.add(PlanNote.of("pool-unused", pool.name()));
            }
        }
        return dealt;
    }

    private Optional<Grouping.Key> owner(KeptPool pool) {
        Optional<Grouping.Key> best = Optional.empty();
        long most = -1;
        for (Map.Entry<Grouping.Key, Map<String, Long>> each : memory.entrySet()) {
            Grouping.Key key = each.getKey();
            long share = each.getValue().getOrDefault(pool.name(), 0L);
            if (key.zone().equals(pool.zone()) && pool.isFor(key.tenant()) && share > most) {
                most = share;
                best = Optional.of(key);
            }
        }
        return best;
    }
}
