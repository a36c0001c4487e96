package peristyle.model.planning.forecast;

/** How long until a limit is reached, in days from today. */
public sealed interface TimeLeft {

    /** How far anything is foretold, days. */
    int HORIZON = 365;

    /**
     * Too little is known to say anything.
     *
     * @param days that are known
     * @param needed days that must be known
     */
    record NotEnoughHistory(int days, int needed) implements TimeLeft {}

    /** The limit is reached already. */
    record Reached() implements TimeLeft {}

    /**
     * The limit is reached within this range.
     *
     * @param earliest first day on which it may be reached, 1 to {@link #HORIZON}
     * @param latest day by which it will be reached
     */
    record Within(int earliest, End latest) implements TimeLeft {}

    /** It may grow, but does not reach the limit within {@link #HORIZON} days even at the fastest growth. */
    record BeyondHorizon() implements TimeLeft {}

    /** It does not grow: even the fastest growth that fits the past is not above zero. */
    record Never() implements TimeLeft {}

    /** The far end of a range. */
    sealed interface End {

        /** So many days from today, at most {@link #HORIZON}. */
        record Days(int days) implements End {}

        /** Later than {@link #HORIZON} days from today. */
        record BeyondHorizon() implements End {}

        /** At the slowest growth that fits the past it does not grow, so that it may never be reached. */
        record Never() implements End {}
    }
}
