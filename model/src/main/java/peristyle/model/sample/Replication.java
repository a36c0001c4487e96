package peristyle.model.sample;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import peristyle.model.estate.DatastoreId;
import peristyle.model.estate.EstateObject;
import peristyle.model.estate.Mirror;
import peristyle.model.estate.MirrorId;
import peristyle.model.estate.MirrorKind;
import peristyle.model.estate.Platform;
import peristyle.model.estate.Replica;
import peristyle.model.estate.ReplicaId;
import peristyle.model.estate.ReplicationMethod;
import peristyle.model.estate.ReplicationPolicy;
import peristyle.model.estate.ReplicationPolicyId;
import peristyle.model.estate.VmId;

/**
 * Mirrors, policies and replicas (sections 5 and 6 of the rules). The objective of VM replication is twice its interval,
 * as a recovery point is as old as the interval and the next transfer before the next one arrives.
 */
final class Replication {

    private static final Duration MIRROR_CYCLE = Duration.ofMinutes(5);
    private static final Duration MIRROR_RPO = Duration.ofMinutes(15);
    private static final double OPENIAAS_SHARE = 0.55;
    private static final int TARGETS = 3;

    private final List<PoolDraft> pools;
    private final Storage storage;
    private final SplittableRandom random;
    private final List<EstateObject> mirrors = new ArrayList<>();
    private final Map<DatastoreId, MirrorEnd> ends = new LinkedHashMap<>();
    private final Map<ReplicationPolicyId, ReplicationPolicy> policies = new LinkedHashMap<>();
    private final List<EstateObject> replicas = new ArrayList<>();
    private final Set<VmId> replicated = new HashSet<>();

    /** A VM that may be replicated; the lower the rank the sooner. */
    private record Turn(Machine machine, double rank) {}

    private record MirrorEnd(MirrorId mirror, StoreDraft copy, PoolDraft pool) {}

    Replication(List<PoolDraft> pools, Storage storage, SplittableRandom random) {
        this.pools = pools;
        this.storage = storage;
        this.random = random;
    }

    /** Whether this VM has a replica. */
    boolean has(VmId vm) {
        return replicated.contains(vm);
    }

    List<EstateObject> objects() {
        List<EstateObject> all = new ArrayList<>(mirrors);
        all.addAll(policies.values());
        all.addAll(replicas);
        return all;
    }

    /** Mirrors so many datastores of Cpools, the first ones of each group first; the last relationship is synchronous. */
    void mirror(int count) {
        List<StoreDraft> candidates = new ArrayList<>();
        Map<StoreDraft, PoolDraft> targets = new LinkedHashMap<>();
        for (PoolDraft pool : pools) {
            PoolDraft partner = partner(pool);
            if (pool.platform() == Platform.VMWARE && pool.hosts.size() > 1 && partner != null) {
                storage.storesOf(pool).stream()
                        .filter(store -> store.storageClass.globalMirror() && store.flaw == StoreDraft.Flaw.NONE)
                        .filter(store -> targets.putIfAbsent(store, partner) == null)
                        .forEach(candidates::add);
            }
        }
        candidates.sort(Comparator.comparingInt(store -> store.number));
        for (int index = 0; index < Math.min(count, candidates.size()); index++) {
            StoreDraft source = candidates.get(index);
            PoolDraft target = targets.get(source);
            if (target != null) {
                relate(source, target, index, index == count - 1);
            }
        }
    }

    /** Replicates so many VMs: all on mirrored datastores, then on both platforms, critical ones sooner than others. */
    void replicate(List<Machine> machines, int count) {
        List<Machine> waiting = new ArrayList<>();
        int left = count;
        for (Machine machine : machines) {
            MirrorEnd end = ends.get(machine.home().id);
            if (machine.vm().template()) {
                continue;
            }
            if (end != null) {
                replica(machine, ReplicationMethod.GLOBAL_MIRROR, null, end.mirror(), end.pool(), end.copy().id);
                left--;
            } else if (!machine.home().mirrored && partner(machine.pool()) != null) {
                waiting.add(machine);
            }
        }
        left -= byPolicy(waiting, Platform.OPENIAAS, (int) (left * OPENIAAS_SHARE));
        byPolicy(waiting, Platform.VMWARE, left);
    }

