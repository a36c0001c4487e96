package peristyle.model.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import peristyle.model.estate.ObjectId;
import peristyle.model.hardware.DeviceEvent;
import peristyle.model.operation.Effect;
import peristyle.model.operation.Incident;

/** Incidents as stored bytes: a head, and what it carries with it in pages. */
final class IncidentForm {

    private IncidentForm() {}

    /** All but what it carries. */
    static byte[] head(Incident incident, ValueWriter values) {
        DeviceEvent cause = incident.cause();
        return values.loose(List.of(
                incident.root(),
                EventForm.kind(cause),
                EventForm.components(cause),
                incident.times(),
                incident.since(),
                moment(incident.mended())));
    }

    /** An incident of this head that carries this. */
    static Incident read(long number, byte[] head, List<Effect> effects) {
        List<Object> parts = LooseValues.list(head);
        if (parts.size() == 6
                && parts.get(0) instanceof ObjectId root
                && parts.get(1) instanceof String kind
                && parts.get(2) instanceof List<?> components
                && parts.get(3) instanceof Integer times
                && parts.get(4) instanceof Instant since
                && parts.get(5) instanceof List<?> mended) {
            return new Incident(number, root, EventForm.event(kind, components), times, since, moment(mended), effects);
        }
        throw new MalformedBodyException("it is no incident");
    }

    /** Effects; what one has in common with the one before it is not said again. */
    static byte[] page(List<Effect> effects, ValueWriter values) {
        List<Object> lines = new ArrayList<>();
        @Nullable Effect before = null;
        for (Effect effect : effects) {
            boolean same = before != null && before.through().equals(effect.through());
            boolean alike = before != null && before.kind() == effect.kind();
            lines.add(effect.object());
            lines.add(same ? false : effect.through());
            lines.add(alike ? false : effect.kind().name());
            lines.add(effect.since());
            lines.add(effect.ended() == null ? false : effect.ended());
            before = effect;
        }
        return values.loose(lines);
    }

    /** The effects of a page. */
    static List<Effect> effects(byte[] page) {
        List<Object> lines = LooseValues.list(page);
        List<Effect> effects = new ArrayList<>();
        for (int at = 0; at < lines.size(); at += 5) {
            @Nullable Effect before = effects.isEmpty() ? null : effects.getLast();
            effects.add(effect(lines.subList(at, Math.min(at + 5, lines.size())), before));
        }
        return effects;
    }

    private static Effect effect(List<Object> line, @Nullable Effect before) {
        if (line.size() == 5
                && line.getFirst() instanceof ObjectId object
                && line.get(3) instanceof Instant since
                && (before != null || (line.get(1) instanceof ObjectId && line.get(2) instanceof String))) {
            ObjectId through = line.get(1) instanceof ObjectId own
                    ? own
                    : java.util.Objects.requireNonNull(before).through();
            Effect.Kind kind = line.get(2) instanceof String own
                    ? kind(own)
                    : java.util.Objects.requireNonNull(before).kind();
            return new Effect(object, through, kind, since, line.get(4) instanceof Instant ended ? ended : null);
        }
        throw new MalformedBodyException("it is nothing that an incident carries");
    }

    private static Effect.Kind kind(String name) {
        for (Effect.Kind kind : Effect.Kind.values()) {
            if (kind.name().equals(name)) {
                return kind;
            }
        }
        throw new MalformedBodyException("an incident carries " + name + ", which is not known");
    }

    /** Nothing, or one moment: a stored list holds no null. */
    private static List<Object> moment(@Nullable Instant moment) {
        return moment == null ? List.of() : List.of(moment);
    }

    private static @Nullable Instant moment(List<?> stored) {
        return !stored.isEmpty() && stored.getFirst() instanceof Instant moment ? moment : null;
    }
}
