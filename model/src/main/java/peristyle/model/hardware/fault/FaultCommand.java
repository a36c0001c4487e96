package peristyle.model.hardware.fault;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was asked of {@link FaultInjection}, as devices obey it at one of their steps. */
public sealed interface FaultCommand {

    /**
     * A fault is ordered.
     *
     * @param number what {@link FaultInjection#inject} gave
     */
    record Inject(long number, FaultOrder order) implements FaultCommand {}

    /**
     * Orders end.
     *
     * @param numbers of which orders; none means all
     * @param at the second at which they do, null for the one at which the step begins that obeys it
     */
    record End(List<Long> numbers, @Nullable Instant at) implements FaultCommand {

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
