package peristyle.views.hardware.picture;

import java.util.EnumMap;
import java.util.Map;
import javafx.scene.Group;
import javafx.scene.paint.Color;
import javafx.scene.shape.Line;

/** The colours of a picture, as the theme has them: invisible strokes that the stylesheet colours. */
final class Pigments extends Group {

    private final Map<Ink, Line> lines = new EnumMap<>(Ink.class);

    /** Pigments that call back when the theme changes them. */
    Pigments(Runnable changed) {
        for (Ink ink : Ink.values()) {
            Line line = new Line();
            line.getStyleClass().add(ink.style());
            lines.put(ink, line);
            getChildren().add(line);
        }
        setManaged(false);
        setMouseTransparent(true);
        setOpacity(0);
        lines.values().forEach(line -> line.strokeProperty().subscribe((was, is) -> changed.run()));
    }

    Color of(Ink ink) {
        Line line = lines.get(ink);
        return line != null && line.getStroke() instanceof Color color ? color : Color.GRAY;
    }
}
