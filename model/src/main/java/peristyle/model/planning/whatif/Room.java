package peristyle.model.planning.whatif;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** What is free on the hosts that are left of one pool, and which rules already have a VM there. */
final class Room {

    /** Far from overflowing when it is added to. */
    private static final long UNLIMITED = Long.MAX_VALUE / 2;

    final Ground ground;
    /** Numbers of the hosts. */
    final int[] hosts;
    /** {@link Ground#SIZE} dimensions for each host; negative where it already runs more than it should. */
    final long[] free;

    private final long[] capacity;

    /** Memory that the pool may still take as a whole (CP-3), MiB. */
    long poolMemoryMib;

    private final Map<Integer, int[]> seats = new HashMap<>();
    /** Where VMs are that did not stay, by number; a place among {@link #hosts}, or nowhere yet. */
    private final Map<Integer, Integer> arrived = new HashMap<>();

    Room(Ground ground, int[] hosts, long[] capacity, long poolMemoryMib) {
        this.ground = ground;
        this.hosts = hosts;
        this.poolMemoryMib = Math.min(poolMemoryMib, UNLIMITED);
        this.capacity = capacity;
        free = new long[hosts.length * Ground.SIZE];
        for (int place = 0; place < hosts.length; place++) {
            System.arraycopy(capacity, hosts[place] * Ground.SIZE, free, place * Ground.SIZE, Ground.SIZE);
            for (int vm : ground.vmsOfHost[hosts[place]]) {
                add(free, place, ground.load, vm * Ground.SIZE, -1);
            }
        }
    }

    /** Whether a unit can start here; by its rules only where they are asked. */
    boolean fits(Unit unit, int place, boolean byRules) {
        if (unit.load()[0] > poolMemoryMib) {
            return false;
        }
        for (int dimension = 0; dimension < Ground.SIZE; dimension++) {
            long wanted = unit.load()[dimension];
            if (wanted > 0 && wanted > free[place * Ground.SIZE + dimension]) {
                return false;
            }
        }
        return !byRules || obeys(unit, place);
    }

    private boolean obeys(Unit unit, int place) {
        for (int rule : unit.apart()) {
            if (seats(rule)[place] > 0) {
                return false;
            }
        }
        for (int vm : unit.vms()) {
            for (int rule : ground.together[vm]) {
                for (int other : ground.vmsOfRule[rule]) {
                    int at = placeOf(other);
                    if (at >= 0 && at != place) {
                        return false;
                    }
                }
            }
        }
        return true;
    }

    void put(Unit unit, int place) {
        change(unit, place, -1);
        for (int vm : unit.vms()) {
            arrived.put(vm, place);
        }
    }

    void take(Unit unit, int place) {
        change(unit, place, 1);
        for (int vm : unit.vms()) {
            arrived.put(vm, Ground.NOWHERE);
        }
    }

    private void change(Unit unit, int place, int sign) {
        add(free, place, unit.load(), 0, sign);
        poolMemoryMib += sign * unit.load()[0];
        for (int vm : unit.vms()) {
            for (int rule : ground.apart[vm]) {
                seats(rule)[place] -= sign;
            }
        }
    }

    /** Takes away a VM that stayed; it is put somewhere next. */
    void lift(Unit resident, int place) {
        change(resident, place, 1);
        arrived.put(resident.vms()[0], Ground.NOWHERE);
    }

    /** The place of the host that runs this VM now; -1 where none of these does. */
    int placeOf(int vm) {
        Integer known = arrived.get(vm);
        return known != null ? known : placeOfHost(ground.hostOfVm[vm]);
    }

    /** What is taken of a host in one dimension. */
    long used(int place, int dimension) {
        return capacity[hosts[place] * Ground.SIZE + dimension] - free[place * Ground.SIZE + dimension];
    }

    /** How many VMs of a rule each host runs. */
    int[] seats(int rule) {
        int[] known = seats.get(rule);
        if (known == null) {
            known = new int[hosts.length];
            for (int vm : ground.vmsOfRule[rule]) {
                int place = placeOf(vm);
                if (place >= 0) {
                    known[place]++;
                }
            }
            seats.put(rule, known);
        }
        return known;
    }

    private int placeOfHost(int host) {
        return Arrays.binarySearch(hosts, host);
    }

    private static void add(long[] to, int place, long[] what, int from, int sign) {
        for (int dimension = 0; dimension < Ground.SIZE; dimension++) {
            to[place * Ground.SIZE + dimension] += sign * what[from + dimension];
        }
    }
}
