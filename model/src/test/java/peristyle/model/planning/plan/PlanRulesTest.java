package peristyle.model.planning.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import peristyle.model.catalog.Catalog;
import peristyle.model.catalog.CatalogFile;
import peristyle.model.estate.AffinityType;
import peristyle.model.estate.Platform;
import peristyle.model.estate.PowerState;
import peristyle.model.estate.RestartPriority;
import peristyle.model.planning.check.PlanChecker;
import peristyle.model.planning.check.RandomDemands;
import peristyle.model.planning.demand.DemandCompute;
import peristyle.model.planning.demand.DemandDisk;
import peristyle.model.planning.demand.DemandIops;
import peristyle.model.planning.demand.DemandPlace;
import peristyle.model.planning.demand.DemandRule;
import peristyle.model.planning.demand.DemandVm;
import peristyle.model.planning.demand.DiskBasis;
import peristyle.model.planning.demand.Inclusion;
import peristyle.model.planning.demand.IopsOrigin;
import peristyle.model.planning.demand.MemoryBasis;
import peristyle.model.planning.demand.VmKind;
import peristyle.model.planning.settings.GroupTerms;
import peristyle.model.planning.settings.PlanBounds;
import peristyle.model.planning.settings.PlanSettings;
import peristyle.model.planning.settings.Protection;

/** Each rule that a plan holds, by figures that can be reckoned by hand. On STANDARD v3: 326 GiB and 128 vCPUs a host. */
class PlanRulesTest {

    private static final Catalog CATALOG = CatalogFile.shipped();
    private static final long GIB = 1024;
    private static final PlanSettings PLAIN = on(List.of("standard"), EnumSet.noneOf(Protection.class));

    private static PlanSettings on(List<String> classes, Set<Protection> protection) {
        return PlanSettings.USUAL
                .withTerms(GroupTerms.USUAL.protectedBy(protection))
                .withBounds(new PlanBounds(classes, List.of(), List.of("PAR7S", "TH3S"), PlanBounds.MOST_HOSTS, 8192));
    }

    private static DemandVm vm(String id, long memoryGib) {
        return RandomDemands.vm(id, 1, memoryGib * GIB);
    }

    private static DemandVm vm(String id, long memoryGib, long diskGib, double iops, boolean encrypted) {
        DemandDisk disk = new DemandDisk(id + "/disk", "disk", diskGib * GIB, null, false, false, false, null);
        return new DemandVm(
                id,
                id,
                new DemandPlace(null, null, "c", null, null, null, null, null),
                Platform.VMWARE,
                PowerState.ON,
                VmKind.WORKLOAD,
                Inclusion.FULL,
                new DemandCompute(
                        1, null, memoryGib * GIB, MemoryBasis.CONFIGURED, memoryGib * GIB, 0, null, null, null, 0),
                List.of(disk),
                DiskBasis.DISKS,
                new DemandIops(iops, IopsOrigin.MEASURED),
                1,
                "",
                List.of(),
                RestartPriority.RESTART,
                encrypted);
    }

    private static List<DemandVm> vms(int count, long memoryGib) {
        return IntStream.range(0, count)
                .mapToObj(each -> vm("vm" + each, memoryGib))
                .toList();
    }

    private static PlanResult result(List<DemandVm> vms, List<DemandRule> rules, PlanSettings settings) {
        return Planner.plan(RandomDemands.demand(vms, rules), settings, CATALOG, PlanLimits.ofSteps(300, 1));
    }

    private static Plan plan(List<DemandVm> vms, List<DemandRule> rules, PlanSettings settings) {
        PlanResult result = result(vms, rules, settings);
        assertThat(result).isInstanceOf(Plan.class);
        assertThat(PlanChecker.complaints((Plan) result, CATALOG)).isEmpty();
        return (Plan) result;
    }

    private static Plan plan(List<DemandVm> vms, PlanSettings settings) {
        return plan(vms, List.of(), settings);
    }

    private static Refusal refused(List<DemandVm> vms, List<DemandRule> rules, PlanSettings settings) {
        PlanResult result = result(vms, rules, settings);
        assertThat(result).isInstanceOf(Refusal.class);
        return (Refusal) result;
    }

    private static List<PlannedCpool> side(Plan plan, Side side) {
        return plan.cpools().stream().filter(each -> each.side() == side).toList();
    }

    private static List<PlannedDatastore> stores(Plan plan, Side side) {
        return plan.datastores().stream().filter(each -> each.side() == side).toList();
    }

