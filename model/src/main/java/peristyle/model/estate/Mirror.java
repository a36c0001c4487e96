package peristyle.model.estate;

import java.time.Duration;

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
 */
public record Mirror(
        MirrorId id,
        String name,
        MirrorKind mirrorKind,
        LunId source,
        LunId target,
        String consistencyGroup,
        Duration cycle)
        implements EstateObject {}
