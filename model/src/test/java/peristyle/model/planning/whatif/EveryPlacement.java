package peristyle.model.planning.whatif;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import peristyle.model.estate.AffinityType;
import peristyle.model.estate.RestartPriority;
import peristyle.model.planning.plan.HostLoad;
import peristyle.model.planning.whatif.Fleet.FleetHost;
import peristyle.model.planning.whatif.Fleet.FleetRule;
import peristyle.model.planning.whatif.Fleet.FleetVm;

/** Tries every placement of what has to restart, others staying or not: the oracle for small fleets of one pool. */
final class EveryPlacement {

    private final Fleet fleet;
    private final List<FleetHost> left;
    private final List<FleetVm> open = new ArrayList<>();
    private final Map<String, HostLoad> sums = new HashMap<>();
    private final Map<String, String> at = new HashMap<>();
    private final boolean toTheLimit;
    private int best = Integer.MAX_VALUE;

    private EveryPlacement(Fleet fleet, Set<String> failed, boolean toTheLimit, boolean moving) {
        this.fleet = fleet;
        this.toTheLimit = toTheLimit;
        left = fleet.hosts().stream()
                .filter(host -> !failed.contains(host.id()))
                .toList();
        left.forEach(host -> sums.put(host.id(), HostLoad.NONE));
        for (FleetVm vm : fleet.vms()) {
            boolean struck = failed.contains(vm.host());
            if (struck ? vm.restart() == RestartPriority.RESTART : moving) {
                open.add(vm);
            } else if (!struck) {
                at.put(vm.id(), vm.host());
                sums.merge(vm.host(), vm.load(), HostLoad::plus);
            }
        }
    }

    /**
     * The least number of VMs of priority <em>restart</em> that find no place.
     *
     * @param toTheLimit within what hosts should run, else within what they can
     * @param moving whether the others may be packed anew too; then nothing of them may be left over either
     */
    static int fewestLost(Fleet fleet, Set<String> failed, boolean toTheLimit, boolean moving) {
        EveryPlacement every = new EveryPlacement(fleet, failed, toTheLimit, moving);
        every.place(0, 0, failed);
        return every.best;
    }

    private void place(int next, int lost, Set<String> failed) {
        if (lost >= best) {
            return;
        }
        if (next == open.size()) {
            best = lost;
            return;
        }
        FleetVm vm = open.get(next);
        for (FleetHost host : left) {
            HostLoad before = sums.getOrDefault(host.id(), HostLoad.NONE);
            HostLoad after = before.plus(vm.load());
            if (after.within(toTheLimit ? host.limit() : host.most()) && obeyed(vm, host.id())) {
                sums.put(host.id(), after);
                at.put(vm.id(), host.id());
                place(next + 1, lost, failed);
                at.remove(vm.id());
                sums.put(host.id(), before);
            }
        }
        if (failed.contains(vm.host())) {
            place(next + 1, lost + 1, failed);
        }
    }

    private boolean obeyed(FleetVm vm, String host) {
        for (FleetRule rule : fleet.rules()) {
            if (rule.vms().contains(vm.id())) {
                for (String other : rule.vms()) {
                    String place = at.get(other);
                    if (place != null && place.equals(host) == (rule.type() == AffinityType.APART)) {
                        return false;
                    }
                }
            }
        }
        return true;
    }
}
