package peristyle.model.planning.plan;

/**
 * How far a plan is from the best at most.
 *
 * @param hosts hosts of the active side
 * @param boundHosts what their number cannot go below with the classes chosen, however VMs are dealt out to Cpools
 * @param objective value of the goal for the hosts: cost, quantity or number, by the goal
 * @param boundObjective what no choice of classes and counts can go below; equal to or below the value
 * @param binding what binds most Cpools
 */
public record PlanGap(int hosts, int boundHosts, double objective, double boundObjective, Resource binding) {

    /**
     * Value of the goal above its bound, as a share of the bound; 0 is proved to be the best, and infinite where nothing is
     * proved to be needed and something is planned.
     */
    public double objectiveGap() {
        if (objective <= boundObjective) {
            return 0;
        }
        return boundObjective <= 0 ? Double.POSITIVE_INFINITY : objective / boundObjective - 1;
    }
}
