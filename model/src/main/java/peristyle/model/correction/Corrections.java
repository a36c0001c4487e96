package peristyle.model.correction;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import peristyle.model.estate.ObjectId;
import peristyle.model.estate.Provenance;
import peristyle.model.problem.Problem;
import peristyle.model.rule.Situation;

/** What goes for every correction. */
public final class Corrections {

    private Corrections() {}

    /** Whether anything can be corrected here: only what was filled because a file did not say. */
    public static boolean possible(Situation situation) {
        return situation.provenance() == Provenance.INVENTORY_FILE;
    }

    /** That this estate takes corrections, that there is something to correct, and that all of it is there. */
    static List<Problem> against(Situation situation, Collection<? extends ObjectId> subjects) {
        List<Problem> reasons = new ArrayList<>();
        if (!possible(situation)) {
            reasons.add(Problem.of("correction.nothing-assumed"));
        }
        for (ObjectId id : subjects) {
            if (situation.estate().find(id).isEmpty()) {
                reasons.add(Problem.of("correction.gone", id));
            }
        }
        return reasons;
    }

    /** Ids as arguments of a task: the first, how many, what they get, and last all of them, for the record. */
    static List<Object> arguments(List<? extends ObjectId> subjects, Object value) {
        return List.of(subjects.getFirst(), subjects.size(), value, List.<Object>copyOf(subjects));
    }

    /** The same list without doubles; there must be something in it. */
    static <T> List<T> distinct(List<T> subjects) {
        if (subjects.isEmpty()) {
            throw new IllegalArgumentException("nothing to correct");
        }
        return subjects.stream().distinct().toList();
    }
}