    @Test
    @DisplayName("CP-1 a Cpool has one class: what only a larger blade holds gets a Cpool of its own")
    void oneClass() {
        List<DemandVm> vms = new ArrayList<>(vms(10, 64));
        vms.add(vm("large", 1_000));

        Plan plan = plan(vms, on(List.of("standard", "perf3"), Set.of()));

        assertThat(plan.cpools()).extracting(PlannedCpool::bladeClass).doesNotHaveDuplicates();
        assertThat(side(plan, Side.ACTIVE))
                .anySatisfy(cpool -> assertThat(cpool.bladeClass()).isEqualTo("perf3"));
    }

    @Test
    @DisplayName("CP-2 170 VMs of 64 GiB, five on a host, are 34 hosts: two Cpools of at most 32")
    void atMost32Hosts() {
        Plan plan = plan(vms(170, 64), PLAIN);

        assertThat(plan.cpools())
                .hasSize(2)
                .allSatisfy(cpool -> assertThat(cpool.hosts()).hasSizeLessThanOrEqualTo(32));
        assertThat(plan.hosts()).isEqualTo(36);
    }

    @Test
    @DisplayName("CP-3 activated memory is 128 GiB a host at least, and what the VMs take over 85 % above that")
    void activatedMemory() {
        assertThat(plan(vms(1, 1), PLAIN).cpools().getFirst().activatedMemoryMib())
                .isEqualTo(2 * 128 * GIB);
        // 640 GiB over 85 % are 752.9.
        assertThat(plan(vms(10, 64), PLAIN).cpools().getFirst().activatedMemoryMib())
                .isEqualTo(753 * GIB);
    }

    @Test
    @DisplayName("CP-4 six VMs of 64 GiB fit into 384 GiB, but not below 85 % of it")
    void memoryLimit() {
        assertThat(plan(vms(5, 64), PLAIN).hosts()).isEqualTo(1 + 1);
        assertThat(plan(vms(6, 64), PLAIN).hosts()).isEqualTo(2 + 1);
    }

    @Test
    @DisplayName("CP-7 one VM gets two hosts, so that it restarts when one fails")
    void twoHosts() {
        Plan plan = plan(vms(1, 1), PLAIN);

        assertThat(plan.hosts()).isEqualTo(2);
        assertThat(plan.cpools().getFirst().proof().proved()).isTrue();
    }

    @Test
    @DisplayName("CP-9 VMs to be apart sit on different hosts, VMs to be together on one; more than a Cpool holds is"
            + " refused")
    void rules() {
        DemandRule apart = new DemandRule("apart", "", AffinityType.APART, true, List.of("vm0", "vm1", "vm2", "vm3"));
        DemandRule together = new DemandRule("together", "", AffinityType.TOGETHER, true, List.of("vm4", "vm5"));

        Plan plan = plan(vms(6, 1), List.of(apart, together), PLAIN);

        Map<String, String> hosts = new HashMap<>();
        plan.vms().forEach(each -> hosts.put(each.vm(), String.valueOf(each.host())));
        assertThat(apart.vms().stream().map(hosts::get).distinct()).hasSize(4);
        assertThat(hosts.get("vm4")).isEqualTo(hosts.get("vm5"));

        List<String> many = IntStream.range(0, 40).mapToObj(each -> "vm" + each).toList();
        Refusal refusal =
                refused(vms(40, 1), List.of(new DemandRule("wide", "", AffinityType.APART, true, many)), PLAIN);
        assertThat(refusal.reason().code()).isEqualTo("planning.too-many-apart");
        assertThat(refusal.changes()).extracting(PlanNote::code).containsExactly("rule-off");
    }

    @Test
    @DisplayName(
            "BL-3 a VM that asks for a GPU is planned on PERFORMANCE 4; where that is not allowed, to allow it is the"
                    + " change")
    void graphics() {
        List<DemandVm> vms = List.of(RandomDemands.vm("gpu", 4, 16 * GIB, 1, List.of(), null));

        assertThat(plan(vms, on(List.of(), Set.of())).cpools().getFirst().bladeClass())
                .isEqualTo("perf4");
        Refusal refusal = refused(vms, List.of(), PLAIN);
        assertThat(refusal.reason().code()).isEqualTo("planning.vm-too-large");
        assertThat(refusal.changes()).singleElement().satisfies(change -> {
            assertThat(change.code()).isEqualTo("allow-class");
            assertThat(change.arguments()).containsExactly("perf4");
        });
    }

