package peristyle.model.sample;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import peristyle.model.catalog.Catalog;
import peristyle.model.estate.Estate;
import peristyle.model.estate.EstateObject;
import peristyle.model.estate.Platform;

/**
 * Estates of banks, factories and their neighbours, made up whole: places, hardware, network, VMs and their protection.
 * The same size and seed give the same estate. It abides by the rules but for these, put there to be found:
 *
 * <ul>
 *   <li>CP-4: the first host of the first Cpool has more than 85 % of its memory given to VMs;
 *   <li>CP-7: one Cpool has a single host;
 *   <li>CP-9: the first affinity rule, to keep two VMs apart, is broken;
 *   <li>ST-5: one datastore has no room for the swap files of its VMs and a tenth for snapshots;
 *   <li>ST-6: one datastore cannot hold what its thin disks may grow to, one of which is nearly full;
 *   <li>BK-1: four VMs have no backup policy; OR-5: the first of them is replicated;
 *   <li>VM-5: two OpenIaaS VMs run without guest tools.
 * </ul>
 *
 * <p>The small estate has one OpenIaaS pool and so no place in another zone to replicate its VMs to (OR-1).
 */
public final class SampleEstate {

    /** When the devices' clock of a fresh sample starts: a Monday, early in the morning. */
    public static final Instant START = Instant.parse("2026-03-02T06:00:00Z");

    private static final Map<String, Integer> VMS_PER_HOST =
            Map.of("eco", 13, "standard", 15, "advance", 30, "perf1", 13, "perf2", 26, "perf3", 34, "perf4", 10);

    private SampleEstate() {}

    /**
     * The estate of this size and seed.
     *
     * @param catalog where its blades and storage come from; holds the classes of sections 2 and 4 of the rules
     */
    public static Estate generate(EstateSize size, long seed, Catalog catalog) {
        SplittableRandom random = new SplittableRandom(seed);
        Layout layout = Layout.of(size);
        Ground ground = new Ground(layout);
        Compute compute = new Compute(layout, ground, catalog);
        Map<PoolDraft, Integer> quotas = quotas(compute.pools(), size.vms());
        Storage storage = new Storage(catalog, compute.pools(), quotas, size.datastores() - size.mirrors());
        spoil(storage, compute.pools());
        BackupPlans backups = new BackupPlans();
        Machines machines = new Machines(storage, new Equipment(ground, random.split()), backups, random.split());
        Set<String> templated = new HashSet<>();
        for (PoolDraft pool : compute.pools()) {
            machines.fill(pool, quotas.getOrDefault(pool, 0));
            if (templated.add(pool.tenant.value() + pool.platform())) {
                machines.templates(pool);
            }
        }
        Replication replication = new Replication(compute.pools(), storage, random.split());
        replication.mirror(size.mirrors());
        replication.replicate(machines.list(), size.replicas());
        Flaws flaws = new Flaws(machines, replication);
        List<EstateObject> rules = flaws.affinityRules();
        flaws.heat(compute.pools().stream()
                .filter(pool -> pool.platform() == Platform.VMWARE && pool.hosts.size() > 1)
                .findFirst()
                .orElseThrow());
        flaws.encrypt();
        flaws.forgetBackups();
        flaws.forgetTools();

        List<EstateObject> all = new ArrayList<>(ground.objects());
        all.addAll(compute.objects());
        all.addAll(storage.objects(random.split()));
        machines.list().forEach(machine -> all.add(machine.vm()));
        all.addAll(backups.objects());
        all.addAll(replication.objects());
        all.addAll(rules);
        return Estate.of(all);
    }

    private static Map<PoolDraft, Integer> quotas(List<PoolDraft> pools, int vms) {
        Map<PoolDraft, Integer> weights = new LinkedHashMap<>();
        pools.forEach(
                pool -> weights.put(pool, pool.hosts.size() * VMS_PER_HOST.getOrDefault(pool.bladeClass.id(), 12)));
        return Shares.of(weights, vms, 0);
    }

    /** Marks the two datastores that will be too small: the last two of the first Cpool's. */
    private static void spoil(Storage storage, List<PoolDraft> pools) {
        List<StoreDraft> stores = pools.stream()
                .filter(pool -> pool.platform() == Platform.VMWARE && pool.hosts.size() > 1)
                .findFirst()
                .map(storage::storesOf)
                .orElseThrow();
        stores.getLast().flaw = StoreDraft.Flaw.NO_ROOM;
        stores.get(stores.size() - 2).flaw = StoreDraft.Flaw.OVERPROMISED;
    }
}
