package peristyle.views.overview;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import peristyle.model.estate.Estate;
import peristyle.model.rule.Finding;
import peristyle.model.rule.Severity;

/**
 * Findings of one kind: one line, however many there are.
 *
 * @param rule the rule that they are about
 * @param severity how much they matter
 * @param code their kind
 * @param findings all of them, at least one
 */
record FindingGroup(String rule, Severity severity, String code, List<Finding> findings) {

    FindingGroup {
        findings = List.copyOf(findings);
    }

    /** What stays the same while the findings come and go. */
    String key() {
        return severity + " " + rule + " " + code;
    }

    /** Findings by kind, in an order that does not depend on the order in which the rules were asked: nothing jumps. */
    static List<FindingGroup> of(List<Finding> findings, Estate estate) {
        Map<String, List<Finding>> byKind = new LinkedHashMap<>();
        for (Finding finding : findings) {
            byKind.computeIfAbsent(finding.severity() + finding.rule() + finding.code(), kind -> new ArrayList<>())
                    .add(finding);
        }
        return byKind.values().stream()
                .map(kind -> group(kind, estate))
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
}
