package peristyle.model.sample;

import static peristyle.model.estate.Platform.OPENIAAS;
import static peristyle.model.estate.Platform.VMWARE;

import java.util.ArrayList;
import java.util.List;
import peristyle.model.estate.Platform;

/**
 * Which pools stand where.
 *
 * @param organisationOf organisation of each tenant, from 0
 * @param pools in the order in which they were set up
 */
record Layout(List<Integer> organisationOf, List<PoolPlan> pools) {

    static final int PAR7S = 0;
    static final int TH3S = 1;
    static final int AZ07 = 2;
    static final int ZONES = 3;

    private static final int MOST_HOSTS = 32;
    private static final int FEWEST_HOSTS = 4;
    private static final List<String> CLASSES = List.of(
            "standard",
            "eco",
            "advance",
            "standard",
            "perf2",
            "standard",
            "eco",
            "perf1",
            "advance",
            "perf3",
            "standard",
            "eco",
            "perf4");

    /** A pool that is to be: tenant and zone by number. */
    record PoolPlan(int tenant, int zone, Platform platform, String bladeClass, int hosts) {}

    static Layout of(EstateSize size) {
        return switch (size) {
            case SMALL -> small();
            case MEDIUM -> medium();
            case LARGE -> wide(2_500, List.of(0, 0, 0, 1, 1, 2, 2, 3));
            case HUGE -> wide(10_000, List.of(0, 0, 0, 1, 1, 2, 2, 3, 3, 3, 4, 5, 5, 6, 7, 7));
        };
    }

    private static Layout small() {
        return new Layout(
                List.of(0),
                List.of(
                        new PoolPlan(0, PAR7S, VMWARE, "standard", 5),
                        new PoolPlan(0, TH3S, VMWARE, "advance", 4),
                        new PoolPlan(0, TH3S, VMWARE, "perf4", 2),
                        new PoolPlan(0, AZ07, VMWARE, "eco", 1),
                        new PoolPlan(0, AZ07, OPENIAAS, "standard", 4)));
    }

    private static Layout medium() {
        return new Layout(
                List.of(0, 0),
                List.of(
                        new PoolPlan(0, PAR7S, VMWARE, "standard", 10),
                        new PoolPlan(0, TH3S, VMWARE, "standard", 8),
                        new PoolPlan(0, PAR7S, VMWARE, "perf2", 4),
                        new PoolPlan(0, TH3S, VMWARE, "perf3", 3),
                        new PoolPlan(0, TH3S, VMWARE, "perf4", 2),
                        new PoolPlan(0, AZ07, VMWARE, "eco", 5),
                        new PoolPlan(0, PAR7S, OPENIAAS, "standard", 5),
                        new PoolPlan(0, AZ07, OPENIAAS, "standard", 5),
                        new PoolPlan(1, PAR7S, VMWARE, "advance", 4),
                        new PoolPlan(1, AZ07, VMWARE, "standard", 6),
                        new PoolPlan(1, TH3S, VMWARE, "eco", 1),
                        new PoolPlan(1, TH3S, OPENIAAS, "eco", 4),
                        new PoolPlan(1, AZ07, OPENIAAS, "eco", 3)));
    }

    private static Layout wide(int hosts, List<Integer> organisationOf) {
        List<PoolPlan> pools = new ArrayList<>();
        pools.add(new PoolPlan(0, AZ07, VMWARE, "eco", 1));
        int number = 0;
        int left = hosts - 1;
        for (int tenant = 0; tenant < organisationOf.size(); tenant++) {
            int share = left / (organisationOf.size() - tenant);
            left -= share;
            for (int count = 0; share > 0; count++, number++) {
                String bladeClass = CLASSES.get(number % CLASSES.size());
                int wanted = bladeClass.equals("perf4") ? FEWEST_HOSTS : 8 + number * 7 % (MOST_HOSTS - 7);
                int taken = share - wanted < FEWEST_HOSTS ? lastOf(share) : wanted;
                boolean xen = count % 4 == 3;
                int zone = (xen ? count / 4 : count) % ZONES;
                pools.add(new PoolPlan(
                        tenant,
                        zone,
                        xen ? OPENIAAS : VMWARE,
                        xen && bladeClass.equals("perf4") ? "standard" : bladeClass,
                        taken));
                share -= taken;
            }
        }
        return new Layout(organisationOf, pools);
    }

    /** What the next pool takes of the last hosts of a tenant, so that none of a few hosts is left over. */
    private static int lastOf(int share) {
        return share <= MOST_HOSTS ? share : share / 2;
    }
}
