package peristyle.model.exchange.plan.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import peristyle.model.estate.AffinityType;
import peristyle.model.planning.demand.DemandDisk;
import peristyle.model.planning.demand.DemandRule;
import peristyle.model.planning.demand.DemandVm;
import peristyle.model.planning.plan.Plan;
import peristyle.model.planning.plan.VmPlacement;

/**
 * A proposal in which order VMs move: cluster by cluster, so that source hosts become free one after the other; in each
 * first what does not run, then the small before the large; at most {@value #MOST_VMS} VMs a wave. What a rule keeps
 * together or a shared disk joins moves in one wave, larger than that if it must be, with the cluster of its first VM.
 */
final class MigrationWaves {

    static final int MOST_VMS = 50;

    private final List<DemandVm> vms;
    private final Map<String, Integer> places = new HashMap<>();
    private final int[] parent;

    private MigrationWaves(List<DemandVm> vms) {
        this.vms = vms;
        parent = new int[vms.size()];
        for (int place = 0; place < parent.length; place++) {
            parent[place] = place;
            places.put(vms.get(place).id(), place);
        }
    }

    /** A VM's turn: the number of its wave and its number over all waves, both from 1. */
    record Turn(int wave, int order, DemandVm vm, VmPlacement placement) {}

    static List<Turn> of(Plan plan) {
        MigrationWaves waves = new MigrationWaves(plan.demand().vms());
        waves.join(plan);
        Map<String, VmPlacement> placements = new HashMap<>();
        plan.vms().forEach(placement -> placements.put(placement.vm(), placement));
        List<Turn> turns = new ArrayList<>();
        int wave = 0;
        for (List<List<DemandVm>> cluster : waves.byCluster()) {
            int inWave = MOST_VMS;
            for (List<DemandVm> unit : cluster) {
                if (inWave + unit.size() > MOST_VMS) {
                    wave++;
                    inWave = 0;
                }
                inWave += unit.size();
                for (DemandVm vm : unit) {
                    VmPlacement placement = placements.get(vm.id());
                    if (placement != null) {
                        turns.add(new Turn(wave, turns.size() + 1, vm, placement));
                    }
                }
            }
        }
        return turns;
    }

    private void join(Plan plan) {
        for (DemandRule rule : plan.demand().affinity()) {
            if (rule.enabled() && rule.type() == AffinityType.TOGETHER) {
                joinAll(rule.vms());
            }
        }
        plan.settings().rulesAdded().stream()
                .filter(rule -> rule.enabled() && rule.type() == AffinityType.TOGETHER)
                .forEach(rule -> joinAll(rule.vms()));
        Map<String, String> openers = new HashMap<>();
        for (DemandVm vm : vms) {
            for (DemandDisk disk : vm.disks()) {
                String first = openers.putIfAbsent(disk.id(), vm.id());
                if (first != null) {
                    joinAll(List.of(first, vm.id()));
                }
            }
        }
    }

    private void joinAll(List<String> ids) {
        @Nullable Integer first = null;
        for (String id : ids) {
            Integer place = places.get(id);
            if (place != null && first != null) {
                int one = root(first);
                int other = root(place);
                parent[Math.max(one, other)] = Math.min(one, other);
            } else if (place != null) {
                first = place;
            }
        }
    }

    private int root(int place) {
        int at = place;
        while (parent[at] != at) {
            parent[at] = parent[parent[at]];
            at = parent[at];
        }
        return at;
    }

    private List<List<List<DemandVm>>> byCluster() {
        Map<Integer, List<DemandVm>> units = new TreeMap<>();
        for (int place = 0; place < parent.length; place++) {
            units.computeIfAbsent(root(place), any -> new ArrayList<>()).add(vms.get(place));
        }
        Map<String, List<List<DemandVm>>> clusters = new TreeMap<>();
        units.values()
                .forEach(unit -> clusters.computeIfAbsent(cluster(unit.getFirst()), any -> new ArrayList<>())
                        .add(unit));
        clusters.values()
                .forEach(each -> each.sort(Comparator.<List<DemandVm>, Boolean>comparing(
                                unit -> unit.stream().anyMatch(DemandVm::runs))
                        .thenComparingLong(unit ->
                                unit.stream().mapToLong(DemandVm::disksMib).sum())
                        .thenComparing(unit -> unit.getFirst().name())
                        .thenComparing(unit -> unit.getFirst().id())));
        return List.copyOf(clusters.values());
    }

    private static String cluster(DemandVm vm) {
        String server = vm.place().server();
        String cluster = vm.place().cluster();
        return (server == null ? "" : server) + "\n" + (cluster == null ? "" : cluster);
    }
}
