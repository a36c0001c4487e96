package peristyle.app.command;

import java.io.PrintWriter;
import peristyle.model.planning.plan.PlanNote;
import peristyle.model.planning.plan.Refusal;
import peristyle.views.text.Texts;

/** Says why nothing feasible exists, and the least change that would make it so. */
final class RefusedPlan {

    private static final String CHANGE = "plan.change.";

    private RefusedPlan() {}

    static int say(Refusal refusal, Texts texts, PrintWriter err) {
        err.println(ProblemText.of(texts, refusal.reason()));
        for (PlanNote change : refusal.changes()) {
            err.println("  " + texts.get("cli.plan.change", texts.get(CHANGE + change.code(), change.arguments())));
        }
        return CommandLineEntry.REFUSED;
    }
}
