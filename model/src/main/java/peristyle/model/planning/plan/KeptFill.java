package peristyle.model.planning.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import peristyle.model.planning.packing.LowerBound;
import peristyle.model.planning.packing.Packer;
import peristyle.model.planning.packing.PackingResult;

/** Fills one Cpool that is kept: with the VMs that run there, then with others as long as its hosts have room. */
final class KeptFill {

    private final KeptPool pool;
    private final HostLoad limit;
    private final int spare;
    private final int most;
    private final PlanBudget budget;
    private final List<List<Unit>> overflow = new ArrayList<>();
    private List<List<Unit>> bins = List.of();
    private @Nullable LowerBound proved;

    /**
     * An empty one.
     *
     * @param most hosts that it may have, what is added included
     */
    KeptFill(KeptPool pool, HostLoad limit, int spare, int most, PlanBudget budget) {
        this.pool = pool;
        this.limit = limit;
        this.spare = spare;
        this.most = most;
        this.budget = budget;
    }

    KeptPool pool() {
        return pool;
    }

    HostLoad limit() {
        return limit;
    }

    /** Families that it cannot hold with all hosts that it may have. */
    List<List<Unit>> overflow() {
        return overflow;
    }

    boolean isEmpty() {
        return bins.stream().allMatch(List::isEmpty);
    }

    /** Hosts that it has then, the reserve included. */
    int hosts() {
        return Math.max(pool.hosts().size(), used() + spare);
    }

    int added() {
        return hosts() - pool.hosts().size();
    }

    private int used() {
        return (int) bins.stream().filter(bin -> !bin.isEmpty()).count();
    }

    List<Unit> units() {
        return bins.stream().flatMap(List::stream).toList();
    }

    HostLoad load() {
        return units().stream().map(Unit::load).reduce(HostLoad.NONE, HostLoad::plus);
    }

    /** Fills it with what runs there; the least families go elsewhere where it cannot hold all. */
    void fill(List<List<Unit>> families, int later) {
        List<List<Unit>> in = new ArrayList<>();
        for (List<Unit> family : families) {
            (CpoolPacker.tooLarge(family, limit) == null ? in : overflow).add(family);
        }
        in.sort(Comparator.comparingDouble(this::size).reversed());
        while (!in.isEmpty()) {
            List<Unit> units = in.stream().flatMap(List::stream).toList();
            PackingResult packed = pack(units, later);
            int excess = packed.packing().bins().size() - (most - spare);
            if (excess <= 0) {
                take(units, packed);
                return;
            }
            double dropped = 0;
            do {
                List<Unit> last = in.removeLast();
                dropped += size(last);
                overflow.add(last);
            } while (!in.isEmpty() && dropped < excess);
        }
    }

    /** Whether all this fits when hosts are added; then it is filled so. */
    boolean grow(List<List<Unit>> families, int later) {
        List<Unit> all = new ArrayList<>(units());
        families.forEach(all::addAll);
        if (all.stream().anyMatch(unit -> !unit.load().within(limit))) {
            return false;
        }
        PackingResult packed = pack(all, later);
        if (packed.packing().bins().size() > most - spare) {
            return false;
        }
        take(all, packed);
        return true;
    }

    private PackingResult pack(List<Unit> units, int later) {
        return Packer.pack(new HostInstance(units, limit).instance(), budget.next(1 + later));
    }

    private void take(List<Unit> units, PackingResult packed) {
        List<List<Unit>> filled = new ArrayList<>();
        packed.packing()
                .bins()
                .forEach(bin ->
                        filled.add(new ArrayList<>(bin.stream().map(units::get).toList())));
        bins = filled;
        proved = packed.bound();
    }

    /** Takes a family without a further host, where there is room for all of it. */
    boolean takes(List<Unit> family) {
        List<List<Unit>> wide = new ArrayList<>(bins);
        while (wide.size() < hosts() - spare) {
            wide.add(new ArrayList<>());
        }
        HostRoom room = HostRoom.of(wide, limit);
        List<Integer> places = new ArrayList<>();
        for (Unit unit : family) {
            int best = -1;
            for (int host = 0; host < wide.size(); host++) {
                if (room.fits(unit, host) && (best < 0 || room.fullness(host) > room.fullness(best))) {
                    best = host;
                }
            }
            if (best < 0) {
                return false;
            }
            room.put(unit, best);
            places.add(best);
        }
        for (int at = 0; at < family.size(); at++) {
            wide.get(places.get(at)).add(family.get(at));
        }
        bins = wide;
        proved = null;
        return true;
    }

    /** Hosts that a family takes at least, as a part of one. */
    private double size(List<Unit> family) {
        double memory = 0;
        double vcpus = 0;
        for (Unit unit : family) {
            memory += (double) unit.load().memoryMib() / limit.memoryMib();
            vcpus += (double) unit.load().milliVcpus() / limit.milliVcpus();
        }
        return Math.max(memory, vcpus);
    }

    /** The Cpool as it is filled, spread over all its hosts. */
    CpoolDraft draft() {
        List<List<Unit>> filled = bins.stream().filter(bin -> !bin.isEmpty()).toList();
        HostInstance instance = new HostInstance(units(), limit);
        LowerBound bound = proved == null ? Packer.bound(instance.instance()) : proved;
        Spread.Layout layout = new Spread(filled, limit, spare).over(hosts());
        return new CpoolDraft(
                pool.bladeClass(),
                limit,
                filled,
                layout.hosts(),
                spare,
                bound,
                instance.binding(bound),
                layout.proof(),
                pool);
    }
}
