package peristyle.model.rule;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import peristyle.model.estate.EstateChange;

/** What rules would find after a change that they do not find now; what is measured is taken as it is. */
public enum Foresight {
    /** Load and size of datastores and LUNs, and mirrors (ST-1, ST-2, GM-4). */
    STORAGE(DatastoreLoad::notThrottled, DatastoreSpace::lunLargeEnough, Mirrors::alike),
    /** Shape and memory of pools and hosts (CP-1, CP-3, CP-4, CP-7, BL-3). */
    COMPUTE(
            CpoolShape::oneClass,
            CpoolShape::activatedMemory,
            HostMemory::notAboveLimit,
            GraphicsProcessors::onlyWherePlugged,
            Restarts::survivesAFailure),
    /** Restart of VMs after the failure of their host (CP-7, HA-1, HA-3). */
    RESTART(Restarts::enoughHosts, Restarts::heartbeat, Restarts::survivesAFailure),
    /** What depends on where things lie (EN-4, CP-7). */
    PLACE(Restarts::enoughHosts, Encryption::keysInEveryZone);

    @SuppressWarnings("ImmutableEnumChecker") // List.of of method references cannot change
    private final List<Rule> rules;

    Foresight(Rule... rules) {
        this.rules = List.of(rules);
    }

    /** What this change would bring, worst first. Pure. */
    public List<Finding> of(Situation now, EstateChange change) {
        Set<Finding> known = new HashSet<>(look(now));
        return look(now.with(now.estate().with(change))).stream()
                .filter(each -> !known.contains(each))
                .sorted(Comparator.comparing(Finding::severity).reversed())
                .toList();
    }

    private List<Finding> look(Situation situation) {
        List<Finding> found = new ArrayList<>();
        rules.forEach(rule -> rule.look(situation, found::add));
        return found;
    }
}
