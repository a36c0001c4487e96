package peristyle.model.correction;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import peristyle.model.estate.BackupPolicy;
import peristyle.model.estate.Cpool;
import peristyle.model.estate.Datastore;
import peristyle.model.estate.Estate;
import peristyle.model.estate.EstateChange;
import peristyle.model.estate.EstateObject;
import peristyle.model.estate.LunId;
import peristyle.model.estate.Mirror;
import peristyle.model.estate.ObjectId;
import peristyle.model.estate.PoolId;
import peristyle.model.estate.Replica;
import peristyle.model.estate.ReplicationPolicy;
import peristyle.model.estate.Tenant;
import peristyle.model.estate.TenantId;
import peristyle.model.estate.Vlan;
import peristyle.model.estate.VlanId;
import peristyle.model.estate.Vm;
import peristyle.model.estate.Vnic;
import peristyle.model.problem.Problem;
import peristyle.model.rule.Finding;
import peristyle.model.rule.Severity;

/** What goes to another tenant with its Cpools, and what stands against it. */
final class Handover {

    private final Estate estate;
    private final Set<PoolId> pools;
    private final Tenant target;
    private final List<Problem> reasons = new ArrayList<>();
    private final List<Finding> advice = new ArrayList<>();
    private final List<EstateObject> put = new ArrayList<>();
    private final Set<LunId> luns = new HashSet<>();

    /** @param name of the tenant; one that there is not is made */
    Handover(Estate estate, Set<Cpool> changing, String name) {
        this.estate = estate;
        pools = changing.stream().map(Cpool::id).collect(Collectors.toSet());
        target = target(changing.iterator().next(), name);
        changing.forEach(pool -> put.add(pool.of(target.id())));
        estate.hosts().stream()
                .filter(host -> pools.contains(host.pool()) && host.blade() != null)
                .flatMap(host -> Optional.ofNullable(host.blade()).flatMap(estate.blades()::find).stream())
                .forEach(blade -> put.add(blade.of(target.id())));
        estate.vms().stream().filter(vm -> pools.contains(vm.pool())).forEach(vm -> put.add(vm.of(target.id())));
        estate.datastores().forEach(this::storage);
        copies();
        backups();
        networks();
    }

    private Tenant target(Cpool pool, String name) {
        Optional<Tenant> known = estate.tenants().stream()
                .filter(each -> each.name().equalsIgnoreCase(name))
                .findFirst();
        if (known.isPresent()) {
            return known.get();
        }
        Tenant made = new Tenant(
                new TenantId(Fresh.id(
                        "tenant:" + name,
                        id -> estate.tenants().find(new TenantId(id)).isPresent())),
                name,
                estate.tenants().get(pool.tenant()).organisation());
        put.add(made);
        advice.add(Finding.of("PL-3", Severity.ADVICE, pool.id(), "correction.new-tenant", name));
        return made;
    }

    /** PL-3, CP-6: a datastore belongs to those whose VMs lie on it; others lose their access. */
    private void storage(Datastore store) {
        Set<PoolId> lying = new LinkedHashSet<>();
        estate.relations().vmsOn(store.id()).forEach(vm -> lying.add(vm.pool()));
        estate.replicas().stream()
                .filter(replica -> replica.target().equals(store.id()))
                .forEach(replica -> lying.add(replica.targetPool()));
        estate.replicationPolicies().stream()
                .filter(policy -> policy.targetDatastore().equals(store.id()))
                .forEach(policy -> lying.add(policy.targetPool()));
        boolean mine = lying.stream().anyMatch(pools::contains);
        Optional<PoolId> stranger =
                lying.stream().filter(each -> !pools.contains(each)).findFirst();
        if (mine && stranger.isPresent()) {
            reasons.add(Problem.of("correction.datastore-of-both", store.id(), stranger.get()));
            return;
        }
        boolean goes = mine || (lying.isEmpty() && !store.pools().isEmpty() && pools.containsAll(store.pools()));
        List<PoolId> users = store.pools().stream()
                .filter(each -> pools.contains(each) == goes)
                .toList();
        store.pools().stream()
                .filter(each -> !users.contains(each))
                .forEach(each -> advice.add(
                        Finding.of("CP-6", Severity.WARNING, each, "correction.access-ends", each, store.id())));
        if (goes) {
            put.add(store.of(target.id()).at(store.zone(), users));
            Optional.ofNullable(store.lun()).flatMap(estate.luns()::find).ifPresent(lun -> {
                luns.add(lun.id());
                put.add(lun.of(target.id()));
            });
        } else if (users.size() < store.pools().size()) {
            put.add(store.at(store.zone(), users));
        }
    }

