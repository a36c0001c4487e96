package peristyle.views.hardware.storage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import peristyle.model.estate.ArraySpace;
import peristyle.model.estate.Estate;
import peristyle.model.estate.StoragePool;
import peristyle.model.estate.StoragePoolId;
import peristyle.model.estate.StorageSystem;
import peristyle.model.estate.StorageSystemId;
import peristyle.model.estate.Zone;
import peristyle.model.hardware.storage.ArrayStatus;
import peristyle.model.hardware.storage.StorageStatus;
import peristyle.model.operation.Snapshot;
import peristyle.views.console.Scope;

/**
 * All storage at one moment.
 *
 * @param clusters as the estate lists them
 */
public record ArrayHall(List<Cluster> clusters) {

    public ArrayHall {
        clusters = List.copyOf(clusters);
    }

    /** What lies in this scope. Enclosures belong to no tenant: a tenant alone leaves none out. */
    public static ArrayHall of(Snapshot snapshot, Scope scope) {
        Estate estate = snapshot.estate();
        StorageStatus status = snapshot.hardware().storage();
        ArraySpace space = ArraySpace.of(estate);
        Map<StoragePoolId, ArrayStatus> arrays = new HashMap<>();
        status.arrays().forEach(array -> arrays.put(array.pool(), array));
        Map<StorageSystemId, List<Enclosure>> behind = new HashMap<>();
        for (StoragePool pool : estate.storagePools()) {
            behind.computeIfAbsent(pool.system(), id -> new ArrayList<>())
                    .add(new Enclosure(pool, arrays.get(pool.id()), space.takenMib(pool.id())));
        }
        List<Cluster> clusters = new ArrayList<>();
        for (StorageSystem system : estate.storageSystems()) {
            if (scope.holds(estate, system)) {
                clusters.add(new Cluster(
                        system,
                        status.cluster(system.id()).orElse(null),
                        estate.zones()
                                .find(system.zone())
                                .map(Zone::name)
                                .orElse(system.zone().value()),
                        behind.getOrDefault(system.id(), List.of())));
            }
        }
        return new ArrayHall(clusters);
    }

    /** How many enclosures there are. */
    public int enclosures() {
        return clusters.stream()
                .mapToInt(cluster -> cluster.enclosures().size())
                .sum();
    }

    /** How many drives there are. */
    public int drives() {
        return clusters.stream()
                .flatMap(cluster -> cluster.enclosures().stream())
                .mapToInt(enclosure -> enclosure.pool().drives())
                .sum();
    }
}
