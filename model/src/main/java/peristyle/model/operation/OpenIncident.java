package peristyle.model.operation;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import peristyle.model.estate.ObjectId;
import peristyle.model.hardware.DeviceEvent;

/** An incident as it unfolds. */
final class OpenIncident {

    final long number;
    final ObjectId root;
    DeviceEvent cause;
    private final Instant since;
    private int times = 1;

    @Nullable
    Instant mended;

    final Map<ObjectId, Effect> effects = new LinkedHashMap<>();

    OpenIncident(long number, DeviceEvent cause) {
        this.number = number;
        this.root = cause.subject();
        this.cause = cause;
        this.since = cause.at();
    }

    void again(DeviceEvent event) {
        cause = event;
        times++;
        mended = null;
    }

    void carry(ObjectId object, ObjectId through, Effect.Kind kind, Instant at) {
        Effect known = effects.get(object);
        effects.put(
                object,
                known != null && known.ended() == null ? known.as(kind) : new Effect(object, through, kind, at, null));
    }

    void over(ObjectId object, Instant at) {
        effects.computeIfPresent(object, (id, effect) -> effect.over(at));
    }

    boolean carries(ObjectId object) {
        return effects.containsKey(object);
    }

    Incident seen() {
        return new Incident(number, root, cause, times, since, mended, List.copyOf(effects.values()));
    }
}
