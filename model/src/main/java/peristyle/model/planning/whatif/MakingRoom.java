package peristyle.model.planning.whatif;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Moves VMs that stayed out of the way: one makes room for what has to start, if need be another makes room for that one, and
 * so on a few times. Smallest first; a VM moves once.
 */
final class MakingRoom {

    private static final int MOST_MOVES = 3;
    private static final int STEPS = 20_000;

    private final Room room;
    private final Map<Integer, Integer> moved = new LinkedHashMap<>();
    private int steps;

    MakingRoom(Room room) {
        this.room = room;
    }

    /** Where each moved VM is now: its number, and a place of the room. */
    Map<Integer, Integer> moved() {
        return moved;
    }

    /** Puts this unit somewhere by moving others; {@link Ground#NOWHERE}, and nothing changed, where it finds no way. */
    int put(Unit unit) {
        return put(unit, MOST_MOVES);
    }

    private int put(Unit unit, int moves) {
        for (int place = 0; place < room.hosts.length && steps <= STEPS; place++) {
            for (int vm : smallestFirst(place)) {
                if (steps++ > STEPS) {
                    break;
                }
                if (moved.containsKey(vm) || room.ground.together[vm].length > 0) {
                    continue;
                }
                Unit resident =
                        Unit.of(room.ground, List.of(vm), room.ground.load).getFirst();
                room.lift(resident, place);
                if (room.fits(unit, place, true)) {
                    moved.put(vm, Ground.NOWHERE);
                    room.put(unit, place);
                    int other = direct(resident, place);
                    if (other == Ground.NOWHERE && moves > 1) {
                        other = put(resident, moves - 1);
                    } else if (other != Ground.NOWHERE) {
                        room.put(resident, other);
                    }
                    if (other != Ground.NOWHERE) {
                        moved.put(vm, other);
                        return place;
                    }
                    moved.remove(vm);
                    room.take(unit, place);
                }
                room.put(resident, place);
            }
        }
        return Ground.NOWHERE;
    }

    private int direct(Unit resident, int from) {
        for (int other = 0; other < room.hosts.length; other++) {
            if (other != from && room.fits(resident, other, true)) {
                return other;
            }
        }
        return Ground.NOWHERE;
    }

    private List<Integer> smallestFirst(int place) {
        return IntStream.of(room.ground.vmsOfHost[room.hosts[place]])
                .boxed()
                .sorted(Comparator.comparingLong(vm -> room.ground.load[vm * Ground.SIZE]))
                .toList();
    }
}
