package peristyle.model.planning.settings;

/**
 * VMs that are planned under the same terms, in Cpools of their own.
 *
 * @param name unique in the settings
 * @param filter which VMs; a VM belongs to the first group that takes it
 * @param terms under which terms
 */
public record PlanGroup(String name, VmFilter filter, GroupTerms terms) {}
