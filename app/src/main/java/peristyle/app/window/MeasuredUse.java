package peristyle.app.window;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javafx.animation.AnimationTimer;
import javafx.animation.PauseTransition;
import javafx.beans.InvalidationListener;
import javafx.scene.Parent;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import javafx.util.Duration;
import peristyle.model.hardware.ClockControl;
import peristyle.model.operation.ControlPlane;
import peristyle.views.console.Screen;
import peristyle.views.shell.ConsoleWindow;

/**
 * Works in the table of VMs as an operator would, while the devices run at {@value #SPEED} times real time, and prints how
 * long the window made wait: for the answer to each keystroke in the filter, and between two frames while scrolling.
 */
final class MeasuredUse {

    private static final int SPEED = 60;
    private static final String TYPED = "db-001";
    private static final int FRAMES = 600;
    private static final int ROWS_A_FRAME = 7;
    private static final Duration SETTLE = Duration.seconds(3);
    private static final Duration BETWEEN_KEYS = Duration.millis(700);
    private static final double NANOS_A_MILLI = 1e6;

    private final ConsoleWindow window;
    private final Stage stage;
    private final ControlPlane plane;
    private final List<Double> answers = new ArrayList<>();
    private double longestFrame;

    MeasuredUse(ConsoleWindow window, Stage stage, ControlPlane plane) {
        this.window = window;
        this.stage = stage;
        this.plane = plane;
    }

    void begin() {
        window.navigator().go(Screen.VIRTUAL_MACHINES);
        plane.clockControl().ifPresent(MeasuredUse::run);
        after(SETTLE, () -> type(1));
    }

    private static void run(ClockControl clock) {
        clock.speed(SPEED);
        clock.resume();
    }

    private void type(int letters) {
        if (letters > TYPED.length()) {
            filter().clear();
            after(SETTLE, this::scroll);
            return;
        }
        TableView<?> table = table();
        long pressed = System.nanoTime();
        InvalidationListener answered = new InvalidationListener() {
            @Override
            public void invalidated(javafx.beans.Observable lines) {
                lines.removeListener(this);
                answers.add((System.nanoTime() - pressed) / NANOS_A_MILLI);
            }
        };
        table.getItems().addListener(answered);
        filter().setText(TYPED.substring(0, letters));
        after(BETWEEN_KEYS, () -> {
            // A letter that leaves all lines as they are has no visible answer.
            table.getItems().removeListener(answered);
            type(letters + 1);
        });
    }

    private void scroll() {
        TableView<?> table = table();
        new AnimationTimer() {
            private int frames;
            private long last;

            @Override
            public void handle(long now) {
                if (frames > 0) {
                    longestFrame = Math.max(longestFrame, (now - last) / NANOS_A_MILLI);
                }
                last = now;
                table.scrollTo(frames * ROWS_A_FRAME);
                frames++;
                if (frames == FRAMES) {
                    stop();
                    report(table.getItems().size());
                }
            }
        }.start();
    }

    private void report(int rows) {
        System.out.printf("rows %d%n", rows);
        System.out.printf(
                "keystrokes answered ms %s%n", answers.stream().map(Math::round).toList());
        System.out.printf("slowest keystroke ms %d%n", Math.round(Collections.max(answers)));
        System.out.printf("longest frame while scrolling ms %d%n", Math.round(longestFrame));
        plane.clockControl()
                .ifPresent(clock -> System.out.printf(
                        "devices' time reached factor %d%n",
                        Math.round(clock.state().reached())));
        stage.close();
    }

    private TableView<?> table() {
        return (TableView<?>) root().lookup("#vms-table");
    }

    private TextField filter() {
        return (TextField) table().getParent().lookup("#filter");
    }

    private Parent root() {
        return stage.getScene().getRoot();
    }

    private static void after(Duration time, Runnable next) {
        PauseTransition pause = new PauseTransition(time);
        pause.setOnFinished(event -> next.run());
        pause.play();
    }
}
