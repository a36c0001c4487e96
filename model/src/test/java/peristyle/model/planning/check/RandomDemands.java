package peristyle.model.planning.check;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import peristyle.model.catalog.BladeClass;
import peristyle.model.catalog.Catalog;
import peristyle.model.estate.AffinityType;
import peristyle.model.estate.Platform;
import peristyle.model.estate.PowerState;
import peristyle.model.estate.RestartPriority;
import peristyle.model.planning.demand.Demand;
import peristyle.model.planning.demand.DemandCompute;
import peristyle.model.planning.demand.DemandDisk;
import peristyle.model.planning.demand.DemandIops;
import peristyle.model.planning.demand.DemandPlace;
import peristyle.model.planning.demand.DemandRule;
import peristyle.model.planning.demand.DemandRules;
import peristyle.model.planning.demand.DemandVm;
import peristyle.model.planning.demand.DiskBasis;
import peristyle.model.planning.demand.ExistingHost;
import peristyle.model.planning.demand.ExistingPool;
import peristyle.model.planning.demand.ExistingStore;
import peristyle.model.planning.demand.Inclusion;
import peristyle.model.planning.demand.IopsOrigin;
import peristyle.model.planning.demand.MemoryBasis;
import peristyle.model.planning.demand.VmKind;
import peristyle.model.planning.settings.Goal;
import peristyle.model.planning.settings.GroupTerms;
import peristyle.model.planning.settings.PlanBounds;
import peristyle.model.planning.settings.PlanGroup;
import peristyle.model.planning.settings.PlanSettings;
import peristyle.model.planning.settings.Protection;
import peristyle.model.planning.settings.VmFilter;

/** Demands and settings of every kind, the same for the same seed. */
public final class RandomDemands {

    private final SplittableRandom random;

    /** Demands by this seed. */
    public RandomDemands(long seed) {
        random = new SplittableRandom(seed);
    }

    /** A VM that runs, without disks. */
    public static DemandVm vm(String id, int vcpus, long memoryMib) {
        return vm(id, vcpus, memoryMib, 0, List.of(), null);
    }

    /** A VM that runs. */
    public static DemandVm vm(
            String id, int vcpus, long memoryMib, int gpus, List<DemandDisk> disks, @Nullable String tenant) {
        return new DemandVm(
                id,
                "name of " + id,
                new DemandPlace(null, null, "cluster " + id.charAt(id.length() - 1), null, null, null, null, tenant),
                Platform.VMWARE,
                PowerState.ON,
                VmKind.WORKLOAD,
                Inclusion.FULL,
                new DemandCompute(vcpus, null, memoryMib, MemoryBasis.CONFIGURED, memoryMib, 0, null, null, null, gpus),
                disks,
                DiskBasis.DISKS,
                new DemandIops(0, IopsOrigin.MEASURED),
                1,
                "",
                List.of(),
                RestartPriority.RESTART,
                false);
    }

    /** A demand of these VMs and rules. */
    public static Demand demand(List<DemandVm> vms, List<DemandRule> rules) {
        return new Demand("test", DemandRules.USUAL, vms, rules, List.of(), List.of(), List.of(), List.of());
    }

    /** Some VMs with disks and rules. */
    public Demand demand() {
        int count = 1 + random.nextInt(random.nextInt(4) == 0 ? 150 : 30);
        boolean tenants = random.nextInt(4) == 0;
        boolean gpus = random.nextInt(4) == 0;
        boolean networks = random.nextInt(4) == 0;
        List<DemandVm> vms = new ArrayList<>();
        for (int number = 0; number < count; number++) {
            vms.add(vm(number, tenants, gpus && random.nextInt(10) == 0 ? 1 + random.nextInt(2) : 0, networks));
        }
        List<DemandRule> rules = new ArrayList<>();
        if (!tenants) {
            for (int number = random.nextInt(4); number > 0; number--) {
                rules.add(rule(number, vms));
            }
        }
        return demand(vms, rules);
    }

    /** The same on Cpools that are there already: some of the clusters, of any class and zone, some of them of no use. */
    public Demand onCpools(Demand demand, Catalog catalog) {
        List<ExistingPool> pools = new ArrayList<>();
        for (int number = 0; number < 4; number++) {
            if (number == 0 || random.nextInt(3) > 0) {
                pools.add(pool(number, catalog));
            }
        }
        return new Demand(
                demand.source(),
                demand.rules(),
                demand.vms(),
                demand.affinity(),
                demand.decisions(),
                demand.leftOut(),
                demand.doubts(),
                pools,
                stores(catalog),
                List.of(),
                Map.of());
    }

    private List<ExistingStore> stores(Catalog catalog) {
        List<ExistingStore> stores = new ArrayList<>();
        for (int number = 0; number < 3; number++) {
            long size = 1024L * (500 + random.nextInt(9_000));
            stores.add(new ExistingStore(
                    "store " + number,
                    random.nextInt(3) == 0 ? "TH3S" : "PAR7S",
                    random.nextInt(4) == 0 ? "tenant " + number % 2 : null,
                    catalog.storageClasses()
                            .get(random.nextInt(catalog.storageClasses().size()))
                            .id(),
                    size,
                    random.nextInt(3) == 0 ? random.nextLong(size) : 0));
        }
        return stores;
    }

