package peristyle.views.overview;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import peristyle.model.estate.Estate;
import peristyle.model.estate.Replica;
import peristyle.model.operation.Snapshot;
import peristyle.model.rule.Finding;
import peristyle.model.telemetry.Rpo;
import peristyle.views.console.Scope;

/** What is wrong, worst first, and how much room there is, in the part of the estate that is looked at. */
final class OverviewViewModel {

    private final ReadOnlyObjectWrapper<List<FindingGroup>> groups = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<List<ZoneCapacity>> capacities = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Map<Rpo.Severity, Integer>> replicas = new ReadOnlyObjectWrapper<>(Map.of());

    void accept(Snapshot snapshot, Scope scope) {
        groups.set(group(snapshot, scope));
        capacities.set(snapshot.estate().zones().stream()
                .filter(zone -> scope.holds(snapshot.estate(), zone))
                .map(zone -> ZoneCapacity.of(zone, snapshot, scope))
                .toList());
        replicas.set(count(snapshot, scope));
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
                        .sorted(Comparator.comparing(finding -> estate.nameOf(finding.subject())))
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

    /** What is wrong, worst first. */
    ReadOnlyObjectProperty<List<FindingGroup>> groups() {
        return groups.getReadOnlyProperty();
    }

    /** Capacity of each zone. */
    ReadOnlyObjectProperty<List<ZoneCapacity>> capacities() {
        return capacities.getReadOnlyProperty();
    }

    /** How many replicas stand how; what is absent is none. */
    ReadOnlyObjectProperty<Map<Rpo.Severity, Integer>> replicas() {
        return replicas.getReadOnlyProperty();
    }
}
