package peristyle.model.exchange.inventory;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import peristyle.model.catalog.Catalog;
import peristyle.model.catalog.StorageClass;
import peristyle.model.correction.Assumed;
import peristyle.model.estate.ArraySpace;
import peristyle.model.estate.Datastore;
import peristyle.model.estate.DatastoreId;
import peristyle.model.estate.EstateObject;
import peristyle.model.estate.Lun;
import peristyle.model.estate.LunId;
import peristyle.model.estate.Platform;
import peristyle.model.estate.StoragePool;
import peristyle.model.estate.StoragePoolId;
import peristyle.model.estate.StorageSystem;
import peristyle.model.estate.StorageSystemId;
import peristyle.model.estate.ZoneId;
import peristyle.model.problem.Problem;
import peristyle.model.problem.ProblemException;

/**
 * Datastores get a LUN each, all of one storage class, in one storage pool a zone. A datastore that only a disk's path names
 * is sized by what lies on it; disks whose datastore nobody names lie on one datastore a Cpool.
 */
final class StoragePlan {

    private static final String USUAL_CLASS = "standard";

    private final Inventory inventory;
    private final Grounds grounds;
    private final Ids ids;
    private final ReportDraft report;
    private final StorageClass storageClass;
    private final Map<String, List<DatastoreDraft>> byName = new HashMap<>();
    private final Map<String, DatastoreDraft> byPool = new HashMap<>();
    private final Map<DatastoreId, DatastoreDraft> byId = new HashMap<>();
    private final List<DatastoreDraft> all = new ArrayList<>();
    private int derived;

    StoragePlan(Inventory inventory, Catalog catalog, Grounds grounds, Ids ids, ReportDraft report) {
        this.inventory = inventory;
        this.grounds = grounds;
        this.ids = ids;
        this.report = report;
        List<StorageClass> production = catalog.storageClasses().stream()
                .filter(each -> each.use() == StorageClass.Use.PRODUCTION)
                .sorted(Comparator.comparingInt(StorageClass::iopsPerTib))
                .toList();
        if (production.isEmpty()) {
            throw new ProblemException(Problem.of("inventory.catalog-too-small"));
        }
        storageClass = production.stream()
                .filter(each -> each.id().equals(USUAL_CLASS))
                .findFirst()
                .orElse(production.getFirst());
        report.assume("storage-class", storageClass.name());
    }

    /** Adds the datastores that the file lists, once the Cpools are known. */
    void addListed(PoolPlan pools) {
        for (InventoryDatastore listed : inventory.datastores()) {
            DatastoreDraft draft = create(
                    listed.name(),
                    listed.server(),
                    listed.reference(),
                    listed.capacityMib(),
                    grounds.zone(datacenterOf(listed)));
            draft.pools.addAll(pools.poolsOf(listed.hosts()));
        }
    }

    private @Nullable String datacenterOf(InventoryDatastore datastore) {
        return inventory.hosts().stream()
                .filter(host -> datastore.hosts().contains(host.name())
                        && Same.maybe(host.place().server(), datastore.server()))
                .map(host -> host.place().datacenter())
                .filter(each -> each != null)
                .findFirst()
                .orElse(null);
    }

    /** The datastore of this name; one that a Cpool's disks share where the name is unknown. */
    DatastoreDraft of(@Nullable String name, PoolDraft pool) {
        DatastoreDraft found = name == null
                ? byPool.computeIfAbsent(pool.id.value(), key -> derive(pool.name, pool))
                : named(name, pool);
        found.pools.add(pool.id);
        return found;
    }

    /** The datastore that was given this id. */
    DatastoreDraft of(DatastoreId id) {
        DatastoreDraft found = byId.get(id);
        if (found == null) {
            throw new IllegalArgumentException("no datastore " + id);
        }
        return found;
    }

    private DatastoreDraft named(String name, PoolDraft pool) {
        for (DatastoreDraft each : byName.getOrDefault(name.toLowerCase(Locale.ROOT), List.of())) {
            if (Same.maybe(each.server, pool.server)) {
                return each;
            }
        }
        return derive(name, pool);
    }

    private DatastoreDraft derive(String name, PoolDraft pool) {
        derived++;
        return create(name, pool.server, null, null, grounds.zone(pool.datacenter));
    }

    private DatastoreDraft create(
            String name, @Nullable String server, @Nullable String reference, @Nullable Long capacity, ZoneId zone) {
        DatastoreId id = new DatastoreId(ids.of("datastore", server, reference == null ? name : reference));
        DatastoreDraft draft = new DatastoreDraft(id, name, server, capacity, zone);
        byName.computeIfAbsent(name.toLowerCase(Locale.ROOT), key -> new ArrayList<>(1))
                .add(draft);
        all.add(draft);
        byId.put(id, draft);
        return draft;
    }

    List<EstateObject> objects() {
        if (derived > 0) {
            report.assume("datastores-derived", derived);
        }
        report.assume("luns", all.size());
        Map<ZoneId, List<DatastoreDraft>> byZone = new LinkedHashMap<>();
        all.forEach(each ->
                byZone.computeIfAbsent(each.zone, key -> new ArrayList<>()).add(each));
        List<EstateObject> objects = new ArrayList<>();
        byZone.forEach((zone, drafts) -> objects.addAll(inZone(zone, drafts)));
        return objects;
    }

    private List<EstateObject> inZone(ZoneId zone, List<DatastoreDraft> drafts) {
        String zoneName = grounds.zoneName(zone);
        long sum = drafts.stream().mapToLong(DatastoreDraft::sizeMib).sum();
        StorageSystem system = new StorageSystem(
                new StorageSystemId(ids.of("storage-system", zoneName)), Assumed.storageSystemName(zoneName), zone, 1);
        StoragePool pool = new StoragePool(
                new StoragePoolId(ids.of("storage-pool", zoneName)),
                Assumed.storagePoolName(zoneName),
                system.id(),
                Assumed.enclosureName(zoneName),
                ArraySpace.fittedMib(sum),
                Assumed.DRIVES);
        List<EstateObject> objects = new ArrayList<>(List.of(system, pool));
        for (DatastoreDraft draft : drafts) {
            Lun lun = new Lun(
                    new LunId(ids.of("lun", draft.id.value())),
                    "lun-" + draft.name,
                    pool.id(),
                    grounds.tenant(),
                    storageClass.id(),
                    draft.sizeMib());
            objects.add(lun);
            objects.add(new Datastore(
                    draft.id,
                    draft.name,
                    grounds.tenant(),
                    zone,
                    lun.id(),
                    storageClass.id(),
                    draft.sizeMib(),
                    List.copyOf(draft.pools),
                    Platform.VMWARE));
        }
        return objects;
    }
}
