package peristyle.model.telemetry.hypervisor;

import java.time.Duration;
import java.time.Instant;
import peristyle.model.estate.HostId;

/**
 * How far the live migration of a VM has come (CP-10).
 *
 * @param from where it runs
 * @param to where it is moved
 * @param since when it was asked for
 * @param waiting whether it waits because its hosts have enough to do with others
 * @param part memory that was carried, of what there will have been to carry: 0 to 1
 * @param left how long it still takes if the VM goes on changing its memory as it does, at the present rate; without meaning
 *     while it waits
 * @param mibPerSecond memory that is carried, MiB a second
 * @param carriedMib memory that was carried, MiB
 * @param wholeMib memory that there will have been to carry, what the VM changes on the way counted again, MiB
 */
public record MoveStatus(
        HostId from,
        HostId to,
        Instant since,
        boolean waiting,
        double part,
        Duration left,
        double mibPerSecond,
        double carriedMib,
        double wholeMib) {}
