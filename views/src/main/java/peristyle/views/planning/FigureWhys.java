package peristyle.views.planning;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import peristyle.model.exchange.plan.table.Named;
import peristyle.model.planning.demand.Inclusion;
import peristyle.model.planning.demand.KindDecision;
import peristyle.model.planning.plan.Bill;
import peristyle.model.planning.plan.BillLine;
import peristyle.model.planning.plan.FailureCase;
import peristyle.model.planning.plan.Plan;
import peristyle.model.planning.plan.PlannedCpool;
import peristyle.model.planning.plan.PlannedDatastore;
import peristyle.model.planning.plan.Side;
import peristyle.model.planning.plan.VmPlacement;
import peristyle.model.planning.plan.Why;
import peristyle.model.planning.plan.Why.Input;
import peristyle.model.planning.settings.GroupTerms;
import peristyle.model.planning.settings.PlanGroup;
import peristyle.views.planning.PlanTables.VmRow;
import peristyle.views.text.PlanTexts;
import peristyle.views.text.Texts;

/** Where figures come from that are sums and counts over a plan: the plan itself says where its parts do. */
final class FigureWhys {

    private static final String MIB = "MiB";
    private static final String VM = "VM";

    private final Plan plan;
    private final Texts texts;

    FigureWhys(Plan plan, Texts texts) {
        this.plan = plan;
        this.texts = texts;
    }

    /** How many VMs run, and what they take: by what was decided about each kind. */
    List<Why> demand() {
        List<Input> full = new ArrayList<>();
        List<Input> storage = new ArrayList<>();
        List<Input> out = new ArrayList<>();
        for (KindDecision decision : plan.demand().decisions()) {
            List<Input> side = decision.inclusion() == Inclusion.FULL
                    ? full
                    : decision.inclusion() == Inclusion.STORAGE_ONLY ? storage : out;
            side.add(new Input(texts.of(decision.kind()), decision.vms(), VM));
        }
        var totals = plan.demand().totals();
        return List.of(
                sum("vms-running", List.of(), full, totals.running(), VM),
                sum("vms-storage", List.of(), storage, totals.vms() - totals.running(), VM),
                sum("vms-out", List.of(), out, plan.demand().leftOut().size(), VM));
    }

    /** How many hosts of each Cpool may fail, by how many cases that were packed. */
    List<Why> survives() {
        List<Why> whys = new ArrayList<>();
        for (PlannedCpool cpool : plan.cpools()) {
            long holds =
                    cpool.proof().cases().stream().filter(FailureCase::holds).count();
            whys.add(new Why(
                    "failures-survived",
                    List.of("CP-7"),
                    texts.of(cpool.proof().argument()),
                    List.of(
                            new Input(cpool.name(), cpool.hosts().size(), "hosts"),
                            new Input("cases", cpool.proof().cases().size(), ""),
                            new Input("hold", holds, "")),
                    cpool.proof().failures(),
                    "hosts"));
        }
        return whys;
    }

    /** The size of all datastores of the active side, by class; then where the size of each comes from. */
    List<Why> storage() {
        Map<String, Double> classes = new TreeMap<>();
        List<Why> each = new ArrayList<>();
        for (PlannedDatastore store : plan.datastores()) {
            if (store.side() == Side.ACTIVE) {
                classes.merge(store.storageClass(), (double) store.sizeMib(), Double::sum);
                each.addAll(store.why());
            }
        }
        List<Input> inputs = new ArrayList<>();
        classes.forEach((name, size) -> inputs.add(new Input(name, size, MIB)));
        double all = classes.values().stream().mapToDouble(Double::doubleValue).sum();
        List<Why> whys = new ArrayList<>(List.of(sum("storage-sum", List.of("ST-1", "ST-5"), inputs, all, MIB)));
        whys.addAll(each);
        return whys;
    }

    /** The sum of the order where all of it is priced; then where each quantity comes from. */
    List<Why> month() {
        Bill bill = plan.bill();
        List<Why> whys = new ArrayList<>();
        BigDecimal total = bill.total();
        String currency = bill.currency();
        if (total != null && currency != null) {
            List<Input> amounts = new ArrayList<>();
            PlanTexts words = new PlanTexts(texts);
            for (BillLine line : bill.lines()) {
                BigDecimal amount = line.amount();
                if (amount != null) {
                    amounts.add(new Input(Named.item(line).in(words), amount.doubleValue(), currency));
                }
            }
            whys.add(new Why(
                    "bill-total", List.of("CO-1"), "sum of quantity × price", amounts, total.doubleValue(), currency));
        }
        bill.lines().forEach(line -> whys.add(line.why()));
        return whys;
    }

    /** What a VM takes of its host. */
    List<Why> of(VmRow row) {
        VmPlacement at = row.at();
        GroupTerms terms = terms(at.group());
        Input growth = new Input("growth", terms.growthPerMonth(), "");
        Input months = new Input("months", terms.months(), "");
        return List.of(
                new Why(
                        "vm-memory",
                        List.of("CP-4"),
                        "ceil(memory × (1 + growth)^months)",
                        List.of(new Input("memory", row.vm().compute().memoryMib(), MIB), growth, months),
                        (double) at.load().memoryMib(),
                        MIB),
                new Why(
                        "vm-vcpus",
                        List.of(),
                        "vcpus × (1 + growth)^months",
                        List.of(new Input("vcpus", row.vm().compute().vcpus(), "vCPU"), growth, months),
                        at.load().milliVcpus() / 1000.0,
                        "vCPU"));
    }

    private GroupTerms terms(String group) {
        return plan.settings().groups().stream()
                .filter(each -> each.name().equals(group))
                .map(PlanGroup::terms)
                .findFirst()
                .orElse(plan.settings().terms());
    }

    /** Where the hosts of a Cpool come from. */
    static List<Why> of(PlannedCpool cpool) {
        List<Why> whys = new ArrayList<>(List.of(cpool.bound().why()));
        whys.addAll(cpool.why());
        return whys;
    }

    private static Why sum(String code, List<String> rules, List<Input> parts, double result, String unit) {
        return new Why(code, rules, "sum of the parts", parts, result, unit);
    }
}
