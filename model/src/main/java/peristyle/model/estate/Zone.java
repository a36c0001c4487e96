package peristyle.model.estate;

/**
 * An availability zone (PL-1).
 *
 * @param id what names it for good
 * @param name what people call it
 * @param region where it lies
 * @param hsm whether it holds key-management nodes (PL-2, EN-4)
 */
public record Zone(ZoneId id, String name, RegionId region, boolean hsm) implements EstateObject {

    /** The same zone in this region. */
    public Zone in(RegionId place) {
        return new Zone(id, name, place, hsm);
    }
}
