package peristyle.model.operation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import peristyle.model.estate.Estate;
import peristyle.model.estate.Host;
import peristyle.model.estate.HostId;
import peristyle.model.estate.ObjectId;
import peristyle.model.estate.Replica;
import peristyle.model.estate.ZoneId;
import peristyle.model.rule.Finding;
import peristyle.model.rule.Findings;
import peristyle.model.rule.Severity;

/**
 * What is wrong, by cause: one cause is one problem, however many findings it brings with it.
 *
 * @param causes incidents that are not over, worst first, of one state newest first, each with the findings about what it
 *     carries
 * @param alone findings of no known incident, worst first
 */
public record RootCauses(List<RootCause> causes, List<Finding> alone) {

    /** Rules about a pool's restarts: a pool that lacks a host breaks them for want of that host. */
    private static final Set<String> RESTART = Set.of("CP-7", "HA-1", "HA-3");

    /** What the rules say of a replica of which nothing is known: where its target's zone is lost, for want of that zone. */
    private static final String UNKNOWN_REPLICA = "replica.no-point";

    /** Nothing wrong. */
    public static final RootCauses NONE = new RootCauses(List.of(), List.of());

    public RootCauses {
        causes = List.copyOf(causes);
        alone = List.copyOf(alone);
    }

    /** Sorts findings by their causes, in this estate. */
    public static RootCauses of(List<Incident> newestFirst, Findings findings, Estate estate) {
        List<Incident> lasting = newestFirst.stream()
                .filter(incident -> incident.state() != IncidentState.OVER)
                .toList();
        if (lasting.isEmpty()) {
            return new RootCauses(List.of(), findings.worstFirst());
        }
        Map<ObjectId, Incident> carriers = new HashMap<>();
        Map<ObjectId, Incident> weakened = new HashMap<>();
        Map<ObjectId, Incident> silenced = new HashMap<>();
        lasting.forEach(incident -> {
            carry(incident, estate, carriers, weakened);
            silence(incident, estate, silenced);
        });
        Map<Long, List<Finding>> carried = new HashMap<>();
        List<Finding> alone = new ArrayList<>();
        for (Finding finding : findings.worstFirst()) {
            Incident carrier = carriers.get(finding.subject());
            if (carrier == null && RESTART.contains(finding.rule())) {
                carrier = weakened.get(finding.subject());
            }
            if (carrier == null && finding.code().equals(UNKNOWN_REPLICA)) {
                carrier = silenced.get(finding.subject());
            }
            if (carrier == null) {
                alone.add(finding);
            } else {
                carried.computeIfAbsent(carrier.number(), number -> new ArrayList<>())
                        .add(finding);
            }
        }
        List<RootCause> causes = lasting.stream()
                .sorted(java.util.Comparator.comparing(Incident::state))
                .map(incident -> new RootCause(incident, carried.getOrDefault(incident.number(), List.of())))
                .toList();
        return new RootCauses(causes, alone);
    }

    /** All that suffers now, and what stands between it and the root: the blades of hosts; and the pools that lack hosts. */
    private static void carry(
            Incident incident, Estate estate, Map<ObjectId, Incident> carriers, Map<ObjectId, Incident> weakened) {
        carriers.putIfAbsent(incident.root(), incident);
        for (Effect effect : incident.effects()) {
            if (effect.ended() == null) {
                carriers.putIfAbsent(effect.object(), incident);
                if (effect.object() instanceof HostId host) {
                    Optional<Host> down = estate.hosts().find(host);
                    Optional<ObjectId> blade = down.map(Host::blade);
                    blade.ifPresent(id -> carriers.putIfAbsent(id, incident));
                    down.ifPresent(each -> weakened.putIfAbsent(each.pool(), incident));
                }
            }
        }
    }

    /** Replicas whose recovery points lie in a zone that is lost. */
    private static void silence(Incident incident, Estate estate, Map<ObjectId, Incident> silenced) {
        if (incident.mended() == null && incident.root() instanceof ZoneId zone) {
            for (Replica replica : estate.replicas()) {
                estate.datastores()
                        .find(replica.target())
                        .filter(target -> target.zone().equals(zone))
                        .ifPresent(target -> silenced.putIfAbsent(replica.id(), incident));
            }
        }
    }

    /** How many problems are this severe. */
    public int count(Severity severity) {
        int count = 0;
        for (RootCause cause : causes) {
            count += cause.severity() == severity ? 1 : 0;
        }
        for (Finding finding : alone) {
            count += finding.severity() == severity ? 1 : 0;
        }
        return count;
    }
}
