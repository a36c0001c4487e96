package peristyle.views.hardware.rack;

import java.util.ArrayList;
import java.util.List;
import peristyle.model.hardware.blade.PartState;
import peristyle.views.hardware.picture.Area;
import peristyle.views.hardware.picture.Figure;
import peristyle.views.hardware.picture.Ink;
import peristyle.views.hardware.picture.PartTones;
import peristyle.views.hardware.picture.Pick;
import peristyle.views.hardware.picture.Sketch;
import peristyle.views.look.Tone;
import peristyle.views.look.Tones;

/** A chassis among hundreds: its number, its slots, and the signs of what is wrong. */
final class SmallTile implements Tile {

    private static final double HEAD = 16;
    private static final double SIGN = 8;

    private final Sketch sketch;
    private final RackWords words;

    SmallTile(Sketch sketch, RackWords words) {
        this.sketch = sketch;
        this.words = words;
    }

    @Override
    public double leastWidth() {
        return 84;
    }

    @Override
    public double mostWidth() {
        return 130;
    }

    @Override
    public double height() {
        return 66;
    }

    @Override
    public void draw(Row row, Frame frame, Area area) {
        sketch.box(area, Ink.CASE, Ink.edge(frame.tone()), 6)
                .words(
                        new Area(area.x() + 6, area.y() + 2, 28, HEAD),
                        String.valueOf(frame.chassis().number()),
                        Ink.TEXT,
                        Sketch.TEXT - 1,
                        true,
                        Figure.Side.LEFT)
                .spot(area, Pick.of(frame.chassis().id()), frame.tone(), words.frame(row, frame));
        double x = area.right() - SIGN;
        for (Tone part : parts(frame)) {
            sketch.mark(x, area.y() + 2 + HEAD / 2, SIGN, part);
            x -= SIGN + 3;
        }
        Area front = new Area(area.x() + 5, area.y() + HEAD + 3, area.width() - 10, area.height() - HEAD - 8);
        for (Bay bay : frame.bays()) {
            bay(frame, bay, Slots.area(frame.chassis(), bay.slot(), front, 3));
        }
    }

    /** The chassis as a whole where it asks for a look, and each of its parts that does. */
    private static List<Tone> parts(Frame frame) {
        if (frame.status() == null || !frame.status().state().serves()) {
            return List.of(frame.tone());
        }
        List<Tone> signs = new ArrayList<>();
        for (List<PartState> parts : List.of(
                frame.status().supplies(), frame.status().fans(), frame.status().ioModules())) {
            Tone worst = PartTones.worst(parts.stream().map(Tones::of).toList());
            if (worst != Tone.GOOD) {
                signs.add(worst);
            }
        }
        if (signs.isEmpty() && frame.tone() != Tone.GOOD) {
            signs.add(frame.tone());
        }
        return signs;
    }

    private void bay(Frame frame, Bay bay, Area area) {
        if (bay.blade() == null) {
            sketch.empty(area, 2);
            return;
        }
        sketch.box(area, Ink.fill(bay.tone()), Ink.edge(bay.tone()), 2)
                .spot(area, Pick.of(bay.blade().id()), bay.tone(), words.bay(frame, bay));
        if (bay.tone() != Tone.GOOD) {
            sketch.mark(area.centreX(), area.centreY(), SIGN - 1, bay.tone());
        }
    }
}
