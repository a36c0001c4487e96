package peristyle.views.inventory;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import peristyle.model.catalog.BladeClass;
import peristyle.model.catalog.StorageClass;
import peristyle.model.estate.AffinityRule;
import peristyle.model.estate.ArraySpace;
import peristyle.model.estate.BackupPolicy;
import peristyle.model.estate.Blade;
import peristyle.model.estate.Chassis;
import peristyle.model.estate.ComputePool;
import peristyle.model.estate.CoreLink;
import peristyle.model.estate.Datastore;
import peristyle.model.estate.EdgeRouter;
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
import peristyle.model.operation.Snapshot;
import peristyle.model.telemetry.Metric;
import peristyle.views.detail.Block;
import peristyle.views.detail.Cell;
import peristyle.views.detail.Words;
import peristyle.views.text.Formats;
import peristyle.views.text.Texts;

/** All that the record of an object says, with units; other objects as links. */
final class RecordFacts {

    private final Texts texts;
    private final Words words;

    RecordFacts(Texts texts) {
        this.texts = texts;
        words = new Words(texts);
    }

    /** The facts of an object, its id last. */
    List<Block.Fact> of(Snapshot snapshot, EstateObject object) {
        List<Block.Fact> facts = new ArrayList<>(
                switch (object) {
                    case Region region -> List.of(words.fact("inventory-screen.code", region.code()));
                    case Zone zone ->
                        List.of(
                                link(snapshot, "column.region", zone.region()),
                                words.fact("column.hsm", words.flag(zone.hsm())),
                                milliseconds(
                                        "metric.ZONE_LATENCY",
                                        snapshot.situation().value(Metric.ZONE_LATENCY, zone.id())));
                    case Organisation organisation -> List.<Block.Fact>of();
                    case Tenant tenant -> List.of(link(snapshot, "objectkind.ORGANISATION", tenant.organisation()));
                    case KmsDomain domain ->
                        List.of(
                                link(snapshot, "objectkind.ORGANISATION", domain.organisation()),
                                words.fact("inventory-screen.answers", words.flag(domain.active())));
                    case UcsDomain domain ->
                        List.of(
                                link(snapshot, "column.zone", domain.zone()),
                                words.fact("inventory-screen.interconnects", domain.interconnectModel()));
                    case Chassis chassis ->
                        List.of(
                                link(snapshot, "objectkind.UCS_DOMAIN", chassis.domain()),
                                words.fact("inventory-screen.distinguished-name", chassis.distinguishedName()),
                                words.fact("inventory-screen.model", chassis.model()),
                                count("inventory-screen.slots", chassis.slots()));
                    case Blade blade -> blade(snapshot, blade);
                    case StorageSystem system ->
                        List.of(
                                link(snapshot, "column.zone", system.zone()),
                                count("inventory-screen.io-groups", system.ioGroups()));
                    case StoragePool pool -> storagePool(snapshot, pool);
                    case Lun lun -> lun(snapshot, lun);
                    case Mirror mirror ->
                        List.of(
                                words.fact("column.object_kind", words.state(mirror.mirrorKind())),
                                link(snapshot, "column.source_lun", mirror.source()),
                                link(snapshot, "column.target_lun", mirror.target()),
                                words.fact("column.consistency_group", mirror.consistencyGroup()),
                                duration("column.cycle_s", mirror.cycle()));
                    case EdgeRouter router ->
                        List.of(
                                link(snapshot, "column.zone", router.zone()),
                                words.fact("inventory-screen.model", router.model()));
                    case CoreLink link -> coreLink(snapshot, link);
                    case Vlan vlan ->
                        List.of(
                                words.fact(
                                        "column.vlan_number",
                                        vlan.number() == 0 ? Formats.UNKNOWN : Integer.toString(vlan.number())),
                                link(snapshot, "column.tenant", vlan.tenant()));
                    case Pseudowire wire ->
                        List.of(
                                link(snapshot, "objectkind.VLAN", wire.vlan()),
                                link(snapshot, "objectkind.CORE_LINK", wire.link()));
                    case ReplicationPolicy policy ->
                        List.of(
                                link(snapshot, "column.tenant", policy.tenant()),
                                words.fact("column.method", words.state(policy.method())),
                                duration("column.interval_s", policy.interval()),
                                link(snapshot, "column.target_pool", policy.targetPool()),
                                link(snapshot, "column.target_storage", policy.targetDatastore()),
                                count("column.retention", policy.retention()));
                    case Replica replica -> replica(snapshot, replica);
                    case BackupPolicy policy ->
                        List.of(
                                link(snapshot, "column.tenant", policy.tenant()),
                                link(snapshot, "column.target_zone", policy.target()),
                                duration("column.interval_s", policy.interval()),
                                count("column.start_hour_utc", policy.startHour()),
                                count("column.retention_days", policy.retentionDays()));
                    case AffinityRule rule ->
                        List.of(
                                link(snapshot, "column.pool", rule.pool()),
                                words.fact("column.affinity", words.state(rule.type())),
                                words.fact("column.enabled", words.flag(rule.enabled())));
                    case ServiceRequest request ->
                        List.of(
                                words.fact("inventory-screen.reference", request.reference()),
                                link(snapshot, "column.tenant", request.tenant()),
                                words.fact("column.state", request.state()),
                                words.fact(
                                        "inventory-screen.filed",
                                        texts.formats().moment(request.filed())));
                    case IncidentTicket ticket ->
                        List.of(
                                words.fact("inventory-screen.reference", ticket.reference()),
                                link(snapshot, "column.tenant", ticket.tenant()),
                                words.fact("column.state", ticket.state()),
                                words.fact(
                                        "inventory-screen.filed",
                                        texts.formats().moment(ticket.filed())));
                    case ComputePool pool -> List.<Block.Fact>of();
                    case Host host -> List.<Block.Fact>of();
                    case Vm vm -> List.<Block.Fact>of();
                    case Datastore datastore -> List.<Block.Fact>of();
                });
        facts.add(words.fact("column.id", object.id().value()));
        return facts;
    }

