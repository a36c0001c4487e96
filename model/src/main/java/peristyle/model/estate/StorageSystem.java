package peristyle.model.estate;

/**
 * An SVC cluster of a zone: what hosts and the other zones talk to.
 *
 * @param id what names it for good
 * @param name what people call it
 * @param zone where it stands
 * @param ioGroups pairs of nodes
 */
public record StorageSystem(StorageSystemId id, String name, ZoneId zone, int ioGroups) implements EstateObject {}
