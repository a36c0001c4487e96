package peristyle.model.planning.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import peristyle.model.catalog.Catalog;
import peristyle.model.catalog.CatalogFile;
import peristyle.model.estate.AffinityType;
import peristyle.model.planning.demand.Demand;
import peristyle.model.planning.demand.DemandDisk;
import peristyle.model.planning.demand.DemandRule;
import peristyle.model.planning.demand.DemandVm;
import peristyle.model.planning.plan.Bill;
import peristyle.model.planning.plan.BillLine;
import peristyle.model.planning.plan.FailureCase;
import peristyle.model.planning.plan.FailureProof;
import peristyle.model.planning.plan.Plan;
import peristyle.model.planning.plan.PlanLimits;
import peristyle.model.planning.plan.PlannedCpool;
import peristyle.model.planning.plan.PlannedDatastore;
import peristyle.model.planning.plan.PlannedHost;
import peristyle.model.planning.plan.Planner;
import peristyle.model.planning.plan.Side;
import peristyle.model.planning.settings.GroupTerms;
import peristyle.model.planning.settings.PlanSettings;
import peristyle.model.planning.settings.Protection;

/** The checker is seen to reject: each test breaks one thing in a right plan. */
class PlanCheckerTest {

    private static final Catalog CATALOG = CatalogFile.shipped();
    private static final Plan RIGHT = right();

    private static Plan right() {
        List<DemandVm> vms = new ArrayList<>();
        for (int number = 0; number < 40; number++) {
            String id = "vm" + number;
            DemandDisk disk = new DemandDisk(id + "/d", "d", 200 * 1024, null, false, false, false, null);
            vms.add(RandomDemands.vm(id, 4, 40 * 1024, number == 0 ? 1 : 0, List.of(disk), null));
        }
        List<DemandRule> rules = List.of(
                new DemandRule("apart", "", AffinityType.APART, true, List.of("vm1", "vm2", "vm3")),
                new DemandRule("together", "", AffinityType.TOGETHER, true, List.of("vm4", "vm5")));
        GroupTerms terms = GroupTerms.USUAL.protectedBy(EnumSet.allOf(Protection.class));
        Demand demand = RandomDemands.demand(vms, rules);
        return (Plan) Planner.plan(demand, PlanSettings.USUAL.withTerms(terms), CATALOG, PlanLimits.ofSteps(1_000, 1));
    }

    @Test
    @DisplayName("the plan that the others break is right")
    void right0() {
        assertThat(PlanChecker.complaints(RIGHT, CATALOG)).isEmpty();
    }

    @Test
    @DisplayName("CP-1 BL-3 another class, without a graphics processor, is rejected")
    void otherClass() {
        int place = cpoolOf("vm0");
        rejected(
                "BL-3",
                cpools(
                        RIGHT,
                        place,
                        cpool -> new CpoolCopy(cpool).bladeClass("perf3").build()));
    }

    @Test
    @DisplayName("CP-2 a 33rd host is rejected")
    void tooManyHosts() {
        rejected("CP-2", cpools(RIGHT, 0, cpool -> {
            List<PlannedHost> hosts = new ArrayList<>(cpool.hosts());
            while (hosts.size() < 33) {
                hosts.add(new PlannedHost(cpool.name() + "-more" + hosts.size(), false, List.of(), cpool.limit()));
            }
            return new CpoolCopy(cpool).hosts(hosts).build();
        }));
    }

    @Test
    @DisplayName("CP-3 activated memory below 128 GiB a host, or above the physical, is rejected")
    void activated() {
        rejected(
                "CP-3",
                cpools(RIGHT, 0, cpool -> new CpoolCopy(cpool).activated(1024).build()));
        rejected(
                "CP-3",
                cpools(
                        RIGHT,
                        0,
                        cpool -> new CpoolCopy(cpool).activated(1L << 30).build()));
    }

