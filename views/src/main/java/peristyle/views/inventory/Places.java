package peristyle.views.inventory;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import peristyle.model.estate.AffinityRule;
import peristyle.model.estate.BackupPolicy;
import peristyle.model.estate.Blade;
import peristyle.model.estate.Chassis;
import peristyle.model.estate.ComputePool;
import peristyle.model.estate.CoreLink;
import peristyle.model.estate.Datastore;
import peristyle.model.estate.EdgeRouter;
import peristyle.model.estate.Estate;
import peristyle.model.estate.EstateObject;
import peristyle.model.estate.Host;
import peristyle.model.estate.IncidentTicket;
import peristyle.model.estate.KmsDomain;
import peristyle.model.estate.Lun;
import peristyle.model.estate.Mirror;
import peristyle.model.estate.ObjectId;
import peristyle.model.estate.Organisation;
import peristyle.model.estate.Pseudowire;
import peristyle.model.estate.Region;
import peristyle.model.estate.Replica;
import peristyle.model.estate.ReplicationPolicy;
import peristyle.model.estate.ServiceRequest;
import peristyle.model.estate.StoragePool;
import peristyle.model.estate.StorageSystem;
import peristyle.model.estate.Tenant;
import peristyle.model.estate.UcsDomain;
import peristyle.model.estate.Vlan;
import peristyle.model.estate.Vm;
import peristyle.model.estate.Zone;

/** Where objects stand in the tree. */
final class Places {

    private final Estate estate;

    Places(Estate estate) {
        this.estate = estate;
    }

    /** What an entry stands under, the first being its home; empty for what stands at the top, or whose home is unknown. */
    List<Entry> above(Entry entry) {
        List<Entry> above = switch (entry) {
            case Entry.Group group -> List.of(new Entry.Thing(group.object()));
            case Entry.Thing thing ->
                estate.find(thing.object()).map(this::above).orElse(List.of());
        };
        return above.stream()
                .filter(each -> estate.find(each.object()).isPresent())
                .distinct()
                .toList();
    }

    private List<Entry> above(EstateObject object) {
        return switch (object) {
            case Region region -> List.of();
            case Organisation organisation -> List.of();
            case Zone zone -> under(zone.region());
            case Tenant tenant -> under(tenant.organisation());
            case KmsDomain domain -> under(domain.organisation());
            case ComputePool pool -> under(pool.zone());
            case Host host -> under(host.pool());
            case Vm vm -> vm.host() != null ? under(vm.host()) : List.of(group(InventoryGroup.WITHOUT_HOST, vm.pool()));
            case AffinityRule rule -> List.of(group(InventoryGroup.AFFINITY, rule.pool()));
            case UcsDomain domain -> List.of(group(InventoryGroup.HARDWARE, domain.zone()));
            case Chassis chassis -> under(chassis.domain());
            case Blade blade -> under(blade.chassis());
            case StorageSystem system -> List.of(group(InventoryGroup.STORAGE, system.zone()));
            case StoragePool pool -> under(pool.system());
            case Lun lun -> under(lun.storagePool());
            case Datastore store ->
                store.lun() != null && estate.find(store.lun()).isPresent()
                        ? under(store.lun())
                        : List.of(group(InventoryGroup.STORAGE, store.zone()));
            case Mirror mirror -> things(mirror.source(), mirror.target());
            case EdgeRouter router -> List.of(group(InventoryGroup.NETWORK, router.zone()));
            case CoreLink link -> ends(link);
            case Vlan vlan ->
                vlan.zones().isEmpty()
                        ? under(vlan.tenant())
                        : vlan.zones().stream()
                                .map(zone -> group(InventoryGroup.NETWORK, zone))
                                .toList();
            case Pseudowire wire -> under(wire.link());
            case ReplicationPolicy policy -> List.of(group(InventoryGroup.PROTECTION, policy.tenant()));
            case BackupPolicy policy -> List.of(group(InventoryGroup.PROTECTION, policy.tenant()));
            case Replica replica -> copiers(replica);
            case ServiceRequest request -> List.of(group(InventoryGroup.REQUESTS, request.tenant()));
            case IncidentTicket ticket -> List.of(group(InventoryGroup.REQUESTS, ticket.tenant()));
        };
    }

    /** A link stands in the zones at both of its ends. */
    private List<Entry> ends(CoreLink link) {
        return Stream.of(link.from(), link.to())
                .map(id -> estate.edgeRouters().find(id))
                .flatMap(Optional::stream)
                .map(router -> group(InventoryGroup.NETWORK, router.zone()))
                .toList();
    }

    private static List<Entry> copiers(Replica replica) {
        @Nullable ObjectId policy = replica.policy();
        @Nullable ObjectId mirror = replica.mirror();
        return policy != null
                ? under(policy)
                : mirror != null ? under(mirror) : things(replica.source(), replica.target());
    }

    private static List<Entry> under(ObjectId id) {
        return things(id);
    }

    private static List<Entry> things(ObjectId... ids) {
        return Stream.of(ids).<Entry>map(Entry.Thing::new).toList();
    }

    private static Entry group(InventoryGroup group, ObjectId id) {
        return new Entry.Group(group, id);
    }
}
