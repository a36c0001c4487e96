package peristyle.views.shell;

import java.util.Locale;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import peristyle.views.console.Settings;

/** Where the window stood when it was closed, remembered; forgotten where no display is there any more. */
final class WindowPlace {

    private static final double WIDTH = 1280;
    private static final double HEIGHT = 800;
    private static final String SETTING = "window.place";

    private WindowPlace() {}

    static void restore(Stage stage, Settings settings) {
        stage.setWidth(WIDTH);
        stage.setHeight(HEIGHT);
        @Nullable String remembered = settings.get(SETTING);
        if (remembered == null || !remembered.matches("(-?\\d{1,5} ){4}[01]")) {
            return;
        }
        String[] parts = remembered.split(" ", -1);
        double x = Integer.parseInt(parts[0]);
        double y = Integer.parseInt(parts[1]);
        double width = Integer.parseInt(parts[2]);
        double height = Integer.parseInt(parts[3]);
        if (seen(x, y, width, height)) {
            stage.setX(x);
            stage.setY(y);
            stage.setWidth(width);
            stage.setHeight(height);
            stage.setMaximized(parts[4].equals("1"));
        }
    }

    private static boolean seen(double x, double y, double width, double height) {
        return Screen.getScreens().stream()
                .map(Screen::getVisualBounds)
                .anyMatch(
                        bounds -> bounds.contains(new Rectangle2D(x, y, width, Math.min(height, bounds.getHeight()))));
    }

    static void remember(Stage stage, Settings settings) {
        settings.put(
                SETTING,
                String.format(
                        Locale.ROOT,
                        "%d %d %d %d %d",
                        Math.round(stage.getX()),
                        Math.round(stage.getY()),
                        Math.round(stage.getWidth()),
                        Math.round(stage.getHeight()),
                        stage.isMaximized() ? 1 : 0));
    }
}
