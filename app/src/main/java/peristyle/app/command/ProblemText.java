package peristyle.app.command;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import peristyle.model.problem.Problem;
import peristyle.views.text.Explanation;
import peristyle.views.text.Texts;

/** A problem as the command line says it: what, why, what to do, one a line. */
final class ProblemText {

    private ProblemText() {}

    static String of(Texts texts, Problem problem) {
        Explanation explanation = texts.explain(problem);
        return Stream.of("peristyle: " + explanation.what(), explanation.why(), explanation.remedy())
                .filter(line -> !line.isBlank())
                .collect(Collectors.joining(System.lineSeparator() + "  "));
    }
}
