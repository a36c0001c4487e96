package peristyle.model.planning.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import peristyle.model.catalog.Catalog;
import peristyle.model.catalog.CatalogFile;
import peristyle.model.planning.check.PlanChecker;
import peristyle.model.planning.check.RandomDemands;
import peristyle.model.planning.demand.Demand;
import peristyle.model.planning.demand.DemandDisk;
import peristyle.model.planning.demand.DemandIops;
import peristyle.model.planning.demand.DemandPlace;
import peristyle.model.planning.demand.DemandRules;
import peristyle.model.planning.demand.DemandVm;
import peristyle.model.planning.demand.ExistingHost;
import peristyle.model.planning.demand.ExistingPool;
import peristyle.model.planning.demand.ExistingStore;
import peristyle.model.planning.demand.IopsOrigin;
import peristyle.model.planning.settings.GroupTerms;
import peristyle.model.planning.settings.PlanBounds;
import peristyle.model.planning.settings.PlanSettings;
import peristyle.model.planning.settings.Start;

/** Cpools that are there are kept, and only what is added is ordered. Hosts of STANDARD v3 hold 326 GiB and 128 vCPUs. */
class KeepExistingTest {

    private static final Catalog CATALOG = CatalogFile.shipped();
    private static final PlanSettings KEEP =
            PlanSettings.USUAL.withStart(Start.KEEP_EXISTING).withTerms(GroupTerms.USUAL.protectedBy(Set.of()));
    private static final String BLADE = "csp:fr1:iaas:vmware:standard:v3";
    private static final String MEMORY = "csp:fr1:iaas:vmware:memory:v2";
    private static final long GIB = 1024;

    private static List<DemandVm> vms(int count, String cluster) {
        return IntStream.range(0, count)
                .mapToObj(number ->
                        RandomDemands.vm(cluster + "/" + number + cluster.charAt(cluster.length() - 1), 4, 64 * GIB))
                .toList();
    }

    private static ExistingPool pool(String name, int hosts, long activatedGib) {
        return pool(name, hosts, activatedGib, true, null);
    }

    private static ExistingPool pool(String name, int hosts, long activatedGib, boolean exact, @Nullable String zone) {
        return new ExistingPool(
                name,
                zone,
                null,
                "standard",
                exact,
                activatedGib * GIB,
                IntStream.rangeClosed(1, hosts)
                        .mapToObj(number -> new ExistingHost(name + "-esx" + number, 384 * GIB, true))
                        .toList());
    }

    private static Demand demand(List<DemandVm> vms, ExistingPool... pools) {
        return new Demand("test", DemandRules.USUAL, vms, List.of(), List.of(), List.of(), List.of(), List.of(pools));
    }

    private static Plan planned(Demand demand, PlanSettings settings) {
        PlanResult result = Planner.plan(demand, settings, CATALOG, PlanLimits.ofSteps(500, 1));
        assertThat(result).isInstanceOf(Plan.class);
        Plan plan = (Plan) result;
        assertThat(PlanChecker.complaints(plan, CATALOG)).isEmpty();
        return plan;
    }

    private static long ordered(Plan plan, String sku) {
        return plan.bill().lines().stream()
                .filter(line -> line.sku().equals(sku))
                .mapToLong(BillLine::quantity)
                .sum();
    }

    @Test
    @DisplayName(
            "CP-1 CO-1 what fits the Cpool that is there orders no blade and no memory, and is proved to be the best")
    void fits() {
        Plan plan = planned(demand(vms(10, "cluster 1"), pool("cluster 1", 4, 1_000)), KEEP);

        assertThat(plan.cpools()).singleElement().satisfies(cpool -> {
            assertThat(cpool.existing()).isTrue();
            assertThat(cpool.name()).isEqualTo("cluster 1");
            assertThat(cpool.hosts())
                    .extracting(PlannedHost::name)
                    .containsExactly("cluster 1-esx1", "cluster 1-esx2", "cluster 1-esx3", "cluster 1-esx4");
            assertThat(cpool.activatedMemoryMib()).isEqualTo(1_000 * GIB);
        });
        assertThat(ordered(plan, BLADE)).isZero();
        assertThat(ordered(plan, MEMORY)).isZero();
        assertThat(plan.gap().objectiveGap()).isZero();
    }

