package peristyle.views.inventory;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import peristyle.model.estate.Estate;
import peristyle.model.estate.EstateObject;
import peristyle.model.estate.ObjectId;

/**
 * Who stands under whom, of one estate. Immutable.
 *
 * @param estate whose objects they are
 * @param roots what stands at the top
 * @param below what stands directly under an entry, in order
 * @param homes what an entry stands under, where it is at home
 * @param virtualMachines how many VMs stand under an entry
 * @param opened what is shown open because the filter found something in it
 * @param hits how many objects the filter found
 */
record InventoryTree(
        Estate estate,
        List<Entry> roots,
        Map<Entry, List<Entry>> below,
        Map<Entry, Entry> homes,
        Map<Entry, Count> virtualMachines,
        Set<Entry> opened,
        int hits) {

    /** Nothing yet. */
    static final InventoryTree EMPTY =
            new InventoryTree(Estate.of(List.of()), List.of(), Map.of(), Map.of(), Map.of(), Set.of(), 0);

    /**
     * VMs under an entry, templates left out.
     *
     * @param running those that run
     * @param all those that there are
     */
    record Count(int running, int all) {
        Count plus(Count other) {
            return new Count(running + other.running, all + other.all);
        }
    }

    List<Entry> children(Entry entry) {
        return below.getOrDefault(entry, List.of());
    }

    /** From the top to this object, where it is at home; empty where it does not stand in the tree. */
    List<Entry> pathTo(ObjectId id) {
        Entry entry = new Entry.Thing(id);
        if (!homes.containsKey(entry) && !roots.contains(entry)) {
            return List.of();
        }
        Deque<Entry> path = new ArrayDeque<>();
        for (@Nullable Entry each = entry; each != null; each = homes.get(each)) {
            path.addFirst(each);
        }
        return List.copyOf(path);
    }

    @Nullable
    EstateObject object(Entry entry) {
        return estate.find(entry.object()).orElse(null);
    }

    /** What of this tree has these letters in its name, with everything above and below it. */
    InventoryTree matching(String letters) {
        return letters.isBlank() ? this : new TreeFilter(this, letters).tree();
    }

    /** Every entry that stands somewhere. */
    Set<Entry> entries() {
        Set<Entry> entries = new HashSet<>(roots);
        below.values().forEach(entries::addAll);
        return entries;
    }
}
