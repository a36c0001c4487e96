package peristyle.model.planning.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import peristyle.model.catalog.BladeClass;
import peristyle.model.planning.packing.Packer;
import peristyle.model.planning.packing.PackingResult;
import peristyle.model.problem.Problem;
import peristyle.model.problem.ProblemException;

/**
 * Packs units of one class into Cpools: deals families out to as few Cpools as can hold them, evenly in every resource, then
 * packs each.
 */
final class CpoolPacker {

    /** Different dealings tried. */
    private static final int MOST_DEALINGS = 3;

    private final BladeClass bladeClass;
    private final HostLoad limit;
    private final int hostsPerCpool;
    private final int spare;
    private final PlanBudget budget;

    CpoolPacker(BladeClass bladeClass, HostLoad limit, int hostsPerCpool, int spare, PlanBudget budget) {
        this.bladeClass = bladeClass;
        this.limit = limit;
        this.hostsPerCpool = hostsPerCpool;
        this.spare = spare;
        this.budget = budget;
    }

    /** Hosts of each Cpool that run VMs when as many as may fail have failed. */
    private int working() {
        return hostsPerCpool - spare;
    }

    /** What the number of hosts of all Cpools cannot go below, the reserve included. */
    int hostsBound(int bins) {
        return bins + spare * cpoolsBound(bins);
    }

    private int cpoolsBound(int bins) {
        return Math.max(1, Math.ceilDiv(bins, working()));
    }

    /**
     * Packs all units.
     *
     * @param bound what no packing of them can go below, hosts without the reserve
     * @param later packings that will follow and need their part of the time
     * @throws ProblemException {@code planning.family-too-large} where rules bind more VMs than one Cpool holds
     */
    List<CpoolDraft> pack(List<Unit> units, int bound, int later) {
        List<List<Unit>> families = families(units);
        int cpools = cpoolsBound(bound);
        int bins = Math.max(bound, cpools);
        List<Packed> best = null;
        for (int dealing = 1; best == null || dealing <= MOST_DEALINGS; dealing++) {
            // Half of what is left of the time is for another dealing.
            List<Packed> packed = packAll(deal(families, cpools, bins), cpools == 1 ? later : later + cpools);
            int found = sum(packed);
            if (packed.stream().allMatch(each -> each.bins.size() <= working())) {
                best = best == null || found < sum(best) ? packed : best;
                if (cpools == 1 || found <= bins || budget.spent() || bins >= cpools * working()) {
                    break;
                }
                bins = Math.min((bins + found) / 2, cpools * working());
            } else if (best != null) {
                break;
            } else if (cpools >= families.size()) {
                throw tooWide(families);
            } else {
                cpools = Math.min(families.size(), Math.max(cpools + 1, cpoolsBound(found)));
                bins = Math.max(bins, cpools);
            }
        }
        return best.stream().map(this::draft).toList();
    }

    /** A family that is bound by rules has to be in one Cpool, and does not fit one. */
    private ProblemException tooWide(List<List<Unit>> families) {
        List<Unit> widest =
                families.stream().max(Comparator.comparingInt(List::size)).orElseThrow();
        return new ProblemException(
                Problem.of("planning.family-too-large", widest.getFirst().name(), widest.size(), working(), spare));
    }

    private static int sum(List<Packed> packed) {
        return packed.stream().mapToInt(each -> each.bins.size()).sum();
    }

    private CpoolDraft draft(Packed packed) {
        Spread.Layout layout = new Spread(packed.bins, limit, spare).layout();
        return new CpoolDraft(
                bladeClass,
                limit,
                packed.bins,
                layout.hosts(),
                spare,
                packed.result.bound(),
                packed.instance.binding(packed.result.bound()),
                layout.proof(),
                null);
    }

    private record Packed(List<List<Unit>> bins, PackingResult result, HostInstance instance) {}

    private List<Packed> packAll(List<List<Unit>> cpools, int later) {
        List<Packed> packed = new ArrayList<>();
        int left = cpools.size() + later;
        for (List<Unit> units : cpools) {
            HostInstance instance = new HostInstance(units, limit);
            PackingResult result = Packer.pack(instance.instance(), budget.next(left--));
            if (!result.proved()) {
                budget.spent();
            }
            List<List<Unit>> bins = result.packing().bins().stream()
                    .map(bin -> bin.stream().map(units::get).toList())
                    .toList();
            packed.add(new Packed(bins, result, instance));
        }
        return packed;
    }

    /** Units by family, in their order. */
    static List<List<Unit>> families(List<Unit> units) {
        Map<Integer, List<Unit>> byFamily = new LinkedHashMap<>();
        units.forEach(unit -> byFamily.computeIfAbsent(unit.family(), any -> new ArrayList<>())
                .add(unit));
        return List.copyOf(byFamily.values());
    }

    /** Deals families to Cpools so that each is as full as the others for the hosts that it is to have. */
    private List<List<Unit>> deal(List<List<Unit>> families, int cpools, int bins) {
        List<List<Unit>> dealt = new ArrayList<>();
        double[] hosts = new double[cpools];
        for (int cpool = 0; cpool < cpools; cpool++) {
            dealt.add(new ArrayList<>());
            hosts[cpool] = bins / cpools + (cpool < bins % cpools ? 1 : 0);
        }
        if (cpools == 1) {
            families.forEach(dealt.getFirst()::addAll);
            return dealt;
        }
        double[][] shares = families.stream().map(this::shares).toArray(double[][]::new);
        double[][] taken = new double[cpools][2];
        Integer[] order = new Integer[shares.length];
        Arrays.setAll(order, place -> place);
        Arrays.sort(order, Comparator.comparingDouble(place -> -Math.max(shares[place][0], shares[place][1])));
        for (int family : order) {
            int best = emptiest(taken, hosts, shares[family]);
            taken[best][0] += shares[family][0];
            taken[best][1] += shares[family][1];
            dealt.get(best).addAll(families.get(family));
        }
        dealt.removeIf(List::isEmpty);
        return dealt;
    }

    private static int emptiest(double[][] taken, double[] hosts, double[] shares) {
        int best = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int cpool = 0; cpool < hosts.length; cpool++) {
            double memory = (taken[cpool][0] + shares[0]) / hosts[cpool];
            double vcpus = (taken[cpool][1] + shares[1]) / hosts[cpool];
            double fullness = Math.max(memory, vcpus) + 1e-3 * Math.min(memory, vcpus);
            if (fullness < least) {
                least = fullness;
                best = cpool;
            }
        }
        return best;
    }

    private double[] shares(List<Unit> family) {
        double[] shares = new double[2];
        for (Unit unit : family) {
            shares[0] += (double) unit.load().memoryMib() / limit.memoryMib();
            shares[1] += (double) unit.load().milliVcpus() / limit.milliVcpus();
        }
        return shares;
    }

    /** A unit that one host of this class cannot hold, null where there is none. */
    static @Nullable Unit tooLarge(List<Unit> units, HostLoad limit) {
        return units.stream()
                .filter(unit -> !unit.load().within(limit))
                .findFirst()
                .orElse(null);
    }
}
