package peristyle.model.estate;

/**
 * A Cisco UCS domain: chassis behind two fabric interconnects, A and B.
 *
 * @param id what names it for good
 * @param name what people call it
 * @param zone where it stands
 * @param interconnectModel model of both fabric interconnects
 */
public record UcsDomain(UcsDomainId id, String name, ZoneId zone, String interconnectModel) implements EstateObject {

    /** The same domain in this zone. */
    public UcsDomain in(ZoneId place) {
        return new UcsDomain(id, name, place, interconnectModel);
    }
}
