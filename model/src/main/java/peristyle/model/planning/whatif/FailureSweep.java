package peristyle.model.planning.whatif;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import peristyle.model.estate.RestartPriority;
import peristyle.model.planning.whatif.FailureImpact.Proof;
import peristyle.model.planning.whatif.Fleet.FleetHost;
import peristyle.model.planning.whatif.Fleet.FleetVm;
import peristyle.model.planning.whatif.Fleet.FleetZone;
import peristyle.model.planning.whatif.Loss.Reason;

/**
 * What every failure does to a fleet. VMs of a failed host start again on other hosts of their pool, where it restarts (CP-7,
 * HA-2); VMs of a pool of which no host is left start where they are replicated to (GM-6, VR-3). Pure; for one thread.
 */
public final class FailureSweep {

    private final Ground ground;
    private final BooleanSupplier stopped;
    private final Map<String, List<Integer>> hostsOfChassis = new TreeMap<>();
    private final Map<String, List<Integer>> hostsOfZone = new TreeMap<>();

    /** Failures of this fleet. */
    public FailureSweep(Fleet fleet) {
        this(fleet, () -> false);
    }

    /**
     * Failures of this fleet.
     *
     * @param stopped asked between two failures; once true, what was not looked at yet is left out
     */
    public FailureSweep(Fleet fleet, BooleanSupplier stopped) {
        this.stopped = stopped;
        ground = new Ground(fleet);
        for (int host = 0; host < fleet.hosts().size(); host++) {
            FleetHost each = fleet.hosts().get(host);
            if (each.chassis() != null) {
                hostsOfChassis
                        .computeIfAbsent(each.chassis(), chassis -> new ArrayList<>())
                        .add(host);
            }
            hostsOfZone
                    .computeIfAbsent(fleet.pools().get(ground.poolOfHost[host]).zone(), zone -> new ArrayList<>())
                    .add(host);
        }
    }

    /** Every failure of one host, worst first. */
    public List<FailureSummary> hosts() {
        return summaries(ground.fleet.hosts().stream()
                .map(host -> Failure.ofHost(host.id()))
                .toList());
    }

    /** Every failure of a chassis of which it is known what is plugged into it, worst first. */
    public List<FailureSummary> chassis() {
        return summaries(
                hostsOfChassis.keySet().stream().map(Failure::ofChassis).toList());
    }

    /** Every failure of a zone that runs VMs, worst first. */
    public List<FailureSummary> zones() {
        return summaries(hostsOfZone.keySet().stream().map(Failure::ofZone).toList());
    }

    /** Every failure of two hosts at once. */
    public PairSweep pairs() {
        List<Failure> touching = new ArrayList<>();
        int count = ground.fleet.hosts().size();
        long all = (long) count * (count - 1) / 2;
        for (int[] members : ground.hostsOfPool) {
            for (int one = 0; one < members.length; one++) {
                for (int other = one + 1; other < members.length; other++) {
                    touching.add(pair(members[one], members[other]));
                }
            }
        }
        // A pool of one host is gone with it, and its VMs go to another pool: such pairs may touch each other.
        List<Integer> alone = IntStream.range(0, count)
                .filter(host -> ground.hostsOfPool[ground.poolOfHost[host]].length == 1)
                .boxed()
                .toList();
        Set<Integer> lonely = new LinkedHashSet<>(alone);
        for (int one : alone) {
            for (int other = 0; other < count; other++) {
                if (other != one && (!lonely.contains(other) || one < other)) {
                    touching.add(pair(one, other));
                }
            }
        }
        return new PairSweep(summaries(touching), all - touching.size());
    }

    private Failure pair(int one, int other) {
        return Failure.ofHosts(
                ground.fleet.hosts().get(one).id(),
                ground.fleet.hosts().get(other).id());
    }

    private List<FailureSummary> summaries(List<Failure> failures) {
        List<FailureSummary> summaries = new ArrayList<>();
        for (Failure failure : failures) {
            if (stopped.getAsBoolean()) {
                break;
            }
            summaries.add(impact(failure).summary());
        }
        summaries.sort(FailureSummary.WORST_FIRST);
        return summaries;
    }

    /** What one failure does, VM by VM. Names that the fleet does not hold fail nothing. */
    public FailureImpact impact(Failure failure) {
        return new Failing(failure).impact();
    }

    private List<Integer> failedHosts(Failure failure) {
        return switch (failure.kind()) {
            case HOST, TWO_HOSTS ->
                failure.names().stream()
                        .map(ground.hosts::get)
                        .filter(Objects::nonNull)
                        .toList();
            case CHASSIS -> hostsOfChassis.getOrDefault(failure.names().getFirst(), List.of());
            case ZONE -> hostsOfZone.getOrDefault(failure.names().getFirst(), List.of());
        };
    }

    /** One failure. */
    private final class Failing {

