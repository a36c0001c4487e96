package peristyle.views.hardware.rack;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import peristyle.model.hardware.blade.ChassisStatus;
import peristyle.model.hardware.blade.PartState;
import peristyle.model.hardware.fault.FaultPart;
import peristyle.views.hardware.picture.Area;
import peristyle.views.hardware.picture.Figure;
import peristyle.views.hardware.picture.Ink;
import peristyle.views.hardware.picture.PartTones;
import peristyle.views.hardware.picture.Pick;
import peristyle.views.hardware.picture.Picture;
import peristyle.views.hardware.picture.Sketch;
import peristyle.views.look.Tone;
import peristyle.views.look.Tones;

/** One chassis close by: its front with blades and power supplies, its rear with fans and I/O modules, and where they lead. */
public final class ChassisPicture {

    private static final double PAD = 10;
    private static final double LINE = Sketch.LINE;
    private static final double FRONT = 238;
    private static final double PART = 29;
    private static final double CABLE = 22;
    private static final int USUAL_SUPPLIES = 4;
    private static final double NARROW = 90;

    private final Sketch sketch = new Sketch();
    private final RackWords words;
    private final Row row;
    private final Frame frame;
    private final double width;

    private ChassisPicture(RackWords words, Row row, Frame frame, double width) {
        this.words = words;
        this.row = row;
        this.frame = frame;
        this.width = width;
    }

    /** Draws this chassis of this domain as wide as this. */
    public static Picture of(Row row, Frame frame, RackWords words, double width) {
        return new ChassisPicture(words, row, frame, width).draw();
    }

    private Picture draw() {
        double y = caption("hardware.front", 0);
        y = front(y) + PAD;
        y = caption("hardware.rear", y);
        y = rear(y);
        y = interconnects(y);
        return sketch.picture(width, y);
    }

    private double caption(String key, double y) {
        sketch.words(new Area(0, y, width, LINE), words.get(key), Ink.MUTED, Sketch.TEXT, true, Figure.Side.LEFT);
        return y + LINE + 2;
    }

    private double front(double y) {
        Area body = new Area(0, y, width, FRONT + PART + 3 * PAD);
        sketch.box(body, Ink.CASE, Ink.edge(frame.tone()), 10)
                .spot(body, Pick.of(frame.chassis().id()), frame.tone(), words.frame(row, frame));
        Area slots = new Area(PAD, y + PAD, width - 2 * PAD, FRONT);
        BayPainter bays = new BayPainter(sketch, words, frame);
        for (Bay bay : frame.bays()) {
            bays.draw(bay, Slots.area(frame.chassis(), bay.slot(), slots, 6));
        }
        ChassisStatus status = frame.status();
        parts(
                FaultPart.POWER_SUPPLY,
                "hardware.supply",
                known(status == null ? List.of() : status.supplies(), USUAL_SUPPLIES),
                new Area(PAD, y + FRONT + 2 * PAD, width - 2 * PAD, PART));
        return body.bottom();
    }

    /** What is said of parts; as many unknown ones as there usually are where nothing is. */
    private static List<@Nullable PartState> known(List<PartState> said, int usual) {
        List<@Nullable PartState> states = new ArrayList<>(said);
        while (said.isEmpty() && states.size() < usual) {
            states.add(null);
        }
        return states;
    }

    private double rear(double y) {
        ChassisStatus status = frame.status();
        Area body = new Area(0, y, width, 2 * PART + 3 * PAD);
        sketch.box(body, Ink.CASE, Ink.EDGE, 10);
        parts(
                FaultPart.FAN,
                "hardware.fan",
                known(status == null ? List.of() : status.fans(), FaultPart.FAN.most()),
                new Area(PAD, y + PAD, width - 2 * PAD, PART));
        for (int fabric = 0; fabric < Row.FABRICS.size(); fabric++) {
            @Nullable
            PartState state = status == null ? null : status.ioModules().get(fabric);
            Area area = half(fabric, y + 2 * PAD + PART);
            part(area, words.get("hardware.module", Row.FABRICS.get(fabric)), tone(state));
            sketch.spot(
                    area,
                    new Pick(frame.chassis().id(), "iom-" + Row.FABRICS.get(fabric)),
                    tone(state),
                    words.module(row, frame, fabric, state));
        }
        return body.bottom();
    }

    private Area half(int fabric, double y) {
        double each = (width - 3 * PAD) / 2;
        return new Area(PAD + fabric * (each + PAD), y, each, PART);
    }

    /** Both fabrics, and whether what runs over them does. */
    private double interconnects(double y) {
        for (int fabric = 0; fabric < Row.FABRICS.size(); fabric++) {
            Area area = half(fabric, y + CABLE);
            Tone tone = row.interconnect(fabric);
            Tone module = frame.status() == null
                    ? Tone.UNKNOWN
                    : tone(frame.status().ioModules().get(fabric));
            Tone both = PartTones.worse(tone, module);
            sketch.line(area.centreX(), y - PAD, area.centreX(), area.y(), 3, Ink.of(both), both != Tone.GOOD);
            if (both != Tone.GOOD) {
                sketch.mark(area.centreX(), y + CABLE / 2, 12, both);
            }
            part(
                    area,
                    words.get(
                            "hardware.interconnect-model",
                            Row.FABRICS.get(fabric),
                            row.domain().interconnectModel()),
                    tone);
            sketch.spot(
                    area, new Pick(row.domain().id(), Row.FABRICS.get(fabric)), tone, words.interconnect(row, fabric));
        }
        return y + CABLE + PART + 4;
    }

    private static Tone tone(@Nullable PartState state) {
        return state == null ? Tone.UNKNOWN : Tones.of(state);
    }

    private void parts(FaultPart part, String key, List<@Nullable PartState> states, Area area) {
        double gap = 6;
        double each = (area.width() - gap * (states.size() - 1)) / states.size();
        for (int index = 0; index < states.size(); index++) {
            Area place = new Area(area.x() + index * (each + gap), area.y(), each, area.height());
            String number = String.valueOf(index + 1);
            @Nullable PartState state = states.get(index);
            part(place, words.get(key, number), tone(state));
            sketch.spot(
                    place,
                    new Pick(frame.chassis().id(), part.name() + "-" + number),
                    tone(state),
                    words.part(row, frame, part, number, state));
        }
    }

    private void part(Area area, String name, Tone tone) {
        boolean narrow = area.width() < NARROW;
        double before = narrow ? 19 : 26;
        sketch.box(area, Ink.fill(tone), Ink.edge(tone), 5)
                .mark(area.x() + before - 9, area.centreY(), 10, tone)
                .words(
                        new Area(area.x() + before, area.y(), Math.max(0, area.width() - before - 2), area.height()),
                        name,
                        Ink.TEXT,
                        narrow ? Sketch.TEXT - 1 : Sketch.TEXT,
                        false,
                        Figure.Side.LEFT);
    }
}