    @Test
    @DisplayName("ST-1 a datastore's limit is its class rate by its size, and carries the IOPS of what lies in it")
    void iops() {
        Plan plan = plan(List.of(vm("db", 8, 600, 5_000, false)), PLAIN);

        assertThat(plan.datastores()).singleElement().satisfies(store -> {
            double rate = CATALOG.storageClass(store.storageClass()).iopsPerTib();
            assertThat(rate * store.sizeMib() / 1024 / 1024).isGreaterThanOrEqualTo(5_000);
        });
    }

    @Test
    @DisplayName(
            "CP-11 nothing is compressed or deduplicated: eight clones of 100 GiB take 800 GiB, all of it on ordered"
                    + " LUNs")
    void noHiddenOptimisation() {
        List<DemandVm> clones = IntStream.range(0, 8)
                .mapToObj(each -> vm("clone" + each, 1, 100, 1, false))
                .toList();

        Plan plan = plan(clones, PLAIN);

        assertThat(plan.datastores().stream()
                        .mapToLong(store -> store.claims().writtenMib())
                        .sum())
                .isEqualTo(800 * GIB);
        long ordered = plan.bill().lines().stream()
                .filter(line ->
                        line.sku().contains(":storage:bloc:") && line.unit().equals("GiB"))
                .mapToLong(line -> line.quantity())
                .sum();
        assertThat(ordered)
                .isEqualTo(plan.datastores().stream()
                        .mapToLong(store -> store.sizeMib() / GIB)
                        .sum());
    }

    @Test
    @DisplayName("ST-2 a LUN is 500 GiB at least, however little lies in it")
    void leastLun() {
        assertThat(plan(List.of(vm("a", 1, 10, 1, false)), PLAIN)
                        .datastores()
                        .getFirst()
                        .sizeMib())
                .isEqualTo(500 * GIB);
    }

    @Test
    @DisplayName(
            "ST-5 CP-5 disk and swap file take nine tenths, a tenth is for snapshots: (900 + 64) / 0.9 are 1,072 GiB")
    void claims() {
        assertThat(plan(List.of(vm("a", 64, 900, 1, false)), PLAIN)
                        .datastores()
                        .getFirst()
                        .sizeMib())
                .isEqualTo(1_072 * GIB);
    }

    @Test
    @DisplayName("GM-4 GM-7 both sides of a mirror are alike and of one of the three lowest classes, whatever the IOPS")
    void mirror() {
        Plan plan = plan(
                List.of(vm("db", 8, 600, 20_000, false)),
                on(List.of("standard"), EnumSet.of(Protection.GLOBAL_MIRROR)));

        PlannedDatastore active = stores(plan, Side.ACTIVE).getFirst();
        PlannedDatastore standby = stores(plan, Side.STANDBY).getFirst();
        assertThat(standby.sizeMib()).isEqualTo(active.sizeMib());
        assertThat(standby.storageClass()).isEqualTo(active.storageClass()).isIn("essential", "standard", "premium");
        assertThat(standby.zone()).isNotEqualTo(active.zone());
        assertThat(plan.bill().lines())
                .anySatisfy(line -> assertThat(line.sku()).endsWith("licence:globalmirror:v1"));
    }

    @Test
    @DisplayName("GM-6 the standby side starts all protected VMs; a reduced share needs less and is a declared degraded"
            + " mode")
    void standbyCompute() {
        Set<Protection> mirrored = EnumSet.of(Protection.GLOBAL_MIRROR);
        PlanSettings whole = on(List.of("standard"), mirrored);
        GroupTerms terms = whole.terms();
        PlanSettings half = whole.withTerms(new GroupTerms(
                terms.overcommit(), terms.referenceGhz(), terms.memoryLimit(), 0, 0, 1, mirrored, 0.5, null));

        int all =
                side(plan(vms(40, 64), whole), Side.STANDBY).getFirst().hosts().size();
        int some =
                side(plan(vms(40, 64), half), Side.STANDBY).getFirst().hosts().size();

        assertThat(all).isEqualTo(8);
        assertThat(some).isEqualTo(4);
    }

    @Test
    @DisplayName(
            "VR-3 VR-4 replicated VM by VM: the same space and compute on the standby side, and a licence for each VM")
    void replication() {
        Plan plan = plan(
                List.of(vm("a", 64, 900, 1, false), vm("b", 64, 900, 1, false)),
                on(List.of("standard"), EnumSet.of(Protection.VM_REPLICATION)));

        long active = stores(plan, Side.ACTIVE).stream()
                .mapToLong(PlannedDatastore::sizeMib)
                .sum();
        long standby = stores(plan, Side.STANDBY).stream()
                .mapToLong(PlannedDatastore::sizeMib)
                .sum();
        assertThat(standby).isEqualTo(active);
        assertThat(side(plan, Side.STANDBY))
                .singleElement()
                .satisfies(cpool -> assertThat(cpool.load().memoryMib()).isEqualTo(128 * GIB));
        assertThat(plan.bill().lines())
                .anySatisfy(
                        line -> assertThat(line.sku() + " " + line.quantity()).endsWith("replication:v1 2"));
    }

