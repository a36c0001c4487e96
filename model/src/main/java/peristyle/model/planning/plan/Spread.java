package peristyle.model.planning.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Lays units that fit into a few hosts over these and the reserve. Evenly, if every failure is then survived by packing
 * anew; else the reserve stands empty, which survives every failure since all hosts are alike.
 */
final class Spread {

    private final List<List<Unit>> bins;
    private final HostLoad limit;
    private final int spare;

    Spread(List<List<Unit>> bins, HostLoad limit, int spare) {
        this.bins = bins;
        this.limit = limit;
        this.spare = spare;
    }

    /** Hosts and the proof that the failures are survived. */
    record Layout(List<List<Unit>> hosts, FailureProof proof) {}

    Layout layout() {
        return over(bins.size() + spare);
    }

    /** Over this many hosts: those that the units need, the reserve, and any that are there beside. */
    Layout over(int count) {
        List<List<Unit>> even = spare == 0 && count == bins.size() ? bins : evenly(count);
        if (spare == 0) {
            return new Layout(
                    even == null ? beside(count) : even,
                    new FailureProof(0, FailureProof.Argument.NONE, List.of(), true));
        }
        if (even != null) {
            List<FailureCase> cases = new FailureSweep(even, limit).all(spare);
            if (!cases.isEmpty() && cases.stream().allMatch(FailureCase::holds)) {
                return new Layout(even, new FailureProof(spare, FailureProof.Argument.EVERY_CASE, cases, true));
            }
        }
        List<List<Unit>> hosts = beside(count);
        List<FailureCase> cases = new FailureSweep(hosts, limit).all(1);
        boolean all = cases.stream().allMatch(FailureCase::holds);
        return new Layout(hosts, new FailureProof(spare, FailureProof.Argument.EMPTY_HOSTS, cases, all));
    }

    private List<List<Unit>> beside(int count) {
        List<List<Unit>> hosts = new ArrayList<>(bins);
        while (hosts.size() < count) {
            hosts.add(List.of());
        }
        return hosts;
    }

    /** The largest first, each to the emptiest host that has room; null where one finds none. */
    private @Nullable List<List<Unit>> evenly(int count) {
        HostRoom room = new HostRoom(count, limit);
        List<List<Unit>> hosts =
                Stream.<List<Unit>>generate(ArrayList::new).limit(count).toList();
        List<Unit> units = bins.stream()
                .flatMap(List::stream)
                .sorted(Comparator.comparingDouble((Unit unit) -> -room.size(unit)))
                .toList();
        for (Unit unit : units) {
            int best = -1;
            for (int host = 0; host < count; host++) {
                if (room.fits(unit, host) && (best < 0 || room.fullness(host) < room.fullness(best))) {
                    best = host;
                }
            }
            if (best < 0) {
                return null;
            }
            room.put(unit, best);
            hosts.get(best).add(unit);
        }
        return hosts;
    }
}
