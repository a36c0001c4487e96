package peristyle.model.exchange.plan.table;

import static peristyle.model.exchange.plan.table.PlanColumn.flag;
import static peristyle.model.exchange.plan.table.PlanColumn.text;
import static peristyle.model.exchange.plan.table.PlanColumn.whole;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import peristyle.model.planning.demand.DemandVm;
import peristyle.model.planning.plan.FailureCase;
import peristyle.model.planning.plan.FailureCase.Landing;
import peristyle.model.planning.plan.Plan;
import peristyle.model.planning.plan.PlannedCpool;

/** The proof that failures are survived: every case that was packed anew, and where each VM goes in it. */
final class FailureTables {

    private FailureTables() {}

    /** A failure of some hosts of a Cpool. */
    record CaseRow(PlannedCpool cpool, FailureCase failure) {

        String failed() {
            return Listed.of(failure.failed().stream()
                    .map(place -> cpool.hosts().get(place).name()));
        }
    }

    static PlanTable<CaseRow> cases(PlanReport report) {
        Map<String, DemandVm> vms = report.vms();
        return new PlanTable<>(
                "failures",
                List.of(
                        text("cpool", 20, row -> row.cpool.name()),
                        text("failed_hosts", 40, CaseRow::failed),
                        flag("holds", row -> row.failure.holds()),
                        whole("restarts", row -> (long) row.failure.restarts().size()),
                        whole("moves", row -> (long) row.failure.moves().size()),
                        whole("stranded", row -> (long) row.failure.stranded().size()),
                        text(
                                "stranded_vms",
                                40,
                                row -> Listed.of(
                                        row.failure.stranded().stream().map(id -> PlanReport.nameOf(vms, id))))),
                () -> rows(report.plan()));
    }

    private static Stream<CaseRow> rows(Plan plan) {
        return plan.cpools().stream()
                .flatMap(cpool -> cpool.proof().cases().stream().map(each -> new CaseRow(cpool, each)));
    }

    /** What a VM does in a failure. */
    enum Step {
        /** Its host failed: it starts again elsewhere. */
        RESTART,
        /** It makes room. */
        MOVE
    }

    /** Where a VM goes in a failure. */
    record StepRow(CaseRow row, Step step, Landing landing) {}

    static PlanTable<StepRow> steps(PlanReport report) {
        Map<String, DemandVm> vms = report.vms();
        return new PlanTable<>(
                "failure-steps",
                List.of(
                        text("cpool", 20, row -> row.row.cpool.name()),
                        text("failed_hosts", 40, row -> row.row.failed()),
                        text("step", 10, StepRow::step),
                        text("vm", 30, row -> PlanReport.nameOf(vms, row.landing.vm())),
                        text("vm_id", 30, row -> row.landing.vm()),
                        text(
                                "to_host",
                                22,
                                row -> row.row
                                        .cpool
                                        .hosts()
                                        .get(row.landing.host())
                                        .name())),
                () -> rows(report.plan())
                        .flatMap(row -> Stream.concat(
                                row.failure.restarts().stream().map(to -> new StepRow(row, Step.RESTART, to)),
                                row.failure.moves().stream().map(to -> new StepRow(row, Step.MOVE, to)))),
                false);
    }
}
