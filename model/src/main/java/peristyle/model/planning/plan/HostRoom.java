package peristyle.model.planning.plan;

import java.util.BitSet;
import java.util.List;

/** What is taken on the hosts of a Cpool, as primitive arrays that follow every unit put or taken. */
final class HostRoom {

    private static final int RESOURCES = 4;

    private final long[] limit;
    private final long[] taken;
    private final BitSet[] rules;

    HostRoom(int hosts, HostLoad limit) {
        this.limit = array(limit);
        taken = new long[hosts * RESOURCES];
        rules = new BitSet[hosts];
        for (int host = 0; host < hosts; host++) {
            rules[host] = new BitSet();
        }
    }

    static HostRoom of(List<List<Unit>> hosts, HostLoad limit) {
        HostRoom room = new HostRoom(hosts.size(), limit);
        for (int host = 0; host < hosts.size(); host++) {
            for (Unit unit : hosts.get(host)) {
                room.put(unit, host);
            }
        }
        return room;
    }

    private static long[] array(HostLoad load) {
        return new long[] {load.memoryMib(), load.milliVcpus(), load.gpus(), load.networkKbps()};
    }

    boolean fits(Unit unit, int host) {
        HostLoad load = unit.load();
        int from = host * RESOURCES;
        if (taken[from] + load.memoryMib() > limit[0]
                || taken[from + 1] + load.milliVcpus() > limit[1]
                || taken[from + 2] + load.gpus() > limit[2]
                || taken[from + 3] + load.networkKbps() > limit[3]) {
            return false;
        }
        for (int rule : unit.apart()) {
            if (rules[host].get(rule)) {
                return false;
            }
        }
        return true;
    }

    void put(Unit unit, int host) {
        add(unit.load(), host, 1);
        for (int rule : unit.apart()) {
            rules[host].set(rule);
        }
    }

    void take(Unit unit, int host) {
        add(unit.load(), host, -1);
        for (int rule : unit.apart()) {
            rules[host].clear(rule);
        }
    }

    private void add(HostLoad load, int host, int sign) {
        int from = host * RESOURCES;
        taken[from] += sign * load.memoryMib();
        taken[from + 1] += sign * load.milliVcpus();
        taken[from + 2] += (long) sign * load.gpus();
        taken[from + 3] += sign * load.networkKbps();
    }

    /** The largest part of a resource of the host that is taken, 0 to 1. */
    double fullness(int host) {
        double most = 0;
        for (int resource = 0; resource < RESOURCES; resource++) {
            if (limit[resource] > 0) {
                most = Math.max(most, (double) taken[host * RESOURCES + resource] / limit[resource]);
            }
        }
        return most;
    }

    private double part(long amount, int resource) {
        return limit[resource] > 0 ? (double) amount / limit[resource] : 0;
    }

    /** The largest part of a host's resource that the unit takes. */
    double size(Unit unit) {
        HostLoad load = unit.load();
        double most = part(load.memoryMib(), 0);
        most = Math.max(most, part(load.milliVcpus(), 1));
        most = Math.max(most, part(load.gpus(), 2));
        return Math.max(most, part(load.networkKbps(), 3));
    }
}