    private ExistingPool pool(int number, Catalog catalog) {
        BladeClass blade =
                catalog.bladeClasses().get(random.nextInt(catalog.bladeClasses().size()));
        List<ExistingHost> hosts = new ArrayList<>();
        for (int host = 1 + random.nextInt(7); host > 0; host--) {
            hosts.add(new ExistingHost("esx-" + number + "-" + host, blade.memoryMib(), random.nextInt(8) > 0));
        }
        long usable = hosts.stream().filter(ExistingHost::usable).count();
        int gib = blade.memoryGib();
        String zone = List.of("PAR7S", "TH3S", "AZ07").get(random.nextInt(3));
        return new ExistingPool(
                "cluster " + number,
                random.nextInt(3) == 0 ? null : zone,
                random.nextInt(4) == 0 ? "tenant " + number % 2 : null,
                blade.id(),
                random.nextInt(6) > 0,
                random.nextBoolean() || usable == 0
                        ? null
                        : (Long) (1024L * usable * (128 + random.nextInt(gib - 127))),
                hosts);
    }

    private DemandVm vm(int number, boolean tenants, int gpus, boolean networks) {
        String id = "vm-" + number;
        long memory = 1024L << random.nextInt(8);
        memory = random.nextInt(3) == 0 ? memory + random.nextInt(5000) : memory;
        int vcpus = 1 + random.nextInt(16);
        VmKind kind = random.nextInt(12) == 0 ? VmKind.TEMPLATE : VmKind.WORKLOAD;
        boolean runs = kind == VmKind.WORKLOAD && random.nextInt(6) > 0;
        List<DemandDisk> disks = new ArrayList<>();
        for (int disk = random.nextInt(4); disk > 0; disk--) {
            disks.add(disk(id, disk));
        }
        Double network = networks ? random.nextDouble(3000) : null;
        return new DemandVm(
                id,
                "name of " + id,
                new DemandPlace(
                        null,
                        null,
                        "cluster " + number % 3,
                        null,
                        null,
                        null,
                        null,
                        tenants ? "tenant " + number % 2 : null),
                Platform.VMWARE,
                runs ? PowerState.ON : PowerState.OFF,
                kind,
                runs ? Inclusion.FULL : Inclusion.STORAGE_ONLY,
                new DemandCompute(
                        vcpus,
                        null,
                        memory,
                        MemoryBasis.CONFIGURED,
                        memory,
                        random.nextInt(3) == 0 ? memory / 2 : 0,
                        null,
                        null,
                        network,
                        gpus),
                disks,
                DiskBasis.DISKS,
                new DemandIops(
                        random.nextInt(5) == 0 ? random.nextInt(20_000) : random.nextInt(300), IopsOrigin.MEASURED),
                1,
                "",
                List.of(),
                RestartPriority.RESTART,
                false);
    }

    private DemandDisk disk(String vm, int number) {
        boolean shared = random.nextInt(15) == 0;
        long size = random.nextInt(12) == 0 ? random.nextLong(12L << 20) + 1 : random.nextLong(300L << 10) + 1;
        String id = shared ? "shared " + random.nextInt(3) : vm + "/disk " + number;
        boolean thin = random.nextBoolean();
        // All who open a shared disk say the same of it.
        return shared
                ? new DemandDisk(id, "shared", 200_000 + id.hashCode() % 1000, null, false, true, false, null)
                : new DemandDisk(
                        id,
                        "disk " + number,
                        size,
                        random.nextBoolean() ? random.nextLong(size) : null,
                        thin,
                        false,
                        random.nextInt(12) == 0,
                        "store " + id.length() % 4);
    }

    private DemandRule rule(int number, List<DemandVm> vms) {
        boolean together = random.nextInt(3) == 0;
        List<String> ids = new ArrayList<>();
        for (int each = 2 + random.nextInt(together ? 2 : 5); each > 0; each--) {
            ids.add(vms.get(random.nextInt(vms.size())).id());
        }
        return new DemandRule(
                "rule " + number,
                "",
                together ? AffinityType.TOGETHER : AffinityType.APART,
                random.nextInt(5) > 0,
                ids);
    }

    /** Some settings. */
    public PlanSettings settings() {
        PlanSettings settings = PlanSettings.USUAL.withTerms(terms());
        if (random.nextInt(3) == 0) {
            settings = settings.withGroups(List.of(new PlanGroup("first", VmFilter.ofClusters("cluster 0"), terms())));
        }
        int hosts = random.nextInt(3) == 0 ? 4 + random.nextInt(29) : 32;
        List<String> classes = random.nextInt(3) == 0 ? List.of("eco", "perf3", "perf4") : List.of();
        settings = settings.withBounds(new PlanBounds(
                classes, List.of(), List.of("PAR7S", "TH3S"), hosts, random.nextBoolean() ? 8192 : 1500));
        return settings.withGoal(random.nextBoolean() ? Goal.LEAST_QUANTITIES : Goal.FEWEST_HOSTS);
    }

    private GroupTerms terms() {
        Set<Protection> protection = EnumSet.noneOf(Protection.class);
        for (Protection each : Protection.values()) {
            if (random.nextInt(3) == 0) {
                protection.add(each);
            }
        }
        return new GroupTerms(
                1 + random.nextInt(6),
                2.4,
                0.6 + random.nextInt(4) * 0.1,
                random.nextInt(2) * 0.01,
                random.nextInt(24),
                random.nextInt(4),
                protection,
                random.nextInt(3) == 0 ? 0.5 : 1,
                null);
    }
}
