package peristyle.app.window;

import javafx.animation.AnimationTimer;
import javafx.stage.Stage;
import peristyle.model.operation.ControlPlane;
import peristyle.views.shell.ConsoleWindow;

/** A start that ends by itself: to train the start-up cache, or to measure the start. */
final class RehearsedStart {

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

    /** The first frame lays out, the second shows: only then has the operator seen the filled screen. */
    private static void reportSecondFrame(Runnable next) {
        new AnimationTimer() {
            private int frames;

            @Override
            public void handle(long now) {
                frames++;
                if (frames == 2) {
                    stop();
                    System.out.println("first-frame at ms " + System.currentTimeMillis());
                    next.run();
                }
            }
        }.start();
    }
}
