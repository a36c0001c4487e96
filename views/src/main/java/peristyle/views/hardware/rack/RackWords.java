package peristyle.views.hardware.rack;

import java.util.List;
import org.jspecify.annotations.Nullable;
import peristyle.model.estate.Blade;
import peristyle.model.estate.Host;
import peristyle.model.hardware.blade.PartState;
import peristyle.model.hardware.fault.FaultPart;
import peristyle.views.text.Formats;
import peristyle.views.text.Texts;

/** What stands in the racks, in words. */
public final class RackWords {

    private final Texts texts;

    /** Says it in this language. */
    public RackWords(Texts texts) {
        this.texts = texts;
    }

    /** A state, said to be unknown where it is null. */
    public String state(@Nullable Enum<?> state) {
        return state == null ? texts.get("hardware.unknown") : texts.of(state);
    }

    String bay(Frame frame, Bay bay) {
        String name = frame.nameOf(bay);
        Blade blade = bay.blade();
        if (blade == null) {
            return texts.get("hardware.said.empty", name);
        }
        PartState now = bay.status() == null ? null : bay.status().state();
        String state = now == PartState.POWERED_OFF
                ? texts.get("hardware.said.dark", frame.chassis().name())
                : state(now);
        Host host = bay.host();
        return host == null
                ? texts.get("hardware.said.blade", name, state)
                : texts.get("hardware.said.host", name, state, host.name(), host.state());
    }

    /** A chassis. */
    public String frame(Row row, Frame frame) {
        return texts.get(
                "hardware.said.chassis",
                frame.chassis().name(),
                row.domain().name(),
                frame.chassis().model(),
                state(frame.status() == null ? null : frame.status().state()));
    }

    /** A chassis with its domain: its number alone names several. */
    public String named(Row row, Frame frame) {
        return texts.get(
                "hardware.in-domain", frame.chassis().name(), row.domain().name());
    }

    /** A host without what the head of its domain says anyway. */
    static String shortly(Row row, String host) {
        int end = host.indexOf("-" + row.domain().name());
        return end > 0 ? host.substring(0, end) : host;
    }

    String part(Row row, Frame frame, FaultPart part, String number, @Nullable PartState state) {
        return texts.get("hardware.said.part", named(row, frame), texts.of(part), number, state(state));
    }

    String module(Row row, Frame frame, int fabric, @Nullable PartState state) {
        return texts.get("hardware.said.module", named(row, frame), Row.FABRICS.get(fabric), state(state));
    }

    String interconnect(Row row, int fabric) {
        List<PartState> states = row.status() == null ? List.of() : row.status().interconnects();
        return texts.get(
                "hardware.said.interconnect",
                row.domain().name(),
                Row.FABRICS.get(fabric),
                state(states.isEmpty() ? null : states.get(fabric)));
    }

    String rowTitle(Row row) {
        return texts.get(
                "hardware.row",
                row.domain().name(),
                row.zone(),
                row.domain().interconnectModel(),
                row.frames().size());
    }

    String percent(double share) {
        return Double.isNaN(share) ? Formats.UNKNOWN : texts.formats().percent(share);
    }

    String get(String key, Object... arguments) {
        return texts.get(key, arguments);
    }

    /** What the whole picture shows. */
    public String summary(Racks racks) {
        return texts.get("hardware.summary.racks", racks.rows().size(), racks.chassis(), racks.blades());
    }
}
