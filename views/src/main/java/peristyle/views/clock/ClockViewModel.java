package peristyle.views.clock;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;
import peristyle.model.hardware.ClockControl;
import peristyle.model.hardware.ClockState;
import peristyle.model.operation.Snapshot;
import peristyle.views.text.Texts;

/** The devices' time, and the hold on it: one for the whole window, so that every control of time says the same. */
public final class ClockViewModel {

    /** Speeds that can be chosen at once. */
    public static final List<Double> SPEEDS = List.of(1.0, 10.0, 60.0, 600.0, 3600.0, 10_000.0);

    /** Steps that can be taken. */
    public static final List<Duration> STEPS = List.of(
            Duration.ofSeconds(20), Duration.ofMinutes(5), Duration.ofHours(1), Duration.ofDays(1), Duration.ofDays(7));

    private final Optional<ClockControl> control;
    private final Texts texts;
    private final ReadOnlyStringWrapper time = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
    private final ReadOnlyDoubleWrapper speed = new ReadOnlyDoubleWrapper(1);
    private final ReadOnlyDoubleWrapper reached = new ReadOnlyDoubleWrapper(Double.NaN);
    private final ReadOnlyObjectWrapper<@Nullable Instant> target = new ReadOnlyObjectWrapper<>();

    /** The hold that these devices give on their time, if any. */
    public ClockViewModel(Optional<ClockControl> control, Texts texts) {
        this.control = control;
        this.texts = texts;
        look();
    }

    /** Shows the time of this snapshot. */
    public void accept(Snapshot snapshot) {
        time.set(texts.formats().moment(snapshot.at()));
        look();
    }

    /** Shows this time, and how fast it will run, until a snapshot tells another; it stands still as long. */
    public void foresee(Instant at, double factor) {
        time.set(texts.formats().moment(at));
        speed.set(factor);
    }

    private void look() {
        control.map(ClockControl::state).ifPresent(this::show);
    }

    private void show(ClockState state) {
        speed.set(state.factor());
        target.set(state.target());
        running.set(!state.paused() || state.target() != null);
        reached.set(running.get() ? state.reached() : Double.NaN);
    }

    /** Whether there is a hold on time at all. */
    public boolean present() {
        return control.isPresent();
    }

    /** Stops time, or lets it run again. */
    public void toggle() {
        control.ifPresent(hold -> {
            if (running.get()) {
                hold.pause();
            } else {
                hold.resume();
            }
        });
        look();
    }

    /** Sets how fast time runs, {@value ClockControl#SLOWEST} to {@value ClockControl#FASTEST}. */
    public void speed(double factor) {
        control.ifPresent(hold -> hold.speed(factor));
        look();
    }

    /** Lets this much time pass as fast as the machine can, then stops. */
    public void step(Duration length) {
        control.ifPresent(hold -> hold.step(length));
        look();
    }

    /** Lets time run to this moment as fast as the machine can, then stops. */
    public void runUntil(Instant moment) {
        control.ifPresent(hold -> hold.runUntil(moment));
        look();
    }

    /** A speed as it is written. */
    public String write(double factor) {
        return "×" + texts.formats().integer(Math.round(factor));
    }

    /** A step as it is written. */
    public String write(Duration step) {
        return "+" + texts.formats().duration(step);
    }

    /** The devices' time, in words. */
    public ReadOnlyStringProperty time() {
        return time.getReadOnlyProperty();
    }

    /** Whether time passes. */
    public ReadOnlyBooleanProperty running() {
        return running.getReadOnlyProperty();
    }

    /** Seconds of the devices' time for one of the operator's, as asked for. */
    public ReadOnlyDoubleProperty speed() {
        return speed.getReadOnlyProperty();
    }

    /** The factor that was reached lately; NaN while time stands still. */
    public ReadOnlyDoubleProperty reached() {
        return reached.getReadOnlyProperty();
    }

    /** Where time runs to as fast as the machine can; null where it just runs, or stands still. */
    public ReadOnlyObjectProperty<@Nullable Instant> target() {
        return target.getReadOnlyProperty();
    }
}
