package peristyle.model.hardware.blade;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far UCS Manager is with a blade that cannot run meanwhile. A blade without any has its service profile, and its firmware
 * is as it should be.
 *
 * @param stage at which it is, or at which it has stopped
 * @param tries which try of this stage it is, from 1
 * @param failed whether it has given up there: it stays so until what is in its way is mended
 * @param since when all of it began
 * @param until when this try ends; null where it has given up, or waits for power
 */
public record BladeProgress(
        BladeStage stage,
        int tries,
        boolean failed,
        Instant since,
        @Nullable Instant until) {

    /** How often one stage is tried before it is given up. */
    public static final int MOST_TRIES = 3;

    /** What is done. */
    public BladeWork work() {
        return stage.work();
    }
}
