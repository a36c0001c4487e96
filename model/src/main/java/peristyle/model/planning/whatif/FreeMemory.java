package peristyle.model.planning.whatif;

import java.util.Comparator;
import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * The places of a room by what memory is free on them, so that not every place has to be looked at for every unit. Answers
 * what looking at all of them in their order would; the room may only be filled through it.
 */
final class FreeMemory {

    /** Stands for a place with a little less free than is asked for. */
    private static final int PROBE = -1;

    private final Room room;
    private final boolean mostFree;
    private final NavigableSet<Integer> places;
    private long probed;
    /** What a unit without rules took that found no place: as long as the room is only filled, nothing larger will. */
    private long[] tooMuch = {};

    /** @param mostFree whether units go to where most is free, the first among equals; else where least, the last */
    FreeMemory(Room room, boolean mostFree) {
        this.room = room;
        this.mostFree = mostFree;
        Comparator<Integer> leastFirst = Comparator.comparingLong(this::free);
        places = new TreeSet<>(
                mostFree
                        ? leastFirst.reversed().thenComparing(Comparator.naturalOrder())
                        : leastFirst.thenComparing(Comparator.reverseOrder()));
        for (int place = 0; place < room.hosts.length; place++) {
            places.add(place);
        }
    }

    private long free(int place) {
        return place == PROBE ? probed : room.free[place * Ground.SIZE];
    }

    /** Puts a unit on the place that is chosen for it; {@link Ground#NOWHERE} where it fits on none. */
    int put(Unit unit) {
        if (hopeless(unit)) {
            return Ground.NOWHERE;
        }
        int place = choose(unit);
        if (place == Ground.NOWHERE) {
            if (unit.apart().length == 0 && unbound(unit)) {
                tooMuch = unit.load();
            }
            return place;
        }
        places.remove(place);
        room.put(unit, place);
        places.add(place);
        return place;
    }

    private boolean unbound(Unit unit) {
        for (int vm : unit.vms()) {
            if (room.ground.together[vm].length > 0) {
                return false;
            }
        }
        return true;
    }

    private boolean hopeless(Unit unit) {
        if (tooMuch.length == 0) {
            return false;
        }
        for (int dimension = 0; dimension < Ground.SIZE; dimension++) {
            if (unit.load()[dimension] < tooMuch[dimension]) {
                return false;
            }
        }
        return true;
    }

    private int choose(Unit unit) {
        long wanted = unit.load()[0];
        if (mostFree) {
            for (int place : places) {
                if (wanted > 0 && free(place) < wanted) {
                    return Ground.NOWHERE;
                }
                if (room.fits(unit, place, true)) {
                    return place;
                }
            }
            return Ground.NOWHERE;
        }
        // Among places with as much free the probe is the last: after it come those with more, and so with enough.
        probed = wanted > 0 ? wanted - 1 : Long.MIN_VALUE;
        for (int place : places.tailSet(PROBE, false)) {
            if (room.fits(unit, place, true)) {
                return place;
            }
        }
        return Ground.NOWHERE;
    }
}