    /** What the record lists: each a small table of links, or lines of text. */
    List<Block> lists(Snapshot snapshot, EstateObject object) {
        return switch (object) {
            case Vlan vlan -> {
                List<Block> blocks = new ArrayList<>(links(snapshot, "column.zones", vlan.zones()));
                blocks.addAll(links(snapshot, "column.propagated_to", vlan.propagatedTo()));
                List<ObjectId> wires = new ArrayList<>();
                snapshot.estate().pseudowires().forEach(wire -> {
                    if (wire.vlan().equals(vlan.id())) {
                        wires.add(wire.id());
                    }
                });
                blocks.addAll(links(snapshot, "inventory-screen.pseudowires", wires));
                yield blocks;
            }
            case AffinityRule rule -> links(snapshot, "column.vm_names", rule.vms());
            case ServiceRequest request -> history(request.history());
            case IncidentTicket ticket -> history(ticket.history());
            default -> List.of();
        };
    }

    private List<Block.Fact> blade(Snapshot snapshot, Blade blade) {
        Optional<Host> host = snapshot.estate().hosts().stream()
                .filter(each -> blade.id().equals(each.blade()))
                .findFirst();
        String bladeClass = snapshot.catalog().bladeClasses().stream()
                .filter(each -> each.id().equals(blade.bladeClass()))
                .map(BladeClass::name)
                .findFirst()
                .orElse(blade.bladeClass());
        return List.of(
                link(snapshot, "column.chassis", blade.chassis()),
                count("column.slot", blade.slot()),
                words.fact("column.blade_class", bladeClass),
                link(snapshot, "column.tenant", blade.tenant()),
                words.fact("column.serial", blade.serial()),
                link(snapshot, "column.host", host.map(Host::id).orElse(null)));
    }

    private List<Block.Fact> storagePool(Snapshot snapshot, StoragePool pool) {
        long allocated = ArraySpace.of(snapshot.estate()).takenMib(pool.id());
        return List.of(
                link(snapshot, "column.storage_system", pool.system()),
                words.fact("column.enclosure", pool.enclosure()),
                words.fact("detail.capacity", words.size(pool.capacityMib())),
                words.fact(
                        "inventory-screen.allocated",
                        words.use((double) allocated, (double) pool.capacityMib(), texts.formats()::size)),
                count("column.drives", pool.drives()),
                words.fact(
                        "metric.STORAGE_POOL_IOPS",
                        texts.formats().iops(snapshot.situation().value(Metric.STORAGE_POOL_IOPS, pool.id()))));
    }

