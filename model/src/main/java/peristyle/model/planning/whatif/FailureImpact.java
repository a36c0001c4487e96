package peristyle.model.planning.whatif;

import java.util.List;

/**
 * What a failure does, found by packing anew.
 *
 * @param failure what fails
 * @param unaffected VMs that go on where they are, those that move included
 * @param restarts VMs that start again, and where
 * @param moves VMs of other hosts that go elsewhere first, by live migration (CP-10)
 * @param losses VMs that do not run any more
 * @param lostMemoryMib memory of those, MiB
 * @param proof how sure it is that not less is lost
 */
public record FailureImpact(
        Failure failure,
        int unaffected,
        List<Landing> restarts,
        List<Landing> moves,
        List<Loss> losses,
        long lostMemoryMib,
        Proof proof) {

    /** How sure it is that no other placement loses less. */
    public enum Proof {
        /** Nothing that should restart is lost. */
        NOTHING_LOST,
        /** What is lost could be started nowhere: no placement was to be looked for. */
        NO_PLACE,
        /** What is left is too small, however the VMs are packed. */
        BY_VOLUME,
        /** Every placement that moves no other VM was excluded. */
        WITHOUT_MOVES,
        /** No placement was found; there may be one. */
        NONE
    }

    public FailureImpact {
        restarts = List.copyOf(restarts);
        moves = List.copyOf(moves);
        losses = List.copyOf(losses);
    }

    /** VMs that do not run any more because they are never to be restarted (HA-2). */
    public int lostByChoice() {
        return (int) losses.stream()
                .filter(loss -> loss.reason() == Loss.Reason.NOT_TO_BE_RESTARTED)
                .count();
    }

    /** Whether everything that is ever to be restarted runs afterwards, within every limit and rule. */
    public boolean holds() {
        return losses.size() == lostByChoice()
                && strained(Landing.Strain.ABOVE_LIMIT) + strained(Landing.Strain.RULE_BROKEN) == 0;
    }

    /** How many restarted VMs run under this strain. */
    public int strained(Landing.Strain strain) {
        return (int)
                restarts.stream().filter(landing -> landing.strain() == strain).count();
    }

    /** Its numbers. */
    public FailureSummary summary() {
        return new FailureSummary(
                failure,
                unaffected,
                restarts.size(),
                strained(Landing.Strain.ABOVE_LIMIT),
                strained(Landing.Strain.RULE_BROKEN),
                moves.size(),
                losses.size(),
                lostByChoice(),
                lostMemoryMib,
                proof);
    }
}
