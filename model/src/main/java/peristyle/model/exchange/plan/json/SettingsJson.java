package peristyle.model.exchange.plan.json;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import peristyle.model.planning.demand.DemandRule;
import peristyle.model.planning.demand.DemandRules;
import peristyle.model.planning.demand.Inclusion;
import peristyle.model.planning.demand.VmKind;
import peristyle.model.planning.settings.GroupTerms;
import peristyle.model.planning.settings.PlanBounds;
import peristyle.model.planning.settings.PlanSettings;

/** What the plan was asked to be, in the form in which settings are read: {@code docs/plan-settings.md}. */
final class SettingsJson {

    private SettingsJson() {}

    static void write(Json json, PlanSettings settings) {
        json.put("region", settings.region()).put("goal", word(settings.goal())).put("start", word(settings.start()));
        json.object("demand", inner -> demand(inner, settings.demand()));
        json.object("terms", inner -> terms(inner, settings.terms()));
        json.objects(
                "groups",
                settings.groups(),
                group -> json.put("name", group.name())
                        .values("clusters", group.filter().clusters())
                        .values("folders", group.filter().folders())
                        .values("tags", group.filter().tags())
                        .values("names", group.filter().names())
                        .values("guests", group.filter().guests())
                        .object("terms", inner -> terms(inner, group.terms())));
        json.objects("rules", settings.rulesAdded(), rule -> rule(json, rule));
        json.values("rulesOff", settings.rulesOff());
        json.object("bounds", inner -> bounds(inner, settings.bounds()));
        json.object(
                "backup",
                inner -> inner.put("days", settings.backup().days())
                        .put("dailyChange", settings.backup().dailyChange())
                        .put("quotaTib", settings.backup().quotaTib()));
    }

    private static void rule(Json json, DemandRule rule) {
        json.put("name", rule.name()).put("type", word(rule.type())).values("vms", rule.vms());
    }

    private static void demand(Json json, DemandRules rules) {
        Map<VmKind, Inclusion> ordered = new EnumMap<>(rules.inclusions());
        json.object("include", inner -> ordered.forEach((kind, counts) -> inner.put(field(kind), word(counts))));
        json.put("poweredOff", word(rules.poweredOff()))
                .put("memory", word(rules.memory()))
                .put("iopsPerGib", rules.iopsPerGib());
    }

    private static void terms(Json json, GroupTerms terms) {
        json.put("overcommit", terms.overcommit())
                .put("referenceGhz", terms.referenceGhz())
                .put("memoryLimit", terms.memoryLimit())
                .put("growthPerMonth", terms.growthPerMonth())
                .put("months", terms.months())
                .put("spareHosts", terms.spareHosts())
                .values(
                        "protection",
                        terms.protection().stream()
                                .sorted()
                                .map(SettingsJson::word)
                                .toList())
                .put("standbyShare", terms.standbyShare());
        String storage = terms.storageClass();
        if (storage != null) {
            json.put("storageClass", storage);
        }
    }

    private static void bounds(Json json, PlanBounds bounds) {
        json.values("bladeClasses", bounds.bladeClasses())
                .values("storageClasses", bounds.storageClasses())
                .values("zones", bounds.zones())
                .put("hostsPerCpool", bounds.hostsPerCpool())
                .put("hosts", bounds.hosts())
                .put("datastoreGib", bounds.datastoreGib());
    }

    /** {@code LEAST_COST} is written {@code least-cost}. */
    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** {@code NOT_CONNECTED} is written {@code notConnected}. */
    private static String field(VmKind kind) {
        StringBuilder name = new StringBuilder();
        for (String part : kind.name().toLowerCase(Locale.ROOT).split("_", -1)) {
            name.append(name.isEmpty() ? part : Character.toUpperCase(part.charAt(0)) + part.substring(1));
        }
        return name.toString();
    }
}
