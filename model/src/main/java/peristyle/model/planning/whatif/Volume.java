package peristyle.model.planning.whatif;

import java.util.Arrays;
import java.util.List;

/** How many VMs cannot run however they are packed, the VMs that stayed being moved at will: a bound by volume. */
final class Volume {

    private Volume() {}

    /** The least number of VMs of these units that stay without a place. */
    static int fewestLeft(Room room, List<Unit> units, long[] loads, long[] capacity) {
        int fewest = 0;
        for (int dimension = 0; dimension < Ground.SIZE; dimension++) {
            fewest = Math.max(fewest, fewestLeft(room, units, loads, capacity, dimension));
        }
        return fewest;
    }

    /** The same by one dimension alone. */
    static int fewestLeft(Room room, List<Unit> units, long[] loads, long[] capacity, int dimension) {
        long left = 0;
        long largest = 0;
        for (int place = 0; place < room.hosts.length; place++) {
            left += Math.max(0, room.free[place * Ground.SIZE + dimension]);
            largest = Math.max(largest, capacity[room.hosts[place] * Ground.SIZE + dimension]);
        }
        if (dimension == 0) {
            left = Math.min(left, Math.max(0, room.poolMemoryMib));
        }
        long[] wanted = units.stream()
                .flatMapToInt(unit -> Arrays.stream(unit.vms()))
                .mapToLong(vm -> loads[vm * Ground.SIZE + dimension])
                .sorted()
                .toArray();
        int fitting = 0;
        for (long each : wanted) {
            if (each > 0 && (each > left || each > largest)) {
                break;
            }
            left -= each;
            fitting++;
        }
        return wanted.length - fitting;
    }
}
