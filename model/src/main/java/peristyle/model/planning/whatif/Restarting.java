package peristyle.model.planning.whatif;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import peristyle.model.planning.whatif.FailureImpact.Proof;
import peristyle.model.planning.whatif.Landing.Strain;

/**
 * Starts VMs on the hosts that are left of one pool. First all within what hosts should run and every rule, if need be by
 * moving others away; where that cannot be, as many as possible within what hosts can run at all (CP-4 is then reported);
 * what is still left over starts where there is room, and the broken rule is reported (CP-9). Best-effort VMs come after all
 * others and move or break nothing (HA-2).
 */
final class Restarting {

    private static final int GRAPHICS = 2;

    private final Ground ground;
    private final int[] hosts;
    private final long[] loads;
    private final long poolMemoryMib;
    private final List<Unit> certain;
    private final List<Unit> bestEffort;
    private final Map<Integer, Integer> moved = new LinkedHashMap<>();
    private final Map<Integer, Integer> started = new LinkedHashMap<>();
    private final List<Integer> left = new ArrayList<>();
    private Room room;
    private Proof proof = Proof.NOTHING_LOST;

    /**
     * Starts these VMs.
     *
     * @param hosts numbers of the hosts that are left, ascending
     * @param loads what each VM of the ground takes where it starts
     * @param certain VMs that are to run
     * @param bestEffort VMs that run if there is room
     * @param poolMemoryMib memory that the pool may still take (CP-3), MiB
     */
    Restarting(
            Ground ground,
            int[] hosts,
            long[] loads,
            List<Integer> certain,
            List<Integer> bestEffort,
            long poolMemoryMib) {
        this.ground = ground;
        this.hosts = hosts;
        this.loads = loads;
        this.poolMemoryMib = poolMemoryMib;
        this.certain = Unit.of(ground, certain, loads);
        this.bestEffort = Unit.of(ground, bestEffort, loads);
        room = new Room(ground, hosts, ground.limit, poolMemoryMib);
        if (!within(ground.limit, true)) {
            within(ground.most, false);
        }
    }

    private boolean within(long[] capacity, boolean allOrNothing) {
        room = new Room(ground, hosts, capacity, poolMemoryMib);
        moved.clear();
        started.clear();
        left.clear();
        int fewest = Volume.fewestLeft(room, certain, loads, capacity);
        if (allOrNothing && fewest > 0) {
            return false;
        }
        Search.Found found = Search.run(room, certain, fewest);
        List<Unit> over = new ArrayList<>();
        for (int each = 0; each < found.places().length; each++) {
            start(found.units().get(each), found.places()[each], over);
        }
        if (found.left() > fewest) {
            MakingRoom making = new MakingRoom(room);
            over.removeIf(unit -> {
                int place = making.put(unit);
                for (int vm : unit.vms()) {
                    started.put(vm, place);
                }
                return place >= 0;
            });
            started.values().removeIf(place -> place < 0);
            moved.putAll(making.moved());
        }
        if (allOrNothing && !over.isEmpty()) {
            return false;
        }
        over.removeIf(this::againstRules);
        over.forEach(this::leave);
        int lost = left.size();
        proof = lost == 0
                ? Proof.NOTHING_LOST
                : lost <= fewest ? Proof.BY_VOLUME : found.complete() ? Proof.WITHOUT_MOVES : Proof.NONE;
        List<Unit> spare = new ArrayList<>();
        List<Unit> largestFirst = bestEffort.stream()
                .sorted(Comparator.comparingLong((Unit unit) -> unit.load()[0]).reversed())
                .toList();
        for (Unit unit : largestFirst) {
            start(unit, mostFree(unit, true), spare);
        }
        if (allOrNothing && !spare.isEmpty()) {
            return false;
        }
        spare.forEach(this::leave);
        return true;
    }

    private void start(Unit unit, int place, List<Unit> over) {
        if (place < 0) {
            over.add(unit);
        } else {
            room.put(unit, place);
            for (int vm : unit.vms()) {
                started.put(vm, place);
            }
        }
    }

    private void leave(Unit unit) {
        for (int vm : unit.vms()) {
            left.add(vm);
        }
    }

    private boolean againstRules(Unit unit) {
        int place = mostFree(unit, false);
        start(unit, place, new ArrayList<>());
        return place >= 0;
    }

    private int mostFree(Unit unit, boolean byRules) {
        int chosen = Ground.NOWHERE;
        for (int place = 0; place < hosts.length; place++) {
            if (room.fits(unit, place, byRules)
                    && (chosen < 0 || room.free[place * Ground.SIZE] > room.free[chosen * Ground.SIZE])) {
                chosen = place;
            }
        }
        return chosen;
    }

    List<Landing> restarts() {
        return landings(started);
    }

    List<Landing> moves() {
        return landings(moved);
    }

    /** VMs that found no place. */
    List<Integer> left() {
        return left;
    }

    Proof proof() {
        return proof;
    }

    /** Whether no host that is left could give these graphics processors. */
    boolean withoutGraphics(int vm) {
        long wanted = loads[vm * Ground.SIZE + GRAPHICS];
        return wanted > 0
                && IntStream.range(0, hosts.length)
                        .noneMatch(place -> room.free[place * Ground.SIZE + GRAPHICS] >= wanted);
    }

    private List<Landing> landings(Map<Integer, Integer> places) {
        List<Landing> landings = new ArrayList<>();
        places.forEach((vm, place) -> landings.add(new Landing(
                ground.fleet.vms().get(vm).id(),
                ground.fleet.hosts().get(hosts[place]).id(),
                broken(vm, place) ? Strain.RULE_BROKEN : above(place) ? Strain.ABOVE_LIMIT : Strain.NONE)));
        return landings;
    }

    private boolean above(int place) {
        for (int dimension = 0; dimension < Ground.SIZE; dimension++) {
            if (room.used(place, dimension) > ground.limit[hosts[place] * Ground.SIZE + dimension]) {
                return true;
            }
        }
        return false;
    }

    private boolean broken(int vm, int place) {
        for (int rule : ground.apart[vm]) {
            if (room.seats(rule)[place] > 1) {
                return true;
            }
        }
        for (int rule : ground.together[vm]) {
            for (int other : ground.vmsOfRule[rule]) {
                int at = room.placeOf(other);
                if (at >= 0 && at != place) {
                    return true;
                }
            }
        }
        return false;
    }
}
