package peristyle.views.planning.months;

import java.util.function.Supplier;
import peristyle.model.planning.scenario.Scenario;
import peristyle.model.planning.whatif.Fleet;

/**
 * What scenarios are about.
 *
 * @param name as the operator chooses it
 * @param fleet made when it is first needed
 * @param unchanged what holds for it anyway
 * @param filed what files call that: its name is a word of the reader's language
 */
public record Ground(String name, Supplier<Fleet> fleet, Scenario unchanged, String filed) {}