    @Test
    @DisplayName("CP-3 CP-4 CP-7 hosts and memory are added where those that are there are too few with the reserve")
    void grows() {
        // 16 VMs of 64 GiB fill 4 hosts of 5 each, and one is the reserve.
        Plan plan = planned(demand(vms(16, "cluster 1"), pool("cluster 1", 3, 400)), KEEP);

        assertThat(plan.cpools()).singleElement().satisfies(cpool -> {
            assertThat(cpool.hosts()).hasSize(5);
            assertThat(cpool.hosts().subList(0, 3)).allMatch(PlannedHost::existing);
            assertThat(cpool.hosts().subList(3, 5)).noneMatch(PlannedHost::existing);
        });
        assertThat(ordered(plan, BLADE)).isEqualTo(2);
        // 1,024 GiB over 85 % are 1,205; 400 are there.
        assertThat(ordered(plan, MEMORY)).isEqualTo(1_205 - 400);
    }

    @Test
    @DisplayName("VMs without a Cpool of their own fill the room that is left before anything is ordered")
    void fillsRoom() {
        List<DemandVm> all = new ArrayList<>(vms(3, "cluster 1"));
        all.addAll(vms(6, "cluster 2"));
        Plan plan = planned(demand(all, pool("cluster 1", 4, 1_536)), KEEP);

        assertThat(plan.cpools()).singleElement().matches(PlannedCpool::existing);
        assertThat(ordered(plan, BLADE)).isZero();
    }

    @Test
    @DisplayName("VMs stay in the Cpool where they run while there is another with more room")
    void stays() {
        List<DemandVm> all = new ArrayList<>(vms(9, "cluster 1"));
        all.addAll(vms(2, "cluster 2"));
        Plan plan = planned(demand(all, pool("cluster 1", 3, 700), pool("cluster 2", 8, 1_024)), KEEP);

        assertThat(plan.vms()).allSatisfy(placed -> assertThat(placed.vm()).startsWith(String.valueOf(placed.cpool())));
    }

    @Test
    @DisplayName("CP-2 a Cpool is not grown beyond 32 hosts: the rest gets a new one")
    void atMost32() {
        // 160 VMs fill 32 hosts; with the reserve that is 33.
        Plan plan = planned(demand(vms(160, "cluster 1"), pool("cluster 1", 30, 8_000)), KEEP);

        assertThat(plan.cpools().getFirst().hosts().size()).isLessThanOrEqualTo(PlanBounds.MOST_HOSTS);
        assertThat(plan.cpools()).hasSizeGreaterThan(1);
    }

    @Test
    @DisplayName("PL-1 a Cpool in another zone stays there, with its storage")
    void otherZone() {
        Plan plan = planned(demand(vms(4, "cluster 1"), pool("cluster 1", 3, 500, true, "AZ07")), KEEP);

        assertThat(plan.cpools()).extracting(PlannedCpool::zone).containsOnly("AZ07");
        assertThat(plan.datastores()).extracting(PlannedDatastore::zone).containsOnly("AZ07");
    }

    private static DemandVm onStore(String id, long diskGib, double iops) {
        DemandVm vm = RandomDemands.vm(id, 1, GIB);
        return new DemandVm(
                vm.id(),
                vm.name(),
                new DemandPlace(null, null, "cluster 1", null, null, null, null, null),
                vm.platform(),
                vm.power(),
                vm.kind(),
                vm.inclusion(),
                vm.compute(),
                List.of(new DemandDisk(id + "/d", "d", diskGib * GIB, null, false, false, false, "ds")),
                vm.diskBasis(),
                new DemandIops(iops, IopsOrigin.MEASURED),
                1,
                "",
                List.of(),
                vm.restart(),
                false);
    }