    @Test
    @DisplayName("CP-4 a host above its memory limit is rejected")
    void tooFull() {
        rejected("CP-4", cpools(RIGHT, biggest(), cpool -> {
            List<PlannedHost> hosts = new ArrayList<>(cpool.hosts());
            List<String> all =
                    hosts.stream().flatMap(host -> host.vms().stream()).toList();
            hosts.replaceAll(host -> new PlannedHost(host.name(), false, List.of(), host.load()));
            hosts.set(0, new PlannedHost(hosts.getFirst().name(), false, all, cpool.limit()));
            return new CpoolCopy(cpool).hosts(hosts).build();
        }));
    }

    @Test
    @DisplayName("CP-9 VMs that are to be apart on one host, and VMs that are to be together on two, are rejected")
    void rules() {
        rejected("CP-9", moved("vm2", "vm1"));
        rejected("CP-9", moved("vm5", other("vm4")));
    }

    @Test
    @DisplayName("N+1 a Cpool without its reserve, and a restart on the failed host, are rejected")
    void reserve() {
        rejected(
                "N+k",
                cpools(
                        RIGHT,
                        0,
                        cpool -> new CpoolCopy(cpool)
                                .proof(new FailureProof(1, FailureProof.Argument.NONE, List.of(), true))
                                .build()));
        rejected("N+k", cpools(RIGHT, biggest(), cpool -> {
            List<FailureCase> cases = new ArrayList<>();
            for (FailureCase each : cpool.proof().cases()) {
                cases.add(new FailureCase(
                        each.failed(),
                        each.restarts().stream()
                                .map(landing -> new FailureCase.Landing(
                                        landing.vm(), each.failed().getFirst()))
                                .toList(),
                        each.moves(),
                        true,
                        List.of()));
            }
            return new CpoolCopy(cpool)
                    .proof(new FailureProof(1, cpool.proof().argument(), cases, true))
                    .build();
        }));
    }

    @Test
    @DisplayName("GM-6 VR-3 a standby side without hosts for the protected VMs is rejected")
    void noStandbyCompute() {
        List<PlannedCpool> active = RIGHT.cpools().stream()
                .filter(cpool -> cpool.side() == Side.ACTIVE)
                .toList();
        rejected("GM-6", copy(RIGHT, active, RIGHT.datastores(), RIGHT.bill()));
    }

    @Test
    @DisplayName("ST-2 a LUN below 500 GiB, and ST-5 one without room for what it holds, are rejected")
    void smallLuns() {
        rejected("ST-2", stores(Side.ACTIVE, store -> sized(store, 499L * 1024, store.storageClass())));
        rejected("ST-5", stores(Side.ACTIVE, store -> sized(store, store.sizeMib() - 50 * 1024, store.storageClass())));
    }

    @Test
    @DisplayName(
            "GM-4 a standby side of another size or class, and an active side that cannot be mirrored, are rejected")
    void unequalSides() {
        rejected("GM-4", stores(Side.STANDBY, store -> sized(store, store.sizeMib() + 1024, store.storageClass())));
        rejected("GM-4", stores(Side.STANDBY, store -> sized(store, store.sizeMib(), "premium")));
        rejected("GM-4", stores(Side.ACTIVE, store -> sized(store, store.sizeMib(), "ultra")));
        List<PlannedDatastore> active = RIGHT.datastores().stream()
                .filter(store -> store.side() == Side.ACTIVE)
                .toList();
        rejected("VR-3", copy(RIGHT, RIGHT.cpools(), active, RIGHT.bill()));
    }

    @Test
    @DisplayName("CO-1 a bill that counts one too few is rejected")
    void shortBill() {
        List<BillLine> lines = RIGHT.bill().lines().stream()
                .map(line -> new BillLine(
                        line.sku(),
                        line.name(),
                        line.service(),
                        line.unit(),
                        line.quantity() - 1,
                        null,
                        null,
                        line.why()))
                .toList();
        rejected("CO-1", copy(RIGHT, RIGHT.cpools(), RIGHT.datastores(), new Bill(lines, null, null, List.of())));
    }

    private static void rejected(String rule, Plan broken) {
        assertThat(PlanChecker.complaints(broken, CATALOG))
                .anySatisfy(complaint -> assertThat(complaint).startsWith(rule));
    }

