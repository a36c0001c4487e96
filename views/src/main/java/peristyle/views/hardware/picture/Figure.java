package peristyle.views.hardware.picture;

import org.jspecify.annotations.Nullable;
import peristyle.views.look.Tone;

/** One thing that is drawn. */
public sealed interface Figure {

    /** Its upper end: what lies outside of what is seen is not drawn. */
    double top();

    /** Its lower end. */
    double bottom();

    /** A rectangle. */
    record Box(Area area, @Nullable Ink fill, @Nullable Ink edge, double round, boolean dashed) implements Figure {
        @Override
        public double top() {
            return area.y();
        }

        @Override
        public double bottom() {
            return area.bottom();
        }
    }

    /** Where a text stands in its width. */
    enum Side {
        LEFT,
        CENTRE,
        RIGHT
    }

    /**
     * One line of text, cut with an ellipsis where it is too long.
     *
     * @param upright from bottom to top, in the height of the area instead of its width
     */
    record Words(Area area, String text, Ink ink, double size, boolean bold, Side side, boolean upright)
            implements Figure {
        @Override
        public double top() {
            return area.y();
        }

        @Override
        public double bottom() {
            return area.bottom();
        }
    }

    /** The sign of a state: its shape tells as much as its colour. */
    record Mark(double x, double y, double size, Tone tone) implements Figure {
        @Override
        public double top() {
            return y - size;
        }

        @Override
        public double bottom() {
            return y + size;
        }
    }

    /** A line from one point to another. */
    record Stroke(double fromX, double fromY, double toX, double toY, double width, Ink ink, boolean dashed)
            implements Figure {
        @Override
        public double top() {
            return Math.min(fromY, toY) - width;
        }

        @Override
        public double bottom() {
            return Math.max(fromY, toY) + width;
        }
    }
}
