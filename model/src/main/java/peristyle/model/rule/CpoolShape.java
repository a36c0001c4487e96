package peristyle.model.rule;

import java.util.List;
import java.util.function.Consumer;
import peristyle.model.catalog.Catalog;
import peristyle.model.estate.Blade;
import peristyle.model.estate.ComputePool;
import peristyle.model.estate.Cpool;
import peristyle.model.estate.Estate;
import peristyle.model.estate.Host;

/** What a pool may consist of. */
final class CpoolShape {

    /** Hosts of a Cpool (CP-2). */
    static final int MOST_HOSTS = 32;

    private CpoolShape() {}

    /** CP-1: all hosts of a Cpool have one blade class. */
    static void oneClass(Situation situation, Consumer<Finding> found) {
        Estate estate = situation.estate();
        Catalog catalog = situation.catalog();
        for (ComputePool pool : estate.pools()) {
            for (Host host : estate.relations().hostsOf(pool.id())) {
                Blade blade = host.blade() == null
                        ? null
                        : estate.blades().find(host.blade()).orElse(null);
                if (blade != null && !blade.bladeClass().equals(pool.bladeClass())) {
                    found.accept(Finding.of(
                            "CP-1",
                            Severity.WARNING,
                            pool.id(),
                            "pool.classes-mixed",
                            pool.id(),
                            catalog.bladeClass(pool.bladeClass()).name(),
                            host.id(),
                            catalog.bladeClass(blade.bladeClass()).name()));
                    break;
                }
            }
        }
    }

    /** CP-2: at most 32 hosts. */
    static void hostLimit(Situation situation, Consumer<Finding> found) {
        for (ComputePool pool : situation.estate().pools()) {
            int hosts = situation.estate().relations().hostsOf(pool.id()).size();
            if (pool instanceof Cpool && hosts > MOST_HOSTS) {
                found.accept(Finding.of(
                        "CP-2", Severity.WARNING, pool.id(), "pool.too-many-hosts", pool.id(), hosts, MOST_HOSTS));
            }
        }
    }

    /** CP-3: activated memory is hosts × 128 GB to hosts × physical memory. */
    static void activatedMemory(Situation situation, Consumer<Finding> found) {
        for (ComputePool each : situation.estate().pools()) {
            List<Host> hosts = situation.estate().relations().hostsOf(each.id());
            if (each instanceof Cpool pool && !hosts.isEmpty()) {
                ActivatedRange range =
                        ActivatedRange.of(hosts, situation.catalog().bladeClass(pool.bladeClass()));
                if (!range.holds(pool.activatedMemoryMib())) {
                    found.accept(Finding.of(
                            "CP-3",
                            Severity.WARNING,
                            pool.id(),
                            "pool.activated-memory-out-of-range",
                            pool.id(),
                            pool.activatedMemoryMib(),
                            range.leastMib(),
                            range.mostMib()));
                }
            }
        }
    }
}
