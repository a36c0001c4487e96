package peristyle.views.replicas;

import java.util.EnumMap;
import java.util.Map;
import peristyle.model.estate.Replica;
import peristyle.model.operation.Snapshot;
import peristyle.model.telemetry.Rpo;
import peristyle.views.console.Scope;
import peristyle.views.text.Texts;

/** How many replicas stand how far from their objective. */
record Standing(Map<Rpo.Severity, Integer> replicas) {

    static Standing of(Snapshot snapshot, Scope scope) {
        Map<Rpo.Severity, Integer> counts = new EnumMap<>(Rpo.Severity.class);
        for (Rpo.Severity each : Rpo.Severity.values()) {
            counts.put(each, 0);
        }
        for (Replica replica : snapshot.estate().replicas()) {
            if (scope.holds(snapshot.estate(), replica)) {
                counts.merge(rpo(snapshot, replica).severity(), 1, Integer::sum);
            }
        }
        return new Standing(counts);
    }

    static Rpo rpo(Snapshot snapshot, Replica replica) {
        return Rpo.of(snapshot.situation().statusOf(replica.id()), replica.rpo(), snapshot.at());
    }

    int count(Rpo.Severity severity) {
        return replicas.getOrDefault(severity, 0);
    }

    /** The worst first. */
    String words(Texts texts) {
        return texts.get(
                "replicas.summary",
                count(Rpo.Severity.CRITICAL),
                count(Rpo.Severity.SEVERE),
                count(Rpo.Severity.EXCEEDED),
                count(Rpo.Severity.UNKNOWN),
                count(Rpo.Severity.COMPLIANT));
    }
}
