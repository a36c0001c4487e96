package peristyle.model.operation;

import java.util.List;
import peristyle.model.rule.Finding;
import peristyle.model.rule.Severity;

/**
 * An incident that is not over, and what the rules find about all that it carries with it.
 *
 * @param findings worst first
 */
public record RootCause(Incident incident, List<Finding> findings) {

    public RootCause {
        findings = List.copyOf(findings);
    }

    /** Critical where something stands still or a finding is; else a warning: something is broken. */
    public Severity severity() {
        boolean critical = incident.state() == IncidentState.OUTAGE
                || findings.stream().anyMatch(finding -> finding.severity() == Severity.CRITICAL);
        return critical ? Severity.CRITICAL : Severity.WARNING;
    }
}
