package peristyle.views.activity;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import peristyle.model.estate.ObjectId;
import peristyle.model.hardware.DeviceEvent;
import peristyle.model.operation.Task;
import peristyle.model.problem.Problem;
import peristyle.views.text.EventText;
import peristyle.views.text.Texts;

/**
 * One thing that happened, in words.
 *
 * @param at when, by the devices' clock
 * @param kind what sort of thing
 * @param number of the task; 0 for an event
 * @param what the sentence
 * @param subject what it was about
 * @param subjectName what people called it then
 * @param who asked for it; who noticed it, for an event
 * @param state how it ended, or what it means
 * @param reasons why a task was refused or failed
 * @param sought everything that a filter looks into, in lower case
 */
public record ActivityLine(
        Instant at,
        ActivityKind kind,
        long number,
        String what,
        ObjectId subject,
        String subjectName,
        String who,
        ActivityState state,
        List<Problem> reasons,
        String sought) {

    public ActivityLine {
        reasons = List.copyOf(reasons);
    }

    /** A task. */
    public static ActivityLine of(Task task, Texts texts) {
        return line(
                task.at(),
                ActivityKind.TASK,
                task.number(),
                texts.get("operation." + task.code(), task.arguments()),
                task.subject(),
                task.subjectName(),
                task.author(),
                ActivityState.of(task.state()),
                task.problems(),
                texts);
    }

    /** An event. */
    public static ActivityLine of(DeviceEvent event, Texts texts) {
        ActivityKind kind = ActivityKind.of(event);
        return line(
                event.at(),
                kind,
                0,
                EventText.of(event, texts),
                event.subject(),
                texts.name(event.subject()),
                texts.get("activity.devices"),
                kind.state(),
                List.of(),
                texts);
    }

    private static ActivityLine line(
            Instant at,
            ActivityKind kind,
            long number,
            String what,
            ObjectId subject,
            String subjectName,
            String who,
            ActivityState state,
            List<Problem> reasons,
            Texts texts) {
        String sought = String.join("\n", what, subjectName, who, texts.of(kind), texts.of(state))
                .toLowerCase(Locale.ROOT);
        return new ActivityLine(at, kind, number, what, subject, subjectName, who, state, reasons, sought);
    }

    boolean isTask() {
        return number > 0;
    }
}
