package peristyle.model.estate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who contains whom in one estate: the ways back that the records do not hold. */
public final class Relations {

    private final Estate estate;
    private final Map<ObjectId, List<Host>> hostsByPool;
    private final Map<ObjectId, List<Vm>> vmsByHost;
    private final Map<ObjectId, List<Vm>> vmsByPool;
    private final Map<ObjectId, List<Vm>> vmsByDatastore;
    private final Map<ObjectId, List<ComputePool>> poolsByZone;
    private final Map<ObjectId, List<Datastore>> datastoresByZone;
    private final Map<ObjectId, List<Replica>> replicasByVm;
    private final Map<ObjectId, List<Replica>> replicasByPolicy;
    private final Map<ObjectId, Mirror> mirrorBySource;

    /**
     * @param before those of an estate that this one came from, null where there is none: what a change did not touch is
     *     taken over, so that a change of a few objects costs little however large the estate is
     */
    Relations(Estate estate, @Nullable Relations before) {
        this.estate = estate;
        hostsByPool = reuse(before, ObjectKind.HOST, old -> old.hostsByPool, () -> group(estate.hosts(), Host::pool));
        vmsByHost = reuse(
                before,
                ObjectKind.VM,
                old -> old.vmsByHost,
                () -> group(estate.vms(), vm -> vm.host() == null ? NOWHERE : vm.host()));
        vmsByPool = reuse(before, ObjectKind.VM, old -> old.vmsByPool, () -> group(estate.vms(), Vm::pool));
        vmsByDatastore = reuse(before, ObjectKind.VM, old -> old.vmsByDatastore, () -> byDatastore(estate));
        poolsByZone =
                reuse(before, ObjectKind.POOL, old -> old.poolsByZone, () -> group(estate.pools(), ComputePool::zone));
        datastoresByZone = reuse(
                before,
                ObjectKind.DATASTORE,
                old -> old.datastoresByZone,
                () -> group(estate.datastores(), Datastore::zone));
        replicasByVm =
                reuse(before, ObjectKind.REPLICA, old -> old.replicasByVm, () -> group(estate.replicas(), Replica::vm));
        replicasByPolicy = reuse(
                before,
                ObjectKind.REPLICA,
                old -> old.replicasByPolicy,
                () -> group(estate.replicas(), replica -> replica.policy() == null ? NOWHERE : replica.policy()));
        mirrorBySource = reuse(before, ObjectKind.MIRROR, old -> old.mirrorBySource, () -> bySource(estate));
    }

    private <M> M reuse(@Nullable Relations before, ObjectKind kind, Function<Relations, M> old, Supplier<M> anew) {
        return before != null && before.estate.roster(kind) == estate.roster(kind) ? old.apply(before) : anew.get();
    }

    private static Map<ObjectId, List<Vm>> byDatastore(Estate estate) {
        Map<ObjectId, List<Vm>> vms = new HashMap<>();
        for (Vm vm : estate.vms()) {
            vm.disks().stream()
                    .map(Disk::datastore)
                    .distinct()
                    .forEach(datastore -> vms.computeIfAbsent(datastore, key -> new ArrayList<>())
                            .add(vm));
        }
        return vms;
    }

    private static Map<ObjectId, Mirror> bySource(Estate estate) {
        Map<ObjectId, Mirror> mirrors = new HashMap<>();
        estate.mirrors().forEach(mirror -> mirrors.put(mirror.source(), mirror));
        return mirrors;
    }

    private static final ObjectId NOWHERE = new HostId("");

    private static <T extends EstateObject> Map<ObjectId, List<T>> group(Roster<T> roster, Function<T, ObjectId> key) {
        Map<ObjectId, List<T>> groups = new HashMap<>();
        for (T object : roster) {
            groups.computeIfAbsent(key.apply(object), id -> new ArrayList<>()).add(object);
        }
        return groups;
    }

    /** Hosts of a pool. */
    public List<Host> hostsOf(PoolId pool) {
        return hostsByPool.getOrDefault(pool, List.of());
    }

    /** VMs on a host, running or not. */
    public List<Vm> vmsOn(HostId host) {
        return vmsByHost.getOrDefault(host, List.of());
    }

    /** VMs of a pool, templates included. */
    public List<Vm> vmsOf(PoolId pool) {
        return vmsByPool.getOrDefault(pool, List.of());
    }

    /** VMs with a disk on a datastore. */
    public List<Vm> vmsOn(DatastoreId datastore) {
        return vmsByDatastore.getOrDefault(datastore, List.of());
    }

    /** Compute pools of a zone. */
    public List<ComputePool> poolsIn(ZoneId zone) {
        return poolsByZone.getOrDefault(zone, List.of());
    }

    /** Datastores of a zone. */
    public List<Datastore> datastoresIn(ZoneId zone) {
        return datastoresByZone.getOrDefault(zone, List.of());
    }

    /** Replicas of a VM. */
    public List<Replica> replicasOf(VmId vm) {
        return replicasByVm.getOrDefault(vm, List.of());
    }

    /** Replicas under a policy. */
    public List<Replica> replicasUnder(ReplicationPolicyId policy) {
        return replicasByPolicy.getOrDefault(policy, List.of());
    }

    /** The mirror relationship whose active side is this LUN. */
    public Optional<Mirror> mirrorOf(LunId source) {
        return Optional.ofNullable(mirrorBySource.get(source));
    }