    private List<Block.Fact> lun(Snapshot snapshot, Lun lun) {
        Optional<StorageClass> storageClass = snapshot.catalog().storageClasses().stream()
                .filter(each -> each.id().equals(lun.storageClass()))
                .findFirst();
        double limit = storageClass.map(each -> each.iopsLimit(lun.sizeMib())).orElse(Double.NaN);
        return List.of(
                link(snapshot, "column.storage_pool", lun.storagePool()),
                link(snapshot, "column.tenant", lun.tenant()),
                words.fact(
                        "column.storage_class",
                        storageClass.map(StorageClass::name).orElse(lun.storageClass())),
                words.fact("detail.size", words.size(lun.sizeMib())),
                words.fact("detail.iops-limit", texts.formats().iops(limit)),
                link(
                        snapshot,
                        "column.mirror",
                        snapshot.estate()
                                .relations()
                                .mirrorOf(lun.id())
                                .map(Mirror::id)
                                .orElse(null)));
    }

    private List<Block.Fact> coreLink(Snapshot snapshot, CoreLink link) {
        return List.of(
                link(snapshot, "inventory-screen.from", link.from()),
                link(snapshot, "inventory-screen.to", link.to()),
                words.fact("detail.capacity", texts.formats().with(link.capacityGbps(), "Gbit/s")),
                milliseconds("inventory-screen.delay", link.delayMs()),
                milliseconds("metric.LINK_LATENCY", snapshot.situation().value(Metric.LINK_LATENCY, link.id())),
                words.fact(
                        "metric.LINK_TRAFFIC",
                        texts.formats().with(snapshot.situation().value(Metric.LINK_TRAFFIC, link.id()), "Mbit/s")));
    }

    private List<Block.Fact> replica(Snapshot snapshot, Replica replica) {
        float age = snapshot.situation().value(Metric.REPLICA_AGE, replica.id());
        return List.of(
                link(snapshot, "column.vm_name", replica.vm()),
                words.fact("column.method", words.state(replica.method())),
                link(snapshot, "column.policy", replica.policy()),
                link(snapshot, "column.mirror", replica.mirror()),
                link(snapshot, "column.source_storage", replica.source()),
                link(snapshot, "column.target_pool", replica.targetPool()),
                link(snapshot, "column.target_storage", replica.target()),
                duration("column.interval_s", replica.interval()),
                duration("column.rpo_target_s", replica.rpo()),
                words.fact(
                        "metric.REPLICA_AGE",
                        Float.isNaN(age)
                                ? Formats.UNKNOWN
                                : texts.formats().duration(Duration.ofSeconds(Math.round(age)))),
                count("column.retention", replica.retention()));
    }

    private List<Block> links(Snapshot snapshot, String key, List<? extends ObjectId> ids) {
        return ids.isEmpty()
                ? List.of()
                : List.of(new Block.Lines(
                        texts.get(key),
                        List.of(),
                        ids.stream()
                                .map(id -> List.of(words.link(snapshot, id)))
                                .toList(),
                        ""));
    }

    private List<Block> history(List<String> history) {
        return history.isEmpty()
                ? List.of()
                : List.of(new Block.Lines(
                        texts.get("inventory-screen.history"),
                        List.of(),
                        history.stream().map(line -> List.of(Cell.of(line))).toList(),
                        ""));
    }

    private Block.Fact link(Snapshot snapshot, String key, @Nullable ObjectId id) {
        return words.fact(key, words.link(snapshot, id));
    }

    private Block.Fact count(String key, long number) {
        return words.fact(key, texts.formats().integer(number));
    }

    private Block.Fact milliseconds(String key, double time) {
        return words.fact(key, texts.formats().milliseconds(time));
    }

    private Block.Fact duration(String key, Duration time) {
        return words.fact(key, texts.formats().duration(time));
    }
}
