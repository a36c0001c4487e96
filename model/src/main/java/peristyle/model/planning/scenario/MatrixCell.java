package peristyle.model.planning.scenario;

import java.util.List;

/** What a failure in a month comes to. */
public sealed interface MatrixCell {

    /**
     * Everything that has to run fits.
     *
     * @param unprotected VMs of the worst zone that nothing would start again, because they are replicated nowhere: not all is
     *     well where this is above 0. Always 0 but for {@link FailureColumn#ONE_ZONE}
     */
    record Fits(int unprotected) implements MatrixCell {}

    /**
     * Something does not fit.
     *
     * @param shortages what, the first is that of the first pool; one at least
     */
    record DoesNotFit(List<Shortage> shortages) implements MatrixCell {
        public DoesNotFit {
            shortages = List.copyOf(shortages);
        }

        /** The first thing that does not fit. */
        public Shortage first() {
            return shortages.getFirst();
        }
    }

    /** Nobody knows: it is not said which chassis hosts are plugged into. */
    record Unknown() implements MatrixCell {}
}
