package peristyle.app.window;

import java.util.concurrent.atomic.AtomicBoolean;
import javafx.stage.Stage;
import peristyle.model.operation.ControlPlane;
import peristyle.views.shell.ConsoleWindow;

/** A start that ends by itself: to train the start-up cache, or to measure the start. */
final class RehearsedStart {

    private static final AtomicBoolean TOLD = new AtomicBoolean();

    private final ConsoleWindow window;
    private final Stage stage;
    private final ControlPlane plane;
    private final Rehearsal rehearsal;

    RehearsedStart(ConsoleWindow window, Stage stage, ControlPlane plane, Rehearsal rehearsal) {
        this.window = window;
        this.stage = stage;
        this.plane = plane;
        this.rehearsal = rehearsal;
    }

    void begin() {
        Thread.currentThread().setUncaughtExceptionHandler((thread, failure) -> stopAt(failure));
        switch (rehearsal) {
            case TRAIN -> {
                ScreenDrivers.load();
                reportSecondFrame(stage::close);
            }
            case REPORT -> reportSecondFrame(stage::close);
            case USE -> reportSecondFrame(new MeasuredUse(window, stage, plane)::begin);
        }
    }

    /** Nobody is there to close the window of a rehearsal, and a build must not wait for it. */
    private static void stopAt(Throwable failure) {
        failure.printStackTrace();
        Runtime.getRuntime().halt(1);
    }

    /** The operator has seen the filled screen: said once, by the first that knows. */
    static void filled() {
        if (Rehearsal.asked().isPresent()) {
            say(TOLD.getAndSet(true) ? "live" : "first-frame");
        }
    }

    private static void say(String what) {
        System.out.println(what + " at ms " + System.currentTimeMillis());
    }

    private static void reportSecondFrame(Runnable next) {
        SecondFrame.then(() -> {
            filled();
            next.run();
        });
    }
}
