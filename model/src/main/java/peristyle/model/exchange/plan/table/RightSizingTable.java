package peristyle.model.exchange.plan.table;

import static peristyle.model.exchange.plan.table.PlanColumn.decimal;
import static peristyle.model.exchange.plan.table.PlanColumn.sentence;
import static peristyle.model.exchange.plan.table.PlanColumn.text;
import static peristyle.model.exchange.plan.table.PlanColumn.whole;

import java.util.List;
import peristyle.model.planning.demand.RightSizing;
import peristyle.model.planning.demand.SizeProposal;

/** Other sizes that the measured use of VMs speaks for, each with its reason. The plan does not rest on them. */
final class RightSizingTable {

    private RightSizingTable() {}

    static PlanTable<SizeProposal> of(PlanReport report) {
        return new PlanTable<>(
                "right-sizing",
                List.of(
                        text("vm", 30, SizeProposal::name),
                        text("sized", 12, each -> each.rule().item()),
                        whole("size_now", SizeProposal::now),
                        whole("size_proposed", SizeProposal::proposed),
                        whole("size_saved", SizeProposal::saved),
                        text("unit", 8, RightSizingTable::unit),
                        decimal("measured", each -> each.reading().value()),
                        text("evidence", 12, each -> each.reading().evidence()),
                        whole("moments", each -> (long) each.reading().moments()),
                        text("size_rule", 20, SizeProposal::rule),
                        sentence("why", 60, RightSizingTable::why),
                        text("vm_id", 30, SizeProposal::vm)),
                () -> RightSizing.of(report.plan().demand()).proposals().stream());
    }

    private static String unit(SizeProposal proposal) {
        return switch (proposal.rule().item()) {
            case VCPUS -> "vCPU";
            case MEMORY -> "MiB";
        };
    }

    /** The sentence of a proposal. */
    private static Said why(SizeProposal proposal) {
        double measured = proposal.reading().value();
        Object value = switch (proposal.rule().item()) {
            case VCPUS -> Math.rint(measured * 10) / 10;
            case MEMORY -> (Object) Math.round(measured);
        };
        return new Said(
                "right-sizing." + proposal.rule().name(),
                List.of(
                        value,
                        proposal.now(),
                        proposal.proposed(),
                        proposal.reading().moments()));
    }
}
