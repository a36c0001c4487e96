package peristyle.views.planning;

import static peristyle.views.planning.table.PlanColumn.figure;
import static peristyle.views.planning.table.PlanColumn.filed;
import static peristyle.views.planning.table.PlanColumn.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import peristyle.model.exchange.plan.table.Named;
import peristyle.model.planning.demand.DemandVm;
import peristyle.model.planning.demand.LeftOutVm;
import peristyle.model.planning.plan.BillLine;
import peristyle.model.planning.plan.Plan;
import peristyle.model.planning.plan.PlannedDatastore;
import peristyle.model.planning.plan.VmPlacement;
import peristyle.model.planning.whatif.FailureSummary;
import peristyle.views.planning.table.PlanColumn;
import peristyle.views.planning.table.PlanColumn.Kind;
import peristyle.views.text.PlanTexts;
import peristyle.views.text.Texts;

/** The columns of the tables of a plan, and their rows. */
final class PlanTables {

    private static final String REASONS = "planning-screen.reason.";

    private final Texts texts;

    PlanTables(Texts texts) {
        this.texts = texts;
    }

    /** A VM and where it sits. */
    record VmRow(DemandVm vm, VmPlacement at) {}

    /** All VMs of a plan, in the demand's order. */
    static List<VmRow> vms(Plan plan) {
        Map<String, DemandVm> known = new HashMap<>();
        plan.demand().vms().forEach(vm -> known.put(vm.id(), vm));
        List<VmRow> rows = new ArrayList<>();
        for (VmPlacement placement : plan.vms()) {
            DemandVm vm = known.get(placement.vm());
            if (vm != null) {
                rows.add(new VmRow(vm, placement));
            }
        }
        return rows;
    }

    List<PlanColumn<VmRow>> vmColumns() {
        return List.of(
                text("vm", 150, row -> row.vm().name()),
                text("group", 80, row -> row.at().group()),
                text("cpool", 90, row -> row.at().cpool()),
                text("host", 110, row -> row.at().host()),
                text("datastore", 110, row -> row.at().datastore()),
                figure("vcpus", Kind.WHOLE, 56, row -> row.vm().compute().vcpus()),
                figure("memory", Kind.SIZE, 80, row -> row.vm().compute().memoryMib()),
                figure("disks", Kind.SIZE, 80, row -> row.vm().disksMib()),
                figure("iops", Kind.WHOLE, 64, row -> row.vm().iops().perSecond()),
                text(
                        "standby",
                        90,
                        row -> row.at().standbyHost(),
                        List.of(filed("standby_host", row -> row.at().standbyHost()))),
                text(
                        "reason",
                        170,
                        row -> texts.get(REASONS + row.at().reason().name()),
                        row -> row.at().reason()));
    }

    List<PlanColumn<PlannedDatastore>> datastoreColumns() {
        return List.of(
                text("datastore", 130, PlannedDatastore::name),
                text("class", 90, PlannedDatastore::storageClass),
                text("zone", 70, PlannedDatastore::zone),
                text("side", 80, each -> texts.of(each.side()), PlannedDatastore::side),
                figure("size", Kind.SIZE, 80, PlannedDatastore::sizeMib),
                figure("claimed", Kind.SHARE, 70, each -> each.claims().sumMib() / (double) each.sizeMib()),
                figure("written", Kind.SIZE, 80, each -> each.claims().writtenMib()),
                figure(
                        "growth",
                        Kind.SIZE,
                        80,
                        each -> each.claims().thinGrowthMib() + each.claims().growthMib(),
                        List.of(
                                filed("thin_growth_mib", each -> each.claims().thinGrowthMib()),
                                filed("growth_mib", each -> each.claims().growthMib()))),
                figure("swap", Kind.SIZE, 80, each -> each.claims().swapMib()),
                figure("iops", Kind.WHOLE, 70, PlannedDatastore::iops),
                figure(
                        "iops-limit",
                        Kind.WHOLE,
                        80,
                        each -> Double.isFinite(each.iopsLimit()) ? each.iopsLimit() : null),
                text("binding", 80, each -> texts.of(each.binding()), PlannedDatastore::binding));
    }

    List<PlanColumn<BillLine>> billColumns() {
        PlanTexts words = new PlanTexts(texts);
        return List.of(
                text("item", 250, each -> Named.item(each).in(words), BillLine::name),
                figure("quantity", Kind.WHOLE, 100, BillLine::quantity),
                text("unit", 80, each -> Named.unit(each).in(words), BillLine::unit),
                text("sku", 330, BillLine::sku),
                figure(
                        "price",
                        Kind.MONEY,
                        100,
                        BillLine::unitPrice,
                        List.of(filed("unit_price", BillLine::unitPrice))),
                figure("amount", Kind.MONEY, 110, BillLine::amount));
    }

    List<PlanColumn<FailureSummary>> failureColumns() {
        return List.of(
                text(
                        "fails",
                        104,
                        each -> texts.of(each.failure().kind()),
                        each -> each.failure().kind()),
                text("failing", 180, each -> String.join(", ", each.failure().names())),
                figure("unaffected", Kind.WHOLE, 70, FailureSummary::unaffected),
                figure("restarted", Kind.WHOLE, 80, FailureSummary::restarted),
                figure("moved", Kind.WHOLE, 80, FailureSummary::moved),
                figure("lost", Kind.WHOLE, 60, FailureSummary::lost),
                figure("lost-memory", Kind.SIZE, 100, FailureSummary::lostMemoryMib),
                figure("above-limit", Kind.WHOLE, 90, FailureSummary::aboveLimit),
                text("proof", 300, each -> texts.of(each.proof()), FailureSummary::proof));
    }

    List<PlanColumn<LeftOutVm>> leftOutColumns() {
        return List.of(
                text("vm", 220, LeftOutVm::name),
                text("why-out", 320, each -> texts.of(each.kind()), List.of(filed("kind", LeftOutVm::kind))),
                text(
                        "cluster",
                        160,
                        each -> each.place().cluster(),
                        List.of(filed("source_cluster", each -> each.place().cluster()))),
                text(
                        "where-now",
                        200,
                        each -> each.place().host(),
                        List.of(filed("source_host", each -> each.place().host()))));
    }
}