    private static Plan onStores(List<DemandVm> vms, ExistingStore... stores) {
        return planned(
                new Demand(
                        "test",
                        DemandRules.USUAL,
                        vms,
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(pool("cluster 1", 3, 500)),
                        List.of(stores),
                        List.of(),
                        Map.of()),
                KEEP);
    }

    private static final String ESSENTIAL = "csp:fr1:iaas:storage:bloc:live:v1";

    @Test
    @DisplayName("ST-5 CO-1 what lies in a datastore stays there, and nothing is ordered while it has room")
    void datastoreStays() {
        Plan plan = onStores(
                List.of(onStore("a", 300, 10), onStore("b", 400, 10)),
                new ExistingStore("ds", "PAR7S", null, "essential", 1_000 * GIB, 0));

        assertThat(plan.datastores()).singleElement().satisfies(store -> {
            assertThat(store.name()).isEqualTo("ds");
            assertThat(store.sizeMib()).isEqualTo(1_000 * GIB);
            assertThat(store.existingMib()).isEqualTo(1_000 * GIB);
        });
        assertThat(plan.disks()).extracting(DiskPlacement::reason).containsOnly(DiskPlacement.Reason.STAYS);
        assertThat(plan.bill().lines()).isEmpty();
    }

    @Test
    @DisplayName(
            "ST-5 a datastore that is too small, or holds disks that do not count, grows, and the growth is ordered")
    void datastoreGrows() {
        // 700 GiB of disks, 2 of swap, 300 of others are nine tenths of 1,114.
        Plan plan = onStores(
                List.of(onStore("a", 300, 10), onStore("b", 400, 10)),
                new ExistingStore("ds", "PAR7S", null, "essential", 1_000 * GIB, 300 * GIB));

        assertThat(plan.datastores().getFirst().sizeMib()).isEqualTo(1_114 * GIB);
        assertThat(ordered(plan, ESSENTIAL)).isEqualTo(114);
    }

    @Test
    @DisplayName("where nothing can be kept it is refused, and the least change is a green field")
    void nothingToKeep() {
        PlanResult result = Planner.plan(
                demand(vms(4, "cluster 1"), pool("cluster 1", 3, 500, false, null)),
                KEEP,
                CATALOG,
                PlanLimits.ofSteps(10, 1));

        assertThat(result).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.reason().code()).isEqualTo("planning.keep-existing");
            assertThat(refusal.changes()).extracting(PlanNote::code).containsExactly("green-field");
        });
    }

    @Test
    @DisplayName(
            "a limit of hosts in all makes fewest hosts the goal; where even they are too many, the least is named")
    void hostsInAll() {
        Demand demand = demand(vms(40, "cluster 1"));
        PlanSettings green = KEEP.withStart(Start.GREEN_FIELD);
        int free = planned(demand, green).hosts();
        PlanSettings tight = green.withBounds(within(free - 1));

        Plan plan = planned(demand, tight);
        assertThat(plan.hosts()).isLessThan(free);
        assertThat(plan.notes()).extracting(PlanNote::code).contains("fewest-for-limit");

        PlanResult refused = Planner.plan(demand, green.withBounds(within(2)), CATALOG, PlanLimits.ofSteps(500, 1));
        assertThat(refused).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.reason().code()).isEqualTo("planning.too-many-hosts");
            int named = (int) refusal.changes().getFirst().arguments().getFirst();
            assertThat(planned(demand, green.withBounds(within(named))).hosts()).isEqualTo(named);
        });
    }

    private static PlanBounds within(int hosts) {
        return new PlanBounds(List.of(), List.of(), List.of("PAR7S", "TH3S"), PlanBounds.MOST_HOSTS, hosts, 8192);
    }
}
