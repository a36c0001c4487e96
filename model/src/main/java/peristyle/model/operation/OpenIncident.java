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

    private @Nullable Instant mended;

    final Map<ObjectId, Effect> effects = new LinkedHashMap<>();

    /** What was seen last, for as long as nothing has changed: whoever asks again gets the same. */
    private @Nullable Incident seen;

    OpenIncident(long number, DeviceEvent cause) {
        this.number = number;
        this.root = cause.subject();
        this.cause = cause;
        this.since = cause.at();
    }

    /** One that was kept, as it was. */
    OpenIncident(Incident kept) {
        number = kept.number();
        root = kept.root();
        since = kept.since();
        cause = kept.cause();
        times = kept.times();
        mended = kept.mended();
        kept.effects().forEach(effect -> effects.put(effect.object(), effect));
        seen = kept;
    }

    private OpenIncident(OpenIncident other) {
        number = other.number;
        root = other.root;
        since = other.since;
        cause = other.cause;
        times = other.times;
        mended = other.mended;
        effects.putAll(other.effects);
    }

    /** The same, to unfold by itself. */
    OpenIncident copy() {
        return new OpenIncident(this);
    }

    void again(DeviceEvent event) {
        cause = event;
        times++;
        mended = null;
        seen = null;
    }

    void mended(Instant at) {
        mended = at;
        seen = null;
    }

    /** When it was mended; null while it lasts. */
    @Nullable
    Instant mended() {
        return mended;
    }

    void carry(ObjectId object, ObjectId through, Effect.Kind kind, Instant at) {
        seen = null;
        Effect known = effects.get(object);
        effects.put(
                object,
                known != null && known.ended() == null ? known.as(kind) : new Effect(object, through, kind, at, null));
    }

    void over(ObjectId object, Instant at) {
        Effect known = effects.get(object);
        if (known != null && known.ended() == null) {
            effects.put(object, known.over(at));
            seen = null;
        }
    }

    boolean carries(ObjectId object) {
        return effects.containsKey(object);
    }

    Incident seen() {
        Incident now = seen;
        if (now == null) {
            now = new Incident(number, root, cause, times, since, mended, List.copyOf(effects.values()));
            seen = now;
        }
        return now;
    }
}
