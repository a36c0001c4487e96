package peristyle.model.estate;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A mirror relationship between two LUNs (section 5 of the rules).
 *
 * @param id what names it for good
 * @param name what people call it
 * @param mirrorKind how it copies
 * @param source the active side
 * @param target the standby side: same size, same class (GM-4)
 * @param consistencyGroup relationships that stop and start together; empty where alone
 * @param cycle cycle period of its change volumes
 * @param practiceCopyOf the moment that a practice copy of the standby side holds, null where there is none; such a copy takes
 *     the size of its volume in the same storage pool (ST-3), and replication goes on beside it
 */
public record Mirror(
        MirrorId id,
        String name,
        MirrorKind mirrorKind,
        LunId source,
        LunId target,
        String consistencyGroup,
        Duration cycle,
        @Nullable Instant practiceCopyOf)
        implements EstateObject {

    /** A relationship without a practice copy. */
    public Mirror(
            MirrorId id,
            String name,
            MirrorKind mirrorKind,
            LunId source,
            LunId target,
            String consistencyGroup,
            Duration cycle) {
        this(id, name, mirrorKind, source, target, consistencyGroup, cycle, null);
    }

    /** The same with a practice copy of this moment; null without one. */
    public Mirror withPracticeCopyOf(@Nullable Instant moment) {
        return new Mirror(id, name, mirrorKind, source, target, consistencyGroup, cycle, moment);
    }
}
