package peristyle.model.exchange.plan.table;

import static peristyle.model.exchange.plan.table.PlanColumn.decimal;
import static peristyle.model.exchange.plan.table.PlanColumn.flag;
import static peristyle.model.exchange.plan.table.PlanColumn.share;
import static peristyle.model.exchange.plan.table.PlanColumn.text;
import static peristyle.model.exchange.plan.table.PlanColumn.whole;

import java.util.List;
import java.util.stream.Collectors;
import peristyle.model.planning.plan.PlannedDatastore;

/** Datastores with what claims room in each (ST-5). */
final class StorageTable {

    private static final long MIB_OF_GIB = 1024;

    private StorageTable() {}

    static PlanTable<PlannedDatastore> of(PlanReport report) {
        return new PlanTable<>(
                "datastores",
                List.of(
                        text("datastore", 24, PlannedDatastore::name),
                        text("group", 14, PlannedDatastore::group),
                        text("tenant", 14, PlannedDatastore::tenant),
                        text("zone", 10, PlannedDatastore::zone),
                        text("side", 10, PlannedDatastore::side),
                        text(
                                "storage_class",
                                18,
                                each -> report.catalog()
                                        .storageClass(each.storageClass())
                                        .name()),
                        flag("raw", PlannedDatastore::raw),
                        whole("size_gib", each -> each.sizeMib() / MIB_OF_GIB),
                        whole("existing_mib", PlannedDatastore::existingMib),
                        share(
                                "claimed_share",
                                each -> ComputeTables.part(each.claims().sumMib(), each.sizeMib())),
                        whole("written_mib", each -> each.claims().writtenMib()),
                        whole("thin_growth_mib", each -> each.claims().thinGrowthMib()),
                        whole("growth_mib", each -> each.claims().growthMib()),
                        whole("swap_mib", each -> each.claims().swapMib()),
                        whole("snapshot_mib", each -> each.claims().snapshotMib()),
                        decimal("iops", PlannedDatastore::iops),
                        decimal("iops_limit", each -> Double.isFinite(each.iopsLimit()) ? each.iopsLimit() : null),
                        text("binding", 12, PlannedDatastore::binding),
                        text("mirror_of", 22, PlannedDatastore::mirrorOf),
                        text("cpools", 24, each -> Listed.of(each.cpools())),
                        text(
                                "why",
                                80,
                                each -> each.why().stream().map(WhyText::of).collect(Collectors.joining(" | ")))),
                report.plan().datastores()::stream);
    }
}
