package peristyle.model.planning.packing;

/** The least number of bins by trying all partitions; for a dozen items. */
final class SmallestPacking {

    private SmallestPacking() {}

    static int bins(PackingInstance instance) {
        int[] numbers = new int[instance.items()];
        int next = 0;
        for (int number = 0; number < instance.demands().length; number++) {
            for (int copy = 0; copy < instance.demands()[number]; copy++) {
                numbers[next++] = number;
            }
        }
        int[] least = new int[1 << numbers.length];
        for (int set = 1; set < least.length; set++) {
            least[set] = Integer.MAX_VALUE;
            for (int part = set; part > 0; part = (part - 1) & set) {
                int rest = least[set ^ part];
                if (rest < least[set] - 1 && fits(instance, numbers, part)) {
                    least[set] = rest + 1;
                }
            }
        }
        return least[least.length - 1];
    }

    private static boolean fits(PackingInstance instance, int[] numbers, int part) {
        long[] load = new long[instance.capacities().length];
        for (int item = 0; item < numbers.length; item++) {
            if (((part >> item) & 1) == 1) {
                for (int dimension = 0; dimension < load.length; dimension++) {
                    load[dimension] += instance.weights()[numbers[item]][dimension];
                }
            }
        }
        for (int dimension = 0; dimension < load.length; dimension++) {
            if (load[dimension] > instance.capacities()[dimension]) {
                return false;
            }
        }
        return true;
    }
}
