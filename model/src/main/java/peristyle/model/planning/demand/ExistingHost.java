package peristyle.model.planning.demand;

/**
 * A host that is there already.
 *
 * @param name what people call it
 * @param memoryMib memory as the hypervisor sees it, MiB
 * @param usable whether it is connected and neither failed nor in maintenance
 */
public record ExistingHost(String name, long memoryMib, boolean usable) {}
