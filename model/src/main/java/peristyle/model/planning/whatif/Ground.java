package peristyle.model.planning.whatif;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import peristyle.model.estate.AffinityType;
import peristyle.model.planning.plan.HostLoad;
import peristyle.model.planning.whatif.Fleet.FleetHost;
import peristyle.model.planning.whatif.Fleet.FleetRule;
import peristyle.model.planning.whatif.Fleet.FleetVm;
import peristyle.model.planning.whatif.Fleet.Standby;

/** A fleet by number, so that packing computes with plain arrays. Loads have {@link #SIZE} dimensions. */
final class Ground {

    static final int SIZE = 4;
    static final int NOWHERE = -1;

    private static final int[] NONE = {};

    final Fleet fleet;
    final int[] poolOfHost;
    final int[][] hostsOfPool;
    final int[][] vmsOfHost;
    final int[] hostOfVm;
    final int[] standbyOfVm;
    /** What should run on each host at most. */
    final long[] limit;
    /** What can run on each host at all. */
    final long[] most;

    final long[] load;
    final long[] standbyLoad;
    /** Rules that keep each VM apart from others. */
    final int[][] apart;
    /** Rules that keep each VM with others. */
    final int[][] together;

    final int[][] vmsOfRule;
    final Map<String, Integer> hosts = new HashMap<>();

    Ground(Fleet fleet) {
        this.fleet = fleet;
        Map<String, Integer> pools = new HashMap<>();
        fleet.pools().forEach(pool -> pools.put(pool.id(), pools.size()));
        fleet.hosts().forEach(host -> hosts.put(host.id(), hosts.size()));
        Map<String, Integer> vms = new HashMap<>();
        fleet.vms().forEach(vm -> vms.put(vm.id(), vms.size()));
        poolOfHost = fleet.hosts().stream()
                .mapToInt(host -> number(pools, host.pool()))
                .toArray();
        hostOfVm = fleet.vms().stream().mapToInt(vm -> number(hosts, vm.host())).toArray();
        hostsOfPool = grouped(poolOfHost, pools.size());
        vmsOfHost = grouped(hostOfVm, hosts.size());
        limit = lanes(fleet.hosts().stream().map(FleetHost::limit).toList());
        most = lanes(fleet.hosts().stream().map(FleetHost::most).toList());
        load = lanes(fleet.vms().stream().map(FleetVm::load).toList());
        standbyOfVm = new int[vms.size()];
        List<HostLoad> standbys = new ArrayList<>();
        for (int vm = 0; vm < standbyOfVm.length; vm++) {
            Standby standby = fleet.vms().get(vm).standby();
            standbyOfVm[vm] = standby == null ? NOWHERE : pools.getOrDefault(standby.pool(), NOWHERE);
            standbys.add(standby == null ? HostLoad.NONE : standby.load());
        }
        standbyLoad = lanes(standbys);
        vmsOfRule = new int[fleet.rules().size()][];
        List<List<Integer>> apartOf = lists(vms.size());
        List<List<Integer>> togetherOf = lists(vms.size());
        for (int rule = 0; rule < vmsOfRule.length; rule++) {
            FleetRule each = fleet.rules().get(rule);
            vmsOfRule[rule] = each.vms().stream()
                    .filter(vms::containsKey)
                    .mapToInt(vm -> number(vms, vm))
                    .toArray();
            for (int vm : vmsOfRule[rule]) {
                (each.type() == AffinityType.APART ? apartOf : togetherOf)
                        .get(vm)
                        .add(rule);
            }
        }
        apart = arrays(apartOf);
        together = arrays(togetherOf);
    }

    private static int number(Map<String, Integer> numbers, String id) {
        Integer number = numbers.get(id);
        if (number == null) {
            throw new IllegalArgumentException("a fleet names " + id + " and does not hold it");
        }
        return number;
    }

    private static int[][] grouped(int[] group, int groups) {
        List<List<Integer>> members = lists(groups);
        for (int each = 0; each < group.length; each++) {
            members.get(group[each]).add(each);
        }
        return arrays(members);
    }

    private static List<List<Integer>> lists(int count) {
        List<List<Integer>> lists = new ArrayList<>(count);
        for (int each = 0; each < count; each++) {
            lists.add(new ArrayList<>(0));
        }
        return lists;
    }

    private static int[][] arrays(List<List<Integer>> lists) {
        return lists.stream()
                .map(list -> list.isEmpty()
                        ? NONE
                        : list.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
    }

    private static long[] lanes(List<HostLoad> loads) {
        long[] lanes = new long[loads.size() * SIZE];
        for (int each = 0; each < loads.size(); each++) {
            HostLoad one = loads.get(each);
            lanes[each * SIZE] = one.memoryMib();
            lanes[each * SIZE + 1] = one.milliVcpus();
            lanes[each * SIZE + 2] = one.gpus();
            lanes[each * SIZE + 3] = one.networkKbps();
        }
        return lanes;
    }
}
