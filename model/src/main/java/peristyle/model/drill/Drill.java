package peristyle.model.drill;

import java.time.Duration;
import java.util.List;

/**
 * A rehearsed incident, as its file says it.
 *
 * @param title what people call it
 * @param ground where it plays
 * @param length how long it runs
 * @param steps in the order in which they are due; those due at the same moment in the order of the file
 */
public record Drill(String title, Ground ground, Duration length, List<Step> steps) {

    public Drill {
        steps = List.copyOf(steps);
    }

    /**
     * Where a drill plays.
     *
     * @param estate size of a sample estate, or the name of an inventory file beside the drill
     * @param seed seed of estate and devices
     * @param spot where the estate is named
     */
    public record Ground(String estate, long seed, Spot spot) {}
}
