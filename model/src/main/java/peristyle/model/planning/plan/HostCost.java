package peristyle.model.planning.plan;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import peristyle.model.catalog.BladeClass;
import peristyle.model.catalog.Service;
import peristyle.model.catalog.Sku;
import peristyle.model.planning.settings.GroupTerms;
import peristyle.model.planning.settings.PlanSettings;
import peristyle.model.planning.settings.PriceList;
import peristyle.model.rule.ActivatedRange;

/** What hosts of a class cost by the goal: a number to be made small, of a unit that depends on the goal. */
final class HostCost {

    private static final int MIB_OF_GIB = 1024;

    /** Among plans of equally many hosts the one with least hardware is better, however little. */
    private static final double TIE = 1e-6;

    private final PlanSettings settings;
    private final HostLoad total;

    /** For units of this load in sum. */
    HostCost(PlanSettings settings, HostLoad total) {
        this.settings = settings;
        this.total = total;
    }

    /** The price of one blade, where there is one. */
    static Optional<BigDecimal> price(BladeClass bladeClass, PlanSettings settings) {
        PriceList prices = settings.prices();
        return prices == null
                ? Optional.empty()
                : prices.of(new Sku(bladeClass.sku(), bladeClass.name(), "blade").in(settings.region()));
    }

    /** What one host costs; the memory to be activated is not in it. */
    double ofHost(BladeClass bladeClass, HostLoad limit) {
        double hardware = (double) limit.memoryMib() / Math.max(1, total.memoryMib())
                + (double) limit.milliVcpus() / Math.max(1, total.milliVcpus());
        return switch (settings.goal()) {
            case LEAST_QUANTITIES -> hardware;
            case FEWEST_HOSTS -> 1 + TIE * hardware;
            case LEAST_COST -> price(bladeClass, settings).orElseThrow().doubleValue();
        };
    }

    /** What the activated memory costs (CP-3); nothing but with prices, since it is nearly the same for every class. */
    double ofMemory(BladeClass bladeClass, int hosts, long plannedMib, double memoryLimit) {
        return memoryPrice() * activatedMib(bladeClass, hosts, plannedMib, memoryLimit) / MIB_OF_GIB;
    }

    /** The same where so much is activated already. */
    double ofMemory(BladeClass bladeClass, int hosts, long plannedMib, double memoryLimit, long alreadyMib) {
        long more = activatedMib(bladeClass, hosts, plannedMib, memoryLimit) - alreadyMib;
        return memoryPrice() * Math.max(0, more) / MIB_OF_GIB;
    }

    /** Cost of the activated memory that any choice needs. */
    double leastOfMemory(double memoryLimit) {
        return leastOfMemory(memoryLimit, 0);
    }

    /** The same where so much is activated already. */
    double leastOfMemory(double memoryLimit, long alreadyMib) {
        return memoryPrice() * Math.max(0, total.memoryMib() / memoryLimit - alreadyMib) / MIB_OF_GIB;
    }

    private double memoryPrice() {
        PriceList prices = settings.prices();
        if (prices == null) {
            return 0;
        }
        String sku = new Sku(Service.ACTIVATED_MEMORY.sku(), "", "").in(settings.region());
        return prices.of(sku).map(BigDecimal::doubleValue).orElse(0.0);
    }

    /** Memory to be activated (CP-3) so that what is planned is within the limit (CP-4), MiB, in whole GiB. */
    static long activatedMib(BladeClass bladeClass, int hosts, long plannedMib, double memoryLimit) {
        ActivatedRange range = ActivatedRange.of(hosts, bladeClass);
        long needed = Loads.up(plannedMib / memoryLimit / MIB_OF_GIB) * MIB_OF_GIB;
        return Math.min(Math.max(range.leastMib(), needed), range.mostMib());
    }

    /**
     * What no choice of classes can cost less than: under any exchange rate of memory against vCPUs each class carries at
     * most so much for its cost, and one Cpool at least has its reserve.
     */
    double bound(List<BladeClass> classes, List<HostLoad> limits, int spare) {
        double least = least(classes, limits);
        return Math.max(deficit(HostLoad.NONE, classes, limits), least) + spare * least;
    }

    /** What no choice of classes can cost less than beside hosts that are there and offer so much together. */
    double boundBeside(HostLoad there, List<BladeClass> classes, GroupTerms terms) {
        List<HostLoad> limits =
                classes.stream().map(each -> Loads.limit(each, terms)).toList();
        double deficit = deficit(there, classes, limits);
        return deficit > 0 ? Math.max(deficit, least(classes, limits)) : 0;
    }

    private double least(List<BladeClass> classes, List<HostLoad> limits) {
        double least = Double.POSITIVE_INFINITY;
        for (int each = 0; each < classes.size(); each++) {
            least = Math.min(least, ofHost(classes.get(each), limits.get(each)));
        }
        return least;
    }

    private double deficit(HostLoad there, List<BladeClass> classes, List<HostLoad> limits) {
        double best = 0;
        for (int step = 0; step <= 200; step++) {
            double memoryRate = step / 200.0 / Math.max(1, total.memoryMib());
            double vcpuRate = (1 - step / 200.0) / Math.max(1, total.milliVcpus());
            double demand = memoryRate * (total.memoryMib() - there.memoryMib())
                    + vcpuRate * (total.milliVcpus() - there.milliVcpus());
            double perUnit = Double.POSITIVE_INFINITY;
            for (int each = 0; each < classes.size(); each++) {
                HostLoad limit = limits.get(each);
                double worth = memoryRate * limit.memoryMib() + vcpuRate * limit.milliVcpus();
                perUnit = Math.min(perUnit, ofHost(classes.get(each), limit) / worth);
            }
            best = Math.max(best, demand * perUnit);
        }
        return best;
    }
}
