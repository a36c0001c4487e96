package peristyle.model.planning.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import peristyle.model.planning.plan.FailureCase.Landing;

/**
 * Lets hosts of a Cpool fail and packs anew: what they ran starts on the others, the largest first, each where the least
 * room is left; where nothing has room, one other unit may move out of the way.
 */
final class FailureSweep {

    /** Beyond this many combinations of failed hosts they are not packed one by one. */
    static final int MOST_CASES = 5_000;

    private final List<List<Unit>> hosts;
    private final HostRoom room;

    FailureSweep(List<List<Unit>> hosts, HostLoad limit) {
        this.hosts = hosts;
        room = HostRoom.of(hosts, limit);
    }

    /** Every combination of so many hosts; empty when they are more than {@link #MOST_CASES}. */
    List<FailureCase> all(int failures) {
        List<FailureCase> cases = new ArrayList<>();
        if (failures > 0 && failures < hosts.size() && combinations(hosts.size(), failures) <= MOST_CASES) {
            int[] failed = IntStream.range(0, failures).toArray();
            do {
                cases.add(fail(failed));
            } while (next(failed, hosts.size()));
        }
        return cases;
    }

    static long combinations(int of, int many) {
        long count = 1;
        for (int each = 1; each <= many; each++) {
            count = count * (of - many + each) / each;
        }
        return count;
    }

    private static boolean next(int[] chosen, int of) {
        int place = chosen.length - 1;
        while (place >= 0 && chosen[place] == of - chosen.length + place) {
            place--;
        }
        if (place < 0) {
            return false;
        }
        chosen[place]++;
        for (int after = place + 1; after < chosen.length; after++) {
            chosen[after] = chosen[after - 1] + 1;
        }
        return true;
    }

    /** What happens when these hosts fail at once; the room is left as it was. */
    FailureCase fail(int... failed) {
        Case one = new Case(failed);
        List<Unit> lost = new ArrayList<>();
        for (int host : failed) {
            lost.addAll(hosts.get(host));
        }
        lost.sort(Comparator.comparingDouble((Unit unit) -> -room.size(unit)));
        lost.forEach(one::restart);
        one.undo();
        return new FailureCase(
                IntStream.of(failed).boxed().toList(),
                one.landings(one.restarts),
                one.landings(one.moves),
                one.stranded.isEmpty(),
                one.stranded);
    }

    private record Step(Unit unit, int from, int to) {}

    private final class Case {
        private final boolean[] dead = new boolean[hosts.size()];
        private final List<Step> restarts = new ArrayList<>();
        private final List<Step> moves = new ArrayList<>();
        private final Set<Unit> moved = new HashSet<>();
        private final List<String> stranded = new ArrayList<>();

        Case(int... failed) {
            for (int host : failed) {
                dead[host] = true;
            }
        }

        void restart(Unit unit) {
            int host = tightest(unit, -1);
            if (host < 0) {
                host = makeRoom(unit);
            }
            if (host < 0) {
                unit.vms().forEach(vm -> stranded.add(vm.id()));
                return;
            }
            room.put(unit, host);
            restarts.add(new Step(unit, -1, host));
        }

        private int tightest(Unit unit, int but) {
            int best = -1;
            double most = -1;
            for (int host = 0; host < dead.length; host++) {
                if (!dead[host] && host != but && room.fits(unit, host)) {
                    double fullness = room.fullness(host);
                    if (fullness > most) {
                        most = fullness;
                        best = host;
                    }
                }
            }
            return best;
        }

        /** Moves one unit that stands on a living host, so that this one fits there; -1 where none helps. */
        private int makeRoom(Unit unit) {
            for (int host = 0; host < dead.length; host++) {
                if (!dead[host]) {
                    for (Unit other : hosts.get(host)) {
                        if (!moved.contains(other) && makesRoom(other, host, unit)) {
                            return host;
                        }
                    }
                }
            }
            return -1;
        }

        private boolean makesRoom(Unit other, int host, Unit unit) {
            room.take(other, host);
            int to = room.fits(unit, host) ? tightest(other, host) : -1;
            if (to < 0) {
                room.put(other, host);
                return false;
            }
            room.put(other, to);
            moved.add(other);
            moves.add(new Step(other, host, to));
            return true;
        }

        void undo() {
            restarts.forEach(step -> room.take(step.unit, step.to));
            for (Step step : moves) {
                room.take(step.unit, step.to);
                room.put(step.unit, step.from);
            }
        }

        List<Landing> landings(List<Step> steps) {
            List<Landing> landings = new ArrayList<>();
            for (Step step : steps) {
                step.unit.vms().forEach(vm -> landings.add(new Landing(vm.id(), step.to)));
            }
            return landings;
        }
    }
}
