package peristyle.model.planning.plan;

import java.util.List;
import peristyle.model.problem.Problem;

/**
 * Nothing feasible exists.
 *
 * @param reason why: {@code planning.*}; its remedy names the least change that would make a plan possible
 * @param changes the least changes, each enough for what it is about: {@code plan.change.<code>}
 */
public record Refusal(Problem reason, List<PlanNote> changes) implements PlanResult {

    public Refusal {
        changes = List.copyOf(changes);
    }
}
