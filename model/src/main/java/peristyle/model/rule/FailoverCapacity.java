package peristyle.model.rule;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import peristyle.model.estate.ComputePool;
import peristyle.model.estate.Estate;
import peristyle.model.estate.Host;
import peristyle.model.estate.HostId;
import peristyle.model.estate.HostState;
import peristyle.model.estate.RestartPriority;
import peristyle.model.estate.Vm;

/**
 * How many host failures a pool survives (HA-3, CP-7), by packing the VMs anew: those that run on the survivors stay, those
 * of the failed hosts that are to be restarted go, largest first, where most memory is free. The hosts that fail are those
 * that leave most to restart.
 *
 * @param hosts hosts that run VMs now
 * @param failures how many of them may fail with every VM of priority <em>restart</em> running afterwards; -1 where there is
 *     no host
 */
public record FailoverCapacity(int hosts, int failures) {

    /** What this pool survives as it runs now, whether or not high availability is on. */
    public static FailoverCapacity of(Estate estate, ComputePool pool) {
        List<Host> hosts = estate.relations().hostsOf(pool.id()).stream()
                .filter(host -> host.state() == HostState.CONNECTED)
                .toList();
        Map<HostId, List<Vm>> running = running(estate, pool);
        Map<HostId, List<Vm>> toRestart = new HashMap<>();
        Map<HostId, Long> weight = new HashMap<>();
        for (Host host : hosts) {
            List<Vm> vms = running.getOrDefault(host.id(), List.of()).stream()
                    .filter(vm -> vm.care().restartPriority() == RestartPriority.RESTART)
                    .toList();
            toRestart.put(host.id(), vms);
            weight.put(
                    host.id(),
                    vms.stream().mapToLong(vm -> vm.size().memoryMib()).sum());
        }
        List<Host> heaviestFirst = hosts.stream()
                .sorted(Comparator.comparing((Host host) -> weight.getOrDefault(host.id(), 0L))
                        .reversed())
                .toList();
        int failures = hosts.isEmpty() ? -1 : 0;
        while (failures + 1 < hosts.size() && fits(running, heaviestFirst, failures + 1, toRestart)) {
            failures++;
        }
        return new FailoverCapacity(hosts.size(), failures);
    }

    /** What runs on each host, and what is being started there: it runs in a minute. */
    private static Map<HostId, List<Vm>> running(Estate estate, ComputePool pool) {
        Map<HostId, List<Vm>> running = new HashMap<>();
        for (Vm vm : estate.relations().vmsOf(pool.id())) {
            HostId host = vm.running() ? vm.host() : vm.starting() ? vm.movingTo() : null;
            if (host != null) {
                running.computeIfAbsent(host, each -> new ArrayList<>()).add(vm);
            }
        }
        return running;
    }

    private static boolean fits(
            Map<HostId, List<Vm>> running, List<Host> hosts, int failed, Map<HostId, List<Vm>> toRestart) {
        PriorityQueue<Long> mostFree = new PriorityQueue<>(Comparator.reverseOrder());
        for (Host host : hosts.subList(failed, hosts.size())) {
            long taken = running.getOrDefault(host.id(), List.of()).stream()
                    .mapToLong(vm -> vm.size().memoryMib())
                    .sum();
            mostFree.add(host.memoryMib() - taken);
        }
        List<Long> demands = new ArrayList<>();
        for (Host host : hosts.subList(0, failed)) {
            toRestart
                    .getOrDefault(host.id(), List.of())
                    .forEach(vm -> demands.add(vm.size().memoryMib()));
        }
        demands.sort(Comparator.reverseOrder());
        for (long demand : demands) {
            Long free = mostFree.poll();
            if (free == null || free < demand) {
                return false;
            }
            mostFree.add(free - demand);
        }
        return true;
    }
}
