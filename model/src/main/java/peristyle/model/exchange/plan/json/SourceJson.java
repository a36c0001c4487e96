package peristyle.model.exchange.plan.json;

import java.util.List;
import peristyle.model.exchange.inventory.ImportReport;
import peristyle.model.exchange.inventory.Inventory;
import peristyle.model.exchange.inventory.InventoryTotals;
import peristyle.model.exchange.inventory.Standing;
import peristyle.model.exchange.plan.table.PlanReport;

/** What was read, table by table: {@code null} where the demand comes from the running estate. */
final class SourceJson {

    private final Json json;

    SourceJson(Json json) {
        this.json = json;
    }

    void write(PlanReport report) {
        json.objects("inventories", report.source().stream().toList(), this::inventory);
    }

    private void inventory(Inventory inventory) {
        InventoryTotals totals = inventory.totals();
        json.put("source", inventory.source())
                .put("taken_at", inventory.takenAt() == null ? null : String.valueOf(inventory.takenAt()))
                .put("vms", totals.vms())
                .put("vms_on", totals.on())
                .put("vms_off", totals.off())
                .put("templates", totals.of(Standing.TEMPLATE))
                .put("vcpus", totals.vcpus())
                .put("memory_mib", totals.memoryMib())
                .put("provisioned_mib", totals.provisionedMib())
                .put("hosts", totals.hosts());
        report(inventory.report());
    }

    private void report(ImportReport report) {
        json.objects("sheets", report.sheets(), sheet -> {
            json.put("sheet", sheet.sheet()).put("rows_read", sheet.rowsRead()).put("rows_kept", sheet.rowsKept());
            json.objects(
                    "left_out",
                    sheet.leftOut(),
                    left -> json.put("reason", left.reason())
                            .put("rows", left.rows())
                            .values("first_rows", left.first()));
            json.values("columns_missing", sheet.columnsMissing());
        });
        json.objects(
                "failed_joins",
                report.joins(),
                join -> json.put("sheet", join.sheet())
                        .put("target", join.target())
                        .put("rows", join.rows())
                        .values("names", join.names())
                        .values("first_rows", join.firstRows()));
        json.put("suspicious_values", report.suspicious());
        json.objects(
                "suspicions",
                report.suspicions(),
                each -> json.put("sheet", each.sheet())
                        .put("row", each.row())
                        .put("column", each.column())
                        .put("value", each.value())
                        .put("code", each.code())
                        .values("arguments", List.copyOf(each.arguments())));
        json.objects(
                "assumptions",
                report.assumptions(),
                each -> json.put("code", each.code()).values("arguments", each.arguments()));
    }
}
