package peristyle.views.hardware.picture;

/**
 * A rectangle, in pixels from the top left of its picture.
 *
 * @param x its left edge
 * @param y its top edge
 * @param width from left to right
 * @param height from top to bottom
 */
public record Area(double x, double y, double width, double height) {

    public double right() {
        return x + width;
    }

    public double bottom() {
        return y + height;
    }

    public double centreX() {
        return x + width / 2;
    }

    public double centreY() {
        return y + height / 2;
    }

    /** Whether a point lies inside. */
    public boolean contains(double pointX, double pointY) {
        return pointX >= x && pointX < right() && pointY >= y && pointY < bottom();
    }

    /** The same, this much further to the right and down. */
    public Area moved(double right, double down) {
        return new Area(x + right, y + down, width, height);
    }

    /** The same, this much smaller on every side. */
    public Area inset(double by) {
        return new Area(x + by, y + by, Math.max(0, width - 2 * by), Math.max(0, height - 2 * by));
    }
}
