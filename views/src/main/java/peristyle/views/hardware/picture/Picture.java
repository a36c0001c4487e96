package peristyle.views.hardware.picture;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What is drawn. Immutable; made on any thread.
 *
 * @param width in pixels
 * @param height in pixels
 * @param figures from the lowest to the uppermost
 * @param spots where something can be pointed at, from the largest to the smallest where they lie on each other
 */
public record Picture(double width, double height, List<Figure> figures, List<Spot> spots) {

    /** Which way to go from one spot to another. */
    public enum Way {
        LEFT,
        RIGHT,
        UP,
        DOWN
    }

    /** Nothing to be seen. */
    public static final Picture EMPTY = new Picture(0, 0, List.of(), List.of());

    private static final double ASIDE = 2.5;

    public Picture {
        figures = List.copyOf(figures);
        spots = List.copyOf(spots);
    }

    /** What lies uppermost at this point. */
    public Optional<Spot> at(double x, double y) {
        return spots.reversed().stream()
                .filter(spot -> spot.area().contains(x, y))
                .findFirst();
    }

    /** Where this is; empty where the picture does not show it. */
    public Optional<Spot> spot(Pick pick) {
        return spots.stream().filter(spot -> spot.pick().equals(pick)).findFirst();
    }

    /** The nearest spot in this direction; empty where there is none. */
    public Optional<Spot> next(Spot from, Way way) {
        return spots.stream()
                .filter(spot -> ahead(from.area(), spot.area(), way) > 0)
                .min(Comparator.comparingDouble(spot -> distance(from.area(), spot.area(), way)));
    }

    private static double ahead(Area from, Area to, Way way) {
        return switch (way) {
            case LEFT -> from.centreX() - to.centreX();
            case RIGHT -> to.centreX() - from.centreX();
            case UP -> from.centreY() - to.centreY();
            case DOWN -> to.centreY() - from.centreY();
        };
    }

    private static double distance(Area from, Area to, Way way) {
        boolean level = way == Way.LEFT || way == Way.RIGHT;
        double aside = level ? to.centreY() - from.centreY() : to.centreX() - from.centreX();
        return ahead(from, to, way) + ASIDE * Math.abs(aside);
    }
}
