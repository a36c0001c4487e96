package peristyle.model.planning.plan;

/**
 * What no plan of these VMs on this class can go below.
 *
 * @param hosts the bound, the reserve included
 * @param binding what binds it
 * @param why its argument
 */
public record HostBound(int hosts, Resource binding, Why why) {}
