package peristyle.model.exchange.plan.table;

import static peristyle.model.exchange.plan.table.PlanColumn.text;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import peristyle.model.exchange.sheet.PlainText;
import peristyle.model.planning.settings.GroupTerms;
import peristyle.model.planning.settings.PlanGroup;
import peristyle.model.planning.settings.PlanSettings;

/** What the plan was asked to be, one setting a row. */
final class SettingsTable {

    private final List<Setting> rows = new ArrayList<>();

    private SettingsTable() {}

    /** A setting; the group is null where it holds for the whole plan. */
    record Setting(@Nullable String group, String name, String value) {}

    static PlanTable<Setting> of(PlanReport report) {
        return new PlanTable<>(
                "settings",
                List.of(
                        text("group", 18, Setting::group),
                        text("setting", 28, Setting::name),
                        text("value", 40, Setting::value)),
                () -> rows(report.plan().settings()).stream());
    }

    static List<Setting> rows(PlanSettings settings) {
        SettingsTable table = new SettingsTable();
        table.whole(settings);
        for (PlanGroup group : settings.groups()) {
            table.terms(group.name(), group.terms());
        }
        table.terms(PlanSettings.REST, settings.terms());
        return table.rows;
    }

    private void whole(PlanSettings settings) {
        add(null, "region", settings.region());
        add(null, "goal", settings.goal().name());
        add(null, "start", settings.start().name());
        add(null, "zones", Listed.of(settings.bounds().zones()));
        add(null, "blade_classes", orAll(settings.bounds().bladeClasses()));
        add(null, "storage_classes", orAll(settings.bounds().storageClasses()));
        add(null, "hosts_per_cpool", PlainText.of(settings.bounds().hostsPerCpool()));
        int hosts = settings.bounds().hosts();
        add(null, "hosts_in_all", hosts == 0 ? "UNLIMITED" : PlainText.of(hosts));
        add(null, "datastore_gib", PlainText.of(settings.bounds().datastoreGib()));
        add(null, "backup_days", PlainText.of(settings.backup().days()));
        add(null, "backup_daily_change", PlainText.of(settings.backup().dailyChange()));
        add(null, "memory_basis", settings.demand().memory().name());
        add(null, "powered_off", settings.demand().poweredOff().name());
        add(null, "iops_per_gib", PlainText.of(settings.demand().iopsPerGib()));
        add(null, "rules_off", Listed.of(settings.rulesOff()));
    }

    private void terms(String group, GroupTerms terms) {
        add(group, "overcommit", PlainText.of(terms.overcommit()));
        add(group, "reference_ghz", PlainText.of(terms.referenceGhz()));
        add(group, "memory_limit", PlainText.of(terms.memoryLimit()));
        add(group, "growth_per_month", PlainText.of(terms.growthPerMonth()));
        add(group, "months", PlainText.of(terms.months()));
        add(group, "spare_hosts", PlainText.of(terms.spareHosts()));
        add(
                group,
                "protection",
                terms.protection().stream().sorted().map(Enum::name).collect(Collectors.joining("; ")));
        add(group, "standby_share", PlainText.of(terms.standbyShare()));
        String storage = terms.storageClass();
        add(group, "storage_class", storage == null ? "BY_IOPS" : storage);
    }

    private static String orAll(List<String> keys) {
        return keys.isEmpty() ? "ALL" : Listed.of(keys);
    }

    private void add(@Nullable String group, String name, String value) {
        rows.add(new Setting(group, name, value));
    }
}
