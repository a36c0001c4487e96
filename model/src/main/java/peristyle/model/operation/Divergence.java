package peristyle.model.operation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import peristyle.model.estate.Datastore;
import peristyle.model.estate.Estate;
import peristyle.model.estate.Host;
import peristyle.model.estate.HostState;
import peristyle.model.estate.ObjectId;
import peristyle.model.estate.Replica;
import peristyle.model.estate.Vm;
import peristyle.model.rule.Finding;
import peristyle.model.telemetry.Metric;
import peristyle.model.telemetry.Rpo;

/**
 * How a rehearsal differs from the real estate, each at its own present.
 *
 * @param real the real estate's time
 * @param rehearsal the rehearsal's time
 * @param figures what can be counted, in the order of {@link RehearsalFigure}
 * @param stopped VMs that run in the real estate only, or are in the real one only and run
 * @param started VMs that run in the rehearsal only
 * @param moved VMs that run in both on different hosts
 * @param late replicas that are beyond their objective, or unknown, in the rehearsal only
 * @param judged whether the rules were asked of both lately: else what they find is not compared
 * @param appeared what the rules find in the rehearsal only
 * @param gone what the rules find in the real estate only
 */
public record Divergence(
        Instant real,
        Instant rehearsal,
        List<Figure> figures,
        List<ObjectId> stopped,
        List<ObjectId> started,
        List<ObjectId> moved,
        List<ObjectId> late,
        boolean judged,
        List<Finding> appeared,
        List<Finding> gone) {

    public Divergence {
        figures = List.copyOf(figures);
        stopped = List.copyOf(stopped);
        started = List.copyOf(started);
        moved = List.copyOf(moved);
        late = List.copyOf(late);
        appeared = List.copyOf(appeared);
        gone = List.copyOf(gone);
    }

    /**
     * A number on both sides.
     *
     * @param of what is counted
     * @param real in the real estate
     * @param rehearsal in the rehearsal
     */
    public record Figure(RehearsalFigure of, double real, double rehearsal) {}

    /** What is counted. */
    public enum RehearsalFigure {
        /** VMs that run. */
        VMS_RUNNING,
        /** Hosts that are connected. */
        HOSTS_CONNECTED,
        /** Memory of connected hosts, GiB. */
        HOST_MEMORY,
        /** Space of datastores that is not used, GiB; NaN where nothing is measured. */
        DATASTORE_FREE,
        /** Replicas that are beyond their objective. */
        REPLICAS_LATE,
        /** Replicas of which the age is not known. */
        REPLICAS_UNKNOWN,
        /** What the rules find; NaN where they were not asked lately. */
        FINDINGS
    }

    /** What the rules said longer ago, by the devices' time, is not taken for what they say. */
    private static final Duration OLD = Duration.ofSeconds(60);

    private static final double GIB = 1024;

    /** How these two differ. */
    public static Divergence of(Snapshot real, Snapshot rehearsal) {
        List<ObjectId> stopped = new ArrayList<>();
        List<ObjectId> started = new ArrayList<>();
        List<ObjectId> moved = new ArrayList<>();
        for (Vm vm : real.estate().vms()) {
            Optional<Vm> other = rehearsal.estate().vms().find(vm.id());
            boolean runs = other.filter(Vm::running).isPresent();
            if (vm.running() && !runs) {
                stopped.add(vm.id());
            } else if (!vm.running() && runs) {
                started.add(vm.id());
            } else if (runs && !other.map(Vm::host).equals(Optional.ofNullable(vm.host()))) {
                moved.add(vm.id());
            }
        }
        for (Vm vm : rehearsal.estate().vms()) {
            if (vm.running() && real.estate().vms().find(vm.id()).isEmpty()) {
                started.add(vm.id());
            }
        }
        boolean judged = judged(real) && judged(rehearsal);
        return new Divergence(
                real.at(),
                rehearsal.at(),
                figures(real, rehearsal),
                stopped,
                started,
                moved,
                late(real, rehearsal),
                judged,
                judged ? without(rehearsal, real) : List.of(),
                judged ? without(real, rehearsal) : List.of());
    }

    private static List<Figure> figures(Snapshot real, Snapshot rehearsal) {
        List<Figure> figures = new ArrayList<>();
        for (RehearsalFigure of : RehearsalFigure.values()) {
            figures.add(new Figure(of, count(of, real), count(of, rehearsal)));
        }
        return figures;
    }

    private static double count(RehearsalFigure of, Snapshot snapshot) {
        Estate estate = snapshot.estate();
        return switch (of) {
            case VMS_RUNNING -> estate.vms().stream().filter(Vm::running).count();
            case HOSTS_CONNECTED ->
                estate.hosts().stream().filter(Divergence::connected).count();
            case HOST_MEMORY ->
                estate.hosts().stream()
                                .filter(Divergence::connected)
                                .mapToLong(Host::memoryMib)
                                .sum()
                        / GIB;
            case DATASTORE_FREE -> free(snapshot);
            case REPLICAS_LATE ->
                estate.replicas().stream()
                        .filter(replica -> rpo(snapshot, replica).violated())
                        .count();
            case REPLICAS_UNKNOWN ->
                estate.replicas().stream()
                        .filter(replica -> rpo(snapshot, replica).severity() == Rpo.Severity.UNKNOWN)
                        .count();
            case FINDINGS -> judged(snapshot) ? snapshot.findings().worstFirst().size() : Double.NaN;
        };
    }

    private static boolean judged(Snapshot snapshot) {
        return Duration.between(snapshot.findings().at(), snapshot.at()).compareTo(OLD) <= 0;
    }

    private static boolean connected(Host host) {
        return host.state() == HostState.CONNECTED;
    }

    /** Unknown where it is unknown of one: what is left out would look like room. */
    private static double free(Snapshot snapshot) {
        double free = 0;
        for (Datastore datastore : snapshot.estate().datastores()) {
            free += datastore.sizeMib()
                    - snapshot.live().value(Metric.DATASTORE_USED, snapshot.estate(), datastore.id());
        }
        return free / GIB;
    }

    private static Rpo rpo(Snapshot snapshot, Replica replica) {
        int place = snapshot.estate().replicas().placeOf(replica.id());
        return Rpo.of(snapshot.situation().replicas().at(place), replica.rpo(), snapshot.at());
    }

    private static List<ObjectId> late(Snapshot real, Snapshot rehearsal) {
        List<ObjectId> late = new ArrayList<>();
        for (Replica replica : rehearsal.estate().replicas()) {
            boolean before = real.estate()
                    .replicas()
                    .find(replica.id())
                    .filter(same -> rpo(real, same).severity() == Rpo.Severity.COMPLIANT)
                    .isPresent();
            if (before && rpo(rehearsal, replica).severity() != Rpo.Severity.COMPLIANT) {
                late.add(replica.id());
            }
        }
        return late;
    }

    /** What is found in one and not in the other: of the same kind, about the same object. */
    private static List<Finding> without(Snapshot one, Snapshot other) {
        record Kind(String code, ObjectId subject) {}
        Set<Kind> known = new HashSet<>();
        other.findings().worstFirst().forEach(each -> known.add(new Kind(each.code(), each.subject())));
        return one.findings().worstFirst().stream()
                .filter(each -> !known.contains(new Kind(each.code(), each.subject())))
                .toList();
    }
}
