package peristyle.model.planning.scenario;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import peristyle.model.planning.scenario.Shortage.Lacking;
import peristyle.model.planning.whatif.Fleet.FleetVm;
import peristyle.model.planning.whatif.Fleet.Standby;
import peristyle.model.planning.whatif.Packings;
import peristyle.model.planning.whatif.PoolFit;

/** What the standby side must take when a zone is lost (GM-6, VR-3), and what pools may take as a whole (CP-3). */
final class Standbys {

    private Standbys() {}

    /** CP-3: memory of all VMs of a pool is within what is activated. */
    static List<Shortage> activation(MonthState state) {
        List<Shortage> shortages = new ArrayList<>();
        state.pools().forEach(pool -> activated(pool, pool.vms(), shortages));
        return shortages;
    }

    private static boolean activated(MonthPool pool, List<FleetVm> vms, List<Shortage> shortages) {
        long over = vms.stream().mapToLong(vm -> vm.load().memoryMib()).sum()
                - pool.pool().memoryMib();
        if (pool.pool().memoryMib() != Long.MAX_VALUE && over > 0) {
            shortages.add(new Shortage(pool.pool().id(), pool.pool().name(), Lacking.ACTIVATED_MEMORY, over, "", true));
            return false;
        }
        return true;
    }

    /**
     * For each zone that may be lost and each pool that must then start its VMs; each pool is named once, at its worst.
     *
     * @param stopped asked between pools; once true, the others are left out
     */
    static List<Shortage> shortages(MonthState state, BooleanSupplier stopped) {
        Map<String, MonthPool> pools = new HashMap<>();
        state.pools().forEach(pool -> pools.put(pool.pool().id(), pool));
        Map<String, Shortage> worst = new LinkedHashMap<>();
        state.pools().stream().map(pool -> pool.pool().zone()).distinct().forEach(zone -> {
            guests(state, zone).forEach((id, guests) -> {
                MonthPool standby = pools.get(id);
                if (standby != null
                        && !stopped.getAsBoolean()
                        && !standby.pool().zone().equals(zone)) {
                    for (Shortage shortage : shortages(standby, guests)) {
                        worst.merge(
                                id + shortage.lacking(),
                                shortage,
                                (one, other) -> one.missing() >= other.missing() ? one : other);
                    }
                }
            });
        });
        return List.copyOf(worst.values());
    }

    private static List<Shortage> shortages(MonthPool standby, List<FleetVm> guests) {
        List<Shortage> shortages = new ArrayList<>();
        List<FleetVm> all = new ArrayList<>(standby.vms());
        all.addAll(guests);
        activated(standby, all, shortages);
        Packings packings = new Packings();
        PoolFit fit = PoolFit.of(standby.hosts(), all, standby.rules(), packings);
        if (!fit.fits()) {
            shortages.add(standby.shortage(fit, 0, all, packings));
        }
        return shortages;
    }

    /** By the pool that has to start them: the VMs of a zone, as large as they are there. */
    static Map<String, List<FleetVm>> guests(MonthState state, String zone) {
        Map<String, List<FleetVm>> guests = new LinkedHashMap<>();
        for (MonthPool pool : state.pools()) {
            if (pool.pool().zone().equals(zone)) {
                for (FleetVm vm : pool.vms()) {
                    Standby standby = vm.standby();
                    if (standby != null) {
                        guests.computeIfAbsent(standby.pool(), each -> new ArrayList<>())
                                .add(new FleetVm(
                                        vm.id(), vm.name(), "", standby.load(), vm.restart(), vm.encrypted(), null));
                    }
                }
            }
        }
        return guests;
    }

    /** VMs of the worst zone that are replicated nowhere. */
    static int unprotected(MonthState state) {
        Map<String, Integer> byZone = new HashMap<>();
        for (MonthPool pool : state.pools()) {
            int count = (int) pool.vms().stream()
                    .map(FleetVm::standby)
                    .filter(Objects::isNull)
                    .count();
            byZone.merge(pool.pool().zone(), count, Integer::sum);
        }
        return byZone.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    }
}
