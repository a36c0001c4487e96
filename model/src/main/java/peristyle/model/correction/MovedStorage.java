package peristyle.model.correction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import peristyle.model.estate.ArraySpace;
import peristyle.model.estate.Datastore;
import peristyle.model.estate.Estate;
import peristyle.model.estate.EstateObject;
import peristyle.model.estate.Lun;
import peristyle.model.estate.PoolId;
import peristyle.model.estate.Replica;
import peristyle.model.estate.ReplicationPolicy;
import peristyle.model.estate.StoragePool;
import peristyle.model.estate.StoragePoolId;
import peristyle.model.estate.StorageSystem;
import peristyle.model.estate.StorageSystemId;
import peristyle.model.estate.Vm;
import peristyle.model.estate.Zone;
import peristyle.model.estate.ZoneId;
import peristyle.model.problem.Problem;
import peristyle.model.rule.Finding;
import peristyle.model.rule.Severity;

/**
 * Datastores that go to another zone with their Cpools: those on which only their VMs lie. Where only others' lie, the Cpools
 * lose their access; where both do, nothing goes (CP-6 ends at the zone's border).
 */
final class MovedStorage {

    private final Estate estate;
    private final Set<PoolId> moving;
    private final Zone target;
    private final List<Problem> reasons = new ArrayList<>();
    private final List<Finding> advice = new ArrayList<>();
    private final List<EstateObject> put = new ArrayList<>();
    private final List<Lun> luns = new ArrayList<>();

    /** @param left zones that the Cpools leave */
    MovedStorage(Estate estate, Set<PoolId> moving, Set<ZoneId> left, Zone target) {
        this.estate = estate;
        this.moving = moving;
        this.target = target;
        Map<ZoneId, Integer> moved = new HashMap<>();
        for (Datastore datastore : estate.datastores()) {
            if (left.contains(datastore.zone())
                    && !datastore.zone().equals(target.id())
                    && usersOf(datastore).anyMatch(moving::contains)
                    && settle(datastore)) {
                moved.merge(datastore.zone(), 1, Integer::sum);
            }
        }
        moved.forEach((zone, count) ->
                advice.add(Finding.of("CP-6", Severity.ADVICE, target.id(), "correction.datastores-go", count, zone)));
        if (!luns.isEmpty()) {
            arrays();
        }
    }

    /** Who may use a datastore, or lies on it all the same. */
    private Stream<PoolId> usersOf(Datastore datastore) {
        return Stream.concat(datastore.pools().stream(), lyingOn(datastore).stream());
    }

    /** Cpools whose VMs or replicas lie on a datastore. */
    private Set<PoolId> lyingOn(Datastore datastore) {
        Set<PoolId> pools = new LinkedHashSet<>();
        for (Vm vm : estate.relations().vmsOn(datastore.id())) {
            pools.add(vm.pool());
        }
        for (Replica replica : estate.replicas()) {
            if (replica.target().equals(datastore.id())) {
                pools.add(replica.targetPool());
            }
        }
        for (ReplicationPolicy policy : estate.replicationPolicies()) {
            if (policy.targetDatastore().equals(datastore.id())) {
                pools.add(policy.targetPool());
            }
        }
        return pools;
    }

    /** Whether it goes along. */
    private boolean settle(Datastore datastore) {
        Set<PoolId> lying = lyingOn(datastore);
        Optional<PoolId> stranger =
                lying.stream().filter(each -> !moving.contains(each)).findFirst();
        boolean mine = lying.stream().anyMatch(moving::contains);
        if (mine && stranger.isPresent()) {
            reasons.add(Problem.of("correction.datastore-shared", datastore.id(), stranger.get()));
            return false;
        }
        boolean goes = mine || (stranger.isEmpty() && moving.containsAll(datastore.pools()));
        for (PoolId pool : datastore.pools()) {
            if (moving.contains(pool) != goes) {
                advice.add(Finding.of("CP-6", Severity.WARNING, pool, "correction.access-lost", pool, datastore.id()));
            }
        }
        List<PoolId> users = datastore.pools().stream()
                .filter(each -> moving.contains(each) == goes)
                .toList();
        put.add(datastore.at(goes ? target.id() : datastore.zone(), users));
        if (goes && datastore.lun() != null) {
            estate.luns().find(datastore.lun()).ifPresent(luns::add);
        }
        return goes;
    }

    /** ST-3: what goes must fit the array there; one that an import sized by its LUNs is sized by them again. */
    private void arrays() {
        ArraySpace before = ArraySpace.of(estate);
        long going = luns.stream().mapToLong(before::takenMib).sum();
        StoragePool array = arrayThere(before);
        if (array == null) {
            array = make(going);
        } else {
            long taken = before.takenMib(array.id());
            boolean bySize = array.capacityMib() == ArraySpace.fittedMib(taken);
            if (!bySize && taken + going > array.capacityMib()) {
                reasons.add(Problem.of("correction.array-full", array.id(), going, array.capacityMib() - taken));
            }
            put.add(bySize ? array.holding(ArraySpace.fittedMib(taken + going)) : array);
        }
        StoragePoolId there = array.id();
        Map<String, Long> gone = new TreeMap<>();
        for (Lun lun : luns) {
            gone.merge(lun.storagePool().value(), before.takenMib(lun), Long::sum);
            put.add(lun.in(there));
        }
        gone.forEach((id, mib) -> shrink(new StoragePoolId(id), before, mib));
    }

    private void shrink(StoragePoolId id, ArraySpace before, long gone) {
        long taken = before.takenMib(id);
        estate.storagePools()
                .find(id)
                .filter(array -> array.capacityMib() == ArraySpace.fittedMib(taken))
                .ifPresent(array -> put.add(array.holding(ArraySpace.fittedMib(taken - gone))));
    }

    /** The array of the target zone with most room, null where there is none. */
    private @Nullable StoragePool arrayThere(ArraySpace space) {
        return estate.storagePools().stream()
                .filter(each -> estate.storageSystems()
                        .find(each.system())
                        .map(StorageSystem::zone)
                        .filter(target.id()::equals)
                        .isPresent())
                .max(Comparator.comparingLong(each -> each.capacityMib() - space.takenMib(each.id())))
                .orElse(null);
    }

    private StoragePool make(long lunsMib) {
        StorageSystem system = new StorageSystem(
                new StorageSystemId(Fresh.id(
                        "storage-system:" + target.name(),
                        id -> estate.storageSystems()
                                .find(new StorageSystemId(id))
                                .isPresent())),
                Assumed.storageSystemName(target.name()),
                target.id(),
                1);
        StoragePool array = new StoragePool(
                new StoragePoolId(Fresh.id(
                        "storage-pool:" + target.name(),
                        id -> estate.storagePools().find(new StoragePoolId(id)).isPresent())),
                Assumed.storagePoolName(target.name()),
                system.id(),
                Assumed.enclosureName(target.name()),
                ArraySpace.fittedMib(lunsMib),
                Assumed.DRIVES);
        put.add(system);
        put.add(array);
        return array;
    }

    List<EstateObject> put() {
        return put;
    }

    List<Problem> reasons() {
        return reasons;
    }

    List<Finding> advice() {
        return advice;
    }
}
