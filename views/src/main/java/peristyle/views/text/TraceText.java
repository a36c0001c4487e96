package peristyle.views.text;

import java.util.Objects;
import peristyle.model.estate.Vm;
import peristyle.model.hardware.network.Trace;
import peristyle.model.hardware.network.TraceHop;

/** How one VM reaches another, or what stops it, in words (NW-3). */
public final class TraceText {

    private TraceText() {}

    /** The whole in one sentence. */
    public static String of(Trace trace, Vm from, Vm to, Texts texts) {
        if (!trace.reached()) {
            return texts.get("trace.stopped", from.name(), to.name(), border(trace, texts));
        }
        return trace.coreMs() > 0
                ? texts.get("trace.reached-across", from.name(), to.name(), trace.coreMs())
                : texts.get("trace.reached", from.name(), to.name());
    }

    /** What stops it, with the object at which it is stopped. */
    public static String border(Trace trace, Texts texts) {
        return texts.get(
                "trace.border." + Objects.requireNonNull(trace.border(), "it arrives"),
                Objects.requireNonNull(trace.at(), "it arrives"));
    }

    /** What a place is on the way. */
    public static String kind(TraceHop hop, Texts texts) {
        return texts.get("trace.hop." + hop.kind());
    }
}
