package peristyle.app.window;

import java.io.IOException;
import java.nio.file.Path;
import javafx.scene.Group;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.util.Duration;
import peristyle.app.window.TourWalk.Rest;
import peristyle.app.window.TourWalk.Scenery;
import peristyle.model.exchange.sheet.WholeFolder;
import peristyle.views.shell.ConsoleWindow;

/** Draws every screen to PNG files, in memory: no window is shown and no display is needed. */
public final class Tour {

    private static final Rest REST = new Rest(6, Duration.millis(200));

    private final TourRequest request;

    private Tour(TourRequest request) {
        this.request = request;
    }

    /**
     * Draws all pictures.
     *
     * @return how many
     * @throws peristyle.model.problem.ProblemException {@code export.*} where one cannot be written
     */
    public static int draw(TourRequest request) {
        WholeFolder.make(request.folder());
        return TourWalk.walk(request, REST, new Tour(request)::take);
    }

    private void take(ConsoleWindow window, Scenery scenery, TourStop stop) {
        String name = "%s-%s-%s-%dx%d.png"
                .formatted(stop.name(), scenery.theme(), scenery.language(), request.width(), request.height());
        Path file = request.folder().resolve(name);
        try {
            PngFile.write(picture(window.scene()), file);
        } catch (IOException unwritable) {
            throw WholeFolder.refused(file, unwritable);
        }
    }

    /**
     * What the scene shows now. A scene that no window shows does not hear of nodes that change after they were drawn, so
     * another one draws them for the first time.
     */
    private WritableImage picture(Scene scene) {
        Parent root = scene.getRoot();
        scene.setRoot(new Group());
        Scene fresh = new Scene(root, request.width(), request.height());
        fresh.getStylesheets().setAll(scene.getStylesheets());
        WritableImage picture = fresh.snapshot(null);
        fresh.setRoot(new Group());
        scene.setRoot(root);
        return picture;
    }
}
