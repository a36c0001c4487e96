package peristyle.views.inventory;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import peristyle.model.estate.Estate;
import peristyle.model.estate.EstateObject;
import peristyle.model.rule.Finding;
import peristyle.model.rule.Findings;
import peristyle.views.console.Scope;

/** Carries what is found of objects up to all that they stand under, and to every zone that they touch. */
final class StandingReader {

    private final Estate estate;
    private final Places places;
    private final Map<Entry, Set<Entry>> upwards = new HashMap<>();

    private StandingReader(Estate estate) {
        this.estate = estate;
        places = new Places(estate);
    }

    /** What is found of each entry; entries of which nothing is found are absent. Takes a while for a large estate. */
    static Map<Entry, Standing> read(Estate estate, Scope scope, Findings findings) {
        StandingReader reader = new StandingReader(estate);
        Map<Entry, Standing> standing = new HashMap<>();
        for (Finding finding : findings.worstFirst()) {
            estate.find(finding.subject()).ifPresent(object -> {
                Standing one = Standing.of(finding.severity(), scope.holds(estate, object));
                reader.reached(object).forEach(entry -> standing.merge(entry, one, Standing::plus));
            });
        }
        return standing;
    }

    private Set<Entry> reached(EstateObject object) {
        Entry entry = new Entry.Thing(object.id());
        Set<Entry> reached = new LinkedHashSet<>(Set.of(entry));
        places.above(entry).forEach(above -> reached.addAll(upwards(above)));
        estate.relations().zonesOf(object).forEach(zone -> reached.addAll(upwards(new Entry.Thing(zone))));
        return reached;
    }

    /** An entry and all above it; remembered, because much stands under the same. */
    private Set<Entry> upwards(Entry entry) {
        Set<Entry> known = upwards.get(entry);
        if (known == null) {
            known = new LinkedHashSet<>(Set.of(entry));
            for (Entry above : places.above(entry)) {
                known.addAll(upwards(above));
            }
            upwards.put(entry, known);
        }
        return known;
    }
}
