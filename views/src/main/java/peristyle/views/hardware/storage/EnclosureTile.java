package peristyle.views.hardware.storage;

import org.jspecify.annotations.Nullable;
import peristyle.model.hardware.storage.DriveState;
import peristyle.views.hardware.picture.Area;
import peristyle.views.hardware.picture.Figure;
import peristyle.views.hardware.picture.Ink;
import peristyle.views.hardware.picture.Pick;
import peristyle.views.hardware.picture.Sketch;
import peristyle.views.look.Tone;
import peristyle.views.look.Tones;

/** An enclosure: a slot for each drive, how full its pool is, and what its array does. */
final class EnclosureTile {

    static final double LEAST = 290;
    static final double MOST = 420;

    private static final int SLOTS_A_ROW = 24;
    private static final double PAD = 8;
    private static final double HEAD = 20;
    private static final double SLOT = 20;
    private static final double METER = 6;
    private static final double NEARLY_FULL = .9;

    private final Sketch sketch;
    private final StorageWords words;

    EnclosureTile(Sketch sketch, StorageWords words) {
        this.sketch = sketch;
        this.words = words;
    }

    static double height(Enclosure enclosure) {
        return HEAD + rows(enclosure) * (SLOT + 2) + METER + 2 * Sketch.LINE + 2 * PAD + 4;
    }

    private static int rows(Enclosure enclosure) {
        return (drives(enclosure) + SLOTS_A_ROW - 1) / SLOTS_A_ROW;
    }

    private static int drives(Enclosure enclosure) {
        return enclosure.status() == null
                ? enclosure.pool().drives()
                : enclosure.status().drives().size();
    }

    void draw(Enclosure enclosure, Area area) {
        Tone tone = enclosure.tone();
        double inner = area.width() - 2 * PAD;
        sketch.box(area, Ink.CASE, Ink.edge(tone), 8)
                .mark(area.x() + 14, area.y() + HEAD / 2 + 4, 10, tone)
                .title(
                        new Area(area.x() + 26, area.y() + 4, inner * .4, HEAD),
                        enclosure.pool().name())
                .words(
                        new Area(area.x() + 26 + inner * .4, area.y() + 4, inner * .6 - 18, HEAD),
                        enclosure.pool().enclosure(),
                        Ink.MUTED,
                        Sketch.TEXT - 1,
                        false,
                        Figure.Side.RIGHT)
                .spot(area, Pick.of(enclosure.pool().id()), tone, words.enclosure(enclosure));
        double y = area.y() + HEAD + PAD;
        drives(enclosure, new Area(area.x() + PAD, y, inner, 0));
        y += rows(enclosure) * (SLOT + 2) + 4;
        fill(enclosure, new Area(area.x() + PAD, y, inner, METER));
        y += METER + 2;
        sketch.words(
                        new Area(area.x() + PAD, y, inner, Sketch.LINE),
                        words.fill(enclosure),
                        Ink.MUTED,
                        Sketch.TEXT - 1,
                        false,
                        Figure.Side.LEFT)
                .words(
                        new Area(area.x() + PAD, y + Sketch.LINE - 2, inner, Sketch.LINE),
                        words.brief(enclosure),
                        Ink.TEXT,
                        Sketch.TEXT - 1,
                        false,
                        Figure.Side.LEFT);
    }

    private void drives(Enclosure enclosure, Area area) {
        double step = area.width() / SLOTS_A_ROW;
        for (int slot = 0; slot < drives(enclosure); slot++) {
            int row = slot / SLOTS_A_ROW;
            Area place = new Area(
                    area.x() + slot % SLOTS_A_ROW * step, area.y() + row * (SLOT + 2), Math.max(3, step - 2), SLOT);
            @Nullable DriveState state = enclosure.drive(slot);
            Tone tone = state == null ? Tone.UNKNOWN : Tones.of(state);
            sketch.box(place, Ink.fill(tone), Ink.edge(tone), 2)
                    .spot(
                            place,
                            new Pick(enclosure.pool().id(), "drive-" + (slot + 1)),
                            tone,
                            words.drive(enclosure, slot + 1, state));
            sketch.mark(
                    place.centreX(),
                    tone == Tone.GOOD ? place.bottom() - 5 : place.centreY(),
                    tone == Tone.GOOD ? 4 : 8,
                    tone);
        }
    }

    private void fill(Enclosure enclosure, Area bar) {
        double share = enclosure.fill();
        sketch.fill(bar, Ink.GROUND, METER);
        if (share > 0) {
            sketch.fill(
                    new Area(bar.x(), bar.y(), bar.width() * Math.min(1, share), bar.height()),
                    share > NEARLY_FULL ? Ink.WARNING : Ink.BAR,
                    METER);
        }
    }
}
