package peristyle.model.planning.whatif;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Looks for a place for each unit so that as few VMs as possible are left over: largest first to where most is free, largest
 * first to where it fits best, then all placements, as far as a number of steps goes.
 */
final class Search {

    /** Steps of the search over all placements. */
    static final int STEPS = 2_000;

    private final Room room;
    private final List<Unit> units;
    private final int fewest;
    private final int[] placed;
    private int[] best;
    private int bestLeft;
    private int steps;

    /**
     * A search that leaves the room as it was.
     *
     * @param fewest VMs that cannot be placed whatever is tried
     */
    private Search(Room room, List<Unit> units, int fewest) {
        this.room = room;
        this.fewest = fewest;
        long[] whole = new long[Ground.SIZE];
        for (int at = 0; at < room.free.length; at++) {
            whole[at % Ground.SIZE] += Math.max(0, room.free[at]);
        }
        this.units = units.stream()
                .sorted(Comparator.comparingDouble((Unit unit) -> share(unit, whole))
                        .reversed())
                .toList();
        placed = new int[units.size()];
        Arrays.fill(placed, Ground.NOWHERE);
        best = placed.clone();
        bestLeft = Integer.MAX_VALUE;
    }

    /** How much of the whole a unit takes of what it takes most of. */
    private static double share(Unit unit, long[] whole) {
        double most = 0;
        for (int dimension = 0; dimension < Ground.SIZE; dimension++) {
            if (unit.load()[dimension] > 0) {
                most = Math.max(most, (double) unit.load()[dimension] / Math.max(1, whole[dimension]));
            }
        }
        return most;
    }

    /**
     * The best placement found.
     *
     * @param units largest first
     * @param places for each the place of its host, {@link Ground#NOWHERE} where it is left over
     * @param left VMs left over
     * @param complete whether no placement leaves less, the VMs that stayed not being moved
     */
    record Found(List<Unit> units, int[] places, int left, boolean complete) {}

    static Found run(Room room, List<Unit> units, int fewest) {
        Search search = new Search(room, units, fewest);
        search.greedily(true);
        if (search.bestLeft > fewest) {
            search.greedily(false);
        }
        boolean complete = true;
        if (search.bestLeft > fewest) {
            search.branch(0, 0);
            complete = search.steps <= STEPS;
        }
        return new Found(search.units, search.best, search.bestLeft, complete);
    }

    private void greedily(boolean mostFree) {
        int left = 0;
        FreeMemory free = new FreeMemory(room, mostFree);
        for (int each = 0; each < units.size(); each++) {
            placed[each] = free.put(units.get(each));
            if (placed[each] == Ground.NOWHERE) {
                left += units.get(each).vms().length;
            }
        }
        keep(left);
        for (int each = 0; each < placed.length; each++) {
            if (placed[each] >= 0) {
                room.take(units.get(each), placed[each]);
            }
            placed[each] = Ground.NOWHERE;
        }
    }

    private void keep(int left) {
        if (left < bestLeft) {
            bestLeft = left;
            best = placed.clone();
        }
    }

    private void branch(int next, int left) {
        if (left >= bestLeft || bestLeft <= fewest || ++steps > STEPS) {
            return;
        }
        if (next == units.size()) {
            keep(left);
            return;
        }
        Unit unit = units.get(next);
        for (int place = 0; place < room.hosts.length && steps <= STEPS; place++) {
            if (room.fits(unit, place, true)) {
                room.put(unit, place);
                placed[next] = place;
                branch(next + 1, left);
                room.take(unit, place);
                placed[next] = Ground.NOWHERE;
            }
        }
        if (steps <= STEPS) {
            branch(next + 1, left + unit.vms().length);
        }
    }
}
