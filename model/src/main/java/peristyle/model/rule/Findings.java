package peristyle.model.rule;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import peristyle.model.estate.ObjectId;

/** All findings of one moment, worst first. Immutable. */
public final class Findings {

    /** Nothing looked at yet, or nothing found. */
    public static final Findings NONE = new Findings(Instant.EPOCH, List.of());

    private final Instant at;
    private final List<Finding> worstFirst;
    private final Map<ObjectId, List<Finding>> bySubject = new HashMap<>();

    /** These findings, in any order, found at this moment. */
    public Findings(Instant at, List<Finding> findings) {
        this.at = at;
        this.worstFirst = findings.stream()
                .sorted(Comparator.comparing(Finding::severity).reversed())
                .toList();
        for (Finding finding : worstFirst) {
            bySubject
                    .computeIfAbsent(finding.subject(), id -> new ArrayList<>())
                    .add(finding);
        }
    }

    /** When the rules were asked. */
    public Instant at() {
        return at;
    }

    /** All of them, worst first. */
    public List<Finding> worstFirst() {
        return worstFirst;
    }

    /** Those about this object, worst first. */
    public List<Finding> about(ObjectId subject) {
        return List.copyOf(bySubject.getOrDefault(subject, List.of()));
    }

    /** The worst severity about this object; empty where there is no finding. */
    public Optional<Severity> worst(ObjectId subject) {
        List<Finding> findings = bySubject.get(subject);
        return findings == null
                ? Optional.empty()
                : Optional.of(findings.getFirst().severity());
    }
}
