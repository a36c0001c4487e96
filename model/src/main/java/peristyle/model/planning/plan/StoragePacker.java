package peristyle.model.planning.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.stream.Stream;
import peristyle.model.catalog.StorageClass;

/**
 * Lays storage units into as few datastores as can hold them, evenly: what is billed is their size, which hardly depends on
 * how they are cut, but each one has a least size (ST-2).
 */
final class StoragePacker {

    private final long roomMib;

    /** @param roomMib what fits the largest datastore beside its room for snapshots */
    StoragePacker(long roomMib) {
        this.roomMib = roomMib;
    }

    List<StoreDraft> pack(List<StorageUnit> units) {
        List<StoreDraft> stores = new ArrayList<>();
        Map<StorageClass, List<StorageUnit>> byClass = new LinkedHashMap<>();
        for (StorageUnit unit : units) {
            if (unit.reason() == DiskPlacement.Reason.RAW) {
                stores.add(new StoreDraft(unit.storageClass(), true, List.of(unit)));
            } else if (unit.needMib() > roomMib) {
                stores.add(new StoreDraft(unit.storageClass(), false, List.of(unit)));
            } else {
                byClass.computeIfAbsent(unit.storageClass(), any -> new ArrayList<>())
                        .add(unit);
            }
        }
        byClass.forEach((storageClass, some) -> stores.addAll(evenly(storageClass, some)));
        return stores;
    }

    private List<StoreDraft> evenly(StorageClass storageClass, List<StorageUnit> units) {
        List<StorageUnit> largestFirst = units.stream()
                .sorted(Comparator.comparingLong(StorageUnit::needMib).reversed())
                .toList();
        long sum = units.stream().mapToLong(StorageUnit::needMib).sum();
        for (int count = (int) Math.max(1, Math.ceilDiv(sum, roomMib)); ; count++) {
            List<List<StorageUnit>> stores = Stream.<List<StorageUnit>>generate(ArrayList::new)
                    .limit(count)
                    .toList();
            if (deal(largestFirst, stores)) {
                return stores.stream()
                        .filter(store -> !store.isEmpty())
                        .map(store -> new StoreDraft(storageClass, false, store))
                        .toList();
            }
        }
    }

    private boolean deal(List<StorageUnit> units, List<List<StorageUnit>> stores) {
        long[] taken = new long[stores.size()];
        PriorityQueue<Integer> emptiest = new PriorityQueue<>(
                Comparator.comparingLong((Integer store) -> taken[store]).thenComparing(Comparator.naturalOrder()));
        for (int store = 0; store < taken.length; store++) {
            emptiest.add(store);
        }
        for (StorageUnit unit : units) {
            int best = emptiest.remove();
            taken[best] += unit.needMib();
            if (taken[best] > roomMib) {
                return false;
            }
            stores.get(best).add(unit);
            emptiest.add(best);
        }
        return true;
    }
}