    /** The zone in which an object lies; empty for what lies in none or in several. */
    public Optional<ZoneId> zoneOf(EstateObject object) {
        return Optional.ofNullable(
                switch (object) {
                    case Zone zone -> zone.id();
                    case UcsDomain domain -> domain.zone();
                    case Chassis chassis ->
                        estate.ucsDomains()
                                .find(chassis.domain())
                                .map(UcsDomain::zone)
                                .orElse(null);
                    case Blade blade ->
                        estate.chassis()
                                .find(blade.chassis())
                                .flatMap(this::zoneOf)
                                .orElse(null);
                    case ComputePool pool -> pool.zone();
                    case Host host ->
                        estate.pools().find(host.pool()).map(ComputePool::zone).orElse(null);
                    case Vm vm ->
                        estate.pools().find(vm.pool()).map(ComputePool::zone).orElse(null);
                    case StorageSystem system -> system.zone();
                    case StoragePool pool ->
                        estate.storageSystems()
                                .find(pool.system())
                                .map(StorageSystem::zone)
                                .orElse(null);
                    case Lun lun ->
                        estate.storagePools()
                                .find(lun.storagePool())
                                .flatMap(this::zoneOf)
                                .orElse(null);
                    case Datastore datastore -> datastore.zone();
                    case EdgeRouter router -> router.zone();
                    case Replica replica ->
                        estate.vms().find(replica.vm()).flatMap(this::zoneOf).orElse(null);
                    case Mirror mirror ->
                        estate.luns()
                                .find(mirror.source())
                                .flatMap(this::zoneOf)
                                .orElse(null);
                    case AffinityRule rule ->
                        estate.pools().find(rule.pool()).map(ComputePool::zone).orElse(null);
                    case ReplicationPolicy policy ->
                        estate.datastores()
                                .find(policy.targetDatastore())
                                .map(Datastore::zone)
                                .orElse(null);
                    case Region r -> null;
                    case Organisation o -> null;
                    case Tenant t -> null;
                    case Vlan v -> null;
                    case CoreLink c -> null;
                    case Pseudowire p -> null;
                    case BackupPolicy b -> null;
                    case KmsDomain k -> null;
                    case ServiceRequest s -> null;
                    case IncidentTicket i -> null;
                });
    }

    /**
     * The zones that an object touches: both of what is copied, all of what spans several; empty for what lies in none. What is
     * wrong with it is wrong in each of them.
     */
    public List<ZoneId> zonesOf(EstateObject object) {
        return switch (object) {
            case Replica replica ->
                both(
                        estate.datastores().find(replica.source()),
                        estate.datastores().find(replica.target()));
            case Mirror mirror ->
                both(estate.luns().find(mirror.source()), estate.luns().find(mirror.target()));
            case ReplicationPolicy policy ->
                Stream.concat(
                                zoneOf(policy).stream(),
                                replicasUnder(policy.id()).stream().flatMap(each -> zonesOf(each).stream()))
                        .distinct()
                        .toList();
            case Vlan vlan -> vlan.zones();
            case CoreLink link ->
                both(
                        estate.edgeRouters().find(link.from()),
                        estate.edgeRouters().find(link.to()));
            case Pseudowire wire ->
                estate.coreLinks().find(wire.link()).map(this::zonesOf).orElse(List.of());
            default -> zoneOf(object).stream().toList();
        };
    }

    private List<ZoneId> both(Optional<? extends EstateObject> one, Optional<? extends EstateObject> other) {
        return Stream.of(one, other)
                .flatMap(Optional::stream)
                .flatMap(each -> zoneOf(each).stream())
                .distinct()
                .toList();
    }

    /** The tenant to whom an object belongs; empty for what belongs to none. */
    public Optional<TenantId> tenantOf(EstateObject object) {
        return Optional.ofNullable(
                switch (object) {
                    case Tenant tenant -> tenant.id();
                    case Blade blade -> blade.tenant();
                    case ComputePool pool -> pool.tenant();
                    case Host host ->
                        estate.pools()
                                .find(host.pool())
                                .map(ComputePool::tenant)
                                .orElse(null);
                    case Vm vm -> vm.tenant();
                    case Lun lun -> lun.tenant();
                    case Datastore datastore -> datastore.tenant();
                    case Vlan vlan -> vlan.tenant();
                    case ReplicationPolicy policy -> policy.tenant();
                    case Replica replica ->
                        estate.vms().find(replica.vm()).map(Vm::tenant).orElse(null);
                    case Mirror mirror ->
                        estate.luns().find(mirror.source()).map(Lun::tenant).orElse(null);
                    case BackupPolicy policy -> policy.tenant();
                    case AffinityRule rule ->
                        estate.pools()
                                .find(rule.pool())
                                .map(ComputePool::tenant)
                                .orElse(null);
                    case ServiceRequest request -> request.tenant();
                    case IncidentTicket ticket -> ticket.tenant();
                    case Region r -> null;
                    case Zone z -> null;
                    case Organisation o -> null;
                    case UcsDomain u -> null;
                    case Chassis c -> null;
                    case StorageSystem s -> null;
                    case StoragePool s -> null;
                    case EdgeRouter e -> null;
                    case CoreLink c -> null;
                    case Pseudowire p -> null;
                    case KmsDomain k -> null;
                });
    }
}
