package peristyle.views.hardware.rack;

import java.util.List;
import peristyle.model.estate.Blade;
import peristyle.model.hardware.blade.PartState;
import peristyle.views.hardware.picture.Area;
import peristyle.views.hardware.picture.Figure;
import peristyle.views.hardware.picture.Ink;
import peristyle.views.hardware.picture.Pick;
import peristyle.views.hardware.picture.Sketch;
import peristyle.views.look.Tone;
import peristyle.views.look.Tones;

/** A chassis among few: each slot with the name of its host, and a sign for each power supply, fan and I/O module. */
final class LargeTile implements Tile {

    private static final double HEAD = 20;
    private static final double FOOT = 18;
    private static final double SIGN = 8;
    private static final double STEP = 10;

    private final Sketch sketch;
    private final RackWords words;

    LargeTile(Sketch sketch, RackWords words) {
        this.sketch = sketch;
        this.words = words;
    }

    @Override
    public double leastWidth() {
        return 290;
    }

    @Override
    public double mostWidth() {
        return 420;
    }

    @Override
    public double height() {
        return 142;
    }

    @Override
    public void draw(Row row, Frame frame, Area area) {
        sketch.box(area, Ink.CASE, Ink.edge(frame.tone()), 8)
                .mark(area.x() + 12, area.y() + HEAD / 2 + 2, SIGN + 1, frame.tone())
                .title(
                        new Area(area.x() + 22, area.y() + 2, area.width() - 90, HEAD),
                        frame.chassis().name())
                .words(
                        new Area(area.right() - 68, area.y() + 2, 60, HEAD),
                        frame.chassis().model(),
                        Ink.MUTED,
                        Sketch.TEXT - 1,
                        false,
                        Figure.Side.RIGHT)
                .spot(area, Pick.of(frame.chassis().id()), frame.tone(), words.frame(row, frame));
        Area front = new Area(area.x() + 6, area.y() + HEAD + 4, area.width() - 12, area.height() - HEAD - FOOT - 8);
        for (Bay bay : frame.bays()) {
            bay(row, frame, bay, Slots.area(frame.chassis(), bay.slot(), front, 3));
        }
        foot(frame, new Area(area.x() + 8, area.bottom() - FOOT, area.width() - 16, FOOT - 2));
    }

    private void bay(Row row, Frame frame, Bay bay, Area area) {
        Blade blade = bay.blade();
        if (blade == null) {
            sketch.empty(area, 3);
            return;
        }
        sketch.box(area, Ink.fill(bay.tone()), Ink.edge(bay.tone()), 3)
                .spot(area, Pick.of(blade.id()), bay.tone(), words.bay(frame, bay));
        String name = bay.host() == null
                ? blade.name()
                : RackWords.shortly(row, bay.host().name());
        if (Slots.upright(frame.chassis())) {
            sketch.mark(area.centreX(), area.y() + 9, SIGN, bay.tone())
                    .upright(
                            new Area(area.x(), area.y() + 17, area.width(), area.height() - 20),
                            name,
                            Ink.TEXT,
                            Sketch.TEXT - 2);
        } else {
            sketch.mark(area.x() + 9, area.centreY(), SIGN, bay.tone())
                    .words(
                            new Area(area.x() + 18, area.y(), area.width() - 20, area.height()),
                            name,
                            Ink.TEXT,
                            Sketch.TEXT - 1,
                            false,
                            Figure.Side.LEFT);
        }
    }

    private void foot(Frame frame, Area area) {
        List<PartState> none = List.of();
        double x = area.x();
        x = signs(
                "hardware.supplies",
                frame.status() == null ? none : frame.status().supplies(),
                x,
                area);
        x = signs(
                "hardware.fans", frame.status() == null ? none : frame.status().fans(), x, area);
        signs("hardware.modules", frame.status() == null ? none : frame.status().ioModules(), x, area);
    }

    private double signs(String key, List<PartState> parts, double from, Area area) {
        double label = 28;
        sketch.words(
                new Area(from, area.y(), label, area.height()),
                words.get(key),
                Ink.MUTED,
                Sketch.TEXT - 2,
                false,
                Figure.Side.LEFT);
        double x = from + label + SIGN / 2;
        for (PartState part : parts) {
            sketch.mark(x, area.centreY(), SIGN, Tones.of(part));
            x += STEP;
        }
        if (parts.isEmpty()) {
            sketch.mark(x, area.centreY(), SIGN, Tone.UNKNOWN);
            x += STEP;
        }
        return x + 6;
    }
}
