package peristyle.views.hardware.rack;

import peristyle.model.estate.Blade;
import peristyle.model.estate.Host;
import peristyle.views.hardware.picture.Area;
import peristyle.views.hardware.picture.Figure;
import peristyle.views.hardware.picture.Ink;
import peristyle.views.hardware.picture.Pick;
import peristyle.views.hardware.picture.Sketch;

/** A blade close by: its name, its host, and how much of the host is in use. */
final class BayPainter {

    private static final double LINE = Sketch.LINE;
    private static final double METER = 5;

    private final Sketch sketch;
    private final RackWords words;
    private final Frame frame;

    BayPainter(Sketch sketch, RackWords words, Frame frame) {
        this.sketch = sketch;
        this.words = words;
        this.frame = frame;
    }

    void draw(Bay bay, Area area) {
        Blade blade = bay.blade();
        if (blade == null) {
            sketch.empty(area, 5)
                    .words(area, String.valueOf(bay.slot()), Ink.MUTED, Sketch.TEXT - 1, false, Figure.Side.CENTRE);
            return;
        }
        sketch.box(area, Ink.fill(bay.tone()), Ink.edge(bay.tone()), 5)
                .spot(area, Pick.of(blade.id()), bay.tone(), words.bay(frame, bay));
        if (Slots.upright(frame.chassis())) {
            upright(bay, area);
        } else {
            level(bay, area);
        }
    }

    private static String host(Bay bay) {
        Host host = bay.host();
        return host == null ? "" : host.name();
    }

    private void level(Bay bay, Area area) {
        double left = area.x() + 26;
        double room = area.right() - left - 8;
        sketch.mark(area.x() + 14, area.y() + 4 + LINE / 2, 11, bay.tone())
                .title(new Area(left, area.y() + 4, room, LINE), host(bay))
                .words(
                        new Area(left, area.y() + 2 + LINE, room, LINE),
                        frame.nameOf(bay),
                        Ink.MUTED,
                        Sketch.TEXT - 1,
                        false,
                        Figure.Side.LEFT);
        double y = area.y() + 2 * LINE + 8;
        double half = (room - 10) / 2;
        meter("hardware.cpu", bay.cpu(), new Area(left, y, half, LINE));
        meter("hardware.memory", bay.memory(), new Area(left + half + 10, y, half, LINE));
    }

    private void meter(String key, double share, Area area) {
        double label = 72;
        sketch.words(
                new Area(area.x(), area.y() - LINE / 2 + METER / 2, label, LINE),
                words.get(key, words.percent(share)),
                Ink.MUTED,
                Sketch.TEXT - 2,
                false,
                Figure.Side.LEFT);
        Area bar = new Area(area.x() + label, area.y(), Math.max(0, area.width() - label), METER);
        sketch.fill(bar, Ink.GROUND, METER);
        if (share > 0) {
            sketch.fill(new Area(bar.x(), bar.y(), bar.width() * Math.min(1, share), METER), Ink.BAR, METER);
        }
    }

    private void upright(Bay bay, Area area) {
        sketch.mark(area.centreX(), area.y() + 14, 11, bay.tone())
                .words(
                        new Area(area.x(), area.y() + 22, area.width(), LINE),
                        String.valueOf(bay.slot()),
                        Ink.TEXT,
                        Sketch.TEXT,
                        true,
                        Figure.Side.CENTRE)
                .upright(
                        new Area(area.x(), area.y() + 44, area.width(), area.height() - 44 - 2 * LINE - 6),
                        host(bay),
                        Ink.TEXT,
                        Sketch.TEXT);
        for (int line = 0; line < 2; line++) {
            sketch.words(
                    new Area(area.x() + 2, area.bottom() - (2 - line) * LINE - 4, area.width() - 4, LINE),
                    line == 0
                            ? words.get("hardware.cpu", words.percent(bay.cpu()))
                            : words.get("hardware.memory", words.percent(bay.memory())),
                    Ink.MUTED,
                    Sketch.TEXT - 2,
                    false,
                    Figure.Side.CENTRE);
        }
    }
}
