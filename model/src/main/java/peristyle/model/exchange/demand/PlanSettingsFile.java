package peristyle.model.exchange.demand;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import peristyle.model.catalog.CatalogEntry;
import peristyle.model.catalog.JsonReader;
import peristyle.model.estate.AffinityType;
import peristyle.model.planning.demand.DemandRule;
import peristyle.model.planning.settings.BackupTerms;
import peristyle.model.planning.settings.Goal;
import peristyle.model.planning.settings.GroupTerms;
import peristyle.model.planning.settings.PlanBounds;
import peristyle.model.planning.settings.PlanGroup;
import peristyle.model.planning.settings.PlanSettings;
import peristyle.model.planning.settings.Start;
import peristyle.model.planning.settings.VmFilter;
import peristyle.model.problem.Problem;
import peristyle.model.problem.ProblemException;

/**
 * Settings of a plan as a file: JSON in UTF-8, every field optional, with the values of {@link PlanSettings#USUAL} where one
 * is missing. The fields are those of {@code docs/plan-settings.md}.
 */
public final class PlanSettingsFile {

    private static final int LARGEST = 1 << 20;
    private static final String CATALOG = "catalog.";

    private static final Set<String> ROOT =
            Set.of("region", "goal", "start", "demand", "terms", "groups", "rules", "rulesOff", "bounds", "backup");
    private static final Set<String> GROUP = Set.of("name", "clusters", "folders", "tags", "names", "guests", "terms");
    private static final Set<String> RULE = Set.of("name", "type", "vms");
    private static final Set<String> BOUNDS =
            Set.of("bladeClasses", "storageClasses", "zones", "hostsPerCpool", "hosts", "datastoreGib");

    private PlanSettingsFile() {}

    /**
     * The settings in this file.
     *
     * @throws ProblemException {@code plan-settings.*}, with the line and the column of what is wrong
     */
    public static PlanSettings read(Path file) {
        String name = file.toString();
        try {
            if (Files.size(file) > LARGEST) {
                throw new ProblemException(Problem.of("plan-settings.too-large", name, Files.size(file), LARGEST));
            }
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
                    .toString();
            return parse(name, text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (NoSuchFileException missing) {
            throw new ProblemException(Problem.of("plan-settings.not-found", name), missing);
        } catch (CharacterCodingException foreign) {
            throw new ProblemException(Problem.of("plan-settings.not-utf8", name), foreign);
        } catch (IOException failed) {
            throw new ProblemException(
                    Problem.of("plan-settings.unreadable", name, String.valueOf(failed.getMessage())), failed);
        }
    }

    /** The settings in this text; problems name it as {@code file}. */
    static PlanSettings parse(String file, String text) {
        if (text.isBlank()) {
            throw new ProblemException(Problem.of("plan-settings.empty", file));
        }
        try {
            return settings(new CatalogEntry(file, JsonReader.read(file, text), "settings", ROOT));
        } catch (ProblemException met) {
            throw met.problem().code().startsWith(CATALOG) ? reworded(met) : met;
        }
    }

    /** The same facts in the words for settings: the reader of JSON speaks of the catalogue, for which it was made. */
    private static ProblemException reworded(ProblemException met) {
        String code = "plan-settings." + met.problem().code().substring(CATALOG.length());
        return new ProblemException(new Problem(code, met.problem().arguments()), met);
    }

    private static PlanSettings settings(CatalogEntry root) {
        PlanSettings usual = PlanSettings.USUAL;
        GroupTerms terms = root.has("terms")
                ? TermsFields.terms(root.entry("terms", TermsFields.TERMS), usual.terms())
                : usual.terms();
        return new PlanSettings(
                root.has("region") ? root.text("region") : usual.region(),
                root.has("demand")
                        ? TermsFields.demand(root.entry("demand", TermsFields.DEMAND), usual.demand())
                        : usual.demand(),
                terms,
                groups(root, terms),
                rules(root),
                root.has("rulesOff") ? root.texts("rulesOff") : List.of(),
                root.has("goal") ? root.constant("goal", Goal.class) : usual.goal(),
                root.has("start") ? root.constant("start", Start.class) : usual.start(),
                root.has("bounds") ? bounds(root.entry("bounds", BOUNDS)) : usual.bounds(),
                root.has("backup")
                        ? backup(root.entry("backup", Set.of("days", "dailyChange", "quotaTib")))
                        : usual.backup(),
                null);
    }

    private static List<PlanGroup> groups(CatalogEntry root, GroupTerms usual) {
        List<PlanGroup> groups = new ArrayList<>();
        if (root.has("groups")) {
            for (CatalogEntry entry : root.entries("groups", GROUP)) {
                String name = entry.text("name");
                if (name.equals(PlanSettings.REST)
                        || groups.stream().anyMatch(each -> each.name().equals(name))) {
                    throw entry.problem(
                            "catalog.duplicate-id", entry.required("name").spot(), "groups", name);
                }
                VmFilter filter = new VmFilter(
                        texts(entry, "clusters"),
                        texts(entry, "folders"),
                        texts(entry, "tags"),
                        texts(entry, "names"),
                        texts(entry, "guests"));
                GroupTerms terms =
                        entry.has("terms") ? TermsFields.terms(entry.entry("terms", TermsFields.TERMS), usual) : usual;
                groups.add(new PlanGroup(name, filter, terms));
            }
        }
        return groups;
    }

    private static List<DemandRule> rules(CatalogEntry root) {
        if (!root.has("rules")) {
            return List.of();
        }
        return root.entries("rules", RULE).stream()
                .map(entry -> new DemandRule(
                        entry.text("name"), "", entry.constant("type", AffinityType.class), true, entry.texts("vms")))
                .toList();
    }

    private static PlanBounds bounds(CatalogEntry entry) {
        PlanBounds usual = PlanBounds.USUAL;
        return new PlanBounds(
                texts(entry, "bladeClasses"),
                texts(entry, "storageClasses"),
                entry.has("zones") ? entry.texts("zones") : usual.zones(),
                entry.has("hostsPerCpool")
                        ? entry.whole("hostsPerCpool", 1, PlanBounds.MOST_HOSTS)
                        : usual.hostsPerCpool(),
                entry.has("hosts") ? entry.whole("hosts", 0, PlanBounds.MOST_HOSTS_IN_ALL) : usual.hosts(),
                entry.has("datastoreGib")
                        ? entry.whole("datastoreGib", (int) PlanBounds.LEAST_LUN_GIB, PlanBounds.MOST_DATASTORE_GIB)
                        : usual.datastoreGib());
    }

    private static BackupTerms backup(CatalogEntry entry) {
        BackupTerms usual = BackupTerms.USUAL;
        return new BackupTerms(
                entry.has("days") ? entry.whole("days", 0, 3650) : usual.days(),
                entry.has("dailyChange") ? entry.number("dailyChange", 0, 1) : usual.dailyChange(),
                entry.has("quotaTib") ? entry.whole("quotaTib", 0, BackupTerms.MOST_TIB) : usual.quotaTib());
    }

    private static List<String> texts(CatalogEntry entry, String field) {
        return entry.has(field) ? entry.texts(field) : List.of();
    }
}
