package peristyle.views.planning;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import peristyle.model.planning.demand.DemandTotals;
import peristyle.model.planning.plan.BillLine;
import peristyle.model.planning.plan.FailureProof;
import peristyle.model.planning.plan.Plan;
import peristyle.model.planning.plan.PlanGap;
import peristyle.model.planning.plan.PlannedCpool;
import peristyle.model.planning.plan.PlannedDatastore;
import peristyle.model.planning.plan.Side;
import peristyle.model.planning.plan.Why;
import peristyle.views.look.Tone;
import peristyle.views.text.Texts;

/** The answer in five figures: what was asked, hosts, what survives, storage, and what a month takes. */
final class PlanAnswer {

    private static final String AREA = "planning-screen.answer.";

    private final Plan plan;
    private final Texts texts;
    private final FigureWhys whys;

    private PlanAnswer(Plan plan, Texts texts) {
        this.plan = plan;
        this.texts = texts;
        whys = new FigureWhys(plan, texts);
    }

    /** The figures of a plan, in the order in which they are read. */
    static List<Figure> of(Plan plan, Texts texts) {
        PlanAnswer answer = new PlanAnswer(plan, texts);
        return List.of(answer.demand(), answer.hosts(), answer.survives(), answer.storage(), answer.month());
    }

    private Figure demand() {
        DemandTotals totals = plan.demand().totals();
        int left = plan.demand().leftOut().size();
        return new Figure(
                "demand",
                say("demand"),
                texts.formats().integer(totals.running()),
                List.of(
                        say("demand.storage", totals.vms() - totals.running(), left),
                        say("demand.size", totals.vcpus(), totals.memoryMib())),
                left > 0 ? Tone.NOTICE : Tone.QUIET,
                whys.demand());
    }

    private Figure hosts() {
        PlanGap gap = plan.gap();
        int more = gap.hosts() - gap.boundHosts();
        List<String> notes = new ArrayList<>();
        notes.add(
                more == 0
                        ? say("hosts.proved")
                        : say("hosts.gap", gap.boundHosts(), more, share(more, gap.boundHosts())));
        notes.add(say("hosts.binding", gap.binding()));
        notes.add(say(
                plan.complete() ? "hosts.cpools" : "hosts.cut",
                cpools(Side.ACTIVE).size()));
        List<Why> why = new ArrayList<>();
        for (PlannedCpool cpool : cpools(Side.ACTIVE)) {
            why.addAll(FigureWhys.of(cpool));
        }
        Tone tone = more == 0 ? Tone.GOOD : more <= cpools(Side.ACTIVE).size() ? Tone.NOTICE : Tone.WARNING;
        return new Figure("hosts", say("hosts"), texts.formats().integer(gap.hosts()), notes, tone, why);
    }

    private static double share(int more, int bound) {
        return bound == 0 ? 0 : (double) more / bound;
    }

    private Figure survives() {
        List<PlannedCpool> active = cpools(Side.ACTIVE);
        List<FailureProof> proofs = active.stream().map(PlannedCpool::proof).toList();
        int least = proofs.stream().mapToInt(FailureProof::failures).min().orElse(0);
        boolean proved = proofs.stream().allMatch(FailureProof::proved);
        int cases = proofs.stream().mapToInt(proof -> proof.cases().size()).sum();
        List<String> notes = new ArrayList<>();
        notes.add(
                !proved
                        ? say("survives.not-proved")
                        : least == 0 ? say("survives.nothing") : say("survives.proved", cases));
        boolean standby = !cpools(Side.STANDBY).isEmpty();
        notes.add(
                standby
                        ? say(
                                "survives.standby",
                                hosts(Side.STANDBY),
                                cpools(Side.STANDBY).stream()
                                        .map(PlannedCpool::zone)
                                        .distinct()
                                        .collect(Collectors.joining(", ")))
                        : say("survives.no-standby"));
        Tone tone = !proved ? Tone.DANGER : least == 0 ? Tone.WARNING : Tone.GOOD;
        return new Figure("survives", say("survives"), say("survives.hosts", least), notes, tone, whys.survives());
    }

    private Figure storage() {
        List<PlannedDatastore> active = plan.datastores().stream()
                .filter(each -> each.side() == Side.ACTIVE)
                .toList();
        long size = active.stream().mapToLong(PlannedDatastore::sizeMib).sum();
        long standby = plan.datastores().stream()
                .filter(each -> each.side() == Side.STANDBY)
                .mapToLong(PlannedDatastore::sizeMib)
                .sum();
        List<String> notes = new ArrayList<>();
        notes.add(say("storage.datastores", active.size()));
        if (standby > 0) {
            notes.add(say("storage.standby", standby));
        }
        notes.add(plan.backupMib() > 0 ? say("storage.backup", plan.backupMib()) : say("storage.no-backup"));
        return new Figure(
                "storage", say("storage"), texts.formats().size((double) size), notes, Tone.QUIET, whys.storage());
    }

    private Figure month() {
        BigDecimal total = plan.bill().total();
        String currency = plan.bill().currency();
        List<BillLine> lines = plan.bill().lines();
        List<Why> why = whys.month();
        if (total != null && currency != null) {
            return new Figure(
                    "month",
                    say("month"),
                    texts.formats().decimal(total.doubleValue(), 2) + " " + currency,
                    List.of(say("month.priced", lines.size())),
                    Tone.QUIET,
                    why);
        }
        String note = currency == null
                ? say("month.no-prices")
                : say(
                        "month.unpriced",
                        plan.bill().unpriced().size(),
                        plan.bill().unpriced());
        return new Figure(
                "month",
                say("month"),
                say("month.skus", lines.size()),
                List.of(note),
                currency == null ? Tone.QUIET : Tone.WARNING,
                why);
    }

    private List<PlannedCpool> cpools(Side side) {
        return plan.cpools().stream().filter(each -> each.side() == side).toList();
    }

    private int hosts(Side side) {
        return cpools(side).stream().mapToInt(each -> each.hosts().size()).sum();
    }

    private String say(String key, Object... arguments) {
        return texts.get(AREA + key, arguments);
    }
}
