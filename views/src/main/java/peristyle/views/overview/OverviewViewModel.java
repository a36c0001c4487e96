package peristyle.views.overview;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import peristyle.model.estate.Estate;
import peristyle.model.estate.Replica;
import peristyle.model.operation.ControlPlane;
import peristyle.model.operation.Snapshot;
import peristyle.model.rule.Finding;
import peristyle.model.rule.Findings;
import peristyle.model.telemetry.Rpo;
import peristyle.views.console.Scope;
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
    private final Set<String> open = new HashSet<>();
    private Estate grouped = Estate.of(List.of());
    private Findings found = Findings.NONE;
    private Scope within = Scope.ALL;
    private List<ZoneStock> stocks = List.of();

    OverviewViewModel(ControlPlane plane, Texts texts) {
        this.plane = plane;
        this.texts = texts;
    }

    /** Only what depends on what has changed is worked out anew. */
    void accept(Snapshot snapshot, Scope scope) {
        Estate estate = snapshot.estate();
        boolean elsewhere = estate != grouped || !scope.equals(within);
        if (elsewhere || snapshot.findings() != found) {
            groups.set(group(snapshot, scope));
            checked.set(!snapshot.findings().at().equals(Instant.EPOCH));
            list();
        }
        if (elsewhere) {
            stocks = estate.zones().stream()
                    .filter(zone -> scope.holds(estate, zone))
                    .map(zone -> ZoneStock.of(zone, estate, scope))
                    .filter(stock ->
                            !stock.pools().isEmpty() || !stock.datastores().isEmpty())
                    .toList();
        }
        grouped = estate;
        found = snapshot.findings();
        within = scope;
        capacities.set(stocks.stream()
                .map(stock -> ZoneCapacity.of(stock, snapshot.situation()))
                .toList());
        replicas.set(count(snapshot, scope));
        happenings.set(Happening.newest(plane, estate, scope, texts));
    }

    /** Opens the line of a kind, or closes it. */
    void toggle(FindingGroup group) {
        if (!open.remove(group.key())) {
            open.add(group.key());
        }
        list();
    }

    private void list() {
        List<FindingRow> lines = new ArrayList<>();
        for (FindingGroup group : groups.get()) {
            boolean many = group.findings().size() > 1;
            boolean shown = open.contains(group.key());
            if (many) {
                lines.add(new FindingRow.Many(group, shown));
            }
            if (!many || shown) {
                group.findings().forEach(finding -> lines.add(new FindingRow.One(finding, many)));
            }
        }
        rows.set(List.copyOf(lines));
    }

    /** In an order that does not depend on the order in which the rules were asked: nothing jumps. */
    private static List<FindingGroup> group(Snapshot snapshot, Scope scope) {
        Estate estate = snapshot.estate();
        Map<String, List<Finding>> byKind = new LinkedHashMap<>();
        for (Finding finding : snapshot.findings().worstFirst()) {
            if (estate.find(finding.subject())
                    .map(subject -> scope.holds(estate, subject))
                    .orElse(false)) {
                byKind.computeIfAbsent(finding.severity() + finding.rule() + finding.code(), kind -> new ArrayList<>())
                        .add(finding);
            }
        }
        return byKind.values().stream()
                .map(findings -> group(findings, estate))
                .sorted(Comparator.comparing(FindingGroup::severity)
                        .reversed()
                        .thenComparing(FindingGroup::rule)
                        .thenComparing(FindingGroup::code))
                .toList();
    }

    private static FindingGroup group(List<Finding> findings, Estate estate) {
        Finding first = findings.getFirst();
        return new FindingGroup(
                first.rule(),
                first.severity(),
                first.code(),
                findings.stream()
                        .sorted(Comparator.comparing((Finding finding) -> estate.nameOf(finding.subject()))
                                .thenComparing(finding -> finding.subject().value()))
                        .toList());
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

    /** What is wrong, by kind, worst first. */
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

    /** What happened lately, newest first. */
    ReadOnlyObjectProperty<List<Happening>> happenings() {
        return happenings.getReadOnlyProperty();
    }
}
