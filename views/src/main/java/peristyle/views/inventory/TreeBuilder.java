package peristyle.views.inventory;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import peristyle.model.estate.Estate;
import peristyle.model.estate.EstateObject;
import peristyle.model.estate.ObjectKind;
import peristyle.model.estate.Vm;
import peristyle.model.exchange.sheet.NaturalOrder;
import peristyle.views.console.Scope;

/** Builds the tree of an estate: what the scope holds, and what that stands under. */
final class TreeBuilder {

    private final Estate estate;
    private final Scope scope;
    private final Places places;
    private final List<Entry> roots = new ArrayList<>();
    private final Map<Entry, List<Entry>> below = new HashMap<>();
    private final Map<Entry, Entry> homes = new HashMap<>();
    private final Map<Entry, InventoryTree.Count> counts = new HashMap<>();
    private final Map<Entry, Boolean> placed = new HashMap<>();

    private TreeBuilder(Estate estate, Scope scope) {
        this.estate = estate;
        this.scope = scope;
        places = new Places(estate);
    }

    /** The tree of what this scope holds of an estate. Takes a while for a large one: not for the JavaFX thread. */
    static InventoryTree tree(Estate estate, Scope scope) {
        TreeBuilder builder = new TreeBuilder(estate, scope);
        for (ObjectKind kind : ObjectKind.values()) {
            for (EstateObject object : estate.roster(kind)) {
                if (scope.holds(estate, object)) {
                    builder.place(object);
                }
            }
        }
        return builder.sorted();
    }

    private void place(EstateObject object) {
        Entry entry = new Entry.Thing(object.id());
        if (place(entry) && object instanceof Vm vm && !vm.template()) {
            InventoryTree.Count one = new InventoryTree.Count(vm.on() ? 1 : 0, 1);
            for (@Nullable Entry each = homes.get(entry); each != null; each = homes.get(each)) {
                counts.merge(each, one, InventoryTree.Count::plus);
            }
        }
    }

    /** Whether it found a place: what stands only in zones outside of the scope does not. */
    private boolean place(Entry entry) {
        Boolean known = placed.get(entry);
        if (known != null) {
            return known;
        }
        List<Entry> above = places.above(entry);
        if (above.isEmpty()) {
            roots.add(entry);
        } else {
            List<Entry> held = spans(entry) ? above.stream().filter(this::held).toList() : above;
            held.stream().filter(this::place).forEach(each -> put(entry, each));
        }
        boolean found = above.isEmpty() || homes.containsKey(entry);
        placed.put(entry, found);
        return found;
    }

    private void put(Entry entry, Entry above) {
        homes.putIfAbsent(entry, above);
        below.computeIfAbsent(above, key -> new ArrayList<>()).add(entry);
    }

    private static boolean spans(Entry entry) {
        return entry instanceof Entry.Thing
                && switch (entry.object().kind()) {
                    case VLAN, CORE_LINK, MIRROR, REPLICA -> true;
                    default -> false;
                };
    }

    private boolean held(Entry entry) {
        return estate.find(entry.object())
                .filter(object -> scope.holds(estate, object))
                .isPresent();
    }

    private InventoryTree sorted() {
        Comparator<Entry> order = Comparator.<Entry>comparingInt(TreeBuilder::rank)
                .thenComparing(entry -> estate.nameOf(entry.object()), NaturalOrder.NATURAL);
        roots.sort(order);
        below.values().forEach(list -> list.sort(order));
        return new InventoryTree(estate, roots, below, homes, counts, Set.of(), 0);
    }

    /** Objects by kind, then groups. */
    private static int rank(Entry entry) {
        return switch (entry) {
            case Entry.Thing thing -> thing.object().kind().ordinal();
            case Entry.Group group -> ObjectKind.values().length + group.group().ordinal();
        };
    }
}
