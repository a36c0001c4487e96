package peristyle.model.correction;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import peristyle.model.estate.Blade;
import peristyle.model.estate.Chassis;
import peristyle.model.estate.Cpool;
import peristyle.model.estate.Estate;
import peristyle.model.estate.EstateChange;
import peristyle.model.estate.EstateObject;
import peristyle.model.estate.Host;
import peristyle.model.estate.ObjectId;
import peristyle.model.estate.PoolId;
import peristyle.model.estate.UcsDomain;
import peristyle.model.estate.UcsDomainId;
import peristyle.model.estate.Zone;
import peristyle.model.estate.ZoneId;
import peristyle.model.problem.Problem;
import peristyle.model.rule.Finding;
import peristyle.model.rule.Severity;

/** What goes to another zone with its Cpools, and what stands against it. */
final class Relocation {

    private final Estate estate;
    private final Set<PoolId> pools;
    private final Set<ZoneId> left;
    private final List<Problem> reasons = new ArrayList<>();
    private final List<Finding> advice = new ArrayList<>();
    private final List<EstateObject> put = new ArrayList<>();
    private final List<ObjectId> removed = new ArrayList<>();

    /** @param name of the zone; one that the region does not have is made */
    Relocation(Estate estate, Set<Cpool> moving, String name) {
        this.estate = estate;
        pools = moving.stream().map(Cpool::id).collect(Collectors.toSet());
        left = moving.stream().map(Cpool::zone).collect(Collectors.toSet());
        Cpool first = moving.iterator().next();
        Zone target = target(first, name);
        moving.forEach(pool -> put.add(pool.in(target.id())));
        domains(target.id());
        MovedStorage storage = new MovedStorage(estate, pools, left, target);
        put.addAll(storage.put());
        reasons.addAll(storage.reasons());
        advice.addAll(storage.advice());
        put.addAll(MovedNetworks.of(estate, pools, target.id()));
        if (reasons.isEmpty()) {
            reasons.addAll(SameZone.after(estate, change()));
        }
        if (reasons.isEmpty()) {
            clear(first.id());
        }
    }

    private Zone target(Cpool pool, String name) {
        Optional<Zone> from = estate.zones().find(pool.zone());
        for (Zone zone : estate.zones()) {
            boolean sameRegion = from.map(Zone::region)
                    .filter(region -> !region.equals(zone.region()))
                    .isEmpty();
            if (sameRegion && zone.name().equalsIgnoreCase(name)) {
                return zone;
            }
        }
        Zone made = new Zone(
                new ZoneId(Fresh.id(
                        "zone:" + name,
                        id -> estate.zones().find(new ZoneId(id)).isPresent())),
                name,
                from.map(Zone::region)
                        .orElseGet(() -> estate.regions().stream()
                                .findFirst()
                                .orElseThrow()
                                .id()),
                false);
        put.add(made);
        advice.add(Finding.of("PL-1", Severity.ADVICE, pool.id(), "correction.new-zone", name));
        return made;
    }

    /** Blades go with their chassis, chassis with their domain: whole domains or none. */
    private void domains(ZoneId target) {
        Set<UcsDomainId> mine = new HashSet<>();
        for (Host host : estate.hosts()) {
            if (pools.contains(host.pool())) {
                domainOf(host).ifPresent(mine::add);
            }
        }
        Set<UcsDomainId> shared = new HashSet<>();
        for (Host host : estate.hosts()) {
            UcsDomainId domain = domainOf(host).orElse(null);
            if (domain != null && !pools.contains(host.pool()) && mine.contains(domain) && shared.add(domain)) {
                reasons.add(Problem.of("correction.domain-shared", domain, host.pool()));
            }
        }
        for (UcsDomain domain : estate.ucsDomains()) {
            if (mine.contains(domain.id())) {
                put.add(domain.in(target));
            }
        }
    }

    private Optional<UcsDomainId> domainOf(Host host) {
        return Optional.ofNullable(host.blade())
                .flatMap(estate.blades()::find)
                .map(Blade::chassis)
                .flatMap(estate.chassis()::find)
                .map(Chassis::domain);
    }

    /** Zones that nothing is left in go, with the storage systems that stood there for the datastores that went. */
    private void clear(PoolId subject) {
        Estate after = estate.with(change());
        for (ZoneId zone : left) {
            EmptyZone empty = new EmptyZone(after, zone);
            if (empty.isEmpty()) {
                removed.addAll(empty.remains());
                empty.vlans().forEach(vlan -> {
                    put.removeIf(each -> each.id().equals(vlan.id()));
                    put.add(vlan);
                });
                advice.add(Finding.of("PL-1", Severity.ADVICE, subject, "correction.zone-goes", zone));
            }
        }
    }

    /** Everything that stands against it. */
    List<Problem> reasons() {
        return reasons;
    }

    /** What else comes of it. */
    List<Finding> advice() {
        return advice;
    }

    EstateChange change() {
        // What is removed is not put any more: an array of a zone that goes.
        Set<ObjectId> gone = new HashSet<>(removed);
        return new EstateChange(
                put.stream().filter(each -> !gone.contains(each.id())).toList(), removed);
    }
}
