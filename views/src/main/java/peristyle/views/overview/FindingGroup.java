package peristyle.views.overview;

import java.util.List;
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
}