        private final Failure failure;
        private final Set<Integer> failed;
        private final boolean keysLeft;
        private final List<Landing> restarts = new ArrayList<>();
        private final List<Landing> moves = new ArrayList<>();
        private final List<Loss> losses = new ArrayList<>();
        private final Map<Integer, Starting> starting = new TreeMap<>();
        private long lostMemoryMib;
        private int struck;
        private Proof proof = Proof.NOTHING_LOST;

        Failing(Failure failure) {
            this.failure = failure;
            failed = new LinkedHashSet<>(failedHosts(failure));
            keysLeft = ground.fleet.zones().stream()
                    .filter(zone -> failure.kind() != Failure.Kind.ZONE
                            || !failure.names().contains(zone.id()))
                    .anyMatch(FleetZone::hsm);
        }

        FailureImpact impact() {
            failed.forEach(this::strike);
            starting.forEach(this::start);
            boolean lost = losses.stream().anyMatch(loss -> loss.reason() != Reason.NOT_TO_BE_RESTARTED);
            if (lost && proof == Proof.NOTHING_LOST) {
                proof = Proof.NO_PLACE;
            }
            int running = ground.fleet.vms().size() - struck;
            return new FailureImpact(failure, running, restarts, moves, losses, lostMemoryMib, proof);
        }

        private int[] survivors(int pool) {
            return Arrays.stream(ground.hostsOfPool[pool])
                    .filter(host -> !failed.contains(host))
                    .toArray();
        }

        private void strike(int host) {
            int pool = ground.poolOfHost[host];
            boolean restarts = ground.fleet.pools().get(pool).restarts();
            boolean gone = survivors(pool).length == 0;
            for (int vm : ground.vmsOfHost[host]) {
                struck++;
                FleetVm each = ground.fleet.vms().get(vm);
                if (each.encrypted() && !keysLeft) {
                    lose(vm, Reason.NO_KEYS);
                } else if (gone) {
                    goneWithItsPool(vm);
                } else if (!restarts) {
                    lose(vm, Reason.HIGH_AVAILABILITY_OFF);
                } else if (each.restart() == RestartPriority.DISABLED) {
                    lose(vm, Reason.NOT_TO_BE_RESTARTED);
                } else if (each.restart() == RestartPriority.RESTART) {
                    in(pool).own.add(vm);
                } else {
                    in(pool).bestEffort.add(vm);
                }
            }
        }

        private void goneWithItsPool(int vm) {
            int standby = ground.standbyOfVm[vm];
            if (standby == Ground.NOWHERE) {
                lose(vm, failure.kind() == Failure.Kind.ZONE ? Reason.NO_STANDBY : Reason.NO_OTHER_HOST);
            } else if (survivors(standby).length == 0) {
                lose(vm, Reason.STANDBY_GONE);
            } else {
                in(standby).guests.add(vm);
            }
        }

        private Starting in(int pool) {
            return starting.computeIfAbsent(pool, each -> new Starting());
        }

        private void start(int pool, Starting vms) {
            int[] hosts = survivors(pool);
            List<Integer> certain = new ArrayList<>(vms.own);
            certain.addAll(vms.guests);
            Restarting restarting =
                    new Restarting(ground, hosts, vms.loads(), certain, vms.bestEffort, room(pool, hosts, vms));
            restarts.addAll(restarting.restarts());
            moves.addAll(restarting.moves());
            for (int vm : restarting.left()) {
                Reason room = vms.guests.contains(vm) ? Reason.STANDBY_FULL : Reason.NO_ROOM;
                lose(vm, restarting.withoutGraphics(vm) ? Reason.NO_GRAPHICS : room);
            }
            if (restarting.proof().compareTo(proof) > 0) {
                proof = restarting.proof();
            }
        }

        /** CP-3: what a pool's own VMs take together does not change, but guests come on top. */
        private long room(int pool, int[] hosts, Starting vms) {
            long most = ground.fleet.pools().get(pool).memoryMib();
            if (vms.guests.isEmpty() || most == Long.MAX_VALUE) {
                return Long.MAX_VALUE;
            }
            long running = 0;
            for (int host : hosts) {
                for (int vm : ground.vmsOfHost[host]) {
                    running += ground.load[vm * Ground.SIZE];
                }
            }
            return most - running;
        }

        private void lose(int vm, Reason reason) {
            losses.add(new Loss(ground.fleet.vms().get(vm).id(), reason));
            lostMemoryMib += ground.load[vm * Ground.SIZE];
        }
    }

    /** VMs that start in one pool. */
    private final class Starting {

        private final List<Integer> own = new ArrayList<>();
        private final List<Integer> bestEffort = new ArrayList<>();
        private final List<Integer> guests = new ArrayList<>();

        long[] loads() {
            if (guests.isEmpty()) {
                return ground.load;
            }
            long[] loads = ground.load.clone();
            for (int vm : guests) {
                System.arraycopy(ground.standbyLoad, vm * Ground.SIZE, loads, vm * Ground.SIZE, Ground.SIZE);
            }
            return loads;
        }
    }
}
