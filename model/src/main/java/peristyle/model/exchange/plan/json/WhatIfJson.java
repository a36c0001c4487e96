package peristyle.model.exchange.plan.json;

import java.io.OutputStream;
import java.util.List;
import peristyle.model.planning.scenario.FailureColumn;
import peristyle.model.planning.scenario.Matrix;
import peristyle.model.planning.scenario.MatrixCell;
import peristyle.model.planning.scenario.PurchaseOrder;
import peristyle.model.planning.scenario.Scenario;
import peristyle.model.planning.scenario.ScenarioComparison;
import peristyle.model.planning.scenario.Shortage;

/** What scenarios come to, and in what they differ, as one JSON object in UTF-8: {@code docs/scenario-file.md}. */
public final class WhatIfJson {

    private WhatIfJson() {}

    /**
     * Writes it; the stream stays open.
     *
     * @param survived the worst failure that the orders provide for
     * @throws tools.jackson.core.JacksonException when the stream fails
     */
    public static void write(List<Matrix> scenarios, FailureColumn survived, OutputStream stream) {
        Json.write(stream, json -> {
            json.put("schema_version", PlanJson.SCHEMA_VERSION)
                    .put("result", "whatif")
                    .put("survived", survived);
            json.objects("scenarios", scenarios, each -> scenario(json, each, survived));
            json.objects("comparisons", ScenarioComparison.withFirst(scenarios), each -> comparison(json, each));
        });
    }

    private static void scenario(Json json, Matrix matrix, FailureColumn survived) {
        Scenario scenario = matrix.scenario();
        json.put("name", scenario.name())
                .put("description", scenario.description())
                .put("start", scenario.start().toString())
                .put("lead_days", scenario.leadDays())
                .put("changes", scenario.changes().size());
        json.objects(
                "months",
                matrix.rows(),
                row -> json.put("month", row.month().toString())
                        .put("vms", row.vms())
                        .put("memory_mib", row.memoryMib())
                        .put("hosts", row.hosts())
                        .objects("failures", List.of(FailureColumn.values()), each -> cell(json, row, each)));
        json.objects("orders", matrix.orders(survived), each -> order(json, each));
    }

    private static void cell(Json json, Matrix.Row row, FailureColumn failure) {
        json.put("failure", failure);
        switch (row.cell(failure)) {
            case MatrixCell.Fits(int unprotected) -> json.put("result", "fits").put("unprotected_vms", unprotected);
            case MatrixCell.DoesNotFit(List<Shortage> shortages) ->
                json.put("result", "short").objects("shortages", shortages, each -> shortage(json, each));
            case MatrixCell.Unknown unknown -> json.put("result", "unknown");
        }
    }

    private static void shortage(Json json, Shortage shortage) {
        json.put("object_id", shortage.object())
                .put("object", shortage.name())
                .put("lacking", shortage.lacking())
                .put("missing", shortage.missing())
                .put("class", shortage.itemClass())
                .put("proved", shortage.proved());
    }

    private static void order(Json json, PurchaseOrder order) {
        json.put("order_by", order.by().toString())
                .put("needed_in", order.needed().toString())
                .put("item", order.item())
                .put("class", order.itemClass())
                .put("quantity", order.quantity())
                .put("object_id", order.object())
                .put("object", order.name())
                .put("lacking", order.lacking());
    }

    private static void comparison(Json json, ScenarioComparison comparison) {
        json.put("of", comparison.other().scenario().name())
                .put("with", comparison.one().scenario().name());
        json.objects(
                "differences",
                comparison.differences(),
                each -> json.put("code", each.code()).values("arguments", each.arguments()));
    }
}
