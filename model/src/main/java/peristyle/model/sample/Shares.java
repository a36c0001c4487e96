package peristyle.model.sample;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Shares a whole number out by weights, to the last one. */
final class Shares {

    private Shares() {}

    /** So many of {@code total} for each key, at least {@code least}; they add up to {@code total} where that allows. */
    static <K> Map<K, Integer> of(Map<K, Integer> weights, int total, int least) {
        double sum = weights.values().stream().mapToInt(Integer::intValue).sum();
        int free = total - least * weights.size();
        Map<K, Integer> shares = new LinkedHashMap<>();
        weights.forEach((key, weight) -> shares.put(key, least + (int) Math.max(0, free * weight / sum)));
        int left = total - shares.values().stream().mapToInt(Integer::intValue).sum();
        List<K> heaviest = weights.entrySet().stream()
                .sorted(Map.Entry.<K, Integer>comparingByValue(Comparator.reverseOrder()))
                .map(Map.Entry::getKey)
                .toList();
        for (int index = 0; index < left; index++) {
            shares.merge(heaviest.get(index % heaviest.size()), 1, Integer::sum);
        }
        return shares;
    }
}
