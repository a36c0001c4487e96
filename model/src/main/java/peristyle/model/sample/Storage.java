package peristyle.model.sample;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import peristyle.model.catalog.Catalog;
import peristyle.model.estate.Datastore;
import peristyle.model.estate.DatastoreId;
import peristyle.model.estate.EstateObject;
import peristyle.model.estate.Lun;
import peristyle.model.estate.LunId;
import peristyle.model.estate.Platform;
import peristyle.model.estate.PoolId;
import peristyle.model.estate.TenantId;

/**
 * Datastores: those of Cpools shared by all Cpools of a tenant in a zone (CP-6), those of a Xen pool its own. First
 * they are open and take disks; {@link #objects} settles their sizes and puts their LUNs on arrays.
 */
final class Storage {

    private static final List<String> CLASSES = List.of(
            "standard", "premium", "essential", "standard", "enterprise", "standard", "premium", "standard", "ultra");
    private static final long BACKUP_MIB = 20L * 1024 * 1024;

    private final Catalog catalog;
    private final List<PoolDraft> pools;
    private final List<StoreDraft> stores = new ArrayList<>();
    private final Map<String, List<StoreDraft>> groups = new LinkedHashMap<>();
    private final Map<String, Integer> numbers = new HashMap<>();

    Storage(Catalog catalog, List<PoolDraft> pools, Map<PoolDraft, Integer> quotas, int count) {
        this.catalog = catalog;
        this.pools = pools;
        Map<String, Integer> weights = new LinkedHashMap<>();
        for (PoolDraft pool : pools) {
            weights.merge(key(pool), quotas.getOrDefault(pool, 0), Integer::sum);
        }
        Map<String, Integer> counts = Shares.of(weights, count, 1);
        for (PoolDraft pool : pools) {
            if (!groups.containsKey(key(pool))) {
                open(pool, counts.getOrDefault(key(pool), 1));
            }
        }
        for (PoolDraft pool : pools) {
            if (pool.platform() == Platform.OPENIAAS) {
                pool.heartbeat = storesOf(pool).getFirst().id;
            }
        }
    }

    /** The datastores that a pool's VMs may use. */
    List<StoreDraft> storesOf(PoolDraft pool) {
        return groups.getOrDefault(key(pool), List.of());
    }

    /** The datastore of this id. */
    StoreDraft store(DatastoreId id) {
        return stores.get(Integer.parseInt(id.value().substring("ds-".length())) - 1);
    }

    /** The standby copy of a mirrored datastore: presented to no host until it is asked for (GM-3). */
    StoreDraft standbyOf(StoreDraft source, PoolDraft target) {
        StoreDraft copy = draft(target, source.storageClass.id(), List.of());
        copy.copyOf = source;
        source.mirrored = true;
        return copy;
    }

    /** LUN of a datastore. */
    static LunId lunOf(StoreDraft store) {
        return new LunId("lun-" + store.id.value().substring("ds-".length()));
    }

    /** Storage systems, their pools, LUNs and datastores. */
    List<EstateObject> objects(SplittableRandom random) {
        stores.forEach(store -> store.settle(random.nextDouble(0.62, 0.86)));
        ArrayHall arrays = new ArrayHall();
        List<EstateObject> made = new ArrayList<>();
        for (StoreDraft store : stores) {
            ArrayHall.Berth berth = arrays.take(store.zone, false, store.sizeMib());
            String name = Names.datastore(
                    store.platform, store.number, store.owner, berth.enclosure(), berth.volume(), store.zone);
            made.add(new Lun(
                    lunOf(store), "lun-" + name, berth.pool(), store.tenant, store.storageClass.id(), store.sizeMib()));
            made.add(new Datastore(
                    store.id,
                    name,
                    store.tenant,
                    store.zone,
                    lunOf(store),
                    store.storageClass.id(),
                    store.sizeMib(),
                    store.pools,
                    store.platform));
        }
        Map<TenantId, PoolDraft> owners = new LinkedHashMap<>();
        pools.forEach(pool -> owners.putIfAbsent(pool.tenant, pool));
        owners.forEach((tenant, pool) -> {
            ArrayHall.Berth berth = arrays.take(pool.zone, true, BACKUP_MIB);
            LunId id = new LunId("lun-backup-" + tenant.value());
            String name = "lun-vsnap01-" + tenant.value() + "-r-" + berth.enclosure() + "-" + pool.zone.value();
            made.add(new Lun(
                    id,
                    name,
                    berth.pool(),
                    tenant,
                    catalog.storageClass("backup").id(),
                    BACKUP_MIB));
        });
        made.addAll(0, arrays.objects());
        return made;
    }

    private static String key(PoolDraft pool) {
        return switch (pool.platform()) {
            case VMWARE -> pool.tenant.value() + "/" + pool.zone.value();
            case OPENIAAS -> pool.id.value();
        };
    }

    private void open(PoolDraft first, int count) {
        List<PoolId> users = pools.stream()
                .filter(pool -> key(pool).equals(key(first)))
                .map(pool -> pool.id)
                .toList();
        List<StoreDraft> group = new ArrayList<>();
        for (int index = 0; index < count; index++) {
            group.add(draft(first, CLASSES.get(index % CLASSES.size()), users));
        }
        groups.put(key(first), group);
    }

    private StoreDraft draft(PoolDraft pool, String storageClass, List<PoolId> users) {
        String owner = pool.platform() == Platform.VMWARE ? pool.tenant.value() : pool.name;
        StoreDraft store = new StoreDraft(
                new DatastoreId("ds-" + (stores.size() + 1)),
                numbers.merge(owner, 1, Integer::sum),
                pool.tenant,
                pool.zone,
                pool.platform(),
                catalog.storageClass(storageClass),
                users,
                owner);
        stores.add(store);
        return store;
    }
}
