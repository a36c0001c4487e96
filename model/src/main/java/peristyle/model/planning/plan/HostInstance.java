package peristyle.model.planning.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import peristyle.model.planning.packing.LowerBound;
import peristyle.model.planning.packing.Packer;
import peristyle.model.planning.packing.PackingInstance;

/**
 * Units and hosts of one class as items and bins. Memory and vCPUs are dimensions; graphics processors and network where any
 * unit asks for them. A rule that keeps units apart is a dimension too: a host has room for one of its units.
 */
final class HostInstance {

    private final List<Resource> resources = new ArrayList<>();
    private final PackingInstance instance;

    /** Of these units; each must be within the limit on its own. */
    HostInstance(List<Unit> units, HostLoad limit) {
        this(units, limit, true);
    }

    private HostInstance(List<Unit> units, HostLoad limit, boolean rules) {
        boolean gpus = units.stream().anyMatch(unit -> unit.load().gpus() > 0);
        boolean network = units.stream().anyMatch(unit -> unit.load().networkKbps() > 0);
        Map<Integer, Integer> members = rules ? members(units) : Map.of();
        List<Long> capacities = new ArrayList<>(List.of(limit.memoryMib(), limit.milliVcpus()));
        resources.add(Resource.MEMORY);
        resources.add(Resource.CPU);
        if (gpus) {
            capacities.add((long) limit.gpus());
            resources.add(Resource.GPU);
        }
        if (network) {
            capacities.add(limit.networkKbps());
            resources.add(Resource.NETWORK);
        }
        Map<Integer, Integer> dimensionOf = new LinkedHashMap<>();
        for (int rule : members.keySet()) {
            dimensionOf.put(rule, capacities.size());
            capacities.add(1L);
            resources.add(Resource.RULES);
        }
        long[][] weights = new long[units.size()][capacities.size()];
        for (int item = 0; item < weights.length; item++) {
            write(units.get(item), weights[item], gpus, network, dimensionOf);
        }
        instance = PackingInstance.of(
                capacities.stream().mapToLong(Long::longValue).toArray(), weights);
    }

    /** Hosts that no packing of these units can go below: by their resources, or by the widest rule that keeps apart. */
    static int bound(List<Unit> units, HostLoad limit) {
        int widest = members(units).values().stream().max(Integer::compare).orElse(0);
        return Math.max(
                widest,
                Packer.bound(new HostInstance(units, limit, false).instance).bins());
    }

    /** For each rule how many units it keeps apart, 2 or more. */
    private static Map<Integer, Integer> members(List<Unit> units) {
        Map<Integer, Integer> members = new LinkedHashMap<>();
        for (Unit unit : units) {
            for (int rule : unit.apart()) {
                members.merge(rule, 1, Integer::sum);
            }
        }
        members.values().removeIf(count -> count < 2);
        return members;
    }

    private static void write(
            Unit unit, long[] weights, boolean gpus, boolean network, Map<Integer, Integer> dimensionOf) {
        int next = 0;
        weights[next++] = unit.load().memoryMib();
        weights[next++] = unit.load().milliVcpus();
        if (gpus) {
            weights[next++] = unit.load().gpus();
        }
        if (network) {
            weights[next] = unit.load().networkKbps();
        }
        for (int rule : unit.apart()) {
            Integer dimension = dimensionOf.get(rule);
            if (dimension != null) {
                weights[dimension] = 1;
            }
        }
    }

    PackingInstance instance() {
        return instance;
    }

    /** What a bound rests on. */
    Resource binding(LowerBound bound) {
        return bound.bins() <= 1 ? Resource.COUNT : resources.get(bound.dimension());
    }
}
