package peristyle.views.hardware.rack;

import java.util.List;
import peristyle.views.hardware.picture.Area;
import peristyle.views.hardware.picture.Figure;
import peristyle.views.hardware.picture.Ink;
import peristyle.views.hardware.picture.Pick;
import peristyle.views.hardware.picture.Picture;
import peristyle.views.hardware.picture.Sketch;

/** All chassis at once, domain by domain: with the names of the hosts where there is room, else small. */
public final class RackPicture {

    /** With more chassis than this they are drawn small. */
    public static final int MOST_LARGE = 40;

    private static final double GAP = 10;
    private static final double HEAD = 30;
    private static final double CHIP = 62;

    private final Sketch sketch = new Sketch();
    private final RackWords words;
    private final double width;
    private final Tile tile;

    private RackPicture(RackWords words, double width, boolean small) {
        this.words = words;
        this.width = width;
        tile = small ? new SmallTile(sketch, words) : new LargeTile(sketch, words);
    }

    /** Draws these racks as wide as this, each chassis small or large. */
    public static Picture of(Racks racks, RackWords words, boolean small, double width) {
        return new RackPicture(words, width, small).draw(racks);
    }

    private Picture draw(Racks racks) {
        double y = 0;
        int columns = (int) Math.max(1, Math.floor((width + GAP) / (tile.leastWidth() + GAP)));
        double each = Math.min(tile.mostWidth(), (width - GAP * (columns - 1)) / columns);
        for (Row row : racks.rows()) {
            head(row, y);
            y += HEAD;
            List<Frame> frames = row.frames();
            for (int index = 0; index < frames.size(); index++) {
                double x = index % columns * (each + GAP);
                int line = index / columns;
                double top = y + line * (tile.height() + GAP);
                tile.draw(row, frames.get(index), new Area(Math.floor(x), top, Math.floor(each), tile.height()));
            }
            int lines = (frames.size() + columns - 1) / columns;
            y += lines * (tile.height() + GAP) + GAP;
        }
        return sketch.picture(width, y);
    }

    private void head(Row row, double y) {
        double chips = 2 * (CHIP + 6);
        sketch.title(new Area(0, y, Math.max(0, width - chips), HEAD - 4), words.rowTitle(row));
        for (int fabric = 0; fabric < Row.FABRICS.size(); fabric++) {
            Area chip = new Area(width - chips + fabric * (CHIP + 6), y + 3, CHIP, HEAD - 10);
            sketch.box(chip, Ink.fill(row.interconnect(fabric)), Ink.edge(row.interconnect(fabric)), 6)
                    .mark(chip.x() + 12, chip.centreY(), 9, row.interconnect(fabric))
                    .words(
                            new Area(chip.x() + 22, chip.y(), chip.width() - 24, chip.height()),
                            words.get("hardware.interconnect", Row.FABRICS.get(fabric)),
                            Ink.TEXT,
                            Sketch.TEXT - 1,
                            false,
                            Figure.Side.LEFT)
                    .spot(
                            chip,
                            new Pick(row.domain().id(), Row.FABRICS.get(fabric)),
                            row.interconnect(fabric),
                            words.interconnect(row, fabric));
        }
    }
}
