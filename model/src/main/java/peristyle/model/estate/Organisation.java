package peristyle.model.estate;

/**
 * A client: owns tenants (PL-3).
 *
 * @param id what names it for good
 * @param name what people call it
 */
public record Organisation(OrganisationId id, String name) implements EstateObject {}
