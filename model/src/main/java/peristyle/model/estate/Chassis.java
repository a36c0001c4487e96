package peristyle.model.estate;

/**
 * A blade chassis.
 *
 * @param id what names it for good
 * @param name what people call it
 * @param domain what it is cabled to
 * @param number its number in the domain, from 1
 * @param model {@code 5108} or {@code X9508}
 * @param slots half-width slots
 */
public record Chassis(ChassisId id, String name, UcsDomainId domain, int number, String model, int slots)
        implements EstateObject {

    /** As UCSM names it: {@code sys/chassis-3}. */
    public String distinguishedName() {
        return "sys/chassis-" + number;
    }
}
