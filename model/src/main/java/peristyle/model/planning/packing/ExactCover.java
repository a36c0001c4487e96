package peristyle.model.planning.packing;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Chooses sets so that each item is in exactly one of them: always goes on with the item that has the fewest sets left, and
 * steps back when one has none (Knuth's algorithm X).
 */
final class ExactCover {

    private final List<int[]> sets;
    private final int[][] setsOf;
    private final int[] alive;
    private final boolean[] covered;
    private final boolean[] dead;
    private final int[] trail;
    private int trailed;
    private final List<int[]> chosen = new ArrayList<>();
    private long nodesLeft;

    private ExactCover(int items, List<int[]> sets, long nodes) {
        this.sets = sets;
        setsOf = new int[items][];
        alive = new int[items];
        for (int[] set : sets) {
            for (int item : set) {
                alive[item]++;
            }
        }
        int[] filled = new int[items];
        for (int item = 0; item < items; item++) {
            setsOf[item] = new int[alive[item]];
        }
        for (int number = 0; number < sets.size(); number++) {
            for (int item : sets.get(number)) {
                setsOf[item][filled[item]++] = number;
            }
        }
        covered = new boolean[items];
        dead = new boolean[sets.size()];
        trail = new int[sets.size()];
        nodesLeft = nodes;
    }

    /** The chosen sets; null when there is no cover, or none was found within this many nodes. */
    static @Nullable List<int[]> of(int items, List<int[]> sets, long nodes, Budget budget) {
        ExactCover cover = new ExactCover(items, sets, nodes);
        return cover.search(budget) ? cover.chosen : null;
    }

    private boolean search(Budget budget) {
        int item = scarcest();
        if (item < 0) {
            return true;
        }
        if (alive[item] == 0 || --nodesLeft < 0 || ((nodesLeft & 255) == 0 && budget.spent())) {
            return false;
        }
        for (int number : setsOf[item]) {
            if (!dead[number]) {
                int mark = trailed;
                choose(number);
                if (search(budget)) {
                    return true;
                }
                giveBack(number, mark);
            }
        }
        return false;
    }

    private int scarcest() {
        int scarcest = -1;
        for (int item = 0; item < covered.length; item++) {
            if (!covered[item] && (scarcest < 0 || alive[item] < alive[scarcest])) {
                scarcest = item;
            }
        }
        return scarcest;
    }

    private void choose(int number) {
        int[] set = sets.get(number);
        chosen.add(set);
        for (int item : set) {
            covered[item] = true;
            for (int rival : setsOf[item]) {
                if (!dead[rival]) {
                    dead[rival] = true;
                    trail[trailed++] = rival;
                    for (int member : sets.get(rival)) {
                        alive[member]--;
                    }
                }
            }
        }
    }

    private void giveBack(int number, int mark) {
        chosen.removeLast();
        for (int item : sets.get(number)) {
            covered[item] = false;
        }
        while (trailed > mark) {
            int rival = trail[--trailed];
            dead[rival] = false;
            for (int member : sets.get(rival)) {
                alive[member]++;
            }
        }
    }
}
