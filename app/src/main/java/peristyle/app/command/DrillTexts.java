package peristyle.app.command;

import java.time.Duration;
import peristyle.model.drill.Comparison;
import peristyle.model.drill.Step;

/** Expectations as drill files write them: the same in every language. */
final class DrillTexts {

    private DrillTexts() {}

    static String written(Step step) {
        return switch (step) {
            case Step.ExpectRows it ->
                "at " + time(it.at()) + " expect " + it.sheet()
                        + (it.query().isEmpty() ? "" : " where \"" + it.query() + "\"")
                        + number(it.comparison(), it.count());
            case Step.ExpectEvents it ->
                (it.from().isZero() ? "by " : "from " + time(it.from()) + " to ")
                        + time(it.at()) + " expect event " + it.event()
                        + (it.on() == null ? "" : " on \"" + it.on().text() + "\"")
                        + number(it.comparison(), it.count());
            case Step.Strike it -> "at " + time(it.at()) + " fault";
            case Step.Fail it -> "at " + time(it.at()) + " failures";
            case Step.Mend it -> "at " + time(it.at()) + " mend";
            case Step.Associate it -> "at " + time(it.at()) + " associate";
            case Step.Dissociate it -> "at " + time(it.at()) + " dissociate";
            case Step.BackUp it -> "at " + time(it.at()) + (it.policy() == null ? " no-backup" : " back-up");
            case Step.HighAvailability it -> "at " + time(it.at()) + " high-availability " + (it.on() ? "on" : "off");
            case Step.ActivateMemory it -> "at " + time(it.at()) + " activate-memory " + it.gib();
            case Step.Grow it -> "at " + time(it.at()) + " grow";
            case Step.Move it -> "at " + time(it.at()) + " move";
            case Step.Power it -> "at " + time(it.at()) + (it.on() ? " power-on" : " power-off");
        };
    }

    private static String number(Comparison comparison, long count) {
        return " " + comparison.sign() + " " + count;
    }

    static String time(Duration time) {
        String text = (time.toHours() > 0 ? time.toHours() + "h" : "")
                + (time.toMinutesPart() > 0 ? time.toMinutesPart() + "m" : "")
                + (time.toSecondsPart() > 0 ? time.toSecondsPart() + "s" : "");
        return text.isEmpty() ? "0s" : text;
    }
}
