package peristyle.views.activity;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import peristyle.model.hardware.DeviceEvent;
import peristyle.model.operation.ControlPlane;
import peristyle.model.operation.Task;
import peristyle.views.text.Texts;

/** Tasks and events in words, newest first. Only what is new is put into words. */
final class Journal {

    /** How many of each are shown. */
    static final int MOST = 2_000;

    private static final Comparator<ActivityLine> NEWEST_FIRST =
            Comparator.comparing(ActivityLine::at).reversed();

    private final Texts texts;
    private final Deque<ActivityLine> tasks = new ArrayDeque<>();
    private final Deque<ActivityLine> events = new ArrayDeque<>();
    private long told;
    private @Nullable Task newestTask;
    private @Nullable DeviceEvent newestEvent;

    Journal(Texts texts) {
        this.texts = texts;
    }

    /** Takes up what is new; whether there was anything. */
    boolean read(ControlPlane plane) {
        List<Task> allTasks = plane.tasks(MOST);
        List<DeviceEvent> allEvents = plane.events(MOST);
        boolean news = take(allTasks, newestTask, tasks, task -> ActivityLine.of(task, texts));
        news |= take(allEvents, newestEvent, events, event -> ActivityLine.of(event, ++told, texts));
        newestTask = allTasks.isEmpty() ? null : allTasks.getFirst();
        newestEvent = allEvents.isEmpty() ? null : allEvents.getFirst();
        return news;
    }

    /** The platform hands out the same objects each time: one look at the identity tells where the known ones begin. */
    @SuppressWarnings("ReferenceEquality")
    private static <T> boolean take(
            List<T> newestFirst, @Nullable T known, Deque<ActivityLine> lines, Function<T, ActivityLine> words) {
        int fresh = 0;
        while (fresh < newestFirst.size() && newestFirst.get(fresh) != known) {
            fresh++;
        }
        for (int at = fresh - 1; at >= 0; at--) {
            lines.addFirst(words.apply(newestFirst.get(at)));
        }
        while (lines.size() > newestFirst.size()) {
            lines.removeLast();
        }
        boolean recalled = lines.size() < newestFirst.size();
        while (lines.size() < newestFirst.size()) {
            // What a store remembered comes after what is known.
            lines.addLast(words.apply(newestFirst.get(lines.size())));
        }
        return fresh > 0 || recalled;
    }

    /** Everything, newest first; of one moment, tasks first. */
    List<ActivityLine> lines() {
        List<ActivityLine> lines = new ArrayList<>(tasks.size() + events.size());
        lines.addAll(tasks);
        lines.addAll(events);
        lines.sort(NEWEST_FIRST);
        return lines;
    }
}
