package peristyle.model.telemetry.hypervisor;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import peristyle.model.estate.HostId;

/**
 * A VM that ran when its host failed, and that nothing has started since.
 *
 * @param since when its host was taken as dead
 * @param host that failed
 * @param obstacle why it could not be started; null where nobody has tried
 * @param waits whether high availability will try, or try again, by itself (HA-2)
 */
public record LeftOff(Instant since, HostId host, @Nullable RestartObstacle obstacle, boolean waits) {}
