package peristyle.model.hardware.fault;

import java.util.List;

/** What was asked of {@link FaultInjection}, as devices obey it at one of their steps. */
public sealed interface FaultCommand {

    /**
     * A fault is ordered.
     *
     * @param number what {@link FaultInjection#inject} gave
     */
    record Inject(long number, FaultOrder order) implements FaultCommand {}

    /** The orders of these numbers end; none means all. */
    record End(List<Long> numbers) implements FaultCommand {

        public End {
            numbers = List.copyOf(numbers);
        }
    }

    /** Objects fail by themselves at these rates, and at no others. */
    record Fail(List<FailureRate> rates) implements FaultCommand {

        public Fail {
            rates = List.copyOf(rates);
        }
    }
}
