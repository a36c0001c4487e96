package peristyle.views.overview;

import java.util.List;
import peristyle.model.rule.Finding;
import peristyle.model.rule.Severity;
import peristyle.views.incident.IncidentWords;
import peristyle.views.look.Tone;
import peristyle.views.look.Tones;
import peristyle.views.overview.FindingRow.Said;
import peristyle.views.text.Texts;

/** Puts the lines of what is wrong into words. */
final class FindingWords {

    private final Texts texts;
    private final IncidentWords incidents;

    FindingWords(Texts texts) {
        this.texts = texts;
        this.incidents = new IncidentWords(texts);
    }

    /** The line in words; one that is in words already stays as it is. */
    Said of(FindingRow row) {
        return switch (row) {
            case Said said -> said;
            case FindingRow.One one -> finding(one.finding(), row, said(one.finding()));
            case FindingRow.Many many -> many(many);
            case FindingRow.Cause cause -> cause(cause);
            case FindingRow.Step step -> step(step);
        };
    }

    private Said many(FindingRow.Many many) {
        List<Finding> findings = many.group().findings();
        Finding first = findings.getFirst();
        return finding(first, many, texts.get("overview.many", findings.size(), said(first)));
    }

    private Said finding(Finding finding, FindingRow row, String words) {
        return severe(row, finding.severity(), words, finding.rule());
    }

    private Said cause(FindingRow.Cause row) {
        String costs = incidents.toll(row.toll(), row.cause().findings().size());
        String cause = incidents.cause(row.cause().incident());
        String words = costs.isEmpty() ? cause : texts.get("overview.cause", cause, costs);
        return severe(
                row,
                row.cause().severity(),
                words,
                texts.of(row.cause().incident().state()));
    }

    private Said step(FindingRow.Step row) {
        String name = texts.name(row.object());
        String what = texts.get("overview.about", name, incidents.state(row.effect()));
        String beyond = incidents.beyond(row.next());
        String words = beyond.isEmpty() ? what : texts.get("overview.step", what, beyond);
        return said(row, IncidentWords.tone(row.effect()), "", words, "", words);
    }

    private Said severe(FindingRow row, Severity severity, String words, String beside) {
        String mark = texts.of(severity);
        return said(row, Tones.of(severity), mark, words, beside, texts.said(mark, words + " " + beside));
    }

    private Said said(FindingRow row, Tone tone, String mark, String words, String beside, String spoken) {
        return new Said(
                row.key(),
                row.object(),
                row.depth(),
                row.branches(),
                row.open(),
                tone,
                mark,
                words,
                texts.name(row.object()),
                beside,
                spoken);
    }

    private String said(Finding finding) {
        String name = texts.name(finding.subject());
        String said = texts.explain(finding).what();
        return said.contains(name) ? said : texts.get("overview.about", name, said);
    }
}
