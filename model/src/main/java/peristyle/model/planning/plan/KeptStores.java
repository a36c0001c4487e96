package peristyle.model.planning.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import peristyle.model.catalog.Catalog;
import peristyle.model.catalog.StorageClass;
import peristyle.model.planning.demand.Demand;
import peristyle.model.planning.demand.DemandDisk;
import peristyle.model.planning.demand.ExistingStore;
import peristyle.model.planning.settings.PlanSettings;
import peristyle.model.planning.settings.Start;

/**
 * Datastores that are there already. What lies in one stays, and it grows where that needs more room (ST-5) or IOPS (ST-1),
 * up to the largest size allowed; then others of its class fill what is left, and let it grow where nothing is. A datastore is planned under the
 * terms of the first group that has something in it.
 */
final class KeptStores {

    private final Catalog catalog;
    private final long largestMib;
    private final Map<String, ExistingStore> free = new LinkedHashMap<>();

    KeptStores(Demand demand, PlanSettings settings, Catalog catalog, long largestMib) {
        this.catalog = catalog;
        this.largestMib = largestMib;
        if (settings.start() == Start.KEEP_EXISTING) {
            demand.stores().forEach(store -> free.putIfAbsent(store.name(), store));
        }
    }

    /** Fills those of a group's tenant and zone; the units that they take are removed from the list. */
    List<StoreDraft> fill(GroupWork work, StorageClasses classes, List<StorageUnit> units) {
        Map<String, List<StorageUnit>> own = new LinkedHashMap<>();
        for (StorageUnit unit : units) {
            String home = unit.reason() == DiskPlacement.Reason.RAW ? null : home(unit);
            if (home != null) {
                own.computeIfAbsent(home, any -> new ArrayList<>()).add(unit);
            }
        }
        List<StoreDraft> filled = new ArrayList<>();
        Set<StorageUnit> taken = new HashSet<>();
        own.forEach((name, some) -> usable(free.get(name), work, classes).ifPresent(storageClass -> {
            StoreDraft draft = new StoreDraft(storageClass, free.remove(name), List.of());
            some.sort(Comparator.comparingLong(StorageUnit::needMib).reversed());
            long most = Math.max(largestMib, draft.keptMib());
            for (StorageUnit unit : some) {
                StoreDraft with = draft.with(unit);
                if (with.sizeMib() <= most) {
                    draft = with;
                    taken.add(unit);
                }
            }
            if (!draft.units().isEmpty()) {
                filled.add(draft);
            }
        }));
        units.removeIf(taken::contains);
        fillRoom(filled, units);
        return filled;
    }

    private void fillRoom(List<StoreDraft> filled, List<StorageUnit> units) {
        units.sort(Comparator.comparingLong(StorageUnit::needMib).reversed());
        units.removeIf(unit -> unit.reason() != DiskPlacement.Reason.RAW && fits(filled, unit, false));
        units.removeIf(unit -> unit.reason() != DiskPlacement.Reason.RAW && fits(filled, unit, true));
    }

    /** To grow costs no more than a new one, which has a least size (ST-2). */
    private boolean fits(List<StoreDraft> filled, StorageUnit unit, boolean growing) {
        for (int at = 0; at < filled.size(); at++) {
            StoreDraft draft = filled.get(at);
            StoreDraft with = draft.with(unit);
            long most = growing ? Math.max(largestMib, draft.keptMib()) : draft.sizeMib();
            if (draft.storageClass().equals(unit.storageClass()) && with.sizeMib() <= most) {
                filled.set(at, with);
                return true;
            }
        }
        return false;
    }

    private Optional<StorageClass> usable(@Nullable ExistingStore store, GroupWork work, StorageClasses classes) {
        if (store == null
                || !store.zone().equals(work.zone())
                || (store.tenant() != null && !store.tenant().equals(work.tenant()))) {
            return Optional.empty();
        }
        return catalog.storageClasses().stream()
                .filter(each -> each.id().equals(store.storageClass()) && classes.allows(each))
                .findFirst();
    }

    /** The datastore that holds most of a unit now. */
    private static @Nullable String home(StorageUnit unit) {
        Map<String, Long> sizes = new HashMap<>();
        for (DemandDisk disk : unit.disks()) {
            String name = disk.datastore();
            if (name != null) {
                sizes.merge(name, disk.sizeMib(), Long::sum);
            }
        }
        return sizes.entrySet().stream()
                .max(Map.Entry.<String, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse(null);
    }
}
