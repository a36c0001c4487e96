package peristyle.model.exchange.plan.table;

import java.util.List;

/** Every table of a plan. */
public final class PlanTables {

    private PlanTables() {}

    /** All of them: summary and order first, then where everything goes, then what it rests on. */
    public static List<PlanTable<?>> of(PlanReport report) {
        return List.of(
                SummaryTable.of(report),
                BillTable.of(report.plan().bill()),
                ComputeTables.cpools(report),
                ComputeTables.hosts(report),
                VmTables.vms(report),
                VmTables.disks(report),
                StorageTable.of(report),
                PlacementTable.of(report),
                RightSizingTable.of(report),
                FailureTables.cases(report),
                FailureTables.steps(report),
                RecordTables.leftOut(report),
                RecordTables.decisions(report),
                RecordTables.rows(report),
                RecordTables.notes(report),
                ComputeTables.alternatives(report),
                SettingsTable.of(report),
                RecordTables.why(report));
    }
}
