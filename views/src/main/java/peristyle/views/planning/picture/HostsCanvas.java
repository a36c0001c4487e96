package peristyle.views.planning.picture;

import java.util.function.Function;
import java.util.function.IntConsumer;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/** Where the hosts of one Cpool are drawn. */
public final class HostsCanvas extends Region {

    private static final double HEIGHT = 150;
    private static final double LETTER = 6.2;

    private final Canvas canvas = new Canvas();
    private final Swatches swatches = new Swatches(this::draw);
    private final Tooltip tooltip = new Tooltip();
    private @Nullable PackedHosts hosts;
    private String limitName = "";
    private String reserveName = "";
    private int picked = -1;
    private Function<Pointed, String> words = any -> "";
    private IntConsumer onPick = any -> {};

    /**
     * What the mouse points at.
     *
     * @param host place of the host, from 0
     * @param vm id of the VM there, null where there is none
     */
    public record Pointed(int host, @Nullable String vm) {}

    /** A picture of nothing yet. */
    public HostsCanvas() {
        getChildren().setAll(swatches, canvas);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setMinSize(200, HEIGHT);
        setPrefSize(600, HEIGHT);
        setMaxHeight(HEIGHT);
        tooltip.setShowDelay(Duration.millis(200));
        Tooltip.install(this, tooltip);
        setOnMouseMoved(this::point);
        setOnMousePressed(press -> {
            int host = scale().hostAt(press.getX());
            if (host >= 0) {
                onPick.accept(host);
            }
        });
    }

    /** How what is pointed at is told. */
    public void tell(Function<Pointed, String> how) {
        words = how;
    }

    /** Who is told of the host that is clicked. */
    public void onPick(IntConsumer listener) {
        onPick = listener;
    }

    /**
     * Draws these.
     *
     * @param limit written at the line of the limit
     * @param reserve written in the reserve; empty where there is none
     * @param pick place of the host that is looked at, -1 for none
     */
    public void show(PackedHosts packed, String limit, String reserve, int pick) {
        hosts = packed;
        limitName = limit;
        reserveName = reserve;
        picked = pick;
        draw();
    }

    private void point(MouseEvent mouse) {
        PackedHosts shown = hosts;
        int host = shown == null ? -1 : scale().hostAt(mouse.getX());
        if (shown == null || host < 0) {
            tooltip.setText("");
            tooltip.setOpacity(0);
            return;
        }
        double share = scale().shareAt(mouse.getY());
        String vm = shown.bars().get(host).at(share);
        tooltip.setText(words.apply(new Pointed(host, vm)));
        tooltip.setOpacity(1);
    }

    private HostsScale scale() {
        PackedHosts shown = hosts;
        double names = Math.max(limitName.length(), reserveName.length()) * LETTER + 12;
        return new HostsScale(
                getWidth(), HEIGHT, shown == null ? 0 : shown.bars().size(), shown == null ? 1 : shown.top(), names);
    }

    private void draw() {
        PackedHosts shown = hosts;
        if (shown != null && canvas.getWidth() > 0) {
            new HostsPainter(canvas.getGraphicsContext2D(), swatches, scale())
                    .draw(shown, limitName, reserveName, picked);
        }
    }

    @Override
    protected void layoutChildren() {
        if (canvas.getWidth() != getWidth()) {
            canvas.setWidth(getWidth());
            canvas.setHeight(HEIGHT);
            draw();
        }
    }
}
