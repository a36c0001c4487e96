package peristyle.model.planning.packing;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/** Says what is wrong with a packing, from the definition of the problem alone; shares nothing with the search. */
final class PackingChecker {

    private PackingChecker() {}

    /** What is wrong, in words; empty when all is well. */
    static List<String> complaints(PackingInstance instance, Packing packing) {
        List<String> complaints = new ArrayList<>();
        int[] stands = new int[instance.weights().length];
        for (int bin = 0; bin < packing.bins().size(); bin++) {
            BigInteger[] load = new BigInteger[instance.capacities().length];
            java.util.Arrays.fill(load, BigInteger.ZERO);
            if (packing.bins().get(bin).isEmpty()) {
                complaints.add("bin " + bin + " is empty");
            }
            for (int item : packing.bins().get(bin)) {
                if (item < 0 || item >= stands.length) {
                    complaints.add("bin " + bin + " holds the unknown item " + item);
                    continue;
                }
                stands[item]++;
                for (int dimension = 0; dimension < load.length; dimension++) {
                    load[dimension] = load[dimension].add(BigInteger.valueOf(instance.weights()[item][dimension]));
                }
            }
            for (int dimension = 0; dimension < load.length; dimension++) {
                if (load[dimension].compareTo(BigInteger.valueOf(instance.capacities()[dimension])) > 0) {
                    complaints.add("bin " + bin + " is overfull in dimension " + dimension);
                }
            }
        }
        for (int item = 0; item < stands.length; item++) {
            if (stands[item] != instance.demands()[item]) {
                complaints.add("item " + item + " stands " + stands[item] + " times, not " + instance.demands()[item]);
            }
        }
        return complaints;
    }
}
