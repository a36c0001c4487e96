package peristyle.model.operation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import peristyle.model.telemetry.Carrying;

/**
 * How far something is that is under way. What nobody can tell is null.
 *
 * @param since when it began
 * @param share part that is done, at least 0 and less than 1: it goes back only where what was done has to be done again, or
 *     where more came to be done
 * @param bytesDone carried so far, where it carries anything
 * @param bytesAll what there is to carry; of a VM that is moved, what there will have been to carry if it goes on like that
 * @param ends when it will be over at the present rate; null where it does not go on, too
 */
public record TaskProgress(
        @Nullable Instant since,
        @Nullable Double share,
        @Nullable Long bytesDone,
        @Nullable Long bytesAll,
        @Nullable Instant ends) {

    /** Nobody can tell anything. */
    public static final TaskProgress UNKNOWN = new TaskProgress(null, null, null, null, null);

    private static final double TENTHS_OF_PERCENT = 1000;

    private static final double NEARLY = Math.nextDown(1.0);

    public TaskProgress {
        share = share == null || share.isNaN() ? null : Double.valueOf(Math.clamp(share, 0, NEARLY));
    }

    /** Of something that carries so many bytes of so many. */
    static TaskProgress of(@Nullable Instant since, @Nullable Long done, @Nullable Long whole, @Nullable Instant ends) {
        Double share = done == null || whole == null || whole <= 0 ? null : Double.valueOf((double) done / whole);
        return new TaskProgress(since, share, done, whole, ends);
    }

    static TaskProgress of(Carrying carrying) {
        return of(carrying.since(), carrying.bytesDone(), carrying.bytesAll(), carrying.ends());
    }

    /** The part that is done, percent, rounded down to tenths: what is not over is never said to be. */
    public @Nullable Double percent() {
        return share == null ? null : Double.valueOf(Math.floor(share * TENTHS_OF_PERCENT) / 10);
    }

    /** The same at this moment: an end that was expected before it is none, as the devices have not told of it. */
    TaskProgress at(Instant now) {
        return ends == null || !ends.isBefore(now) ? this : standing();
    }

    /** The same of something that stands still: nobody can tell its end. */
    TaskProgress standing() {
        return new TaskProgress(since, share, bytesDone, bytesAll, null);
    }
}
