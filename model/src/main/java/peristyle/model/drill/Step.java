package peristyle.model.drill;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import peristyle.model.hardware.fault.FailureRate;
import peristyle.model.hardware.fault.FaultChoice;
import peristyle.model.hardware.fault.FaultKind;

/** One line of a drill: something that is done, or something that must be true. */
public sealed interface Step {

    /** Where it stands in the file. */
    Spot spot();

    /** When it is due, from the beginning of the drill. */
    Duration at();

    /**
     * Something breaks.
     *
     * @param name by which a later line ends it, null where none does
     * @param part which part of each target, from 1
     * @param amount how much
     * @param choice which of the targets
     * @param lasting how long, null until it is ended
     * @param every after how long again, null once
     */
    record Strike(
            Spot spot,
            Duration at,
            FaultKind kind,
            @Nullable String name,
            Targets targets,
            int part,
            double amount,
            FaultChoice choice,
            @Nullable Duration lasting,
            @Nullable Duration every)
            implements Step {}

    /**
     * What broke is mended.
     *
     * @param name of the fault, null for all faults
     */
    record Mend(Spot spot, Duration at, @Nullable String name) implements Step {}

    /**
     * Objects of a kind begin to fail by themselves, beside those that do already.
     *
     * @param rate how often, null where nothing is to fail by itself any more
     */
    record Fail(Spot spot, Duration at, @Nullable FailureRate rate) implements Step {}

    /** The operator puts a VM under a replication policy. */
    record Associate(Spot spot, Duration at, Named vm, Named policy) implements Step {}

    /** The operator moves a VM to another host of its pool. */
    record Move(Spot spot, Duration at, Named vm, Named host) implements Step {}

    /**
     * The operator starts a VM, or takes its power.
     *
     * @param on whether it is to run
     */
    record Power(Spot spot, Duration at, Named vm, boolean on) implements Step {}

    /** The operator takes a VM from its replication policy. */
    record Dissociate(Spot spot, Duration at, Named vm) implements Step {}

    /**
     * The operator backs a VM up.
     *
     * @param policy by which, null to take its policy away
     */
    record BackUp(
            Spot spot, Duration at, Named vm, @Nullable Named policy) implements Step {}

    /**
     * The operator switches the high availability of a pool.
     *
     * @param on whether it is to be on
     */
    record HighAvailability(Spot spot, Duration at, Named pool, boolean on) implements Step {}

    /**
     * The operator sets the activated memory of a Cpool.
     *
     * @param gib GiB
     */
    record ActivateMemory(Spot spot, Duration at, long gib, Named pool) implements Step {}

    /**
     * The operator enlarges a datastore.
     *
     * @param gib its new size, GiB
     */
    record Grow(Spot spot, Duration at, Named datastore, long gib) implements Step {}

    /**
     * So many rows of a table must fulfil a query at a moment.
     *
     * @param sheet name of the table, as in {@code inventory export}
     * @param query as in {@code --where}
     * @param querySpot where the query begins
     */
    record ExpectRows(
            Spot spot, Duration at, String sheet, String query, Spot querySpot, Comparison comparison, long count)
            implements Step {}

    /**
     * So many events of a kind must have happened in a span of time.
     *
     * @param at the end of the span, inclusive
     * @param from the beginning of the span, exclusive; zero is the beginning of the drill
     * @param event kind, as in the lines of {@code emulate}
     * @param on the object that they happened to, null for any
     */
    record ExpectEvents(
            Spot spot,
            Duration at,
            Duration from,
            String event,
            @Nullable Named on,
            Comparison comparison,
            long count) implements Step {}

    /**
     * An object, by its name or its id.
     *
     * @param spot where it is named
     */
    record Named(Spot spot, String text) {}

    /** Which objects a fault strikes. */
    sealed interface Targets {

        /** These. */
        record These(List<Named> names) implements Targets {

            public These {
                names = List.copyOf(names);
            }
        }

        /** All that fulfil a query over the table of their kind. */
        record Where(Spot spot, String query) implements Targets {}

        /** All there are. */
        record All() implements Targets {}
    }
}
