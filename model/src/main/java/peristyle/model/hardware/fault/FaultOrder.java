package peristyle.model.hardware.fault;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import peristyle.model.estate.ObjectId;

/**
 * What is to break, and when.
 *
 * @param kind what happens
 * @param targets objects of the kind's sort, as a person or a filter named them
 * @param part which part of each of them, from 1 (see {@link FaultPart})
 * @param amount how much, within the range of {@link FaultKind#amount}; 0 where the kind has none
 * @param choice which of the targets
 * @param timing when
 */
public record FaultOrder(
        FaultKind kind, List<ObjectId> targets, int part, double amount, FaultChoice choice, FaultTiming timing) {

    public FaultOrder {
        targets = List.copyOf(targets);
    }

    /** This, to all of these, at once, with the usual amount, to their first part, until it is cleared. */
    public static FaultOrder of(FaultKind kind, ObjectId... targets) {
        return new FaultOrder(kind, List.of(targets), 1, kind.amount().usual(), FaultChoice.ALL, FaultTiming.NOW);
    }

    /** The same to another part. */
    public FaultOrder part(int number) {
        return new FaultOrder(kind, targets, number, amount, choice, timing);
    }

    /** The same, this much. */
    public FaultOrder amount(double much) {
        return new FaultOrder(kind, targets, part, much, choice, timing);
    }

    /** The same to these of its targets. */
    public FaultOrder choosing(FaultChoice which) {
        return new FaultOrder(kind, targets, part, amount, which, timing);
    }

    /** The same at this moment. */
    public FaultOrder at(Instant moment) {
        return timed(new FaultTiming(moment, timing.duration(), timing.every()));
    }

    /** The same for so long. */
    public FaultOrder lasting(Duration time) {
        return timed(new FaultTiming(timing.at(), time, timing.every()));
    }

    /** The same again and again, from beginning to beginning. */
    public FaultOrder every(Duration time) {
        return timed(new FaultTiming(timing.at(), timing.duration(), time));
    }

    private FaultOrder timed(FaultTiming when) {
        return new FaultOrder(kind, targets, part, amount, choice, when);
    }
}
