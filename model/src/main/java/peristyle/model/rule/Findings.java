package peristyle.model.rule;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import peristyle.model.estate.ComputePool;
import peristyle.model.estate.Estate;
import peristyle.model.estate.Host;
import peristyle.model.estate.ObjectId;
import peristyle.model.estate.Vm;

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

    /** Those about a pool and its hosts, worst first: a pool is not well while one of its hosts is not. */
    public List<Finding> about(Estate estate, ComputePool pool) {
        List<Finding> found = new ArrayList<>(about(pool.id()));
        estate.relations().hostsOf(pool.id()).forEach(host -> found.addAll(about(host.id())));
        found.sort(Comparator.comparing(Finding::severity).reversed());
        return found;
    }

    /** The worst severity about a pool, its hosts or the VMs in it; empty where there is no finding about any of them. */
    public Optional<Severity> worst(Estate estate, ComputePool pool) {
        Stream<ObjectId> objects = Stream.concat(
                estate.relations().hostsOf(pool.id()).stream().map(Host::id),
                estate.relations().vmsOf(pool.id()).stream().map(Vm::id));
        return Stream.concat(Stream.of(pool.id()), objects)
                .flatMap(each -> worst(each).stream())
                .max(Comparator.naturalOrder());
    }

    /** The worst severity about this object; empty where there is no finding. */
    public Optional<Severity> worst(ObjectId subject) {
        List<Finding> findings = bySubject.get(subject);
        return findings == null
                ? Optional.empty()
                : Optional.of(findings.getFirst().severity());
    }
}
