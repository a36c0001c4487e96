package peristyle.model.exchange.demand;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import peristyle.model.catalog.CatalogEntry;
import peristyle.model.planning.demand.DemandRules;
import peristyle.model.planning.demand.Inclusion;
import peristyle.model.planning.demand.MemoryBasis;
import peristyle.model.planning.demand.VmKind;
import peristyle.model.planning.settings.GroupTerms;
import peristyle.model.planning.settings.Protection;

/** The fields of the terms of a group and of the rules of the demand, and what they may be. */
final class TermsFields {

    static final Set<String> TERMS = Set.of(
            "overcommit",
            "referenceGhz",
            "memoryLimit",
            "growthPerMonth",
            "months",
            "spareHosts",
            "protection",
            "standbyShare",
            "storageClass");

    static final Set<String> DEMAND = Set.of("include", "poweredOff", "memory", "iopsPerGib");

    private static final Set<String> KINDS = Set.of(
            "workload", "template", "placeholder", "clusterService", "notConnected", "withoutSize", "otherPlatform");

    private TermsFields() {}

    /** Terms that are as usual where a field is missing. */
    static GroupTerms terms(CatalogEntry entry, GroupTerms usual) {
        return new GroupTerms(
                entry.has("overcommit") ? entry.number("overcommit", 0.01, 64) : usual.overcommit(),
                entry.has("referenceGhz") ? entry.number("referenceGhz", 0.1, 100) : usual.referenceGhz(),
                entry.has("memoryLimit") ? entry.number("memoryLimit", 0.01, 1) : usual.memoryLimit(),
                entry.has("growthPerMonth") ? entry.number("growthPerMonth", 0, 1) : usual.growthPerMonth(),
                entry.has("months") ? entry.whole("months", 0, 120) : usual.months(),
                entry.has("spareHosts")
                        ? entry.whole("spareHosts", 0, GroupTerms.MOST_SPARE_HOSTS)
                        : usual.spareHosts(),
                entry.has("protection") ? protection(entry) : usual.protection(),
                entry.has("standbyShare") ? entry.number("standbyShare", 0.01, 1) : usual.standbyShare(),
                entry.has("storageClass") ? entry.text("storageClass") : usual.storageClass());
    }

    private static Set<Protection> protection(CatalogEntry entry) {
        Set<Protection> all = EnumSet.noneOf(Protection.class);
        for (String each : entry.texts("protection")) {
            String wanted = each.toUpperCase(Locale.ROOT).replace('-', '_');
            Protection found = EnumSet.allOf(Protection.class).stream()
                    .filter(one -> one.name().equals(wanted))
                    .findFirst()
                    .orElseThrow(() -> entry.problem(
                            "catalog.not-a-choice",
                            entry.required("protection").spot(),
                            "protection",
                            each,
                            "backup, vm-replication, global-mirror"));
            all.add(found);
        }
        return all;
    }

    /** Rules of the demand that are as usual where a field is missing. */
    static DemandRules demand(CatalogEntry entry, DemandRules usual) {
        Map<VmKind, Inclusion> inclusions = new EnumMap<>(usual.inclusions());
        if (entry.has("include")) {
            CatalogEntry include = entry.entry("include", KINDS);
            for (VmKind kind : VmKind.values()) {
                String field = field(kind);
                if (include.has(field)) {
                    inclusions.put(kind, inclusion(include, field, kind));
                }
            }
        }
        return new DemandRules(
                inclusions,
                entry.has("poweredOff") ? entry.constant("poweredOff", Inclusion.class) : usual.poweredOff(),
                entry.has("memory") ? entry.constant("memory", MemoryBasis.class) : usual.memory(),
                entry.has("iopsPerGib") ? entry.number("iopsPerGib", 0, 1_000_000) : usual.iopsPerGib());
    }

    /** A wish that cannot be met is refused rather than changed silently. */
    private static Inclusion inclusion(CatalogEntry include, String field, VmKind kind) {
        Inclusion wish = include.constant(field, Inclusion.class);
        if (wish == Inclusion.FULL && (kind == VmKind.TEMPLATE || kind == VmKind.WITHOUT_SIZE)) {
            throw include.problem(
                    "catalog.not-a-choice", include.required(field).spot(), field, "full", "storage-only, out");
        }
        return wish;
    }

    /** {@code NOT_CONNECTED} is written {@code notConnected}. */
    private static String field(VmKind kind) {
        StringBuilder name = new StringBuilder();
        for (String word : kind.name().toLowerCase(Locale.ROOT).split("_")) {
            name.append(name.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
        }
        return name.toString();
    }
}
