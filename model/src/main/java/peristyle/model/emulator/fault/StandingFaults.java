package peristyle.model.emulator.fault;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import peristyle.model.estate.ObjectId;
import peristyle.model.hardware.fault.ActiveFault;
import peristyle.model.hardware.fault.FaultChoice;
import peristyle.model.hardware.fault.FaultCommand;
import peristyle.model.hardware.fault.FaultOrder;
import peristyle.model.problem.Problem;
import peristyle.model.problem.ProblemException;

/** What is broken until it is cleared, or is about to be: ordered once more, it would only be counted twice. */
final class StandingFaults {

    private final Map<Long, FaultOrder> orders = new LinkedHashMap<>();

    /**
     * @param listed what stood at the newest tick
     * @param waiting what was ordered since, in order
     * @param now what comes later does not stand
     */
    StandingFaults(List<ActiveFault> listed, Iterable<FaultCommand> waiting, Instant now) {
        for (ActiveFault each : listed) {
            if (each.since() != null) {
                orders.put(each.number(), each.order());
            }
        }
        for (FaultCommand command : waiting) {
            switch (command) {
                case FaultCommand.Inject it -> {
                    Instant at = it.order().timing().at();
                    if (at == null || !at.isAfter(now)) {
                        orders.put(it.number(), it.order());
                    }
                }
                case FaultCommand.End it -> {
                    if (it.numbers().isEmpty()) {
                        orders.clear();
                    }
                    it.numbers().forEach(orders::remove);
                }
                case FaultCommand.Fail it -> {
                    // What fails by itself is in the list once it has.
                }
            }
        }
    }

    /** What stood at the newest tick, and after it what was ordered since and was not cleared: that is about to come. */
    static List<ActiveFault> listed(List<ActiveFault> standing, Iterable<FaultCommand> waiting, Instant now) {
        Map<Long, ActiveFault> coming = new LinkedHashMap<>();
        for (FaultCommand command : waiting) {
            switch (command) {
                case FaultCommand.Inject it -> {
                    Instant at = it.order().timing().at();
                    coming.put(
                            it.number(),
                            new ActiveFault(it.number(), it.order(), List.of(), null, null, at == null ? now : at, 0));
                }
                case FaultCommand.End it -> {
                    if (it.numbers().isEmpty()) {
                        coming.clear();
                    }
                    it.numbers().forEach(coming::remove);
                }
                case FaultCommand.Fail it -> {
                    // What fails by itself is in the list once it has.
                }
            }
        }
        standing.forEach(each -> coming.remove(each.number()));
        return coming.isEmpty()
                ? standing
                : Stream.concat(standing.stream(), coming.values().stream()).toList();
    }

    /**
     * Refuses an order that would change nothing.
     *
     * @throws ProblemException {@code fault.stands-already}
     */
    void check(FaultOrder order) {
        boolean atOnce = order.timing().at() == null && order.timing().every() == null;
        if (atOnce
                && order.choice().equals(FaultChoice.ALL)
                && order.targets().stream().allMatch(target -> stands(order, target))) {
            throw new ProblemException(Problem.of(
                    "fault.stands-already",
                    order.kind(),
                    order.targets().getFirst(),
                    order.targets().size()));
        }
    }

    private boolean stands(FaultOrder order, ObjectId target) {
        return orders.values().stream()
                .anyMatch(each -> each.kind() == order.kind()
                        && each.part() == order.part()
                        && each.amount() == order.amount()
                        && each.timing().duration() == null
                        && each.choice().equals(FaultChoice.ALL)
                        && each.targets().contains(target));
    }
}
