package peristyle.views.emulator;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.util.Subscription;
import peristyle.model.estate.Estate;
import peristyle.model.estate.Vm;
import peristyle.model.hardware.DeviceEvent;
import peristyle.model.operation.Snapshot;
import peristyle.views.activity.ActivityKind;
import peristyle.views.clock.ClockViewModel;
import peristyle.views.console.ConsoleContext;
import peristyle.views.look.Tone;
import peristyle.views.text.Formats;
import peristyle.views.text.Texts;

/** How the devices' time runs, where it shall run to, and what happened on the way. */
final class EmulatorViewModel {

    /** A machine that reaches this share of what is asked for follows. */
    private static final double FOLLOWS = 0.9;

    private static final int EVENTS = 10_000;

    private final ConsoleContext context;
    private final Texts texts;
    private final ClockViewModel clock;
    private final UntilField moments;
    private final StringProperty until = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper untilWrong = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper untilPossible = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper standing = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper asked = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper reached = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<Tone> reachedTone = new ReadOnlyObjectWrapper<>(Tone.UNKNOWN);
    private final ReadOnlyObjectWrapper<Map<ActivityKind, Integer>> counts = new ReadOnlyObjectWrapper<>(Map.of());
    private final ReadOnlyStringWrapper eventsSince = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper estate = new ReadOnlyStringWrapper("");
    private Subscription clockChanges = Subscription.EMPTY;

    EmulatorViewModel(ConsoleContext context) {
        this.context = context;
        texts = context.texts();
        clock = context.clock();
        moments = new UntilField(texts.formats().zone());
        until.subscribe(this::checkUntil);
    }

    /** It is about to be seen: follow the clock, whoever holds it. */
    void shown() {
        clockChanges = Subscription.combine(
                clock.running().subscribe(this::look),
                clock.speed().subscribe(this::look),
                clock.target().subscribe(this::look),
                clock.reached().subscribe(this::look));
        look();
    }

    /** It is no longer seen. */
    void hidden() {
        clockChanges.unsubscribe();
    }

    void accept(Snapshot snapshot) {
        clock.accept(snapshot);
        count(context.plane().events(EVENTS));
        describe(snapshot.estate());
        look();
        checkUntil();
    }

    private Instant now() {
        return context.plane().snapshot().at();
    }

    private void look() {
        Instant target = clock.target().get();
        boolean running = clock.running().get();
        asked.set(target == null ? clock.write(clock.speed().get()) : texts.get("emulator.fastest"));
        if (target != null) {
            standing.set(texts.get("emulator.until-now", target, Duration.between(now(), target)));
        } else {
            standing.set(running ? texts.get("emulator.running", asked.get()) : texts.get("emulator.paused"));
        }
        double factor = clock.reached().get();
        boolean follows = target != null || factor >= FOLLOWS * clock.speed().get();
        if (!running || !(factor > 0)) {
            reached.set(Formats.UNKNOWN);
            reachedTone.set(Tone.UNKNOWN);
        } else {
            String written = clock.write(factor);
            reached.set(follows ? written : texts.get("emulator.behind", written));
            reachedTone.set(follows ? Tone.GOOD : Tone.WARNING);
        }
    }

    private void count(List<DeviceEvent> newestFirst) {
        Map<ActivityKind, Integer> sums = new EnumMap<>(ActivityKind.class);
        for (ActivityKind kind : ActivityKind.values()) {
            if (kind != ActivityKind.TASK) {
                sums.put(kind, 0);
            }
        }
        newestFirst.forEach(event -> sums.merge(ActivityKind.of(event), 1, Integer::sum));
        counts.set(sums);
        eventsSince.set(
                newestFirst.isEmpty()
                        ? texts.get("emulator.events.none", context.plane().eventsSince())
                        : texts.get(
                                "emulator.events.since",
                                newestFirst.size(),
                                context.plane().eventsSince()));
    }

    private void describe(Estate now) {
        long templates = now.vms().stream().filter(Vm::template).count();
        estate.set(texts.get(
                templates == 0 ? "emulator.estate.objects" : "emulator.estate.objects-templates",
                now.vms().size() - templates,
                now.hosts().size(),
                now.datastores().size(),
                now.replicas().size(),
                templates));
    }

    private void checkUntil() {
        String text = until.get();
        Instant moment = moments.read(text).orElse(null);
        boolean past = moment != null && !moment.isAfter(now());
        untilPossible.set(moment != null && !past);
        if (text.isBlank() || untilPossible.get()) {
            untilWrong.set("");
        } else {
            untilWrong.set(
                    past
                            ? texts.get("emulator.until.passed", now())
                            : texts.get("emulator.until.unreadable", example()));
        }
    }

    /** A moment as it can be typed: a day from now. */
    String example() {
        return moments.write(now().plus(Duration.ofDays(1)));
    }

    /** Lets time run to the moment that was typed, if it is one that lies ahead. */
    void runUntil() {
        if (untilPossible.get()) {
            moments.read(until.get()).ifPresent(clock::runUntil);
        }
    }

    /** The hold on time. */
    ClockViewModel clock() {
        return clock;
    }

    /** The moment that is typed. */
    StringProperty until() {
        return until;
    }

    /** What is wrong with that moment; empty where nothing is. */
    ReadOnlyStringProperty untilWrong() {
        return untilWrong.getReadOnlyProperty();
    }

    /** Whether time can run to that moment. */
    ReadOnlyBooleanProperty untilPossible() {
        return untilPossible.getReadOnlyProperty();
    }

    /** Whether time runs, and where to, in words. */
    ReadOnlyStringProperty standing() {
        return standing.getReadOnlyProperty();
    }

    /** The speed that is asked for, in words. */
    ReadOnlyStringProperty asked() {
        return asked.getReadOnlyProperty();
    }

    /** The speed that is reached, in words; a dash while time stands still. */
    ReadOnlyStringProperty reached() {
        return reached.getReadOnlyProperty();
    }

    /** Whether the machine follows. */
    ReadOnlyObjectProperty<Tone> reachedTone() {
        return reachedTone.getReadOnlyProperty();
    }

    /** How many of the events that are remembered are of each kind. */
    ReadOnlyObjectProperty<Map<ActivityKind, Integer>> counts() {
        return counts.getReadOnlyProperty();
    }

    /** How far back the counts reach, in words. */
    ReadOnlyStringProperty eventsSince() {
        return eventsSince.getReadOnlyProperty();
    }

    /** What is emulated, in numbers. */
    ReadOnlyStringProperty estate() {
        return estate.getReadOnlyProperty();
    }
}
