package peristyle.model.estate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All objects of an estate at one moment: immutable and consistent. A change gives another estate. */
public final class Estate {

    private final Map<ObjectKind, Roster<EstateObject>> rosters;
    private volatile @Nullable Relations relations;

    /** Relations that are known of an estate that this one came from, as long as its own are not. */
    private volatile @Nullable Relations earlier;

    private Estate(Map<ObjectKind, Roster<EstateObject>> rosters, @Nullable Relations earlier) {
        this.rosters = rosters;
        this.earlier = earlier;
    }

    /** An estate of these objects; within a kind the order is kept. */
    public static Estate of(Collection<? extends EstateObject> objects) {
        Map<ObjectKind, List<EstateObject>> byKind = new EnumMap<>(ObjectKind.class);
        for (ObjectKind kind : ObjectKind.values()) {
            byKind.put(kind, new ArrayList<>());
        }
        for (EstateObject object : objects) {
            byKind.getOrDefault(object.id().kind(), List.of()).add(object);
        }
        Map<ObjectKind, Roster<EstateObject>> rosters = new EnumMap<>(ObjectKind.class);
        byKind.forEach((kind, list) -> rosters.put(kind, Roster.of(list)));
        return new Estate(rosters, null);
    }

    /**
     * An estate as it was kept: by kind its objects, each at the place of its index. Null is the hole of an object that is
     * gone; its place is not given to another, so that what was measured of the two does not mix.
     */
    public static Estate ofPlaces(Map<ObjectKind, ? extends List<? extends @Nullable EstateObject>> places) {
        Map<ObjectKind, Roster<EstateObject>> rosters = new EnumMap<>(ObjectKind.class);
        for (ObjectKind kind : ObjectKind.values()) {
            rosters.put(kind, Roster.ofPlaces(places.containsKey(kind) ? places.get(kind) : List.of()));
        }
        return new Estate(rosters, null);
    }

    /** The estate after this change. */
    public Estate with(EstateChange change) {
        Map<ObjectKind, Roster<EstateObject>> next = new EnumMap<>(rosters);
        for (ObjectId id : change.removed()) {
            next.computeIfPresent(id.kind(), (kind, roster) -> roster.without(id));
        }
        for (EstateObject object : change.put()) {
            next.computeIfPresent(object.id().kind(), (kind, roster) -> roster.with(object));
        }
        Relations known = relations;
        return new Estate(next, known == null ? earlier : known);
    }

    /** All objects of this kind. */
    @SuppressWarnings("unchecked")
    public <T extends EstateObject> Roster<T> roster(ObjectKind kind) {
        Roster<EstateObject> roster = rosters.get(kind);
        if (roster == null) {
            throw new IllegalStateException("no roster of " + kind);
        }
        return (Roster<T>) (Roster<?>) roster;
    }

    /** The object of this id, of whatever kind. */
    public Optional<EstateObject> find(ObjectId id) {
        return roster(id.kind()).find(id);
    }

    /** What people call the object of this id; the id's text where it does not exist (any more). */
    public String nameOf(ObjectId id) {
        return find(id).map(EstateObject::name).orElse(id.value());
    }

    /** Who contains whom, computed on first use. */
    public Relations relations() {
        Relations known = relations;
        if (known == null) {
            known = new Relations(this, earlier);
            relations = known;
            earlier = null;
        }
        return known;
    }

    public Roster<Region> regions() {
        return roster(ObjectKind.REGION);
    }

    public Roster<Zone> zones() {
        return roster(ObjectKind.ZONE);
    }

    public Roster<Organisation> organisations() {
        return roster(ObjectKind.ORGANISATION);
    }

    public Roster<Tenant> tenants() {
        return roster(ObjectKind.TENANT);
    }

    public Roster<UcsDomain> ucsDomains() {
        return roster(ObjectKind.UCS_DOMAIN);
    }

    public Roster<Chassis> chassis() {
        return roster(ObjectKind.CHASSIS);
    }

    public Roster<Blade> blades() {
        return roster(ObjectKind.BLADE);
    }

    public Roster<ComputePool> pools() {
        return roster(ObjectKind.POOL);
    }

    public Roster<Host> hosts() {
        return roster(ObjectKind.HOST);
    }

    public Roster<Vm> vms() {
        return roster(ObjectKind.VM);
    }

    public Roster<StorageSystem> storageSystems() {
        return roster(ObjectKind.STORAGE_SYSTEM);
    }

    public Roster<StoragePool> storagePools() {
        return roster(ObjectKind.STORAGE_POOL);
    }

    public Roster<Lun> luns() {
        return roster(ObjectKind.LUN);
    }

    public Roster<Datastore> datastores() {
        return roster(ObjectKind.DATASTORE);
    }

    public Roster<Vlan> vlans() {
        return roster(ObjectKind.VLAN);
    }

    public Roster<EdgeRouter> edgeRouters() {
        return roster(ObjectKind.EDGE_ROUTER);
    }

    public Roster<CoreLink> coreLinks() {
        return roster(ObjectKind.CORE_LINK);
    }

    public Roster<Pseudowire> pseudowires() {
        return roster(ObjectKind.PSEUDOWIRE);
    }

    public Roster<ReplicationPolicy> replicationPolicies() {
        return roster(ObjectKind.REPLICATION_POLICY);
    }

    public Roster<Replica> replicas() {
        return roster(ObjectKind.REPLICA);
    }

    public Roster<Mirror> mirrors() {
        return roster(ObjectKind.MIRROR);
    }

    public Roster<BackupPolicy> backupPolicies() {
        return roster(ObjectKind.BACKUP_POLICY);
    }

    public Roster<AffinityRule> affinityRules() {
        return roster(ObjectKind.AFFINITY_RULE);
    }

    public Roster<KmsDomain> kmsDomains() {
        return roster(ObjectKind.KMS_DOMAIN);
    }

    public Roster<ServiceRequest> serviceRequests() {
        return roster(ObjectKind.SERVICE_REQUEST);
    }

    public Roster<IncidentTicket> incidentTickets() {
        return roster(ObjectKind.INCIDENT_TICKET);
    }
}
