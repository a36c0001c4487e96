package peristyle.model.drill;

import java.util.List;

/**
 * What came of a drill.
 *
 * @param drill what was run
 * @param outcomes one for each expectation, in the order in which they were due
 * @param events how many things happened on the devices
 * @param sha256 of all that happened, as the lines that {@code emulate} writes: the same for the same drill, on any machine
 */
public record DrillReport(Drill drill, List<Outcome> outcomes, long events, String sha256) {

    public DrillReport {
        outcomes = List.copyOf(outcomes);
    }

    /** Whether all expectations came true; without one nothing is proved. */
    public boolean passed() {
        return !outcomes.isEmpty() && outcomes.stream().allMatch(Outcome::held);
    }
}
