package peristyle.model.estate;

/**
 * A Juniper edge router of a zone.
 *
 * @param id what names it for good
 * @param name what people call it
 * @param zone where it stands
 * @param model what it is
 */
public record EdgeRouter(EdgeRouterId id, String name, ZoneId zone, String model) implements EstateObject {}
