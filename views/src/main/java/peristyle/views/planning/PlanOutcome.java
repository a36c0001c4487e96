package peristyle.views.planning;

import peristyle.model.planning.demand.Demand;
import peristyle.model.planning.plan.PlanResult;
import peristyle.model.planning.settings.PlanSettings;

/**
 * What planning came to.
 *
 * @param source where the demand comes from
 * @param demand what was to be placed
 * @param settings what the plan was asked to be
 * @param result a plan, or why there is none
 */
record PlanOutcome(PlanSource source, Demand demand, PlanSettings settings, PlanResult result) {}
