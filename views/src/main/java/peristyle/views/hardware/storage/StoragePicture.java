package peristyle.views.hardware.storage;

import java.util.List;
import peristyle.model.hardware.storage.ClusterStatus;
import peristyle.model.hardware.storage.NodeStatus;
import peristyle.views.hardware.picture.Area;
import peristyle.views.hardware.picture.Figure;
import peristyle.views.hardware.picture.Ink;
import peristyle.views.hardware.picture.Pick;
import peristyle.views.hardware.picture.Picture;
import peristyle.views.hardware.picture.Sketch;
import peristyle.views.look.Tone;

/** All clusters: what they need, their nodes in pairs, and the enclosures behind them. */
public final class StoragePicture {

    private static final double GAP = 10;
    private static final double HEAD = 26;
    private static final double CHIP = 76;
    private static final double NODE = 30;
    private static final double GROUP_LEAST = 250;
    private static final int NODES_A_GROUP = 2;

    private final Sketch sketch = new Sketch();
    private final StorageWords words;
    private final double width;
    private final EnclosureTile tile;

    private StoragePicture(StorageWords words, double width) {
        this.words = words;
        this.width = width;
        tile = new EnclosureTile(sketch, words);
    }

    /** Draws all of this as wide as this. */
    public static Picture of(ArrayHall hall, StorageWords words, double width) {
        return new StoragePicture(words, width).draw(hall);
    }

    private Picture draw(ArrayHall hall) {
        double y = 0;
        for (Cluster cluster : hall.clusters()) {
            y = head(cluster, y);
            y = nodes(cluster, y) + GAP;
            y = enclosures(cluster, y) + GAP;
        }
        return sketch.picture(width, y);
    }

    private double head(Cluster cluster, double y) {
        Area title = new Area(0, y, width, HEAD);
        sketch.mark(8, title.centreY(), 10, cluster.tone())
                .title(
                        new Area(20, y, width - 20, HEAD),
                        words.get("hardware.cluster", cluster.system().name(), cluster.zone()))
                .spot(
                        new Area(0, y + 3, width / 2, HEAD - 6),
                        Pick.of(cluster.system().id()),
                        cluster.tone(),
                        words.cluster(cluster));
        double x = 0;
        ClusterStatus status = cluster.status();
        double line = y + HEAD;
        x = chip(cluster, "hardware.fc-a", status != null && status.fabrics().getFirst(), x, line);
        x = chip(cluster, "hardware.fc-b", status != null && status.fabrics().getLast(), x, line);
        x = chip(cluster, "hardware.quorum", status != null && status.quorum(), x, line);
        chip(cluster, "hardware.keys", status != null && status.keys(), x, line);
        return line + HEAD + 4;
    }

    private double chip(Cluster cluster, String key, boolean works, double x, double y) {
        Tone tone = cluster.tone(works);
        String name = words.get(key);
        double wide = Math.max(CHIP, 34 + 7.0 * name.length());
        Area area = new Area(x, y, wide, HEAD - 4);
        sketch.box(area, Ink.fill(tone), Ink.edge(tone), 6)
                .mark(x + 12, area.centreY(), 9, tone)
                .words(
                        new Area(x + 22, y, wide - 24, area.height()),
                        name,
                        Ink.TEXT,
                        Sketch.TEXT - 1,
                        false,
                        Figure.Side.LEFT)
                .spot(area, new Pick(cluster.system().id(), key), tone, words.works(cluster, name, works));
        return area.right() + 6;
    }

    private double nodes(Cluster cluster, double y) {
        ClusterStatus status = cluster.status();
        if (status == null) {
            return y;
        }
        int groups = cluster.system().ioGroups();
        int columns = (int) Math.clamp(Math.floor((width + GAP) / (GROUP_LEAST + GAP)), 1, Math.max(1, groups));
        double each = (width - GAP * (columns - 1)) / columns;
        for (int group = 0; group < groups; group++) {
            int line = group / columns;
            Area area = new Area(group % columns * (each + GAP), y + line * (NODE + GAP), each, NODE);
            sketch.words(
                    new Area(area.x(), area.y(), 54, NODE),
                    "io_grp" + group,
                    Ink.MUTED,
                    Sketch.TEXT - 1,
                    false,
                    Figure.Side.LEFT);
            pair(cluster, status.nodes(), group, new Area(area.x() + 58, area.y(), each - 58, NODE));
        }
        int lines = (groups + columns - 1) / columns;
        return y + lines * (NODE + GAP) - GAP;
    }

    private void pair(Cluster cluster, List<NodeStatus> nodes, int group, Area area) {
        double half = (area.width() - 6) / NODES_A_GROUP;
        int place = 0;
        for (NodeStatus node : nodes) {
            if (node.ioGroup() == group) {
                Tone tone = !node.online() ? Tone.DANGER : node.cache() ? Tone.GOOD : Tone.WARNING;
                Area box = new Area(area.x() + place++ * (half + 6), area.y(), half, area.height());
                sketch.box(box, Ink.fill(tone), Ink.edge(tone), 5)
                        .mark(box.x() + 14, box.centreY(), 10, tone)
                        .text(
                                new Area(box.x() + 26, box.y(), box.width() - 28, box.height()),
                                words.get(
                                        tone == Tone.WARNING ? "hardware.node-no-cache" : "hardware.node",
                                        node.number()),
                                Ink.TEXT)
                        .spot(
                                box,
                                new Pick(cluster.system().id(), "node-" + node.number()),
                                tone,
                                words.node(cluster, node));
            }
        }
    }

    private double enclosures(Cluster cluster, double from) {
        int columns = (int) Math.max(1, Math.floor((width + GAP) / (EnclosureTile.LEAST + GAP)));
        double each = Math.min(EnclosureTile.MOST, (width - GAP * (columns - 1)) / columns);
        double y = from;
        double highest = 0;
        int column = 0;
        for (Enclosure enclosure : cluster.enclosures()) {
            if (column == columns) {
                y += highest + GAP;
                highest = 0;
                column = 0;
            }
            double height = EnclosureTile.height(enclosure);
            tile.draw(enclosure, new Area(Math.floor(column * (each + GAP)), y, Math.floor(each), height));
            highest = Math.max(highest, height);
            column++;
        }
        return y + highest + GAP;
    }
}
