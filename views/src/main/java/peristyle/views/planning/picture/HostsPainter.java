package peristyle.views.planning.picture;

import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import peristyle.views.planning.picture.PackedHosts.Bar;
import peristyle.views.planning.picture.PackedHosts.Part;
import peristyle.views.planning.picture.Swatches.Ink;

/** Draws packed hosts: memory by VM, processors beside it, the limit, the reserve below it, and what is kept free above. */
final class HostsPainter {

    private static final double HATCH = 6;

    private final GraphicsContext g;
    private final Swatches ink;
    private final HostsScale scale;

    HostsPainter(GraphicsContext g, Swatches ink, HostsScale scale) {
        this.g = g;
        this.ink = ink;
        this.scale = scale;
    }

    /**
     * @param limitName written at the line of the limit
     * @param reserveName written in the reserve; empty where there is none
     * @param picked place of the host that is looked at, -1 for none
     */
    void draw(PackedHosts hosts, String limitName, String reserveName, int picked) {
        g.clearRect(0, 0, scale.width(), scale.height());
        g.setFont(Font.font(11));
        for (int place = 0; place < hosts.bars().size(); place++) {
            bar(hosts.bars().get(place), place, place == picked);
        }
        line(1, Ink.LIMIT, limitName, VPos.BOTTOM, hosts.bars().size());
        if (hosts.reserveFrom() < 1) {
            line(
                    hosts.reserveFrom(),
                    Ink.RESERVE,
                    reserveName,
                    VPos.TOP,
                    hosts.bars().size());
        }
    }

    private void bar(Bar bar, int place, boolean picked) {
        double x = scale.x(place);
        double top = scale.y(scale.top());
        double bottom = scale.y(0);
        hatch(x, top, scale.barWidth(), scale.y(1) - top, ink.of(Ink.KEPT_FREE));
        if (bar.failed()) {
            cross(x, top, bottom);
        } else {
            parts(bar, x);
            double full = Math.min(bar.processors(), scale.top());
            g.setFill(ink.of(Ink.PROCESSORS));
            g.fillRect(scale.processorsX(place), scale.y(full), scale.processorsWidth(), bottom - scale.y(full));
        }
        g.setStroke(ink.of(picked ? Ink.PICKED : Ink.OUTLINE));
        g.setLineWidth(picked ? 2 : 1);
        g.strokeRect(x + 0.5, top + 0.5, scale.barWidth() - 1, bottom - top - 1);
        if (scale.named(place)) {
            g.setFill(ink.of(picked ? Ink.PICKED : Ink.TEXT));
            g.setTextAlign(TextAlignment.CENTER);
            g.setTextBaseline(VPos.TOP);
            g.fillText(String.valueOf(place + 1), x + scale.barWidth() / 2, bottom + 3);
        }
    }

    private void parts(Bar bar, double x) {
        boolean other = false;
        for (Part part : bar.parts()) {
            fill(part, x, ink.of(other ? Ink.PART_OTHER : Ink.PART));
            other = !other;
        }
        for (Part part : bar.landings()) {
            fill(part, x, ink.of(Ink.LANDING).deriveColor(0, 1, 1, 0.35));
            double y = scale.y(Math.min(part.to(), scale.top()));
            hatch(x, y, scale.barWidth(), scale.y(part.from()) - y, ink.of(Ink.LANDING));
            g.setStroke(ink.of(Ink.LANDING));
            g.setLineWidth(1);
            g.strokeRect(x + 0.5, Math.rint(y) + 0.5, scale.barWidth() - 1, Math.max(1, scale.y(part.from()) - y));
        }
    }

    private void fill(Part part, double x, Color color) {
        double y = scale.y(Math.min(part.to(), scale.top()));
        double height = scale.y(part.from()) - y;
        g.setFill(color);
        g.fillRect(x, y, scale.barWidth(), height > 2 ? height - 0.6 : height);
    }

    private void hatch(double x, double y, double width, double height, Color color) {
        if (height <= 0) {
            return;
        }
        g.save();
        g.beginPath();
        g.rect(x, y, width, height);
        g.clip();
        g.setStroke(color);
        g.setLineWidth(1);
        for (double from = x - height - (x - height) % HATCH; from < x + width; from += HATCH) {
            g.strokeLine(from, y + height, from + height, y);
        }
        g.restore();
    }

    private void cross(double x, double top, double bottom) {
        g.setStroke(ink.of(Ink.FAILED));
        g.setLineWidth(1.5);
        g.strokeLine(x, top, x + scale.barWidth(), bottom);
        g.strokeLine(x, bottom, x + scale.barWidth(), top);
    }

    private void line(double share, Ink color, String name, VPos from, int bars) {
        double y = Math.rint(scale.y(share)) + 0.5;
        double end = scale.x(bars - 1) + scale.barWidth() + HostsScale.SIDE;
        g.setStroke(ink.of(color));
        g.setLineWidth(1.2);
        g.setLineDashes(color == Ink.LIMIT ? new double[] {} : new double[] {5, 3});
        g.strokeLine(0, y, end, y);
        g.setLineDashes();
        g.setFill(ink.of(color));
        g.setTextAlign(TextAlignment.LEFT);
        g.setTextBaseline(from);
        g.fillText(name, end + 4, from == VPos.TOP ? y + 1 : y - 1);
    }
}
