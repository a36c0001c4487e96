package peristyle.views.hardware.network;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import peristyle.model.estate.EdgeRouterId;
import peristyle.views.hardware.picture.Area;
import peristyle.views.hardware.picture.Figure;
import peristyle.views.hardware.picture.Ink;
import peristyle.views.hardware.picture.Pick;
import peristyle.views.hardware.picture.Picture;
import peristyle.views.hardware.picture.Sketch;
import peristyle.views.look.Tone;

/** The zones on a circle, their edge routers in them, and each link between two routers. */
public final class NetworkMap {

    private static final double BOX = 178;
    private static final double HEAD = 26;
    private static final double STATION = 34;
    private static final double GAP = 8;
    private static final double LABEL = 132;
    private static final double LABEL_HEIGHT = 22;
    private static final double MARGIN = 4;
    private static final double ASIDE = 72;

    private final Sketch sketch = new Sketch();
    private final NetworkWords words;
    private final double width;
    private final Map<EdgeRouterId, Area> places = new HashMap<>();
    private final Map<EdgeRouterId, Double> ranks = new HashMap<>();

    private NetworkMap(NetworkWords words, double width) {
        this.words = words;
        this.width = width;
    }

    /** Draws this network as wide as this. */
    public static Picture of(Web web, NetworkWords words, double width) {
        return web.sites().isEmpty() ? Picture.EMPTY : new NetworkMap(words, width).draw(web);
    }

    private Picture draw(Web web) {
        double height = Math.clamp(width * .72, 380, 640);
        List<Area> boxes = new ArrayList<>();
        for (int index = 0; index < web.sites().size(); index++) {
            boxes.add(box(web, index, height));
        }
        for (int index = 0; index < boxes.size(); index++) {
            site(web.sites().get(index), boxes.get(index));
        }
        web.wires().forEach(this::line);
        for (int index = 0; index < boxes.size(); index++) {
            title(web.sites().get(index), boxes.get(index));
            web.sites().get(index).routers().forEach(this::station);
        }
        web.wires().forEach(this::label);
        return sketch.picture(width, height);
    }

    /** Where a zone stands: two side by side, more on an ellipse with two at its top where there are three. */
    private Area box(Web web, int index, double height) {
        Site site = web.sites().get(index);
        double tall = HEAD + site.routers().size() * (STATION + GAP) + GAP;
        int count = web.sites().size();
        double angle = 2 * Math.PI * index / count - Math.PI / 2 - Math.PI / count;
        double radiusX = count == 1 ? 0 : (width - BOX) / 2 - MARGIN;
        double radiusY = count <= 2 ? 0 : (height - tall) / 2 - MARGIN;
        // the ellipse through the corners of a regular polygon leaves room at its sides: stretch it to them
        double stretchX = count == 3 ? 1 / Math.cos(Math.PI / 6) : 1;
        double x = width / 2 + radiusX * stretchX * Math.cos(angle) - BOX / 2;
        double y = height / 2 + radiusY * (count == 3 && index < 2 ? 2 : 1) * Math.sin(angle) - tall / 2;
        return new Area(
                Math.clamp(x, MARGIN, Math.max(MARGIN, width - BOX - MARGIN)),
                Math.clamp(y, MARGIN, Math.max(MARGIN, height - tall - MARGIN)),
                BOX,
                tall);
    }

    private void site(Site site, Area box) {
        Tone tone = site.tone();
        sketch.box(box, Ink.CASE, Ink.edge(tone), 10)
                .spot(box, Pick.of(site.zone().id()), tone, words.site(site));
        double y = box.y() + HEAD + GAP / 2;
        for (Site.Station station : site.routers()) {
            ranks.put(
                    station.router().id(),
                    (site.routers().size() - 1) / 2.0 - site.routers().indexOf(station));
            places.put(station.router().id(), new Area(box.x() + 10, y, box.width() - 20, STATION));
            y += STATION + GAP;
        }
    }

    /** Over the lines, so that none strikes through a name. */
    private void title(Site site, Area box) {
        sketch.fill(new Area(box.x() + 8, box.y() + 4, box.width() - 16, HEAD - 4), Ink.CASE, 6)
                .words(
                        new Area(box.x() + 12, box.y() + 2, box.width() * .5, HEAD),
                        site.zone().name(),
                        site.inside() ? Ink.TEXT : Ink.MUTED,
                        Sketch.TEXT + 1,
                        true,
                        Figure.Side.LEFT)
                .words(
                        new Area(box.x() + box.width() * .5, box.y() + 2, box.width() * .5 - 12, HEAD),
                        words.latency(site),
                        Ink.MUTED,
                        Sketch.TEXT - 1,
                        false,
                        Figure.Side.RIGHT);
    }

    private void line(Wire wire) {
        Area from = places.get(wire.link().from());
        Area to = places.get(wire.link().to());
        if (from != null && to != null) {
            double aside = aside(wire);
            boolean inner = ranks.getOrDefault(wire.link().from(), 0.0) > 0;
            // inner lines meet at the lower zone instead of crossing above it
            double low = inner ? 0 : aside;
            boolean down = to.centreY() > from.centreY();
            sketch.line(
                    from.centreX() + (down ? aside : low),
                    from.centreY(),
                    to.centreX() + (down ? low : aside),
                    to.centreY(),
                    wire.thickness(),
                    wire.ink(),
                    wire.tone() != Tone.GOOD);
        }
    }

    /** How far a slanting line is moved to its side, so that the lines between two zones and their labels lie apart. */
    private double aside(Wire wire) {
        Area from = places.get(wire.link().from());
        Area to = places.get(wire.link().to());
        if (from == null || to == null) {
            return 0;
        }
        double slant = Math.signum((to.centreX() - from.centreX()) * (to.centreY() - from.centreY()));
        boolean level = Math.abs(to.centreY() - from.centreY()) < 2 * STATION;
        return level ? 0 : slant * ASIDE * ranks.getOrDefault(wire.link().from(), 0.0);
    }

    private void station(Site.Station station) {
        Area area = places.get(station.router().id());
        if (area != null) {
            sketch.fill(area, Ink.PAPER, 5)
                    .box(area, Ink.fill(station.tone()), Ink.edge(station.tone()), 5)
                    .mark(area.x() + 14, area.centreY(), 10, station.tone())
                    .text(
                            new Area(area.x() + 26, area.y(), area.width() - 30, area.height()),
                            station.router().name(),
                            Ink.TEXT)
                    .spot(area, Pick.of(station.router().id()), station.tone(), words.station(station));
        }
    }

    private void label(Wire wire) {
        Area from = places.get(wire.link().from());
        Area to = places.get(wire.link().to());
        if (from == null || to == null) {
            return;
        }
        double x = (from.centreX() + to.centreX()) / 2 + aside(wire) - LABEL / 2;
        double y = (from.centreY() + to.centreY()) / 2 - LABEL_HEIGHT / 2;
        Area area = new Area(Math.floor(x), Math.floor(y), LABEL, LABEL_HEIGHT);
        Tone tone = wire.tone();
        sketch.fill(area, Ink.PAPER, 6)
                .box(area, Ink.fill(tone), Ink.edge(tone), 6)
                .mark(area.x() + 12, area.centreY(), 9, tone)
                .words(
                        new Area(area.x() + 22, area.y(), area.width() - 26, area.height()),
                        words.label(wire),
                        Ink.TEXT,
                        Sketch.TEXT - 1,
                        tone != Tone.GOOD,
                        Figure.Side.LEFT)
                .spot(area, Pick.of(wire.link().id()), tone, words.wire(wire));
    }
}
