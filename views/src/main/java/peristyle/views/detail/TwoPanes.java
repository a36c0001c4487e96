package peristyle.views.detail;

import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import peristyle.views.console.Settings;

/**
 * Two things beside each other where the window is wide, else one above the other. The border between them can be moved and
 * is remembered, for each way of its own.
 */
public final class TwoPanes extends SplitPane {

    private static final double ROOM_FOR_RIGHT = 1_450;

    private final String key;
    private final Settings settings;
    private final double beside;
    private final double above;

    /**
     * Two things.
     *
     * @param name by which the border is remembered
     * @param beside share of the width that the first gets, 0 to 1, where they stand beside each other
     * @param above share of the height that the first gets, 0 to 1, where it stands above the other
     */
    public TwoPanes(String name, Settings settings, double beside, double above, Node first, Node second) {
        this.key = "detail." + name + ".";
        this.settings = settings;
        this.beside = beside;
        this.above = above;
        getStyleClass().add("table-with-detail");
        getItems().setAll(first, second);
        turnTo(Orientation.VERTICAL);
        widthProperty().subscribe(width -> turn(width.doubleValue()));
    }

    /** Two things that are above each other however wide the window is: their lines are long. */
    public static TwoPanes stacked(String name, Settings settings, double above, Node first, Node second) {
        return new TwoPanes(name, settings, Double.NaN, above, first, second);
    }

    private void turn(double width) {
        Orientation wanted = width >= ROOM_FOR_RIGHT && beside > 0 ? Orientation.HORIZONTAL : Orientation.VERTICAL;
        if (width > 0 && wanted != getOrientation()) {
            remember();
            turnTo(wanted);
        }
    }

    private void turnTo(Orientation wanted) {
        setOrientation(wanted);
        setDividerPositions(position(wanted == Orientation.HORIZONTAL ? beside : above));
    }

    /** Remembers where the border is. */
    public void remember() {
        settings.put(key + getOrientation(), Double.toString(getDividerPositions()[0]));
    }

    private double position(double usual) {
        String kept = settings.get(key + getOrientation());
        try {
            double position = kept == null ? usual : Double.parseDouble(kept);
            return position > 0 && position < 1 ? position : usual;
        } catch (NumberFormatException e) {
            return usual; // settings of another hand: the usual place is as good
        }
    }
}