    private int byPolicy(List<Machine> waiting, Platform platform, int count) {
        List<Turn> turns = new ArrayList<>();
        for (Machine machine : waiting) {
            if (machine.pool().platform() == platform) {
                turns.add(new Turn(
                        machine, random.nextDouble() * (machine.criticality().ordinal() + 1)));
            }
        }
        List<Machine> chosen = turns.stream()
                .sorted(Comparator.comparingDouble(Turn::rank))
                .limit(count)
                .map(Turn::machine)
                .toList();
        for (Machine machine : chosen) {
            PoolDraft target = partner(machine.pool());
            if (target != null) {
                ReplicationPolicy policy = policy(machine, target);
                replica(machine, policy.method(), policy, null, target, policy.targetDatastore());
            }
        }
        return chosen.size();
    }

    private void relate(StoreDraft source, PoolDraft target, int index, boolean synchronous) {
        StoreDraft copy = storage.standbyOf(source, target);
        MirrorId id = new MirrorId("mirror-" + (index + 1));
        String group = "cg-" + source.tenant.value() + "-" + source.zone.value() + "-" + target.zone.value();
        mirrors.add(new Mirror(
                id,
                (synchronous ? "mm-" : "gm-") + source.tenant.value() + "-" + Names.padded(index + 1, 3),
                synchronous ? MirrorKind.METRO_MIRROR : MirrorKind.GLOBAL_MIRROR,
                Storage.lunOf(source),
                Storage.lunOf(copy),
                synchronous ? "" : group,
                synchronous ? Duration.ZERO : MIRROR_CYCLE));
        if (!synchronous) {
            ends.put(source.id, new MirrorEnd(id, copy, target));
        }
    }

    private ReplicationPolicy policy(Machine machine, PoolDraft target) {
        boolean xen = target.platform() == Platform.OPENIAAS;
        boolean quick = random.nextBoolean();
        Duration interval = switch (machine.criticality()) {
            case CRITICAL -> Duration.ofMinutes(xen && quick ? 15 : 30);
            case BUSINESS -> Duration.ofHours(quick ? 1 : 2);
            case DEVELOPMENT -> Duration.ofHours(xen ? 24 : 12);
        };
        String every = interval.toMinutes() < 60 ? interval.toMinutes() + "min" : interval.toHours() + "h";
        String name = (xen ? "repl-" : "vr-") + every + "-" + target.name;
        ReplicationPolicyId id = new ReplicationPolicyId(name);
        return policies.computeIfAbsent(id, key -> {
            List<StoreDraft> open = storage.storesOf(target).stream()
                    .filter(store -> !store.mirrored && store.flaw == StoreDraft.Flaw.NONE)
                    .limit(TARGETS)
                    .toList();
            StoreDraft store = open.get(policies.size() % open.size());
            return new ReplicationPolicy(
                    id,
                    name,
                    target.tenant,
                    xen ? ReplicationMethod.OPENIAAS_VM : ReplicationMethod.VMWARE_VM,
                    interval,
                    target.id,
                    store.id,
                    interval.toHours() >= 12 ? 7 : xen ? 8 : 4);
        });
    }

    private void replica(
            Machine machine,
            ReplicationMethod method,
            @Nullable ReplicationPolicy policy,
            @Nullable MirrorId mirror,
            PoolDraft pool,
            DatastoreId target) {
        replicated.add(machine.vm().id());
        if (policy != null) {
            storage.store(target).copiesMib += machine.vm().disksMib();
        }
        replicas.add(new Replica(
                new ReplicaId("replica-" + (replicas.size() + 1)),
                machine.vm().name() + "-" + pool.zone.value(),
                machine.vm().id(),
                method,
                policy == null ? null : policy.id(),
                mirror,
                machine.home().id,
                pool.id,
                target,
                policy == null ? MIRROR_CYCLE : policy.interval(),
                policy == null ? MIRROR_RPO : policy.interval().multipliedBy(2),
                policy == null ? 1 : policy.retention()));
    }

    /** The pool that stands by for another: the tenant's next one of the platform in another zone that has room for it. */
    private @Nullable PoolDraft partner(PoolDraft pool) {
        int start = pools.indexOf(pool);
        for (int step = 1; step < pools.size(); step++) {
            PoolDraft other = pools.get((start + step) % pools.size());
            if (other.tenant.equals(pool.tenant)
                    && other.platform() == pool.platform()
                    && !other.zone.equals(pool.zone)
                    && other.hosts.size() > 1
                    && storage.storesOf(other).stream()
                            .anyMatch(store -> !store.mirrored && store.flaw == StoreDraft.Flaw.NONE)) {
                return other;
            }
        }
        return null;
    }
}
