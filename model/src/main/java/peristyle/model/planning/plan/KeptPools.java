package peristyle.model.planning.plan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import peristyle.model.catalog.BladeClass;
import peristyle.model.catalog.Catalog;
import peristyle.model.planning.demand.Demand;
import peristyle.model.planning.demand.ExistingHost;
import peristyle.model.planning.demand.ExistingPool;
import peristyle.model.planning.settings.PlanBounds;
import peristyle.model.planning.settings.PlanSettings;
import peristyle.model.planning.settings.Start;
import peristyle.model.problem.Problem;
import peristyle.model.rule.ActivatedRange;

/** Which Cpools of a demand are kept, and which cannot be. */
final class KeptPools {

    private final PlanSettings settings;
    private final Catalog catalog;
    private final List<PlanNote> notes;
    private final Set<String> names = new HashSet<>();

    private KeptPools(PlanSettings settings, Catalog catalog, List<PlanNote> notes) {
        this.settings = settings;
        this.catalog = catalog;
        this.notes = notes;
    }

    /**
     * Those to be kept; none on a green field. What stays in its zone has what is added to it there too.
     *
     * @param notes takes why others are not kept
     * @throws Feasibility.RefusedException where Cpools are to be kept and none can be
     */
    static List<KeptPool> of(Demand demand, PlanSettings settings, Catalog catalog, List<PlanNote> notes) {
        if (settings.start() == Start.GREEN_FIELD) {
            return List.of();
        }
        KeptPools pools = new KeptPools(settings, catalog, notes);
        List<KeptPool> kept = new ArrayList<>();
        demand.existing().forEach(pool -> pools.kept(pool).ifPresent(kept::add));
        if (kept.isEmpty()) {
            throw Feasibility.refused(
                    Problem.of("planning.keep-existing", demand.existing().size()), PlanNote.of("green-field"));
        }
        notes.add(PlanNote.of("services-in-full"));
        return kept;
    }

    private Optional<KeptPool> kept(ExistingPool pool) {
        List<String> hosts = pool.hosts().stream()
                .filter(ExistingHost::usable)
                .map(ExistingHost::name)
                .distinct()
                .toList();
        Optional<BladeClass> blade = catalog.bladeClasses().stream()
                .filter(each -> each.id().equals(pool.bladeClass()))
                .findFirst();
        if (!pool.exact() || blade.isEmpty()) {
            notes.add(PlanNote.of("pool-foreign", pool.name()));
        } else if (hosts.isEmpty()) {
            notes.add(PlanNote.of("pool-without-hosts", pool.name()));
        } else if (hosts.size() > PlanBounds.MOST_HOSTS) {
            notes.add(PlanNote.of("pool-too-large", pool.name(), hosts.size(), PlanBounds.MOST_HOSTS));
        } else if (!names.add(pool.name())) {
            notes.add(PlanNote.of("pool-named-twice", pool.name()));
        } else {
            return Optional.of(kept(pool, blade.get(), hosts));
        }
        return Optional.empty();
    }

    private KeptPool kept(ExistingPool pool, BladeClass blade, List<String> hosts) {
        ActivatedRange range = ActivatedRange.of(hosts.size(), blade);
        Long said = pool.activatedMemoryMib();
        if (said == null) {
            notes.add(PlanNote.of("activated-unknown", pool.name()));
        }
        String zone = pool.zone();
        return new KeptPool(
                pool.name(),
                zone == null ? settings.bounds().zones().getFirst() : zone,
                pool.tenant(),
                blade,
                hosts,
                said == null ? range.leastMib() : Math.min(said, range.mostMib()));
    }
}
