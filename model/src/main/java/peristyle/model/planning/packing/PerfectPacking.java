package peristyle.model.planning.packing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where the items would fill a number of bins to the brim in every dimension, each bin of such a packing is full: few sets
 * of items are, and they can be listed and put together. The last item of a set is looked up by what is missing, so that
 * all triples cost as much as all pairs.
 */
final class PerfectPacking {

    private static final long MOST_LOOKUPS = 20_000_000;
    private static final int MOST_SETS = 200_000;
    private static final long MOST_NODES = 1_000_000;

    private final Items items;
    private final Budget budget;
    private final Map<Room, int[]> byLanes = new HashMap<>();
    private final List<int[]> full = new ArrayList<>();
    private long lookups;

    private PerfectPacking(Items items, Budget budget) {
        this.items = items;
        this.budget = budget;
        for (int item = 0; item < items.count; item++) {
            Room key = new Room(Arrays.copyOfRange(items.lanes, item * items.words, (item + 1) * items.words));
            int[] same = byLanes.getOrDefault(key, new int[0]);
            int[] more = Arrays.copyOf(same, same.length + 1);
            more[same.length] = item;
            byLanes.put(key, more);
        }
    }

    /** A packing of full bins only; null when there is none, or none was found. */
    static @Nullable Bins pack(Items items, Budget budget) {
        if (!isExact(items)) {
            return null;
        }
        PerfectPacking search = new PerfectPacking(items, budget);
        for (int size = 1; size <= items.count && search.mayGoOn(); size++) {
            int known = search.full.size();
            search.list(new int[size], 0, 0, items.empty.clone());
            if (search.full.size() > known) {
                List<int[]> cover = ExactCover.of(items.count, search.full, MOST_NODES, budget);
                if (cover != null) {
                    return asBins(items, cover);
                }
            }
        }
        return null;
    }

    /** Whether a whole number of bins holds exactly the sum of all items, in every dimension. */
    private static boolean isExact(Items items) {
        double bins = 0;
        for (int dimension = 0; dimension < items.dimensions; dimension++) {
            double sum = 0;
            for (int item = 0; item < items.count; item++) {
                sum += items.weights[item * items.dimensions + dimension];
            }
            double wanted = sum / items.capacities[dimension];
            if (wanted != Math.rint(wanted) || (dimension > 0 && wanted != bins)) {
                return false;
            }
            bins = wanted;
        }
        return bins > 0;
    }

    private boolean mayGoOn() {
        return lookups < MOST_LOOKUPS && full.size() < MOST_SETS && ((lookups & 1023) != 0 || !budget.spent());
    }

    /** Lists the full sets of this size that go on from the items chosen so far. */
    private void list(int[] set, int chosen, int from, long[] room) {
        if (chosen == set.length - 1) {
            lookups++;
            for (int last : byLanes.getOrDefault(new Room(room), new int[0])) {
                if (last >= from) {
                    set[chosen] = last;
                    full.add(set.clone());
                }
            }
            return;
        }
        long[] rest = new long[room.length];
        for (int item = from; item < items.count && mayGoOn(); item++) {
            for (int word = 0; word < room.length; word++) {
                rest[word] = room[word] - items.lanes[item * room.length + word];
            }
            set[chosen] = item;
            list(set, chosen + 1, item + 1, rest);
        }
    }

    private static Bins asBins(Items items, List<int[]> cover) {
        Bins bins = new Bins(items);
        for (int[] set : cover) {
            int bin = bins.open();
            for (int item : set) {
                bins.put(item, bin);
            }
        }
        return bins;
    }

    /** Lanes as a key; equal by content, and reused only while it is not in the map. */
    private record Room(long[] lanes) {

        @Override
        public boolean equals(Object other) {
            return other instanceof Room room && Arrays.equals(lanes, room.lanes);
        }

        @Override
        public int hashCode() {
            long hash = 0;
            for (long lane : lanes) {
                hash = (hash ^ lane) * 0x9E3779B97F4A7C15L;
            }
            return (int) (hash >>> 32);
        }
    }
}