    private static int cpoolOf(String vm) {
        for (int place = 0; place < RIGHT.cpools().size(); place++) {
            PlannedCpool cpool = RIGHT.cpools().get(place);
            if (cpool.side() == Side.ACTIVE
                    && cpool.hosts().stream().anyMatch(host -> host.vms().contains(vm))) {
                return place;
            }
        }
        throw new AssertionError("no Cpool of " + vm);
    }

    private static int biggest() {
        return cpoolOf("vm1");
    }

    /** A VM on another host than this one's. */
    private static String other(String vm) {
        return RIGHT.cpools().get(cpoolOf(vm)).hosts().stream()
                .filter(host -> !host.vms().contains(vm) && !host.vms().isEmpty())
                .map(host -> host.vms().getFirst())
                .findFirst()
                .orElseThrow();
    }

    private static Plan moved(String vm, String to) {
        return cpools(RIGHT, cpoolOf(vm), cpool -> {
            List<PlannedHost> hosts = new ArrayList<>();
            for (PlannedHost host : cpool.hosts()) {
                List<String> vms = new ArrayList<>(host.vms());
                vms.remove(vm);
                if (host.vms().contains(to)) {
                    vms.add(vm);
                }
                hosts.add(new PlannedHost(host.name(), false, vms, host.load()));
            }
            return new CpoolCopy(cpool).hosts(hosts).build();
        });
    }

    private static Plan cpools(Plan plan, int place, UnaryOperator<PlannedCpool> change) {
        List<PlannedCpool> cpools = new ArrayList<>(plan.cpools());
        cpools.set(place, change.apply(cpools.get(place)));
        return copy(plan, cpools, plan.datastores(), plan.bill());
    }

    private static Plan stores(Side side, UnaryOperator<PlannedDatastore> change) {
        List<PlannedDatastore> stores = RIGHT.datastores().stream()
                .map(store -> store.side() == side ? change.apply(store) : store)
                .toList();
        return copy(RIGHT, RIGHT.cpools(), stores, RIGHT.bill());
    }

    private static PlannedDatastore sized(PlannedDatastore store, long sizeMib, String storageClass) {
        return new PlannedDatastore(
                store.name(),
                store.group(),
                store.tenant(),
                store.zone(),
                store.side(),
                storageClass,
                store.raw(),
                sizeMib,
                store.existingMib(),
                store.claims(),
                store.iops(),
                store.iopsLimit(),
                store.mirrorOf(),
                store.cpools(),
                store.binding(),
                store.why());
    }

    private static Plan copy(Plan plan, List<PlannedCpool> cpools, List<PlannedDatastore> stores, Bill bill) {
        return new Plan(
                plan.demand(),
                plan.settings(),
                cpools,
                stores,
                plan.backupMib(),
                plan.vms(),
                plan.disks(),
                bill,
                plan.gap(),
                plan.alternatives(),
                plan.notes(),
                plan.complete());
    }

    /** A Cpool with something else in it. */
    private static final class CpoolCopy {
        private final PlannedCpool of;
        private String bladeClass;
        private List<PlannedHost> hosts;
        private long activated;
        private FailureProof proof;

        CpoolCopy(PlannedCpool of) {
            this.of = of;
            bladeClass = of.bladeClass();
            hosts = of.hosts();
            activated = of.activatedMemoryMib();
            proof = of.proof();
        }

        CpoolCopy bladeClass(String other) {
            bladeClass = other;
            return this;
        }

        CpoolCopy hosts(List<PlannedHost> others) {
            hosts = others;
            return this;
        }

        CpoolCopy activated(long mib) {
            activated = mib;
            return this;
        }

        CpoolCopy proof(FailureProof other) {
            proof = other;
            return this;
        }

        PlannedCpool build() {
            return new PlannedCpool(
                    of.name(),
                    of.group(),
                    of.tenant(),
                    of.zone(),
                    of.side(),
                    of.existing(),
                    bladeClass,
                    hosts,
                    of.limit(),
                    activated,
                    of.spareHosts(),
                    of.bound(),
                    proof,
                    of.why());
        }
    }
}