    /** Copies belong to the tenant of what they are copies of: both sides go, or neither. */
    private void copies() {
        for (Replica replica : estate.replicas()) {
            boolean source = estate.vms()
                    .find(replica.vm())
                    .filter(vm -> pools.contains(vm.pool()))
                    .isPresent();
            if (source != pools.contains(replica.targetPool())) {
                reasons.add(Problem.of("correction.tenant-replicated", replica.vm(), replica.targetPool()));
            }
        }
        for (ReplicationPolicy policy : estate.replicationPolicies()) {
            if (pools.contains(policy.targetPool())) {
                put.add(policy.of(target.id()));
            }
        }
        estate.mirrors().forEach(this::mirror);
    }

    /** A side that is presented to nobody (GM-3) goes with the other. */
    private void mirror(Mirror mirror) {
        if (luns.contains(mirror.source()) == luns.contains(mirror.target())) {
            return;
        }
        LunId other = luns.contains(mirror.source()) ? mirror.target() : mirror.source();
        List<Datastore> presented = estate.datastores().stream()
                .filter(each -> other.equals(each.lun()))
                .toList();
        if (presented.stream().anyMatch(each -> !each.pools().isEmpty())) {
            reasons.add(Problem.of("correction.tenant-mirrored", mirror.id()));
        } else {
            presented.forEach(each -> put.add(each.of(target.id())));
            estate.luns().find(other).ifPresent(lun -> put.add(lun.of(target.id())));
        }
    }

    /** BK-2: a policy is made for one tenant. */
    private void backups() {
        for (BackupPolicy policy : estate.backupPolicies()) {
            List<Vm> under = estate.vms().stream()
                    .filter(vm -> policy.id().equals(vm.care().backupPolicy()))
                    .toList();
            boolean mine = under.stream().anyMatch(vm -> pools.contains(vm.pool()));
            Optional<Vm> stranger =
                    under.stream().filter(vm -> !pools.contains(vm.pool())).findFirst();
            if (mine && stranger.isPresent()) {
                reasons.add(Problem.of(
                        "correction.policy-of-both", policy.id(), stranger.get().pool()));
            } else if (mine) {
                put.add(policy.of(target.id()));
            }
        }
    }

    /** NW-1: a VLAN goes along where only these VMs use it, and is propagated where others do, too. */
    private void networks() {
        Set<VlanId> mine = new LinkedHashSet<>();
        Set<VlanId> others = new HashSet<>();
        for (Vm vm : estate.vms()) {
            for (Vnic card : vm.vnics()) {
                if (card.vlan() != null) {
                    (pools.contains(vm.pool()) ? mine : others).add(card.vlan());
                }
            }
        }
        for (VlanId id : mine) {
            Vlan vlan = estate.vlans().find(id).orElse(null);
            if (vlan != null && !others.contains(id)) {
                put.add(vlan.of(target.id()));
            } else if (vlan != null
                    && !vlan.tenant().equals(target.id())
                    && !vlan.propagatedTo().contains(target.id())) {
                put.add(vlan.propagated(target.id()));
                advice.add(Finding.of("NW-1", Severity.ADVICE, id, "correction.vlan-propagated", id, target.name()));
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
        Estate after = estate.with(new EstateChange(put, List.of()));
        List<ObjectId> removed = new ArrayList<>();
        estate.pools().stream()
                .filter(pool -> pools.contains(pool.id()))
                .map(pool -> pool.tenant())
                .distinct()
                .filter(former -> nothingBelongsTo(after, former))
                .forEach(removed::add);
        return new EstateChange(put, removed);
    }

    private static boolean nothingBelongsTo(Estate after, TenantId tenant) {
        return after.pools().stream().noneMatch(each -> each.tenant().equals(tenant))
                && after.vms().stream().noneMatch(each -> each.tenant().equals(tenant))
                && after.datastores().stream().noneMatch(each -> each.tenant().equals(tenant))
                && after.luns().stream().noneMatch(each -> each.tenant().equals(tenant))
                && after.blades().stream().noneMatch(each -> each.tenant().equals(tenant))
                && after.vlans().stream()
                        .noneMatch(each -> each.tenant().equals(tenant)
                                || each.propagatedTo().contains(tenant))
                && after.backupPolicies().stream()
                        .noneMatch(each -> each.tenant().equals(tenant))
                && after.replicationPolicies().stream()
                        .noneMatch(each -> each.tenant().equals(tenant))
                && after.serviceRequests().stream()
                        .noneMatch(each -> each.tenant().equals(tenant))
                && after.incidentTickets().stream()
                        .noneMatch(each -> each.tenant().equals(tenant));
    }
}
