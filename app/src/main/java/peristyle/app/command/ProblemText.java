package peristyle.app.command;

import java.util.List;
import peristyle.model.problem.Problem;
import peristyle.views.text.Texts;

/** A problem as the command line says it: what, why, what to do. */
final class ProblemText {

    private ProblemText() {}

    static String of(Texts texts, Problem problem) {
        StringBuilder said = new StringBuilder("peristyle: ");
        for (String part : List.of("what", "why", "remedy")) {
            String key = "problem." + problem.code() + "." + part;
            if (texts.find(key).isPresent()) {
                if (!part.equals("what")) {
                    said.append(System.lineSeparator()).append("  ");
                }
                said.append(texts.get(key, problem.arguments().toArray()));
            }
        }
        return said.toString();
    }
}
