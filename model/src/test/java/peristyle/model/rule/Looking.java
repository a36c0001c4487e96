package peristyle.model.rule;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import peristyle.model.catalog.CatalogFile;
import peristyle.model.estate.Estate;
import peristyle.model.estate.EstateObject;
import peristyle.model.estate.ObjectId;
import peristyle.model.estate.ReplicaId;
import peristyle.model.telemetry.Metric;
import peristyle.model.telemetry.Readings;
import peristyle.model.telemetry.ReplicaStatus;
import peristyle.model.telemetry.ReplicaStatuses;

/** A situation made by hand: what is not said is unknown. */
public final class Looking {

    public static final Instant NOW = Instant.parse("2026-01-05T08:00:00Z");

    private final Estate estate;
    private final Readings readings = new Readings();
    private final ReplicaStatus[] statuses;
    private Growth growth = Growth.UNKNOWN;

    private Looking(Estate estate) {
        this.estate = estate;
        readings.fit(estate);
        statuses = new ReplicaStatus[estate.replicas().places()];
        Arrays.fill(statuses, ReplicaStatus.UNKNOWN);
    }

    public static Looking at(Estate estate) {
        return new Looking(estate);
    }

    public Looking measured(Metric metric, ObjectId id, double value) {
        readings.column(metric)[estate.<EstateObject>roster(metric.kind()).placeOf(id)] = (float) value;
        return this;
    }

    public Looking standing(ReplicaId replica, ReplicaStatus status) {
        statuses[estate.replicas().placeOf(replica)] = status;
        return this;
    }

    /** A day ago this datastore used so much. */
    Looking dayAgo(ObjectId datastore, double usedMib) {
        Readings before = new Readings();
        before.fit(estate);
        before.column(Metric.DATASTORE_USED)[estate.datastores().placeOf(datastore)] = (float) usedMib;
        growth = new Growth(before.publish(NOW.minusSeconds(86_400)), readings.publish(NOW));
        return this;
    }

    public Situation situation() {
        return new Situation(
                NOW, estate, CatalogFile.shipped(), readings.publish(NOW), new ReplicaStatuses(statuses), growth);
    }

    /** What one rule finds. */
    List<Finding> by(Rule rule) {
        List<Finding> found = new ArrayList<>();
        rule.look(situation(), found::add);
        return found;
    }

    /** Codes of what one rule finds. */
    List<String> codes(Rule rule) {
        return by(rule).stream().map(Finding::code).toList();
    }
}
