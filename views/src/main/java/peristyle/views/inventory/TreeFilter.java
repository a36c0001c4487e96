package peristyle.views.inventory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import peristyle.model.estate.EstateObject;
import peristyle.model.hardware.blade.RackNames;

/** Leaves out of a tree what a filter does not find. */
final class TreeFilter {

    /** So many finds are shown opened; more would fill the screen with what was not meant. */
    static final int MOST_OPENED = 200;

    private final InventoryTree whole;
    private final String letters;
    private final RackNames names;
    private final Map<Entry, List<Entry>> below = new HashMap<>();
    private final Set<Entry> opened = new HashSet<>();
    private final Set<Entry> hits = new HashSet<>();

    TreeFilter(InventoryTree whole, String letters) {
        this.whole = whole;
        this.letters = letters.strip().toLowerCase(Locale.ROOT);
        names = new RackNames(whole.estate());
    }

    InventoryTree tree() {
        List<Entry> roots = kept(whole.roots(), false);
        Set<Entry> kept = new HashSet<>(roots);
        below.values().forEach(kept::addAll);
        Map<Entry, Entry> homes = new HashMap<>(whole.homes());
        homes.keySet().retainAll(kept);
        return new InventoryTree(
                whole.estate(),
                roots,
                below,
                homes,
                whole.virtualMachines(),
                hits.size() <= MOST_OPENED ? opened : Set.of(),
                hits.size());
    }

    private List<Entry> kept(List<Entry> entries, boolean all) {
        List<Entry> kept = new ArrayList<>();
        for (Entry entry : entries) {
            if (keeps(entry, all)) {
                kept.add(entry);
            }
        }
        return kept;
    }

    private boolean keeps(Entry entry, boolean all) {
        boolean hit = hit(entry);
        int before = hits.size();
        if (hit) {
            hits.add(entry);
        }
        int with = hits.size();
        List<Entry> kept = kept(whole.children(entry), all || hit);
        if (!kept.isEmpty()) {
            below.merge(entry, kept, (one, other) -> one.size() >= other.size() ? one : other);
        }
        if (hits.size() > with || (!all && !hit && !kept.isEmpty())) {
            opened.add(entry);
        }
        return all || hit || hits.size() > before || !kept.isEmpty();
    }

    private boolean hit(Entry entry) {
        EstateObject object = entry instanceof Entry.Thing ? whole.object(entry) : null;
        return object != null && names.holds(object, letters);
    }
}
