package peristyle.model.hardware.fault;

import java.time.Duration;
import peristyle.model.estate.Estate;
import peristyle.model.estate.ObjectId;
import peristyle.model.problem.Problem;
import peristyle.model.problem.ProblemException;

/** Whether an order makes sense: asked by devices that take it, and where it is read from a file. */
public final class OrderCheck {

    private static final Duration SHORTEST_LIFE = Duration.ofMinutes(1);
    /** 10,000 years, which no part lives: far beyond it, seconds could no longer be added to a moment. */
    private static final Duration LONGEST = Duration.ofDays(3_650_000);

    private static final double LEAST_SHAPE = .1;
    private static final double MOST_SHAPE = 10;

    private OrderCheck() {}

    /**
     * Checks an order that something is to obey.
     *
     * @throws ProblemException {@code fault.*} where it makes no sense, or names what this estate does not hold
     */
    public static void check(FaultOrder order, Estate estate) {
        FaultKind kind = order.kind();
        if (order.targets().isEmpty()) {
            throw new ProblemException(Problem.of("fault.no-target", kind));
        }
        for (ObjectId target : order.targets()) {
            if (target.kind() == kind.strikes() && estate.find(target).isEmpty()) {
                throw new ProblemException(Problem.of("fault.unknown-target", kind, target.value()));
            }
        }
        form(1, order);
    }

    /**
     * The same, whether or not its targets are there.
     *
     * @param number of the order, from 1
     * @throws ProblemException {@code fault.*} where it makes no sense
     */
    public static void form(long number, FaultOrder order) {
        FaultKind kind = order.kind();
        if (number < 1 || number > Integer.MAX_VALUE) {
            throw new ProblemException(Problem.of("fault.number", number));
        }
        for (ObjectId target : order.targets()) {
            if (target.kind() != kind.strikes()) {
                throw new ProblemException(Problem.of("fault.wrong-target", kind, target, kind.strikes()));
            }
        }
        int most = kind.part().most();
        if (order.part() < 1 || order.part() > most) {
            throw new ProblemException(Problem.of("fault.part", kind, order.part(), most));
        }
        FaultAmount amount = kind.amount();
        if (!(order.amount() >= amount.least() && order.amount() <= amount.most())) {
            throw new ProblemException(Problem.of("fault.amount", kind, order.amount(), amount.least(), amount.most()));
        }
        choice(order);
        timing(order);
    }

    /**
     * Checks a rate at which objects are to fail by themselves.
     *
     * @throws ProblemException {@code fault.rate} where it makes no sense
     */
    public static void check(FailureRate rate) {
        boolean sensible = rate.life().compareTo(SHORTEST_LIFE) >= 0
                && rate.shape() >= LEAST_SHAPE
                && rate.shape() <= MOST_SHAPE
                && rate.repair().toSeconds() >= 1
                && rate.life().compareTo(LONGEST) <= 0
                && rate.repair().compareTo(LONGEST) <= 0;
        if (!sensible) {
            throw new ProblemException(Problem.of("fault.rate", rate.kind(), rate.life(), rate.shape(), rate.repair()));
        }
    }

    private static void choice(FaultOrder order) {
        double probability = order.choice().probability();
        boolean sensible =
                order.choice().skip() >= 0 && order.choice().step() >= 1 && probability > 0 && probability <= 1;
        if (!sensible) {
            throw new ProblemException(Problem.of(
                    "fault.choice", order.choice().skip(), order.choice().step(), probability));
        }
    }

    private static void timing(FaultOrder order) {
        Duration duration = order.timing().duration();
        Duration every = order.timing().every();
        boolean lasts = duration == null || (duration.toSeconds() >= 1 && duration.compareTo(LONGEST) <= 0);
        boolean flaps =
                every == null || (duration != null && every.compareTo(duration) > 0 && every.compareTo(LONGEST) <= 0);
        if (!lasts || !flaps) {
            throw new ProblemException(Problem.of("fault.timing", order.kind()));
        }
    }
}
