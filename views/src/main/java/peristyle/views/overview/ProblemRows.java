package peristyle.views.overview;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import peristyle.model.estate.Estate;
import peristyle.model.operation.Chain;
import peristyle.model.operation.Effect;
import peristyle.model.operation.RootCause;
import peristyle.model.operation.RootCauses;
import peristyle.model.rule.Finding;
import peristyle.model.rule.Severity;

/** The lines of what is wrong: worst first, causes before findings without one; under a line what it stands for, where it is open. */
final class ProblemRows {

    private final Set<String> open;
    private final List<FindingRow> rows = new ArrayList<>();

    private ProblemRows(Set<String> open) {
        this.open = open;
    }

    /**
     * The lines.
     *
     * @param groups findings of no known cause, by kind
     * @param open keys of the lines that are open
     */
    static List<FindingRow> of(RootCauses problems, List<FindingGroup> groups, Estate estate, Set<String> open) {
        ProblemRows lines = new ProblemRows(open);
        for (Severity severity : List.of(Severity.CRITICAL, Severity.WARNING, Severity.ADVICE)) {
            problems.causes().stream()
                    .filter(cause -> cause.severity() == severity)
                    .forEach(cause -> lines.cause(cause, estate));
            groups.stream().filter(group -> group.severity() == severity).forEach(group -> lines.group(group, 0, ""));
        }
        return List.copyOf(lines.rows);
    }

    private void cause(RootCause cause, Estate estate) {
        Chain chain = Chain.of(cause.incident());
        String key = FindingRow.Cause.key(cause);
        boolean branches =
                chain.goesOn(cause.incident().root()) || !cause.findings().isEmpty();
        boolean shown = open.contains(key) && branches;
        rows.add(new FindingRow.Cause(cause, cause.incident().toll(), branches, shown));
        if (shown) {
            chain.next(cause.incident().root()).forEach(effect -> step(effect, chain, key, 1));
            FindingGroup.of(cause.findings(), estate).forEach(group -> group(group, 1, key));
        }
    }

    private void step(Effect effect, Chain chain, String cause, int depth) {
        List<Effect> next = chain.next(effect.object());
        boolean shown = open.contains(FindingRow.Step.key(cause, effect.object())) && !next.isEmpty();
        rows.add(new FindingRow.Step(cause, effect, next, depth, shown));
        if (shown) {
            next.forEach(each -> step(each, chain, cause, depth + 1));
        }
    }

    private void group(FindingGroup group, int depth, String cause) {
        List<Finding> findings = group.findings();
        if (findings.size() == 1) {
            rows.add(new FindingRow.One(findings.getFirst(), cause, depth));
            return;
        }
        FindingRow.Many many = new FindingRow.Many(group, cause, depth, false);
        boolean shown = open.contains(many.key());
        rows.add(shown ? new FindingRow.Many(group, cause, depth, true) : many);
        if (shown) {
            findings.forEach(finding -> rows.add(new FindingRow.One(finding, cause, depth + 1)));
        }
    }
}