    @Test
    @DisplayName("GM-9 an encrypted VM cannot be mirrored: refused, with a group of its own as the change")
    void encryptedMirrored() {
        Refusal refusal = refused(
                List.of(vm("secret", 8, 100, 1, true)),
                List.of(),
                on(List.of("standard"), EnumSet.of(Protection.GLOBAL_MIRROR)));

        assertThat(refusal.reason().code()).isEqualTo("planning.encrypted-mirrored");
        assertThat(refusal.changes()).extracting(PlanNote::code).containsExactly("group-of-their-own");
    }

    @Test
    @DisplayName("GM-4 a class that cannot be mirrored, or none that can, is refused; those that can are the change")
    void notMirrored() {
        Set<Protection> mirror = EnumSet.of(Protection.GLOBAL_MIRROR);
        GroupTerms ultra = new GroupTerms(4, 2.4, 0.85, 0, 0, 1, mirror, 1, "ultra");
        PlanSettings wished = PLAIN.withTerms(ultra);
        PlanSettings none = on(List.of("standard"), mirror)
                .withBounds(
                        new PlanBounds(List.of("standard"), List.of("enterprise"), List.of("PAR7S", "TH3S"), 32, 8192));

        for (PlanSettings each : List.of(wished, none)) {
            Refusal refusal = refused(List.of(vm("a", 1, 10, 1, false)), List.of(), each);
            assertThat(refusal.changes()).singleElement().satisfies(change -> {
                assertThat(change.code()).isEqualTo("mirrored-class");
                assertThat(change.arguments().getLast()).isEqualTo("FLASH Essential, FLASH Standard, FLASH Premium");
            });
        }
    }

    @Test
    @DisplayName("BL-2 a class that the catalogue does not have is refused, and those that it has are named")
    void unknownClass() {
        Refusal refusal = refused(vms(1, 1), List.of(), on(List.of("standart"), Set.of()));

        assertThat(refusal.reason().code()).isEqualTo("planning.unknown-class");
        assertThat(refusal.reason().arguments().getFirst()).isEqualTo("standart");
        assertThat(refusal.changes()).extracting(PlanNote::code).containsExactly("allow-class");
    }

    @Test
    @DisplayName("CP-9 rules that contradict each other are refused, and to switch one off is the change")
    void contradiction() {
        List<String> both = List.of("vm0", "vm1");
        Refusal refusal = refused(
                vms(2, 1),
                List.of(
                        new DemandRule("together", "", AffinityType.TOGETHER, true, both),
                        new DemandRule("apart", "", AffinityType.APART, true, both)),
                PLAIN);

        assertThat(refusal.changes()).singleElement().satisfies(change -> {
            assertThat(change.code()).isEqualTo("rule-off");
            assertThat(change.arguments()).containsExactly("apart");
        });
    }

    @Test
    @DisplayName("BK-1 BK-5 BK-6 a group that is backed up orders a licence for each VM and space by the stated rule")
    void backups() {
        Plan plan = plan(List.of(vm("a", 8, 1_024, 1, false)), on(List.of("standard"), EnumSet.of(Protection.BACKUP)));

        // One copy and 30 days of 2 %.
        assertThat(plan.backupMib()).isEqualTo((long) Math.ceil(1_024 * 1.6 * GIB));
        assertThat(plan.bill().lines())
                .extracting(BillLine::sku)
                .contains("csp:fr1:iaas:backup:vm:v1", "csp:fr1:iaas:storage:bloc:backup:v1");
    }

    @Test
    @DisplayName(
            "BK-1 GM-1 what is kept safe needs a second zone: without one it is refused, and to name one is the change")
    void secondZone() {
        PlanSettings one = on(List.of("standard"), EnumSet.of(Protection.BACKUP))
                .withBounds(new PlanBounds(List.of("standard"), List.of(), List.of("PAR7S"), 32, 8192));

        Refusal refusal = refused(vms(1, 1), List.of(), one);

        assertThat(refusal.reason().code()).isEqualTo("planning.zones");
        assertThat(refusal.changes()).extracting(PlanNote::code).containsExactly("second-zone");
    }
}
