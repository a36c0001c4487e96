package peristyle.model.telemetry;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A transfer that is under way, as whoever carries it tells it. A value is null where nobody can tell it.
 *
 * @param first whether it is a first, full copy, until whose end nothing at the target can be used
 * @param since when it began
 * @param bytesDone carried so far
 * @param bytesAll what there is to carry; does not change until it is over or begins anew
 * @param ends when it will be complete at the present rate; null where it stands still, too
 */
public record Carrying(
        boolean first,
        Instant since,
        @Nullable Long bytesDone,
        @Nullable Long bytesAll,
        @Nullable Instant ends) {}
