package peristyle.views.overview;

import java.time.Instant;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import peristyle.model.estate.Estate;
import peristyle.model.estate.ObjectId;
import peristyle.model.estate.Replica;
import peristyle.model.operation.ControlPlane;
import peristyle.model.operation.RootCause;
import peristyle.model.operation.RootCauses;
import peristyle.model.operation.Snapshot;
import peristyle.model.rule.Finding;
import peristyle.model.rule.Severity;
import peristyle.model.telemetry.Rpo;
import peristyle.views.console.Scope;
import peristyle.views.incident.RootCauseReader;
import peristyle.views.text.Texts;

/** What is wrong, worst first, and how much room there is, in the part of the estate that is looked at. */
final class OverviewViewModel {

    private final ControlPlane plane;
    private final Texts texts;
    private final ReadOnlyObjectWrapper<List<FindingGroup>> groups = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<List<FindingRow>> rows = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Boolean> checked = new ReadOnlyObjectWrapper<>(false);
    private final ReadOnlyObjectWrapper<List<ZoneCapacity>> capacities = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Map<Rpo.Severity, Integer>> replicas = new ReadOnlyObjectWrapper<>(Map.of());
    private final ReadOnlyObjectWrapper<List<Happening>> happenings = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Map<Severity, Integer>> counts = new ReadOnlyObjectWrapper<>(Map.of());
    private final ReadOnlyStringWrapper elsewhere = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper since = new ReadOnlyStringWrapper("");
    private final RootCauseReader reader = new RootCauseReader();
    private final Set<String> open = new HashSet<>();
    private Estate grouped = Estate.of(List.of());
    private RootCauses sorted = RootCauses.NONE;
    private RootCauses problems = RootCauses.NONE;
    private Scope within = Scope.ALL;
    private List<ZoneStock> stocks = List.of();

    OverviewViewModel(ControlPlane plane, Texts texts) {
        this.plane = plane;
        this.texts = texts;
    }

    /** Only what depends on what has changed is worked out anew. */
    @SuppressWarnings("ReferenceEquality") // estates and causes are replaced whenever anything about them changes
    void accept(Snapshot snapshot, Scope scope) {
        Estate estate = snapshot.estate();
        boolean moved = estate != grouped || !scope.equals(within);
        RootCauses all = reader.read(snapshot);
        if (moved || all != sorted) {
            sorted = all;
            problems = within(scope, all, estate);
            groups.set(FindingGroup.of(problems.alone(), estate));
            checked.set(!snapshot.findings().at().equals(Instant.EPOCH));
            list(estate);
            elsewhere.set(Elsewhere.words(texts, all, problems));
            counts.set(counts(problems));
        }
        if (moved) {
            stocks = estate.zones().stream()
                    .filter(zone -> scope.holds(estate, zone))
                    .map(zone -> ZoneStock.of(zone, estate, scope))
                    .filter(stock ->
                            !stock.pools().isEmpty() || !stock.datastores().isEmpty())
                    .toList();
        }
        grouped = estate;
        within = scope;
        capacities.set(stocks.stream()
                .map(stock -> ZoneCapacity.of(stock, snapshot.situation()))
                .toList());
        replicas.set(count(snapshot, scope));
        happenings.set(Happening.newest(plane, estate, scope, texts));
        since.set(texts.get("overview.recent.since", plane.eventsSince()));
    }

    /** Says what was seen before, until a snapshot arrives. */
    void foresee(OverviewSeen seen) {
        checked.set(true);
        rows.set(List.copyOf(seen.lines));
        elsewhere.set(seen.elsewhere);
        counts.set(seen.counts);
        capacities.set(seen.capacities);
        replicas.set(seen.replicas);
        happenings.set(seen.happenings);
        since.set(seen.since);
    }

    /** Opens a line, or closes it. */
    void toggle(FindingRow row) {
        if (!open.remove(row.key())) {
            open.add(row.key());
        }
        list(grouped);
    }

    private void list(Estate estate) {
        rows.set(ProblemRows.of(problems, groups.get(), estate, open));
    }

    /** What lies in the scope; of a cause, what lies there of all that it carries. */
    private static RootCauses within(Scope scope, RootCauses all, Estate estate) {
        if (scope.all()) {
            return new RootCauses(all.causes(), inside(scope, all.alone(), estate));
        }
        List<RootCause> causes = all.causes().stream()
                .filter(cause -> inside(scope, cause.incident().root(), estate)
                        || cause.incident().effects().stream()
                                .anyMatch(effect -> effect.ended() == null && inside(scope, effect.object(), estate)))
                .map(cause -> new RootCause(cause.incident(), inside(scope, cause.findings(), estate)))
                .toList();
        return new RootCauses(causes, inside(scope, all.alone(), estate));
    }

    private static List<Finding> inside(Scope scope, List<Finding> findings, Estate estate) {
        return findings.stream()
                .filter(finding -> inside(scope, finding.subject(), estate))
                .toList();
    }

    private static boolean inside(Scope scope, ObjectId id, Estate estate) {
        return estate.find(id).map(object -> scope.holds(estate, object)).orElse(false);
    }

    private static Map<Severity, Integer> counts(RootCauses problems) {
        Map<Severity, Integer> counts = new EnumMap<>(Severity.class);
        for (Severity severity : Severity.values()) {
            counts.put(severity, problems.count(severity));
        }
        return counts;
    }

    private static Map<Rpo.Severity, Integer> count(Snapshot snapshot, Scope scope) {
        Map<Rpo.Severity, Integer> counts = new EnumMap<>(Rpo.Severity.class);
        for (Replica replica : snapshot.estate().replicas()) {
            if (scope.holds(snapshot.estate(), replica)) {
                Rpo rpo = Rpo.of(snapshot.situation().statusOf(replica.id()), replica.rpo(), snapshot.at());
                counts.merge(rpo.severity(), 1, Integer::sum);
            }
        }
        return counts;
    }

    /** How many problems there are of each severity: a cause is one, whatever it carries. */
    ReadOnlyObjectProperty<Map<Severity, Integer>> counts() {
        return counts.getReadOnlyProperty();
    }

    /** What is wrong without a known cause, by kind, worst first. */
    ReadOnlyObjectProperty<List<FindingGroup>> groups() {
        return groups.getReadOnlyProperty();
    }

    /** The lines to show of what is wrong. */
    ReadOnlyObjectProperty<List<FindingRow>> rows() {
        return rows.getReadOnlyProperty();
    }

    /** Whether the rules were asked at all. */
    ReadOnlyObjectProperty<Boolean> checked() {
        return checked.getReadOnlyProperty();
    }

    /** Capacity of each zone. */
    ReadOnlyObjectProperty<List<ZoneCapacity>> capacities() {
        return capacities.getReadOnlyProperty();
    }

    /** How many replicas stand how; what is absent is none. */
    ReadOnlyObjectProperty<Map<Rpo.Severity, Integer>> replicas() {
        return replicas.getReadOnlyProperty();
    }

    /** What is wrong outside of the scope, in words; empty where nothing is. */
    ReadOnlyStringProperty elsewhere() {
        return elsewhere.getReadOnlyProperty();
    }

    /** How far back that reaches, in words. */
    ReadOnlyStringProperty since() {
        return since.getReadOnlyProperty();
    }

    /** What happened lately, newest first. */
    ReadOnlyObjectProperty<List<Happening>> happenings() {
        return happenings.getReadOnlyProperty();
    }
}
