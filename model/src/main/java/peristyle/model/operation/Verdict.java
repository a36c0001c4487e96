package peristyle.model.operation;

import java.util.List;
import peristyle.model.estate.EstateChange;
import peristyle.model.problem.Problem;
import peristyle.model.rule.Finding;

/** What the rules say to an operation. */
public sealed interface Verdict {

    /**
     * It may be done.
     *
     * @param change what it changes
     * @param advice what the operator should know all the same
     */
    record Accepted(EstateChange change, List<Finding> advice) implements Verdict {

        public Accepted {
            advice = List.copyOf(advice);
        }
    }

    /**
     * It may not be done.
     *
     * @param reasons each thing that stands against it; at least one
     */
    record Refused(List<Problem> reasons) implements Verdict {

        public Refused {
            reasons = List.copyOf(reasons);
        }
    }
}
