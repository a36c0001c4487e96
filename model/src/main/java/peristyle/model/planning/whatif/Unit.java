package peristyle.model.planning.whatif;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * VMs that have to start on one host together: one VM, or all that rules keep together (CP-9).
 *
 * @param vms their numbers
 * @param load what they take together, {@link Ground#SIZE} dimensions
 * @param apart rules that keep one of them apart from others
 */
record Unit(int[] vms, long[] load, int[] apart) {

    /** These VMs as units; those of one rule that keeps them together become one. */
    static List<Unit> of(Ground ground, List<Integer> vms, long[] loads) {
        Map<Integer, List<Integer>> groups = new LinkedHashMap<>();
        Map<Integer, Integer> groupOfRule = new LinkedHashMap<>();
        for (int vm : vms) {
            int group = vm;
            for (int rule : ground.together[vm]) {
                group = groupOfRule.getOrDefault(rule, group);
            }
            groups.computeIfAbsent(group, each -> new ArrayList<>(1)).add(vm);
            for (int rule : ground.together[vm]) {
                Integer other = groupOfRule.put(rule, group);
                if (other != null && other != group) {
                    groups.computeIfAbsent(group, each -> new ArrayList<>(1))
                            .addAll(groups.getOrDefault(other, List.of()));
                    groups.remove(other);
                    int joined = group;
                    groupOfRule.replaceAll((each, old) -> old.equals(other) ? joined : old);
                }
            }
        }
        return groups.values().stream()
                .map(members -> of(ground, members.stream().mapToInt(vm -> vm).toArray(), loads))
                .toList();
    }

    private static Unit of(Ground ground, int[] vms, long[] loads) {
        long[] sum = new long[Ground.SIZE];
        for (int vm : vms) {
            for (int dimension = 0; dimension < Ground.SIZE; dimension++) {
                sum[dimension] += loads[vm * Ground.SIZE + dimension];
            }
        }
        int[] apart = vms.length == 1
                ? ground.apart[vms[0]]
                : Arrays.stream(vms)
                        .flatMap(vm -> IntStream.of(ground.apart[vm]))
                        .distinct()
                        .toArray();
        return new Unit(vms, sum, apart);
    }
}
