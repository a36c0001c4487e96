package peristyle.model.planning.whatif;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import peristyle.model.planning.packing.PackingResult;
import peristyle.model.planning.plan.HostLoad;
import peristyle.model.planning.plan.Resource;
import peristyle.model.planning.whatif.Fleet.FleetHost;
import peristyle.model.planning.whatif.Fleet.FleetPool;
import peristyle.model.planning.whatif.Fleet.FleetRule;
import peristyle.model.planning.whatif.Fleet.FleetVm;

/**
 * Whether VMs fit on the hosts of a pool within what the hosts should run and every rule, all being free to move.
 *
 * @param fits whether a packing was found
 * @param proved whether that is certain: a packing that was found is, one that was not found may exist
 * @param binding what there is too little of, where nothing fits; {@link Resource#RULES} where the volume would suffice
 * @param placement for each VM its host, by id; empty where nothing fits
 */
public record PoolFit(boolean fits, boolean proved, Resource binding, Map<String, String> placement) {

    private static final Resource[] DIMENSIONS = {Resource.MEMORY, Resource.CPU, Resource.GPU, Resource.NETWORK};

    public PoolFit {
        placement = Map.copyOf(placement);
    }

    /** Packs these VMs; those whose host is among these stay, if all fits so. Rules may name VMs that are not there. */
    public static PoolFit of(List<FleetHost> hosts, List<FleetVm> vms, List<FleetRule> rules) {
        return of(hosts, vms, rules, new Packings());
    }

    /** The same, knowing what was packed before. */
    public static PoolFit of(List<FleetHost> hosts, List<FleetVm> vms, List<FleetRule> rules, Packings packings) {
        if (vms.isEmpty()) {
            return new PoolFit(true, true, Resource.COUNT, Map.of());
        }
        if (hosts.isEmpty()) {
            return new PoolFit(false, true, Resource.COUNT, Map.of());
        }
        return new Fitting(hosts, vms, rules, packings).fit();
    }

    private record Fitting(List<FleetHost> hosts, List<FleetVm> vms, List<FleetRule> rules, Packings packings) {

        private static final String OUTSIDE = "";

        PoolFit fit() {
            for (int dimension = 0; dimension < Ground.SIZE; dimension++) {
                if (!holds(dimension)) {
                    return new PoolFit(false, true, DIMENSIONS[dimension], Map.of());
                }
            }
            Optional<PoolFit> staying = packed(ground(true));
            if (staying.isPresent()) {
                return staying.get();
            }
            Ground ground = ground(false);
            return packed(ground).orElseGet(() -> byPacker(ground));
        }

        /** Whether the volume of all hosts suffices, and the largest host for each VM. */
        private boolean holds(int dimension) {
            long most = 0;
            long whole = 0;
            for (FleetHost host : hosts) {
                long limit = HostCount.part(host.limit(), dimension);
                most = Math.max(most, limit);
                whole += Math.max(0, limit);
            }
            long wanted = 0;
            for (FleetVm vm : vms) {
                long load = HostCount.part(vm.load(), dimension);
                if (load > most) {
                    return false;
                }
                wanted += load;
            }
            return wanted <= whole;
        }

        /** The fleet of this one pool; who does not stay comes from outside. */
        private Ground ground(boolean staying) {
            String pool = hosts.getFirst().pool();
            List<FleetHost> all = new ArrayList<>();
            hosts.forEach(host ->
                    all.add(new FleetHost(host.id(), host.name(), pool, host.chassis(), host.limit(), host.most())));
            all.add(new FleetHost(OUTSIDE, OUTSIDE, pool, null, HostLoad.NONE, HostLoad.NONE));
            Set<String> known = hosts.stream().map(FleetHost::id).collect(Collectors.toUnmodifiableSet());
            List<FleetVm> placed = vms.stream()
                    .map(vm -> new FleetVm(
                            vm.id(),
                            vm.name(),
                            staying && known.contains(vm.host()) ? vm.host() : OUTSIDE,
                            vm.load(),
                            vm.restart(),
                            vm.encrypted(),
                            null))
                    .toList();
            FleetPool of = new FleetPool(pool, pool, OUTSIDE, OUTSIDE, true, Long.MAX_VALUE);
            return new Ground(new Fleet(List.of(), List.of(of), all, placed, rules, List.of()));
        }

        private Room room(Ground ground) {
            return new Room(ground, IntStream.range(0, hosts.size()).toArray(), ground.limit, Long.MAX_VALUE);
        }

        private List<Unit> units(Ground ground) {
            return Unit.of(
                    ground,
                    Arrays.stream(ground.vmsOfHost[hosts.size()]).boxed().toList(),
                    ground.load);
        }

        private Optional<PoolFit> packed(Ground ground) {
            Room room = room(ground);
            if (Arrays.stream(room.free).anyMatch(free -> free < 0) || !obeyed(ground, room)) {
                return Optional.empty();
            }
            Search.Found found = Search.run(room, units(ground), 0);
            if (found.left() > 0) {
                return Optional.empty();
            }
            Map<String, String> placement = new LinkedHashMap<>();
            for (int host = 0; host < hosts.size(); host++) {
                for (int vm : ground.vmsOfHost[host]) {
                    placement.put(vms.get(vm).id(), hosts.get(host).id());
                }
            }
            for (int unit = 0; unit < found.places().length; unit++) {
                for (int vm : found.units().get(unit).vms()) {
                    placement.put(
                            vms.get(vm).id(), hosts.get(found.places()[unit]).id());
                }
            }
            return Optional.of(new PoolFit(true, true, Resource.COUNT, placement));
        }

        /** Whether those that stay break no rule where they are. */
        private boolean obeyed(Ground ground, Room room) {
            for (int rule = 0; rule < ground.vmsOfRule.length; rule++) {
                int[] seats = room.seats(rule);
                boolean apart = ground.fleet.rules().get(rule).type() == peristyle.model.estate.AffinityType.APART;
                if (apart
                        ? Arrays.stream(seats).anyMatch(seat -> seat > 1)
                        : Arrays.stream(seats).filter(seat -> seat > 0).count() > 1) {
                    return false;
                }
            }
            return true;
        }

        private PoolFit byPacker(Ground ground) {
            boolean alike = hosts.stream().map(FleetHost::limit).distinct().count() == 1;
            boolean free = Arrays.stream(ground.vmsOfRule).allMatch(bound -> bound.length < 2);
            if (!alike || !free) {
                return new PoolFit(false, false, Resource.RULES, Map.of());
            }
            int[] used = HostCount.used(hosts.getFirst().limit(), vms);
            PackingResult result = packings.of(hosts.getFirst().limit(), vms);
            List<List<Integer>> bins = result.packing().bins();
            if (bins.size() > hosts.size()) {
                return new PoolFit(false, result.bound().bins() > hosts.size(), binding(used, result), Map.of());
            }
            Map<String, String> placement = new LinkedHashMap<>();
            for (int bin = 0; bin < bins.size(); bin++) {
                for (int vm : bins.get(bin)) {
                    placement.put(vms.get(vm).id(), hosts.get(bin).id());
                }
            }
            return new PoolFit(true, true, Resource.COUNT, placement);
        }

        private static Resource binding(int[] used, PackingResult result) {
            return DIMENSIONS[used[Math.min(used.length - 1, result.bound().dimension())]];
        }
    }
}
