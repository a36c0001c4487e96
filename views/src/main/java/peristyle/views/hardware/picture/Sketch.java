package peristyle.views.hardware.picture;

import java.util.ArrayList;
import java.util.List;
import peristyle.views.look.Tone;

/** A picture that is being drawn. */
public final class Sketch {

    /** How large a usual line of text is, and how much room it takes. */
    public static final double TEXT = 12;

    public static final double LINE = 18;

    private final List<Figure> figures = new ArrayList<>();
    private final List<Spot> spots = new ArrayList<>();

    /** What has been drawn, in this size. */
    public Picture picture(double width, double height) {
        return new Picture(width, height, figures, spots);
    }

    /** A filled rectangle with an edge. */
    public Sketch box(Area area, Ink fill, Ink edge, double round) {
        figures.add(new Figure.Box(area, fill, edge, round, false));
        return this;
    }

    /** A filled rectangle. */
    public Sketch fill(Area area, Ink fill, double round) {
        figures.add(new Figure.Box(area, fill, null, round, false));
        return this;
    }

    /** A place where nothing is. */
    public Sketch empty(Area area, double round) {
        figures.add(new Figure.Box(area, null, Ink.EDGE, round, true));
        return this;
    }

    /** A line of text from the left. */
    public Sketch text(Area area, String text, Ink ink) {
        return words(area, text, ink, TEXT, false, Figure.Side.LEFT);
    }

    /** A line of bold text from the left. */
    public Sketch title(Area area, String text) {
        return words(area, text, Ink.TEXT, TEXT, true, Figure.Side.LEFT);
    }

    /** A line of text. */
    public Sketch words(Area area, String text, Ink ink, double size, boolean bold, Figure.Side side) {
        figures.add(new Figure.Words(area, text, ink, size, bold, side, false));
        return this;
    }

    /** A line of text from bottom to top. */
    public Sketch upright(Area area, String text, Ink ink, double size) {
        figures.add(new Figure.Words(area, text, ink, size, false, Figure.Side.LEFT, true));
        return this;
    }

    /** The sign of a state around this point. */
    public Sketch mark(double x, double y, double size, Tone tone) {
        figures.add(new Figure.Mark(x, y, size, tone));
        return this;
    }

    /** A line. */
    public Sketch line(double fromX, double fromY, double toX, double toY, double width, Ink ink, boolean dashed) {
        figures.add(new Figure.Stroke(fromX, fromY, toX, toY, width, ink, dashed));
        return this;
    }

    /** Something that can be pointed at here. */
    public Sketch spot(Area area, Pick pick, Tone tone, String said) {
        spots.add(new Spot(area, pick, tone, said));
        return this;
    }
}
