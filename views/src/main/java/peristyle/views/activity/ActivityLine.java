package peristyle.views.activity;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import peristyle.model.estate.ObjectId;
import peristyle.model.exchange.events.EventKind;
import peristyle.model.hardware.DeviceEvent;
import peristyle.model.operation.Task;
import peristyle.model.problem.Problem;
import peristyle.views.text.EventText;
import peristyle.views.text.Texts;

/**
 * One thing that happened, in words.
 *
 * @param serial tells the line from all others
 * @param at when, by the devices' clock
 * @param kind what sort of thing
 * @param number of the task; 0 for an event
 * @param what the sentence
 * @param code what files call what happened: the name of the operation, or of the kind of event
 * @param subject what it was about
 * @param subjectName what people called it then
 * @param who asked for it; who noticed it, for an event
 * @param state how it ended, or what it means
 * @param reasons why a task was refused or failed
 * @param reasonWords the same in words; null where there are none
 */
public record ActivityLine(
        long serial,
        Instant at,
        ActivityKind kind,
        long number,
        String what,
        String code,
        ObjectId subject,
        String subjectName,
        String who,
        ActivityState state,
        List<Problem> reasons,
        @Nullable String reasonWords) {

    public ActivityLine {
        reasons = List.copyOf(reasons);
    }

    /** A task. */
    public static ActivityLine of(Task task, Texts texts) {
        String reasons = task.problems().stream()
                .map(problem -> texts.explain(problem).what())
                .collect(Collectors.joining(" "));
        return new ActivityLine(
                task.number(),
                task.at(),
                ActivityKind.TASK,
                task.number(),
                texts.get("operation." + task.code(), task.arguments()),
                task.code(),
                task.subject(),
                task.subjectName(),
                task.author(),
                ActivityState.of(task),
                task.problems(),
                reasons.isEmpty() ? null : reasons);
    }

    /** An event, the so-many-th of those that were put into words. */
    public static ActivityLine of(DeviceEvent event, long count, Texts texts) {
        ActivityKind kind = ActivityKind.of(event);
        return new ActivityLine(
                -count,
                event.at(),
                kind,
                0,
                EventText.of(event, texts),
                EventKind.of(event),
                event.subject(),
                texts.name(event.subject()),
                texts.get("activity.devices"),
                kind.state(),
                List.of(),
                null);
    }

    boolean isTask() {
        return number > 0;
    }
}
