package peristyle.views.planning.picture;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import javafx.scene.Group;
import javafx.scene.paint.Color;
import javafx.scene.shape.Line;

/** The colours of a picture, as the theme has them: invisible strokes that the stylesheet colours. */
public final class Swatches extends Group {

    /** What is coloured. */
    public enum Ink {
        PART,
        PART_OTHER,
        PROCESSORS,
        RESERVE,
        KEPT_FREE,
        OUTLINE,
        LIMIT,
        TEXT,
        PICKED,
        LANDING,
        FAILED,
        GRID,
        BAND,
        CURVE,
        PAST;

        String style() {
            return "plan-ink-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private final Map<Ink, Line> lines = new EnumMap<>(Ink.class);

    /** Swatches that call back when the theme changes them. */
    public Swatches(Runnable changed) {
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

    /** The colour of this, grey where the stylesheet has none. */
    public Color of(Ink ink) {
        Line line = lines.get(ink);
        return line != null && line.getStroke() instanceof Color color ? color : Color.GRAY;
    }
}
