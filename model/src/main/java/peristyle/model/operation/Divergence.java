package peristyle.model.operation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;
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
 * @param silent datastores that are measured in the real estate only, or are there only: lost in the rehearsal, or unreachable
 * @param silentMib what these hold together, MiB
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
        List<ObjectId> silent,
        long silentMib,
        List<ObjectId> late,
        boolean judged,
        List<Finding> appeared,
        List<Finding> gone) {

    public Divergence {
        figures = List.copyOf(figures);
        stopped = List.copyOf(stopped);
        started = List.copyOf(started);
        moved = List.copyOf(moved);
        silent = List.copyOf(silent);
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
        /** Datastores that are measured; NaN before anything is. */
        DATASTORES_MEASURED,
        /** What these can hold, GiB. */
        DATASTORE_SIZE,
        /** What of that is free, GiB. */
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
        List<Datastore> silent = real.estate().datastores().stream()
                .filter(each -> measured(real, each) && !measured(rehearsal, each))
                .toList();
        boolean judged = judged(real) && judged(rehearsal);
        return new Divergence(
                real.at(),
                rehearsal.at(),
                figures(real, rehearsal),
                stopped,
                started,
                moved,
                silent.stream().<ObjectId>map(Datastore::id).toList(),
                silent.stream().mapToLong(Datastore::sizeMib).sum(),
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
            case DATASTORES_MEASURED -> ofMeasured(snapshot, each -> 1);
            case DATASTORE_SIZE -> ofMeasured(snapshot, each -> each.sizeMib() / GIB);
            case DATASTORE_FREE -> ofMeasured(snapshot, each -> (each.sizeMib() - used(snapshot, each)) / GIB);
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

    private static double used(Snapshot snapshot, Datastore datastore) {
        return snapshot.live().value(Metric.DATASTORE_USED, snapshot.estate(), datastore.id());
    }

    private static boolean measured(Snapshot snapshot, Datastore datastore) {
        return !Double.isNaN(used(snapshot, datastore));
    }

    /** The sum over what is measured: what is lost or unreachable is no room. */
    private static double ofMeasured(Snapshot snapshot, ToDoubleFunction<Datastore> part) {
        if (snapshot.live().at().equals(Instant.EPOCH)) {
            return Double.NaN;
        }
        return snapshot.estate().datastores().stream()
                .filter(each -> measured(snapshot, each))
                .mapToDouble(part)
                .sum();
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
