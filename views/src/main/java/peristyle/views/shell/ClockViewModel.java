package peristyle.views.shell;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import peristyle.model.hardware.ClockControl;
import peristyle.model.hardware.ClockState;
import peristyle.model.operation.Snapshot;
import peristyle.views.text.Texts;

/** The devices' time, and the hold on it. */
final class ClockViewModel {

    /** Speeds that can be chosen. */
    static final List<Double> SPEEDS = List.of(1.0, 10.0, 60.0, 600.0, 3600.0, 10_000.0);

    /** Steps that can be taken. */
    static final List<Duration> STEPS = List.of(
            Duration.ofSeconds(20),
            Duration.ofMinutes(10),
            Duration.ofHours(1),
            Duration.ofDays(1),
            Duration.ofDays(7));

    private final Optional<ClockControl> control;
    private final Texts texts;
    private final ReadOnlyStringWrapper time = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
    private final ReadOnlyDoubleWrapper speed = new ReadOnlyDoubleWrapper(1);

    ClockViewModel(Optional<ClockControl> control, Texts texts) {
        this.control = control;
        this.texts = texts;
        look();
    }

    void accept(Snapshot snapshot) {
        time.set(texts.formats().moment(snapshot.at()));
        look();
    }

    private void look() {
        control.map(ClockControl::state).ifPresent(this::show);
    }

    private void show(ClockState state) {
        running.set(!state.paused() || state.target() != null);
        speed.set(state.factor());
    }

    /** Whether there is a hold on time at all. */
    boolean present() {
        return control.isPresent();
    }

    /** Stops time, or lets it run again. */
    void toggle() {
        control.ifPresent(hold -> {
            if (running.get()) {
                hold.pause();
            } else {
                hold.resume();
            }
        });
        running.set(!running.get());
    }

    void speed(double factor) {
        control.ifPresent(hold -> hold.speed(factor));
        speed.set(factor);
    }

    void step(Duration time) {
        control.ifPresent(hold -> hold.step(time));
    }

    /** A speed as it is written. */
    String write(double factor) {
        return "×" + texts.formats().integer(Math.round(factor));
    }

    /** A step as it is written. */
    String write(Duration step) {
        return "+" + texts.formats().duration(step);
    }

    ReadOnlyStringProperty time() {
        return time.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty running() {
        return running.getReadOnlyProperty();
    }

    ReadOnlyDoubleProperty speed() {
        return speed.getReadOnlyProperty();
    }
}
