package peristyle.model.operation;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import peristyle.model.estate.ObjectId;
import peristyle.model.hardware.DeviceEvent;

/**
 * One cause, with all that it carries with it: a blade, its host, the host's VMs, their replicas.
 *
 * @param number from 1, in the order of their beginning
 * @param root the object at which it began
 * @param cause what happened there; the newest time where it flaps
 * @param times how often
 * @param since when it began
 * @param mended when the cause was mended; null while it lasts
 * @param effects what it carries with it, in the order of their beginning, those that are over included
 */
public record Incident(
        long number,
        ObjectId root,
        DeviceEvent cause,
        int times,
        Instant since,
        @Nullable Instant mended,
        List<Effect> effects) {

    public Incident {
        effects = List.copyOf(effects);
    }

    /** Whether the cause is mended and nothing suffers from it any more. */
    public boolean over() {
        return mended != null && effects.stream().allMatch(effect -> effect.ended() != null);
    }

    /** What suffers through this object, in the order of beginning: the next links of the chain. */
    public List<Effect> carriedBy(ObjectId object) {
        return effects.stream()
                .filter(effect -> effect.through().equals(object))
                .toList();
    }

    /** Where it stands. */
    public IncidentState state() {
        boolean felt = false;
        for (Effect effect : effects) {
            if (effect.ended() == null) {
                if (effect.kind() != Effect.Kind.REPLICA_LATE) {
                    return IncidentState.OUTAGE;
                }
                felt = true;
            }
        }
        return mended == null ? IncidentState.LASTING : felt ? IncidentState.FELT : IncidentState.OVER;
    }

    /** What it costs, in numbers. */
    public Toll toll() {
        return Toll.of(effects);
    }

    /** How many objects suffer now. */
    public long suffering() {
        return effects.stream().filter(effect -> effect.ended() == null).count();
    }
}
