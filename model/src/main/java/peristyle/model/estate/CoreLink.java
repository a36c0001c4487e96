package peristyle.model.estate;

/**
 * A link of the core between two zones.
 *
 * @param id what names it for good
 * @param name what people call it
 * @param from one end
 * @param to the other end
 * @param capacityGbps Gbit/s
 * @param delayMs round trip without load, ms
 */
public record CoreLink(
        CoreLinkId id, String name, EdgeRouterId from, EdgeRouterId to, double capacityGbps, double delayMs)
        implements EstateObject {}
