package peristyle.model.exchange.plan.json;

import java.io.OutputStream;
import java.util.List;
import peristyle.model.exchange.plan.table.PlanReport;
import peristyle.model.planning.plan.Bill;
import peristyle.model.planning.plan.Plan;
import peristyle.model.planning.plan.PlanGap;
import peristyle.model.planning.plan.PlanNote;
import peristyle.model.planning.plan.Refusal;
import peristyle.model.planning.plan.Why;

/** A plan, or the reason why there is none, as one JSON object in UTF-8. The schema is {@code docs/plan-json.md}. */
public final class PlanJson {

    /** Version of the schema; another one where a reader of this one would misunderstand. */
    public static final int SCHEMA_VERSION = 1;

    private PlanJson() {}

    /**
     * Writes a plan; the stream stays open.
     *
     * @throws tools.jackson.core.JacksonException when the stream fails
     */
    public static void write(PlanReport report, OutputStream stream) {
        Plan plan = report.plan();
        Json.write(stream, json -> {
            json.put("schema_version", SCHEMA_VERSION).put("result", "plan");
            json.put("source", report.sourceName()).put("complete", plan.complete());
            new SourceJson(json).write(report);
            json.object("demand", inner -> DemandJson.write(inner, plan.demand()));
            json.object("settings", inner -> SettingsJson.write(inner, plan.settings()));
            json.object("gap", inner -> gap(inner, plan.gap()));
            json.object("bill", inner -> bill(inner, plan.bill()));
            json.objects("cpools", plan.cpools(), cpool -> CpoolJson.write(json, cpool));
            json.objects("datastores", plan.datastores(), each -> StorageJson.datastore(json, each));
            json.put("backup_mib", plan.backupMib());
            json.objects("vms", plan.vms(), each -> CpoolJson.vm(json, each));
            json.objects("disks", plan.disks(), each -> StorageJson.disk(json, each));
            json.objects(
                    "alternatives",
                    plan.alternatives(),
                    each -> json.put("group", each.group())
                            .values("blade_classes", each.bladeClasses())
                            .put("hosts", each.hosts())
                            .put("objective", each.objective())
                            .put("packed", each.packed())
                            .put("chosen", each.chosen()));
            notes(json, "notes", plan.notes());
        });
    }

    /**
     * Writes why nothing feasible exists; the stream stays open.
     *
     * @param source what was to be planned
     * @throws tools.jackson.core.JacksonException when the stream fails
     */
    public static void write(Refusal refusal, String source, OutputStream stream) {
        Json.write(stream, json -> {
            json.put("schema_version", SCHEMA_VERSION).put("result", "refused").put("source", source);
            json.object(
                    "reason",
                    inner -> inner.put("code", refusal.reason().code())
                            .values("arguments", refusal.reason().arguments()));
            notes(json, "changes", refusal.changes());
        });
    }

    private static void notes(Json json, String name, List<PlanNote> notes) {
        json.objects(name, notes, note -> json.put("code", note.code()).values("arguments", note.arguments()));
    }

    private static void gap(Json json, PlanGap gap) {
        json.put("hosts", gap.hosts())
                .put("bound_hosts", gap.boundHosts())
                .put("objective", gap.objective())
                .put("bound_objective", gap.boundObjective())
                .put("objective_gap", gap.objectiveGap())
                .put("binding", gap.binding());
    }

    private static void bill(Json json, Bill bill) {
        json.put("currency", bill.currency()).put("total", bill.total()).values("unpriced", bill.unpriced());
        json.objects(
                "lines",
                bill.lines(),
                line -> json.put("sku", line.sku())
                        .put("item", line.name())
                        .put("unit", line.unit())
                        .put("quantity", line.quantity())
                        .put("unit_price", line.unitPrice())
                        .put("amount", line.amount())
                        .object("why", inner -> why(inner, line.why())));
    }

    static void why(Json json, Why why) {
        json.put("code", why.code()).values("rules", why.rules()).put("formula", why.formula());
        json.objects(
                "inputs",
                why.inputs(),
                input -> json.put("name", input.name())
                        .put("value", input.value())
                        .put("unit", input.unit()));
        json.put("result", why.result()).put("unit", why.unit());
    }

    static void whys(Json json, List<Why> whys) {
        json.objects("why", whys, why -> why(json, why));
    }
}
