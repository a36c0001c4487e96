package peristyle.model.estate;

/**
 * What carries a VLAN between two zones.
 *
 * @param id what names it for good
 * @param name what people call it
 * @param vlan what it carries
 * @param link what it runs over
 */
public record Pseudowire(PseudowireId id, String name, VlanId vlan, CoreLinkId link) implements EstateObject {}
