package peristyle.views.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import java.util.function.DoubleFunction;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;

/** A whole with the claims on it, one after the other; what is claimed beyond the whole goes beyond a mark. */
public final class ClaimBar extends Region {

    private static final double HEIGHT = 10;

    private final List<Region> parts = new ArrayList<>();
    private final Region mark = new Region();
    private List<Claim> claims = List.of();
    private double whole = 1;

    /** A bar without claims. */
    public ClaimBar() {
        getStyleClass().add("claim-bar");
        mark.getStyleClass().add("claim-mark");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setMinSize(60, HEIGHT);
        setPrefSize(200, HEIGHT);
        setMaxHeight(HEIGHT);
    }

    /**
     * Shows these claims on a whole.
     *
     * @param total what there is; everything is unknown where it is not above zero
     * @param write how values are written, for readers of tooltips and screen readers
     */
    public void show(double total, List<Claim> shares, DoubleFunction<String> write) {
        whole = total > 0 ? total : Double.NaN;
        claims = shares.stream().filter(claim -> claim.value() > 0).toList();
        parts.clear();
        StringJoiner words = new StringJoiner("\n");
        for (Claim claim : claims) {
            Region part = new Region();
            part.getStyleClass().addAll("claim", "claim-" + claim.tone().style());
            part.getStyleClass().add("claim-" + parts.size());
            parts.add(part);
            words.add(claim.name() + "  " + write.apply(claim.value()));
        }
        getChildren().setAll(parts);
        getChildren().add(mark);
        words.add("/ " + write.apply(total));
        setAccessibleText(words.toString());
        Tooltip.install(this, new Tooltip(words.toString()));
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double claimed = claims.stream().mapToDouble(Claim::value).sum();
        double scale = getWidth() / Math.max(whole, claimed);
        double x = 0;
        for (int each = 0; each < parts.size(); each++) {
            double width = Double.isNaN(scale) ? 0 : claims.get(each).value() * scale;
            parts.get(each).resizeRelocate(x, 0, Math.max(0, width - 1), getHeight());
            x += width;
        }
        mark.setVisible(claimed > whole);
        mark.resizeRelocate(Math.rint(whole * scale) - 1, -3, 2, getHeight() + 6);
    }
}
