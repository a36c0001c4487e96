package peristyle.model.emulator.replication;

import java.time.Instant;
import peristyle.model.emulator.san.DatastoreLoad;
import peristyle.model.telemetry.Carrying;
import peristyle.model.telemetry.Metric;
import peristyle.model.telemetry.Readings;
import peristyle.model.telemetry.ReplicaState;
import peristyle.model.telemetry.ReplicaStatus;

/** What ports tell of copies: those of the storage, or those of the hypervisors. */
public final class CopyReadings {

    private final boolean mirrors;

    /** @param mirrors whether the storage's copies are told, else the hypervisors' */
    public CopyReadings(boolean mirrors) {
        this.mirrors = mirrors;
    }

    /** The status of the replica at this place at this second; unknown where this port does not serve it, or its target is silent. */
    public ReplicaStatus status(Copies copies, int place, long second, DatastoreLoad writes) {
        Copy copy = place < 0 ? null : copies.copyAt(place);
        Objective objective = place < 0 ? null : copies.objectiveAt(place);
        if (copy == null || objective == null || copy.mirror != mirrors) {
            return ReplicaStatus.UNKNOWN;
        }
        if (copy.silent) {
            return silent(copy);
        }
        boolean restorable = copy.points.kept() > 0;
        return new ReplicaStatus(
                state(copy),
                restorable ? Instant.ofEpochSecond(copy.points.newest()) : null,
                restorable && !copy.continuous ? Chronicle.transfer(copy) : null,
                copy.points.kept(),
                restorable ? Instant.ofEpochSecond(copy.points.oldest()) : null,
                (long) (copy.atRisk() * part(copy, objective, writes)),
                objective.exceededSince == null ? null : Instant.ofEpochSecond(objective.exceededSince),
                copy.underWay() && !mirrors ? copy.carrying(second) : null);
    }

    /** Nobody answers for what lies at its target; who carries to it knows that it has not arrived. */
    private static ReplicaStatus silent(Copy copy) {
        if (copy.mirror || !copy.underWay()) {
            return ReplicaStatus.UNKNOWN;
        }
        Carrying begun =
                new Carrying(copy.phase == Copy.Phase.FIRST, Instant.ofEpochSecond(copy.begun), null, null, null);
        return new ReplicaStatus(ReplicaState.UNKNOWN, null, null, 0, null, 0, null, begun);
    }

    /** A VM's part of what its LUN has at risk: that of what it writes there. */
    private static double part(Copy copy, Objective objective, DatastoreLoad writes) {
        if (!copy.mirror) {
            return 1;
        }
        double all = writes.writtenTo(copy.source);
        if (all <= 0) {
            // Nobody writes any more, yet what was written is as much at risk as before.
            return 1.0 / copy.objectives.size();
        }
        return objective.vm < 0 ? 0 : writes.writtenByVmTo(objective.vm, copy.source) / all;
    }

    private static ReplicaState state(Copy copy) {
        Relationship relationship = copy.relationship;
        if (copy.blocked || (relationship != null && !relationship.state.copying())) {
            return ReplicaState.FAILED;
        }
        return switch (copy.phase) {
            case BROKEN -> ReplicaState.FAILED;
            case FIRST -> ReplicaState.INITIAL_COPY;
            case WAITING -> copy.mirror ? ReplicaState.MIRRORING : ReplicaState.WAITING;
            case MOVING -> copy.mirror ? ReplicaState.MIRRORING : ReplicaState.TRANSFERRING;
        };
    }

    /** Writes the age of each newest recovery point at this second. */
    public void read(Copies copies, long second, Readings into) {
        float[] ages = into.column(Metric.REPLICA_AGE);
        for (int place = 0; place < ages.length; place++) {
            Copy copy = copies.copyAt(place);
            if (copy == null) {
                ages[place] = Float.NaN;
            } else if (copy.mirror == mirrors) {
                boolean none = copy.silent || copy.phase == Copy.Phase.BROKEN || copy.points.kept() == 0;
                ages[place] = none ? Float.NaN : second - copy.points.newest();
            }
        }
    }
}
