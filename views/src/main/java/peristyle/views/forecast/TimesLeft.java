package peristyle.views.forecast;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import peristyle.model.estate.ObjectId;
import peristyle.model.operation.Snapshot;
import peristyle.model.planning.forecast.Forecasts;
import peristyle.model.telemetry.History;
import peristyle.views.bridge.Jobs;
import peristyle.views.console.ConsoleContext;

/**
 * How objects grow, read by jobs: the first question starts one, later ones are answered from memory for an hour of the
 * devices' time. For the JavaFX thread.
 */
public final class TimesLeft {

    /** What is known of an object's growth. */
    public sealed interface Known {

        /** Not yet: a job is reading. */
        record Reading() implements Known {}

        /** The past could not be read. */
        record Unreadable() implements Known {}

        /** It grows like this. */
        record Growing(Forecasts forecasts) implements Known {}
    }

    private record Answer(Instant asked, Known known) {}

    private static final Duration FRESH = Duration.ofHours(1);
    private static final int MOST = 100;

    private final Supplier<History> history;
    private final Jobs jobs;
    private final List<Runnable> listeners = new ArrayList<>();
    private final Map<ObjectId, Answer> answers = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<ObjectId, Answer> eldest) {
            return size() > MOST;
        }
    };

    /** Of the platform that this console looks at. */
    public TimesLeft(ConsoleContext context) {
        history = context.plane()::history;
        jobs = context.jobs();
    }

    /** Calls back when something has become known. */
    public void onAnswer(Runnable listener) {
        listeners.add(listener);
    }

    /** What is known of this object at this moment. */
    public Known of(Snapshot snapshot, ObjectId id) {
        Answer before = answers.get(id);
        if (before == null
                || Duration.between(before.asked(), snapshot.at()).abs().compareTo(FRESH) > 0) {
            read(snapshot.at(), id, before);
        }
        return Optional.ofNullable(answers.get(id)).map(Answer::known).orElseGet(Known.Reading::new);
    }

    /** What was known stays until the new answer is there. */
    private void read(Instant now, ObjectId id, @Nullable Answer before) {
        answers.put(id, new Answer(now, before == null ? new Known.Reading() : before.known()));
        jobs.quietly(
                progress -> Forecasts.read(history.get(), id, now),
                forecasts -> put(id, new Answer(now, new Known.Growing(forecasts))),
                failure -> put(id, new Answer(now, new Known.Unreadable())));
    }

    private void put(ObjectId id, Answer answer) {
        answers.put(id, answer);
        listeners.forEach(Runnable::run);
    }
}
