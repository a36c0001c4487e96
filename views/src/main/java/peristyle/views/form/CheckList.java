package peristyle.views.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import peristyle.model.estate.EstateChange;
import peristyle.model.operation.Verdict;
import peristyle.model.problem.Problem;
import peristyle.model.rule.Finding;
import peristyle.model.rule.Severity;
import peristyle.views.look.Icons;
import peristyle.views.look.Tone;
import peristyle.views.look.Tones;
import peristyle.views.text.Explanation;
import peristyle.views.text.Texts;

/**
 * What the rules say to a form, one thing a line: reasons against it first, then what passes, then what they warn of and advise.
 * All rules are only said to be kept where none of them warns.
 */
public final class CheckList extends ScrollPane {

    private static final double HEIGHT = 150;

    private final VBox lines = new VBox();
    private final Texts texts;
    private final String hint;
    private final List<? extends NamedCheck> named;

    /**
     * An empty list, in which no check is named that passes.
     *
     * @param hint said while something is left to choose
     */
    public CheckList(Texts texts, String hint) {
        this(texts, hint, List.of());
    }

    /**
     * An empty list.
     *
     * @param hint said while something is left to choose
     * @param named checks that are listed by name where they pass
     */
    public CheckList(Texts texts, String hint, List<? extends NamedCheck> named) {
        this.texts = texts;
        this.hint = hint;
        this.named = named;
        setId("checks");
        lines.getStyleClass().add("checks");
        setContent(lines);
        setFitToWidth(true);
        setMinHeight(HEIGHT);
        setPrefHeight(HEIGHT);
    }

    /** Says what is left to choose. */
    public void waiting() {
        lines.getChildren().setAll(line(hint, Tone.NOTICE));
    }

    /** Says what the rules say. */
    public void show(Verdict verdict) {
        List<Label> said = new ArrayList<>();
        List<Problem> reasons = verdict instanceof Verdict.Refused refused ? refused.reasons() : List.of();
        for (Problem reason : reasons) {
            said.add(line(words(reason), Tone.DANGER));
        }
        for (NamedCheck check : named) {
            if (check.passes(reasons)) {
                said.add(line(check.words(texts), Tone.GOOD));
            }
        }
        if (verdict instanceof Verdict.Accepted accepted) {
            boolean warned = accepted.advice().stream().anyMatch(CheckList::warns);
            if (warned) {
                said.add(line(texts.get("form.warned"), Tone.WARNING));
            } else if (named.isEmpty()) {
                said.add(line(texts.get("form.passed"), Tone.GOOD));
            }
            for (Finding advice : accepted.advice()) {
                said.add(line(words(advice), Tones.of(advice.severity())));
            }
        }
        lines.getChildren().setAll(said);
    }

    /**
     * Says what the rules say about several objects: how many are not refused, what comes of that, then those that are, by
     * name. What is found of the same object again and again, as one after the other is done, is said as it is at the end.
     */
    void show(Map<String, Verdict> verdicts) {
        Map<List<Object>, Finding> advice = new LinkedHashMap<>();
        List<Label> refused = new ArrayList<>();
        verdicts.forEach((name, verdict) -> {
            switch (verdict) {
                case Verdict.Refused(List<Problem> reasons) ->
                    reasons.forEach(reason -> refused.add(line(texts.said(name, words(reason)), Tone.DANGER)));
                case Verdict.Accepted(EstateChange change, List<Finding> found) ->
                    found.forEach(each -> advice.put(List.of(each.rule(), each.code(), each.subject()), each));
            }
        });
        long accepted = verdicts.values().stream()
                .filter(Verdict.Accepted.class::isInstance)
                .count();
        List<Label> said = new ArrayList<>();
        if (accepted > 0) {
            boolean warned = advice.values().stream().anyMatch(CheckList::warns);
            String words = texts.get("form.passed-several", accepted, verdicts.size());
            said.add(line(words, warned ? Tone.NOTICE : Tone.GOOD));
        }
        advice.values().forEach(each -> said.add(line(words(each), Tones.of(each.severity()))));
        said.addAll(refused);
        lines.getChildren().setAll(said);
        setVvalue(0);
    }

    /** Says for how many of several objects it is done already, and which are refused. */
    void show(Map<String, Verdict> refused, int done) {
        show(refused);
        if (done > 0) {
            lines.getChildren().addFirst(line(texts.get("form.done-of", done, done + refused.size()), Tone.GOOD));
        }
    }

    private static boolean warns(Finding advice) {
        return advice.severity() != Severity.ADVICE;
    }

    private String words(Problem reason) {
        Explanation why = texts.explain(reason);
        return why.what() + " " + why.why() + " " + why.remedy();
    }

    private String words(Finding advice) {
        Explanation why = texts.explain(advice);
        return advice.rule() + "  " + why.what() + " " + why.remedy();
    }

    private static Label line(String words, Tone tone) {
        Label line = new Label(words, Icons.of(tone));
        line.setWrapText(true);
        return line;
    }
}
