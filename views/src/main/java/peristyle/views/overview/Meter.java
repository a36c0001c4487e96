package peristyle.views.overview;

import javafx.scene.layout.Region;

/** How much of a whole is used, with a mark at a promise. Nothing is filled where the use is unknown. */
final class Meter extends Region {

    private static final double HEIGHT = 8;

    private final Region fill = new Region();
    private final Region mark = new Region();
    private double used = Double.NaN;
    private double whole;
    private double promised;

    Meter() {
        getStyleClass().add("claim-bar");
        fill.getStyleClass().addAll("claim", "claim-tone-good");
        mark.getStyleClass().add("overview-mark");
        getChildren().addAll(fill, mark);
        setMinSize(60, HEIGHT);
        setPrefSize(160, HEIGHT);
        setMaxHeight(HEIGHT);
        setMaxWidth(Double.MAX_VALUE);
    }

    /**
     * Shows a use; all values in one unit.
     *
     * @param inUse what is used, NaN where unknown
     * @param total the whole
     * @param promise where the mark stands, NaN for none; it may lie beyond the whole
     */
    void show(double inUse, double total, double promise) {
        used = inUse;
        whole = total;
        promised = promise;
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double most = Double.isNaN(promised) ? whole : Math.max(whole, promised);
        double scale = most > 0 ? getWidth() / most : 0;
        fill.setVisible(Double.isFinite(used) && scale > 0);
        fill.resizeRelocate(0, 0, Double.isFinite(used) ? Math.min(used * scale, getWidth()) : 0, getHeight());
        mark.setVisible(!Double.isNaN(promised) && scale > 0);
        double at = Double.isNaN(promised) ? 0 : Math.min(getWidth() - 2, Math.rint(promised * scale) - 1);
        mark.resizeRelocate(Math.max(0, at), -3, 2, getHeight() + 6);
    }
}
