package peristyle.app.window;

import java.util.Arrays;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import peristyle.views.console.Settings;

/** Where the window was and how large, from one start to the next. */
final class WindowPlace {

    private static final String KEY = "window.place";
    private static final String MAXIMIZED = "maximized";

    private WindowPlace() {}

    /** Puts the window where it was, if any part of a screen is still there. */
    static void restore(Stage stage, Settings settings) {
        @Nullable String kept = settings.get(KEY);
        if (kept == null) {
            return;
        }
        if (kept.equals(MAXIMIZED)) {
            stage.setMaximized(true);
            return;
        }
        double[] place = Arrays.stream(kept.split(",")).mapToDouble(Double::parseDouble).toArray();
        Rectangle2D window = new Rectangle2D(place[0], place[1], place[2], place[3]);
        if (!Screen.getScreensForRectangle(window).isEmpty()) {
            stage.setX(window.getMinX());
            stage.setY(window.getMinY());
            stage.setWidth(window.getWidth());
            stage.setHeight(window.getHeight());
        }
    }

    static void remember(Stage stage, Settings settings) {
        settings.put(
                KEY,
                stage.isMaximized()
                        ? MAXIMIZED
                        : stage.getX() + "," + stage.getY() + "," + stage.getWidth() + "," + stage.getHeight());
    }
}
