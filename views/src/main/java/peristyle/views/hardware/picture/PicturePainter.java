package peristyle.views.hardware.picture;

import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;
import peristyle.views.look.Tone;

/** Draws what is seen of a picture. */
final class PicturePainter {

    private static final double[] DASHES = {4, 3};
    private static final double[] WHOLE = {};
    private static final double QUARTER_TURN = -90;

    private final GraphicsContext g;
    private final Pigments ink;
    private final Lettering letters;

    PicturePainter(GraphicsContext g, Pigments ink, Lettering letters) {
        this.g = g;
        this.ink = ink;
        this.letters = letters;
    }

    /** Draws the part of a picture that lies from {@code top} down, this far from the left. */
    void draw(Picture picture, double width, double height, double left, double top) {
        g.clearRect(0, 0, width, height);
        g.save();
        g.translate(left, -top);
        for (Figure figure : picture.figures()) {
            if (figure.bottom() >= top && figure.top() <= top + height) {
                draw(figure);
            }
        }
        g.restore();
    }

    /** Draws a frame around what is picked. */
    void pick(Area area, boolean focused) {
        g.setStroke(ink.of(Ink.PICKED));
        dash(false);
        g.setLineWidth(focused ? 3 : 2);
        g.strokeRoundRect(area.x() - 2, area.y() - 2, area.width() + 4, area.height() + 4, 6, 6);
    }

    private void draw(Figure figure) {
        switch (figure) {
            case Figure.Box box -> box(box);
            case Figure.Words words -> words(words);
            case Figure.Mark mark -> mark(mark);
            case Figure.Stroke stroke -> {
                g.setStroke(ink.of(stroke.ink()));
                g.setLineWidth(stroke.width());
                dash(stroke.dashed());
                g.strokeLine(stroke.fromX(), stroke.fromY(), stroke.toX(), stroke.toY());
                dash(false);
            }
        }
    }

    private void box(Figure.Box box) {
        Area area = box.area();
        if (box.fill() != null) {
            g.setFill(ink.of(box.fill()));
            g.fillRoundRect(area.x(), area.y(), area.width(), area.height(), box.round(), box.round());
        }
        if (box.edge() != null) {
            g.setStroke(ink.of(box.edge()));
            g.setLineWidth(1);
            dash(box.dashed());
            g.strokeRoundRect(
                    area.x() + 0.5, area.y() + 0.5, area.width() - 1, area.height() - 1, box.round(), box.round());
            dash(false);
        }
    }

    private void dash(boolean yes) {
        g.setLineDashes(yes ? DASHES : WHOLE);
    }

    private void words(Figure.Words words) {
        Area area = words.area();
        g.setFill(ink.of(words.ink()));
        g.setFont(letters.font(words.size(), words.bold()));
        g.setTextBaseline(VPos.CENTER);
        if (words.upright()) {
            g.save();
            g.translate(area.centreX(), area.bottom());
            g.rotate(QUARTER_TURN);
            g.setTextAlign(TextAlignment.LEFT);
            g.fillText(letters.fit(words), 0, 0);
            g.restore();
            return;
        }
        g.setTextAlign(
                switch (words.side()) {
                    case LEFT -> TextAlignment.LEFT;
                    case CENTRE -> TextAlignment.CENTER;
                    case RIGHT -> TextAlignment.RIGHT;
                });
        double x = switch (words.side()) {
            case LEFT -> area.x();
            case CENTRE -> area.centreX();
            case RIGHT -> area.right();
        };
        g.fillText(letters.fit(words), x, area.centreY());
    }

    /** A disc is well, a diamond is told, a triangle warns, a crossed square is dead, a ring has no power. */
    private void mark(Figure.Mark mark) {
        double x = mark.x();
        double y = mark.y();
        double half = mark.size() / 2;
        Color color = ink.of(Ink.of(mark.tone()));
        g.setFill(color);
        g.setStroke(color);
        g.setLineWidth(Math.max(1, half / 3));
        switch (mark.tone()) {
            case GOOD -> g.fillOval(x - half, y - half, 2 * half, 2 * half);
            case NOTICE ->
                g.fillPolygon(new double[] {x, x + half, x, x - half}, new double[] {y - half, y, y + half, y}, 4);
            case WARNING ->
                g.fillPolygon(new double[] {x, x + half, x - half}, new double[] {y - half, y + half, y + half}, 3);
            case DANGER -> {
                g.fillRect(x - half, y - half, 2 * half, 2 * half);
                g.setStroke(ink.of(Ink.PAPER));
                double arm = half * .55;
                g.strokeLine(x - arm, y - arm, x + arm, y + arm);
                g.strokeLine(x - arm, y + arm, x + arm, y - arm);
            }
            case QUIET -> g.strokeOval(x - half, y - half, 2 * half, 2 * half);
            case UNKNOWN -> question(mark);
        }
    }

    private void question(Figure.Mark mark) {
        g.setFill(ink.of(Ink.of(Tone.UNKNOWN)));
        g.setFont(letters.font(mark.size() * 1.3, true));
        g.setTextBaseline(VPos.CENTER);
        g.setTextAlign(TextAlignment.CENTER);
        g.fillText("?", mark.x(), mark.y());
    }
}
