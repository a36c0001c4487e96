package peristyle.model.rule;

import java.time.Instant;
import peristyle.model.catalog.Catalog;
import peristyle.model.estate.Estate;
import peristyle.model.estate.ObjectId;
import peristyle.model.estate.Provenance;
import peristyle.model.estate.ReplicaId;
import peristyle.model.telemetry.LiveValues;
import peristyle.model.telemetry.Metric;
import peristyle.model.telemetry.ReplicaStatus;
import peristyle.model.telemetry.ReplicaStatuses;
import peristyle.model.telemetry.hypervisor.HypervisorStatus;

/**
 * All that a rule may look at: the estate and what is measured of it, at one moment.
 *
 * @param at the moment, by the devices' clock
 * @param estate what there is
 * @param catalog what can be ordered
 * @param live what is measured now
 * @param replicas where each replica stands
 * @param growth how fast datastores fill
 * @param hypervisors what hypervisors say of their hosts and VMs
 * @param provenance where the estate came from
 */
public record Situation(
        Instant at,
        Estate estate,
        Catalog catalog,
        LiveValues live,
        ReplicaStatuses replicas,
        Growth growth,
        HypervisorStatus hypervisors,
        Provenance provenance) {

    /** A situation of whose growth nothing is known. */
    public Situation(Instant at, Estate estate, Catalog catalog, LiveValues live, ReplicaStatuses replicas) {
        this(at, estate, catalog, live, replicas, Growth.UNKNOWN);
    }

    /** A situation of whose hypervisors nothing is known. */
    public Situation(
            Instant at, Estate estate, Catalog catalog, LiveValues live, ReplicaStatuses replicas, Growth growth) {
        this(at, estate, catalog, live, replicas, growth, HypervisorStatus.UNKNOWN, Provenance.WHOLE);
    }

    /** The same with another estate: what is measured stays. */
    public Situation with(Estate other) {
        return new Situation(at, other, catalog, live, replicas, growth, hypervisors, provenance);
    }

    /** The same of an estate that came from there. */
    public Situation from(Provenance other) {
        return new Situation(at, estate, catalog, live, replicas, growth, hypervisors, other);
    }

    /** The status of this replica. */
    public ReplicaStatus statusOf(ReplicaId replica) {
        return replicas.at(estate.replicas().placeOf(replica));
    }

    /** The newest value of this object, NaN where it is unknown. */
    public float value(Metric metric, ObjectId id) {
        return live.value(metric, estate, id);
    }
}
