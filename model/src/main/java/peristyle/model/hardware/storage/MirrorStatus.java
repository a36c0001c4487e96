package peristyle.model.hardware.storage;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import peristyle.model.estate.MirrorId;
import peristyle.model.telemetry.Carrying;

/**
 * A mirror relationship now.
 *
 * @param mirror which
 * @param state of its state machine
 * @param since since when it is in this state, null where it has been since before the devices were watched
 * @param progress part of the background copy that is done, 0 to 1; 1 where none runs
 * @param freezeTime moment whose data the auxiliary holds where it is consistent and no longer follows, else null
 * @param cycle cycle period of its change volumes; zero where each write is sent at once
 * @param bytesAtRisk written at the master and not safe at the auxiliary (GM-2)
 * @param restarts how often it was restarted by itself since it last ran well
 * @param stop why it has stopped copying
 * @param rate what it carries now, bytes a second
 * @param background its background copy, under way or stopped; null where there is none
 */
public record MirrorStatus(
        MirrorId mirror,
        MirrorState state,
        @Nullable Instant since,
        double progress,
        @Nullable Instant freezeTime,
        Duration cycle,
        long bytesAtRisk,
        int restarts,
        MirrorStop stop,
        double rate,
        @Nullable Carrying background) {

    /** A relationship of which nobody says what it carries. */
    public MirrorStatus(
            MirrorId mirror,
            MirrorState state,
            @Nullable Instant since,
            double progress,
            @Nullable Instant freezeTime,
            Duration cycle,
            long bytesAtRisk,
            int restarts) {
        this(mirror, state, since, progress, freezeTime, cycle, bytesAtRisk, restarts, MirrorStop.NONE, 0, null);
    }
}
