package peristyle.model.estate;

/**
 * A region: availability zones close enough for Global Mirror (PL-1).
 *
 * @param id what names it for good
 * @param name what people call it
 * @param code as SKUs spell it, lower case: {@code fr1}
 */
public record Region(RegionId id, String name, String code) implements EstateObject {}
