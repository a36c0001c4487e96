package peristyle.views.chart;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Group;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.scene.shape.Line;
import peristyle.views.look.Tone;

/** The colours of a chart, as the theme has them: invisible strokes that the stylesheet colours. */
final class Palette extends Group {

    /** Lines that can be told from each other. */
    static final int LINES = 6;

    private final Line grid = stroke("chart-grid");
    private final Line text = stroke("chart-text");
    private final Line cross = stroke("chart-cross");
    private final Line warning = stroke("chart-limit-warning");
    private final Line danger = stroke("chart-limit-danger");
    private final Line quiet = stroke("chart-limit-quiet");
    private final List<Line> lines = new ArrayList<>();

    /** A palette that calls back when the theme changes it. */
    Palette(Runnable changed) {
        for (int each = 0; each < LINES; each++) {
            lines.add(stroke("chart-line-" + each));
        }
        setManaged(false);
        setMouseTransparent(true);
        setOpacity(0);
        getChildren().forEach(child -> ((Line) child).strokeProperty().subscribe((was, is) -> changed.run()));
    }

    private Line stroke(String style) {
        Line line = new Line();
        line.getStyleClass().add(style);
        getChildren().add(line);
        return line;
    }

    Color grid() {
        return color(grid.getStroke());
    }

    Color text() {
        return color(text.getStroke());
    }

    Color cross() {
        return color(cross.getStroke());
    }

    Color line(int number) {
        return color(lines.get(number % LINES).getStroke());
    }

    Color limit(Tone tone) {
        return color(
                switch (tone) {
                    case DANGER -> danger.getStroke();
                    case WARNING -> warning.getStroke();
                    default -> quiet.getStroke();
                });
    }

    private static Color color(Paint paint) {
        return paint instanceof Color color ? color : Color.GRAY;
    }
}
